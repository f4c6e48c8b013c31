package org.masnaa.app.shared;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.masnaa.app.Browser;
import org.masnaa.app.WholeProgram;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeProgram
class ErrorsPageTest {

  private static final byte[] TWENTY_MEGABYTES = new byte[20 << 20];

  private final Browser browser;

  ErrorsPageTest(@LocalServerPort int port) {
    browser = new Browser(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/en/nothing", "/assets/nothing.css", "/xx/sign-in"})
  void saysInAPageThatThereIsNothing(String path) {
    HttpResponse<String> answer = browser.get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("<h1>").doesNotContain("Exception").doesNotContain("Tomcat");
    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
  }

  @Test
  void speaksTheLanguageOfTheAddress() {
    assertThat(browser.get("/ar/nothing").body()).contains("lang=\"ar\" dir=\"rtl\"");
    assertThat(browser.get("/en/nothing").body()).contains("Page not found");
  }

  @Test
  void answersAProgramWithAProblem() {
    HttpResponse<String> answer =
        browser.send(browser.request("/en/nothing").setHeader("Accept", "application/json").GET());

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"status\":404").contains("\"title\":\"Page not found\"");
  }

  @Test
  void saysThatAnUploadIsTooLarge() {
    HttpResponse<String> known =
        browser.send(multipart(HttpRequest.BodyPublishers.ofByteArray(TWENTY_MEGABYTES)));
    HttpResponse<String> streamed =
        browser.send(
            multipart(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(multipartBody()))));

    assertThat(known.statusCode()).isEqualTo(413);
    assertThat(known.body()).contains("larger than allowed");
    assertThat(streamed.statusCode()).isEqualTo(413);
  }

  @Test
  void saysThatAFormIsTooLarge() {
    HttpResponse<String> answer =
        browser.post("/en/sign-in", Map.of("officer", "x".repeat(2 << 20)));

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void understandsNoBrokenForm() {
    HttpResponse<String> answer =
        browser.send(
            browser
                .request("/en/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("officer=%zz")));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("<h1>");
  }

  private HttpRequest.Builder multipart(HttpRequest.BodyPublisher body) {
    return browser
        .request("/en/sign-in")
        .header("Content-Type", "multipart/form-data; boundary=edge")
        .POST(body);
  }

  private static byte[] multipartBody() {
    String head =
        """
        --edge
        Content-Disposition: form-data; name="file"; filename="a.pdf"
        Content-Type: application/pdf

        """
            .replace("\n", "\r\n");
    return (head + "x".repeat(TWENTY_MEGABYTES.length) + "\r\n--edge--\r\n").getBytes(US_ASCII);
  }
}
