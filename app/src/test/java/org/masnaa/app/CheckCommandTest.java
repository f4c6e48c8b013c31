package org.masnaa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masnaa.text.Language;

class CheckCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int check(Path folder) {
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Language.EN);
    return new CheckCommand().run(List.of(folder.toString()), console);
  }

  @Test
  void findsTheServicesOfTheProjectGood() {
    int code = check(Path.of("..", "services"));

    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("[").contains("examples pass");
    assertThat(code).isZero();
  }

  @Test
  void namesEveryMistakeOfABrokenPackageWithFileAndLine(@TempDir Path folder) throws IOException {
    Path broken = folder.resolve("moi").resolve("residence-certificate");
    copy(Path.of("..", "services", "moi", "residence-certificate"), broken);
    change(broken.resolve("form.yaml"), ", en: What the certificate will say", "");
    change(broken.resolve("service.yaml"), "eligible: ", "eligible: person.agee > ");
    change(broken.resolve("process.bpmn"), "bpmn:startEvent", "bpmn:magicEvent");

    assertThat(check(folder)).isEqualTo(1);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsPattern("form\\.yaml:3:\\d+: .*\\[text\\.translation-missing]")
        .containsPattern("service\\.yaml:\\d+:\\d+: .*person\\.agee")
        .containsPattern("process\\.bpmn:\\d+:\\d+: .*magicEvent");
  }

  @Test
  void showsGapsAndOverlapsOfDecisionTables(@TempDir Path folder) throws IOException {
    Path loan = folder.resolve("qdb").resolve("small-business-loan");
    copy(Path.of("..", "services", "qdb", "small-business-loan"), loan);
    change(loan.resolve("decisions").resolve("lending.dmn"), "[100..115)", "(100..115]");

    assertThat(check(folder)).isEqualTo(1);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsPattern("lending\\.dmn:\\d+:\\d+: No rule holds when .* = 100 ")
        .containsPattern("lending\\.dmn:\\d+:\\d+: Rules 2 and 3 both hold when .* = 115 ");
  }

  private static void copy(Path good, Path broken) throws IOException {
    Files.createDirectories(broken.getParent());
    try (Stream<Path> files = Files.walk(good)) {
      for (Path file : files.toList()) {
        Files.copy(file, broken.resolve(good.relativize(file).toString()));
      }
    }
  }

  private static void change(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void saysThatAFolderIsNotThere() {
    assertThat(check(Path.of("no-such-folder"))).isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no-such-folder");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
