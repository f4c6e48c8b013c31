package org.masnaa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.masnaa.text.Language;

class CheckCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int check(Path folder) {
    return CheckCommand.run(
        List.of(folder),
        Language.EN,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @Test
  void findsTheServicesOfTheProjectGood() {
    int code = check(Path.of("..", "services"));

    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("[").contains("examples pass");
    assertThat(code).isZero();
  }

  @Test
  void saysThatAFolderIsNotThere() {
    assertThat(check(Path.of("no-such-folder"))).isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no-such-folder");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
