package org.masnaa.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masnaa.app.Browser.location;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.masnaa.app.Browser;
import org.masnaa.app.WholeProgram;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeProgram
class SignInPageTest {

  private final JdbcClient database;
  private final int port;
  private Browser browser;

  SignInPageTest(@LocalServerPort int port, @Autowired JdbcClient database) {
    this.port = port;
    this.database = database;
    browser = new Browser(port);
  }

  @BeforeEach
  void newVisitor() {
    browser = new Browser(port);
  }

  @Test
  void letsAnOfficerOfTheSandboxIn() {
    HttpResponse<String> answer = browser.signIn("officer", "hind");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo("/en/work");
    assertThat(browser.get("/en/sign-in").body()).contains("Hind Al-Kuwari");
    assertThat(
            database
                .sql("SELECT count(*) FROM audit.entry WHERE actor = 'hind' AND action = 'sign-in'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void refusesSomeoneItDoesNotKnow() {
    assertThat(browser.signIn("officer", "nobody").statusCode()).isEqualTo(404);
    assertThat(browser.signIn("person", "29963412345").statusCode()).isEqualTo(404);
  }

  @Test
  void givesANewSessionWhenSomeoneSignsIn() {
    HttpResponse<String> before = browser.get("/en/sign-in");
    HttpResponse<String> after = browser.signIn("officer", "hind");

    assertThat(session(after)).isNotEmpty().isNotEqualTo(session(before));
    assertThat(cookie(after)).contains("HttpOnly").contains("SameSite=Lax");
  }

  @Test
  void forgetsWhoSignsOut() {
    browser.signIn("officer", "hind");
    browser.get("/en/sign-in");

    assertThat(location(browser.post("/en/sign-out", Map.of()))).isEqualTo("/en");
    assertThat(browser.get("/en/sign-in").body()).doesNotContain("/en/sign-out");
  }

  @Test
  void refusesAFormThatIsNotOurs() {
    browser.signIn("officer", "hind");

    HttpResponse<String> forged =
        browser.send(browser.request("/en/sign-out").POST(HttpRequest.BodyPublishers.noBody()));

    assertThat(forged.statusCode()).isEqualTo(409);
    assertThat(browser.get("/en/sign-in").body()).contains("/en/sign-out");
  }

  @Test
  void allowsNoScriptButOurOwn() {
    String policy = policy(browser.get("/ar/sign-in"));

    assertThat(policy)
        .contains("default-src 'self'; script-src 'self' 'nonce-")
        .contains("object-src 'none'; base-uri 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(policy(browser.get("/ar/sign-in"))).isNotEqualTo(policy);
  }

  private static String policy(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElse("");
  }

  private static String cookie(HttpResponse<String> answer) {
    return String.join("\n", answer.headers().allValues("Set-Cookie"));
  }

  private static String session(HttpResponse<String> answer) {
    Matcher found = Pattern.compile("session=([^;]+)").matcher(cookie(answer));
    return found.find() ? found.group(1) : "";
  }
}
