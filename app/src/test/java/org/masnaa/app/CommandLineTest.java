package org.masnaa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  @Test
  void givesOptionsOfRunAsSettings() {
    CommandLine read = CommandLine.read(List.of("run", "--port", "9000", "--data", "/srv/d"));

    assertThat(read)
        .isEqualTo(new CommandLine.Run(List.of("--server.port=9000", "--masnaa.data=/srv/d")));
  }

  @Test
  void refusesAnUnknownOption() {
    assertThat(CommandLine.read(List.of("run", "--prot", "9000")))
        .isInstanceOfSatisfying(
            CommandLine.Refused.class, refused -> assertThat(refused.why()).contains("--prot"));
  }

  @Test
  void refusesAnOptionWithoutItsValue() {
    assertThat(CommandLine.read(List.of("run", "--port"))).isInstanceOf(CommandLine.Refused.class);
  }

  @Test
  void refusesAnUnknownVerb() {
    assertThat(CommandLine.read(List.of("fly"))).isInstanceOf(CommandLine.Refused.class);
  }
}
