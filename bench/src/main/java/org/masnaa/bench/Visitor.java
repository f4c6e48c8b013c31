package org.masnaa.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the portal, without a browser: pages are asked for and forms sent. */
final class Visitor implements AutoCloseable {

  /** An answer of the program. */
  record Answer(int status, String location, String body) {}

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern PERSON = Pattern.compile("name=\"person\" value=\"([0-9]{11})\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String root;
  private String token = "";

  Visitor(int port) {
    this.root = "http://localhost:" + port;
  }

  /** Signs in as the first person of the sandbox. */
  void signIn() throws InterruptedException {
    Answer page = open("/en/sign-in");
    Matcher person = PERSON.matcher(page.body());
    if (!person.find()) {
      throw new MeasurementFailed("the sandbox offers nobody to sign in as");
    }
    send("/en/sign-in", List.of(Map.entry("person", person.group(1))));
  }

  Answer open(String path) throws InterruptedException {
    Answer answer = ask(HttpRequest.newBuilder(URI.create(root + path)).build());
    Matcher found = TOKEN.matcher(answer.body());
    token = found.find() ? found.group(1) : token;
    return answer;
  }

  /** Sends a form with the token of the page that was opened last. */
  Answer send(String path, List<Map.Entry<String, String>> fields) throws InterruptedException {
    String body =
        fields.stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
    return ask(
        HttpRequest.newBuilder(URI.create(root + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private Answer ask(HttpRequest request) throws InterruptedException {
    try {
      HttpResponse<String> answer =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() >= 400) {
        throw new MeasurementFailed(request.uri() + " answered " + answer.statusCode());
      }
      String location = answer.headers().firstValue("Location").orElse("");
      return new Answer(
          answer.statusCode(), location.replaceFirst("^https?://[^/]+", ""), answer.body());
    } catch (IOException e) {
      throw new MeasurementFailed("the program did not answer: " + e.getMessage(), e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
