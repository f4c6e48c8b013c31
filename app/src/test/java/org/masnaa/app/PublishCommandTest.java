package org.masnaa.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.text.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a folder to the studio and, by three more people, to the portal. */
@WholeProgram
class PublishCommandTest {

  private static final Pattern SECRET = Pattern.compile("value=\"(masnaa_[A-Za-z0-9_-]{43})\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final Path SOURCE = Path.of("src/main/resources/templates/simple-permit");

  @LocalServerPort private int port;
  @Autowired private Catalogue catalogue;
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void copyAPackage() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCE).sorted(Comparator.naturalOrder())) {
      for (Path file : files.toList()) {
        Path to = folder.resolve(SOURCE.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
  }

  private Browser as(String officer) {
    Browser browser = new Browser(port);
    assertThat(browser.signIn("officer", officer).statusCode()).isEqualTo(303);
    HttpResponse<String> _ = browser.get("/en/studio-tokens");
    return browser;
  }

  private void name(String service) throws IOException {
    change("service.yaml", "(?m)^service: .*$", "service: moi/" + service);
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String before = Files.readString(path);
    String after = before.replaceFirst(from, to);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(path, after);
  }

  private static String token(Browser designer, String service) {
    HttpResponse<String> made =
        designer.post(
            "/en/studio-tokens",
            Map.of(
                "name",
                "Git",
                "service",
                service,
                "until",
                LocalDate.now(ZoneId.of("Asia/Qatar")).plusDays(9) + ""));
    Matcher secret = SECRET.matcher(made.body());
    assertThat(secret.find()).isTrue();
    return secret.group(1);
  }

  private int publish(String token, String... more) {
    out.reset();
    err.reset();
    Console console =
        new Console(
            new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), Language.EN);
    List<String> arguments =
        Stream.concat(
                Stream.of(folder.toString(), "--to", "http://localhost:" + port, "--token", token),
                Stream.of(more))
            .toList();
    return new PublishCommand().run(arguments, console);
  }

  private String said() {
    return out.toString(UTF_8) + err.toString(UTF_8);
  }

  @Test
  void bringsAPackageThatOthersApproveAndPublish() throws IOException {
    name("from-git");
    ServiceId id = new ServiceId("moi", "from-git");
    Browser designer = as("moi-designer");
    String token = token(designer, "");

    assertThat(publish(token)).as(said()).isZero();

    assertThat(said()).contains("/en/studio/from-git/review").contains("service.yaml");
    assertThat(catalogue.current(id)).isEmpty();
    assertThat(designer.get("/en/studio/from-git").body()).contains("Lolwa");
    assertThat(designer.post("/en/studio/from-git/publish", Map.of()).statusCode()).isEqualTo(404);
    Browser publisher = as("moi-publisher");
    assertThat(publisher.post("/en/studio/from-git/publish", Map.of()).statusCode())
        .as("nobody has approved it")
        .isEqualTo(422);
    approve("from-git");
    assertThat(publisher.post("/en/studio/from-git/publish", Map.of()).statusCode()).isEqualTo(303);
    assertThat(catalogue.current(id).orElseThrow().version()).isEqualTo(1);

    assertThat(publish(token)).isZero();
    assertThat(said()).contains("Nothing differs");

    change("form.yaml", "en: [A-Z]", "en: Z");
    assertThat(publish(token)).as(said()).isZero();
    assertThat(out.toString(UTF_8).lines()).contains("form.yaml").doesNotContain("process.bpmn");
    assertThat(catalogue.current(id).orElseThrow().version()).isEqualTo(1);
    assertThat(entries(designer, "from-git")).containsExactlyInAnyOrderElementsOf(files());
  }

  /** As the reviewer's page offers it: every item, for every side. */
  private void approve(String service) {
    Browser reviewer = as("moi-reviewer");
    String page = reviewer.get("/en/studio/" + service + "/review").body();
    Matcher item = Pattern.compile("name=\"item\" value=\"([^\"]+)\"").matcher(page);
    while (item.find()) {
      for (String side : List.of("CONTENT", "LEGAL", "PRIVACY")) {
        reviewer.post(
            "/en/studio/" + service + "/review/approve",
            Map.of("item", item.group(1), "side", side));
      }
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  private static List<String> entries(Browser designer, String service) throws IOException {
    List<String> names = new ArrayList<>();
    byte[] archive = designer.bytes("/en/studio/" + service + "/package.zip");
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  @Test
  void refusesWhatTheChecksRefuseAndStoresNothing() throws IOException {
    name("faulty");
    change("process.bpmn", "bpmn:startEvent", "bpmn:magicEvent");
    Browser designer = as("moi-designer");

    assertThat(publish(token(designer, ""))).isEqualTo(Verb.BAD);

    assertThat(said()).containsPattern("process\\.bpmn:\\d+:\\d+: ").contains("nothing is stored");
    assertThat(designer.get("/en/studio/faulty").statusCode()).isEqualTo(404);
  }

  @Test
  void writesOverNobodysWorkUnlessTold() throws IOException {
    name("shared-work");
    Browser designer = as("moi-designer");
    String token = token(designer, "");
    assertThat(publish(token)).as(said()).isZero();
    assertThat(publish(token)).as("its own upload").isZero();
    Browser colleague = as("moi-designer-2");
    HttpResponse<String> saved =
        colleague.post(
            "/en/studio/shared-work/settings",
            Map.of(
                "v:service.yaml#title/en", "Renamed", "s:service.yaml#title/en", "Simple permit"));
    assertThat(saved.statusCode()).isEqualTo(303);
    change("form.yaml", "en: [A-Z]", "en: Z");

    assertThat(publish(token)).isEqualTo(Verb.BAD);

    assertThat(said()).contains("--over 2");
    assertThat(colleague.get("/en/studio/shared-work").body()).contains("Renamed");
    assertThat(publish(token, "--over", "1")).isEqualTo(Verb.BAD);
    assertThat(publish(token, "--over", "2")).as(said()).isZero();
    assertThat(colleague.get("/en/studio/shared-work/settings").body()).doesNotContain("Renamed");
  }

  @Test
  void takesNoTokenThatIsNotGoodForTheService() throws IOException {
    name("guarded");
    Browser designer = as("moi-designer");
    String revoked = token(designer, "");
    Matcher id = TOKEN.matcher(designer.get("/en/studio-tokens").body());
    assertThat(id.find()).isTrue();
    Browser other = as("mme-publisher");
    other.post("/en/studio-tokens/revoke", Map.of("token", id.group(1)));
    assertThat(publish(revoked)).as("another entity revokes nothing").isZero();
    designer.post("/en/studio-tokens/revoke", Map.of("token", id.group(1)));

    assertThat(publish(revoked)).isEqualTo(Verb.BAD);
    assertThat(said()).contains("not valid");
    assertThat(publish("masnaa_guessed")).isEqualTo(Verb.BAD);
    assertThat(publish(token(designer, "elsewhere"))).isEqualTo(Verb.BAD);
    assertThat(said()).contains("does not reach");
    assertThat(publish(token(as("mme-designer"), ""))).as("another entity").isEqualTo(Verb.BAD);
    assertThat(said()).contains("mme/guarded");
    assertThat(publish(token(designer, "guarded"))).as(said()).isZero();
  }

  @Test
  void makesTokensForDesignersAndForAWhileOnly() {
    Browser designer = as("moi-designer");
    for (String until :
        List.of(
            "", "2020-01-01", LocalDate.now(ZoneId.of("Asia/Qatar")).plusDays(999) + "", "soon")) {
      assertThat(
              designer.post("/en/studio-tokens", Map.of("name", "x", "until", until)).statusCode())
          .isEqualTo(422);
    }
    Map<String, String> good =
        Map.of("name", "x", "until", LocalDate.now(ZoneId.of("Asia/Qatar")) + "");
    assertThat(as("moi-reviewer").post("/en/studio-tokens", good).statusCode()).isEqualTo(404);
    assertThat(as("hind").post("/en/studio-tokens", good).statusCode()).isEqualTo(404);
  }

  @Test
  void takesASessionForNothing() {
    Browser designer = as("moi-designer");

    HttpResponse<String> answer =
        designer.send(
            designer
                .request("/api/studio/from-session/package")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[] {1, 2, 3})));

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void sendsNoTokenOverALineThatOthersRead() {
    for (String url : List.of("http://example.org", "ftp://localhost", "nowhere", "https:///x")) {
      int code =
          new PublishCommand()
              .run(
                  List.of(folder.toString(), "--to", url, "--token", "masnaa_x"),
                  new Console(
                      new PrintStream(out, true, UTF_8),
                      new PrintStream(err, true, UTF_8),
                      Language.EN));

      assertThat(code).as(url).isEqualTo(Verb.WRONG_USE);
    }
  }
}
