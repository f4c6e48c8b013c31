package org.masnaa.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.masnaa.app.Browser;
import org.masnaa.app.WholeProgram;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What keeps entities, roles and hostile designers apart from what is not theirs. */
@WholeProgram
class StudioWallsPageTest {

  private static final List<String> TABS =
      List.of(
          "",
          "/picture",
          "/questions",
          "/shared",
          "/process",
          "/decisions",
          "/texts",
          "/settings",
          "/examples",
          "/walk",
          "/files",
          "/review");

  private static final List<String> WITH_PREVIEW =
      Stream.concat(TABS.stream(), Stream.of("/preview/application")).toList();

  private static final List<String> HOSTILE =
      List.of(
          "<script>canary()</script>",
          "\"><img src=x onerror=canary()>",
          "'--></title><svg onload=canary()>",
          "javascript:canary()",
          "${canary()}",
          "#{T(java.lang.Runtime).getRuntime().exec('touch canary')}");

  @LocalServerPort private int port;

  private Browser as(String officer) {
    Browser browser = new Browser(port);
    assertThat(browser.signIn("officer", officer).statusCode()).isEqualTo(303);
    return browser;
  }

  private static HttpResponse<String> begin(Browser designer, String name) {
    HttpResponse<String> _ = designer.get("/en/studio");
    return designer.post("/en/studio/new", Map.of("ar", "خدمة", "en", name));
  }

  @Test
  void hideTheServicesOfOtherEntities() {
    Browser own = as("moi-designer");
    assertThat(begin(own, "walled").statusCode()).isEqualTo(303);
    Browser other = as("mme-designer");
    String token = other.get("/en/studio").body();

    assertThat(token).doesNotContain("walled");
    for (String tab : TABS) {
      assertThat(own.get("/en/studio/walled" + tab).statusCode()).as(tab).isEqualTo(200);
      HttpResponse<String> theirs = other.get("/en/studio/walled" + tab);
      HttpResponse<String> missing = other.get("/en/studio/missing" + tab);
      assertThat(theirs.statusCode()).as(tab).isEqualTo(404);
      assertThat(theirs.body().replace("walled", "missing")).hasSameSizeAs(missing.body());
    }
    assertThat(other.post("/en/studio/walled/questions", Map.of()).statusCode()).isEqualTo(404);
    assertThat(other.post("/en/studio/walled/publish", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void keepPeopleInTheirRoles() {
    Browser designer = as("moi-designer");
    HttpResponse<String> _ = begin(designer, "roles");
    Browser reviewer = as("moi-reviewer");
    Browser publisher = as("moi-publisher");
    Browser officer = as("maryam");

    for (Browser each : List.of(reviewer, publisher)) {
      HttpResponse<String> seen = each.get("/en/studio/roles/questions");
      assertThat(seen.statusCode()).isEqualTo(200);
      assertThat(each.post("/en/studio/roles/questions", Map.of("act", "x")).statusCode())
          .isEqualTo(404);
      assertThat(each.post("/en/studio/new", Map.of("ar", "أ", "en", "a")).statusCode())
          .isEqualTo(404);
    }
    assertThat(officer.get("/en/studio").statusCode()).isEqualTo(404);
    HttpResponse<String> review = designer.get("/en/studio/roles/review");
    assertThat(review.statusCode()).isEqualTo(200);
    assertThat(designer.post("/en/studio/roles/publish", Map.of()).statusCode()).isEqualTo(404);
    assertThat(
            designer
                .post("/en/studio/roles/review/approve", Map.of("side", "LEGAL", "item", "x"))
                .statusCode())
        .isEqualTo(422);
    assertThat(new Browser(port).get("/en/studio/roles").statusCode()).isEqualTo(303);
  }

  @Test
  void showHostileTextsAsTexts() {
    Browser designer = as("moi-designer");
    HttpResponse<String> _ = begin(designer, "hostile");
    for (String text : HOSTILE) {
      Map<String, String> fields = new HashMap<>();
      fields.put("v:form.yaml#pages/page=application/title/en", text);
      fields.put("v:service.yaml#title/en", text);
      fields.put("v:process.bpmn#id=granted/@name", text);
      fields.put("v:examples/first.yaml#example", text);
      Map.copyOf(fields)
          .keySet()
          .forEach(name -> fields.put("s:" + name.substring(2), current(designer, name)));

      HttpResponse<String> saved = designer.post("/en/studio/hostile/questions", fields);

      assertThat(saved.statusCode()).as(text).isEqualTo(303);
      for (String tab : WITH_PREVIEW) {
        HttpResponse<String> page = designer.get("/en/studio/hostile" + tab);
        assertThat(page.statusCode()).as(tab).isEqualTo(200);
        assertThat(isHarmless(page.body())).as("%s at %s", text, tab).isTrue();
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        boolean drawn = tab.equals("/process");
        assertThat(policy.contains(" style-src-attr 'unsafe-inline';")).as(tab).isEqualTo(drawn);
        assertThat(policy.replace(" style-src-attr 'unsafe-inline';", ""))
            .contains("default-src 'self'")
            .doesNotContain("unsafe");
      }
    }
  }

  @Test
  void wouldSeeATextThatBecameMarkup() {
    assertThat(isHarmless("<p><script>canary()</script></p>")).isFalse();
    assertThat(isHarmless("<a href=\"javascript:canary()\">x</a>")).isFalse();
    assertThat(isHarmless("<p>&lt;script&gt;canary()&lt;/script&gt;</p>")).isTrue();
  }

  private static boolean isHarmless(String html) {
    return !html.contains("<script>canary")
        && !html.contains("<img src=x")
        && !html.contains("<svg onload")
        && !html.contains("href=\"javascript:");
  }

  /** What the designer's own page says a field holds. */
  private String current(Browser designer, String name) {
    String field = name.substring(2);
    String tab =
        field.startsWith("service")
            ? "/settings"
            : field.startsWith("process")
                ? "/process"
                : field.startsWith("examples") ? "/examples" : "/questions";
    String page = designer.get("/en/studio/hostile" + tab).body();
    int at = page.indexOf("name=\"s:" + field + "\"");
    int start = page.indexOf("value=\"", at) + "value=\"".length();
    return page.substring(start, page.indexOf('"', start))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
        "<definitions"
            + " xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process><scriptTask/></process>",
        "&a [*a]",
        "\u0000"
      })
  void takeABrokenFileForAProblemAndNothingElse(String text) {
    Browser designer = as("qdb-designer");
    String name = "broken-" + Integer.toHexString(text.hashCode()).replaceAll("[^a-z0-9]", "");
    HttpResponse<String> _ = begin(designer, name);
    String page = designer.get("/en/studio/" + name + "/files?file=process.bpmn").body();
    int start = page.indexOf("name=\"seen\"");
    String seen =
        page.substring(page.indexOf(">", start) + 2, page.indexOf("</textarea>", start))
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&#34;", "\"")
            .replace("&amp;", "&");

    HttpResponse<String> saved =
        designer.post(
            "/en/studio/" + name + "/files",
            Map.of("file", "process.bpmn", "text", text, "seen", seen));

    assertThat(saved.statusCode()).isEqualTo(303);
    for (String tab : TABS) {
      HttpResponse<String> after = designer.get("/en/studio/" + name + tab);
      assertThat(after.statusCode()).as(tab).isEqualTo(200);
      assertThat(after.body()).doesNotContain("root:x:");
    }
    assertThat(designer.get("/en/studio/" + name).body()).contains("process.bpmn");
  }

  @Test
  void boundWhatAnExpressionMayCost() {
    Browser designer = as("mme-designer");
    HttpResponse<String> _ = begin(designer, "costly");
    String hostile = "count(for i in 1..50000000 return i) > 0";
    String name = "service.yaml#eligible";

    HttpResponse<String> saved =
        designer.post("/en/studio/costly/settings", Map.of("v:" + name, hostile, "s:" + name, ""));
    HttpResponse<String> page = designer.get("/en/studio/costly/settings");

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("no problems");
  }
}
