package org.masnaa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BenchTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void printsFiguresAsJson() throws InterruptedException {
    int code = run(List.of("walk", "--json"), Map.of("steps_per_s", 12.5));

    assertThat(code).isZero();
    assertThat(out).hasToString("{\"steps_per_s\":12.5}" + System.lineSeparator());
  }

  @Test
  void namesTheMeasurementsWhenAskedForAnother() throws InterruptedException {
    int code = run(List.of("fly"), Map.of());

    assertThat(code).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("walk");
    assertThat(out.size()).isZero();
  }

  @Test
  void takesTheMiddleOfAllValues() {
    assertThat(StartMeasurement.median(List.of(9.04, 1.0, 3.26))).isEqualTo(3.3);
    assertThat(StartMeasurement.median(List.of(4.0, 2.0))).isEqualTo(2.0);
  }

  @Test
  void addsTheNamedLinesOfProcessMemory() {
    Stream<String> lines =
        Stream.of("Rss: 900 kB", "Private_Clean:  12 kB", "Private_Dirty: 30 kB");

    assertThat(Memory.sum(lines, Set.of("Private_Clean", "Private_Dirty"))).isEqualTo(42);
  }

  private int run(List<String> arguments, Map<String, Object> figures) throws InterruptedException {
    Measurement walk =
        new Measurement() {
          @Override
          public String name() {
            return "walk";
          }

          @Override
          public String purpose() {
            return "steps a second";
          }

          @Override
          public Map<String, Object> measure(PrintStream progress) {
            return figures;
          }
        };
    return Bench.run(
        arguments,
        List.of(walk),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
