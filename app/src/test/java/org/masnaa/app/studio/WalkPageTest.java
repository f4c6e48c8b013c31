package org.masnaa.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.masnaa.app.Browser;
import org.masnaa.app.WholeProgram;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Unpublished services looked at and walked, on the pages of the portal and the workspace. */
@WholeProgram
class WalkPageTest {

  private static final String HOME = "/en/studio/walked";

  @LocalServerPort private int port;

  private Browser designer;

  @BeforeEach
  void begin() {
    designer = new Browser(port);
    assertThat(designer.signIn("officer", "moi-designer").statusCode()).isEqualTo(303);
    HttpResponse<String> _ = designer.get("/en/studio");
    HttpResponse<String> _ = designer.post("/en/studio/new", Map.of("ar", "خدمة", "en", "walked"));
  }

  private static String policy(HttpResponse<String> page) {
    return page.headers().firstValue("Content-Security-Policy").orElse("");
  }

  private static String frames(HttpResponse<String> page) {
    return page.headers().firstValue("X-Frame-Options").orElse("");
  }

  @Test
  void onlyThePreviewStandsInAFrame() {
    HttpResponse<String> editor = designer.get(HOME + "/questions");
    HttpResponse<String> preview = designer.get(HOME + "/preview/application?framed");

    assertThat(editor.body()).contains("src=\"" + HOME + "/preview/application?framed\"");
    assertThat(policy(preview)).contains("frame-ancestors 'self'");
    assertThat(frames(preview)).isEqualTo("SAMEORIGIN");
    assertThat(preview.body()).contains("What I state is true.", "inert");
    assertThat(policy(editor)).contains("frame-ancestors 'none'");
    assertThat(frames(editor)).isEqualTo("DENY");
    assertThat(policy(designer.get(HOME + "/walk"))).contains("frame-ancestors 'none'");
  }

  @Test
  void previewsWhatWasSavedLast() {
    String field = "form.yaml#pages/page=application/questions/id=declaration/label/en";
    String before = designer.get(HOME + "/preview/application").body();
    HttpResponse<String> _ = designer.get(HOME + "/questions");

    HttpResponse<String> saved =
        designer.post(
            HOME + "/questions",
            Map.of("s:" + field, "What I state is true.", "v:" + field, "Said before all."));

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(before).doesNotContain("Said before all.");
    assertThat(designer.get(HOME + "/preview/application").body()).contains("Said before all.");
    HttpResponse<String> _ = designer.get(HOME + "/questions");
    HttpResponse<String> _ = designer.post(HOME + "/questions/undo", Map.of());
  }

  @Test
  void walksToTheEndAndKeepsAnExampleThatHolds() {
    assertThat(designer.get(HOME + "/walk/service").statusCode()).isEqualTo(404);
    HttpResponse<String> _ = designer.get(HOME + "/walk");
    HttpResponse<String> _ = designer.post(HOME + "/walk/begin", Map.of("person", ""));
    assertThat(designer.get(HOME + "/walk/service").body()).contains(HOME + "/walk/service/start");

    HttpResponse<String> started = designer.post(HOME + "/walk/service/start", Map.of());
    HttpResponse<String> check = designer.get(HOME + "/walk/form/check");
    HttpResponse<String> without = designer.post(HOME + "/walk/form/check", Map.of());
    HttpResponse<String> sent =
        designer.post(HOME + "/walk/form/check", Map.of("declaration", "yes"));
    HttpResponse<String> over = designer.get(HOME + "/walk");
    HttpResponse<String> kept = designer.post(HOME + "/walk/keep", Map.of("title", "As walked"));

    assertThat(started.headers().firstValue("Location").orElse("")).endsWith("/walk/form/check");
    assertThat(check.statusCode()).isEqualTo(200);
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(sent.headers().firstValue("Location").orElse("")).endsWith(HOME + "/walk");
    assertThat(over.body()).contains("The case has ended:");
    assertThat(kept.headers().firstValue("Location").orElse("")).contains(HOME + "/examples#e-");
    assertThat(designer.get(HOME + "/examples").body()).contains("As walked", "2 of 2");
    assertThat(designer.get(HOME + "/walk/service").statusCode()).isEqualTo(404);
  }

  @Test
  void belongsToWhoWalks() {
    HttpResponse<String> _ = designer.get(HOME + "/walk");
    HttpResponse<String> _ = designer.post(HOME + "/walk/begin", Map.of("person", ""));
    Browser other = new Browser(port);
    HttpResponse<String> _ = other.signIn("officer", "mme-designer");
    Browser reviewer = new Browser(port);
    HttpResponse<String> _ = reviewer.signIn("officer", "moi-reviewer");

    assertThat(other.get(HOME + "/walk/service").statusCode()).isEqualTo(404);
    assertThat(other.get(HOME + "/preview/application").statusCode()).isEqualTo(404);
    assertThat(reviewer.get(HOME + "/walk").statusCode()).isEqualTo(200);
    assertThat(reviewer.get(HOME + "/walk/service").statusCode()).isEqualTo(404);
    HttpResponse<String> _ = reviewer.post(HOME + "/walk/begin", Map.of());
    assertThat(reviewer.post(HOME + "/walk/keep", Map.of("title", "x")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void takesWhatHappensAsExpectedOnRequest() {
    HttpResponse<String> _ = designer.get("/en/studio");
    HttpResponse<String> _ = designer.post("/en/studio/new", Map.of("ar", "خدمة", "en", "expects"));
    String page = "/en/studio/expects/examples";
    String field = "examples/first.yaml#expect/path/*1";
    HttpResponse<String> _ = designer.get(page);
    HttpResponse<String> _ =
        designer.post(page, Map.of("s:" + field, "granted", "v:" + field, "received"));
    String failing = designer.get(page).body();

    HttpResponse<String> taken =
        designer.post(page, Map.of("act", "expect-now:examples/first.yaml#"));

    assertThat(failing).contains("value=\"expect-now:examples/first.yaml#\"");
    assertThat(taken.statusCode()).isEqualTo(303);
    assertThat(designer.get(page).body())
        .contains("Holds. Path:", "1 of 1")
        .doesNotContain("expect-now:");
  }

  @Test
  void goesBackAndForthBetweenApplicantAndOfficer() {
    HttpResponse<String> _ = designer.get("/en/studio");
    HttpResponse<String> _ =
        designer.post(
            "/en/studio/new",
            Map.of("ar", "شكوى", "en", "complaint", "from", "template:complaint"));
    String walk = "/en/studio/complaint/walk";
    HttpResponse<String> _ = designer.get(walk);
    HttpResponse<String> _ = designer.post(walk + "/begin", Map.of("person", "example:0"));
    HttpResponse<String> _ = designer.get(walk + "/form/check");

    assertThat(designer.post(walk + "/form/check", Map.of()).statusCode()).isEqualTo(303);
    HttpResponse<String> task = designer.get(walk + "/task/handle");
    HttpResponse<String> without = designer.post(walk + "/task/handle", Map.of("outcome", "done"));
    HttpResponse<String> asked =
        designer.post(walk + "/task/handle", Map.of("outcome", "return", "missing", "Your number"));
    HttpResponse<String> early = designer.post(walk + "/keep", Map.of("title", "Too early"));
    HttpResponse<String> inCase = designer.get(walk + "/case");
    HttpResponse<String> _ = designer.post(walk + "/pass", Map.of("days", "2"));
    HttpResponse<String> _ = designer.post(walk + "/case/tasks/supply", Map.of("more", "It is 7."));
    HttpResponse<String> _ =
        designer.post(walk + "/task/handle", Map.of("outcome", "done", "answer", "All is well."));
    HttpResponse<String> over = designer.get(walk);
    HttpResponse<String> kept = designer.post(walk + "/keep", Map.of("title", "Back and forth"));

    assertThat(task.body()).contains("I waited for three weeks.");
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(asked.statusCode()).isEqualTo(303);
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(inCase.body()).contains("Reply to the question", walk + "/case/tasks/supply");
    assertThat(over.body()).contains("The case has ended:", "All is well.");
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(designer.get("/en/studio/complaint/examples").body()).contains("4 of 4");
    assertThat(designer.get("/en/studio/complaint/files?file=examples/back-and-forth.yaml").body())
        .contains("after: 2 working days", "outcome: answered");
  }

  @Test
  void endsByItselfWhenTimeIsUp() {
    HttpResponse<String> _ = designer.get("/en/studio");
    HttpResponse<String> _ =
        designer.post(
            "/en/studio/new", Map.of("ar", "شكوى", "en", "late", "from", "template:complaint"));
    String walk = "/en/studio/late/walk";
    HttpResponse<String> _ = designer.get(walk);
    HttpResponse<String> _ = designer.post(walk + "/begin", Map.of("person", "example:0"));
    HttpResponse<String> _ = designer.post(walk + "/form/check", Map.of());
    HttpResponse<String> _ =
        designer.post(walk + "/task/handle", Map.of("outcome", "return", "missing", "Your number"));

    HttpResponse<String> _ = designer.post(walk + "/pass", Map.of("days", "5"));
    String waiting = designer.get(walk).body();
    HttpResponse<String> _ = designer.post(walk + "/pass", Map.of("days", "10"));
    String over = designer.get(walk).body();

    assertThat(waiting).contains("5 working days pass").doesNotContain("The case has ended:");
    assertThat(over).contains("The case has ended:");
  }
}
