package org.masnaa.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.masnaa.bench.engines.Contender;
import org.masnaa.bench.engines.Engine;
import org.masnaa.bench.engines.Task;

class FeelMeasurementTest {

  private static final Task FEE =
      new Task.Formula("fee", "2 * n", List.of(Map.of("n", BigDecimal.TEN)));

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final PrintStream progress = new PrintStream(shown, true, StandardCharsets.UTF_8);

  @Test
  void letsEveryEngineComputeAnExpression() {
    List<Contender> contenders = new ArrayList<>();
    for (Engine engine : Engine.all()) {
      contenders.add(
          Objects.requireNonNull(
              Contender.of(engine, FEE, contenders, progress), () -> "no " + engine.name()));
    }

    assertThat(contenders)
        .extracting(Contender::name)
        .containsExactly("ours", "kie", "jdmn", "feel_scala");
    assertThat(contenders).allSatisfy(contender -> assertThat(contender.run(1)).isPositive());
  }

  @Test
  void leavesOutAnEngineThatComputesSomethingElse() {
    Contender ours =
        Objects.requireNonNull(Contender.of(Engine.all().getFirst(), FEE, List.of(), progress));
    Engine wrong = new Wrong();

    assertThat(Contender.of(wrong, FEE, List.of(ours), progress)).isNull();
    assertThat(shown.toString(StandardCharsets.UTF_8)).contains("fee: wrong computes [41]");
  }

  @Test
  void comparesOursWithTheFastestOther() {
    assertThat(
            FeelMeasurement.ratio(
                Map.of(
                    "ours", List.of(30.0, 40.0, 50.0),
                    "kie", List.of(2.0, 3.0, 4.0),
                    "jdmn", List.of(20.0, 16.0, 1.0))))
        .isEqualTo(2.5);
    assertThat(FeelMeasurement.ratio(Map.of("ours", List.of(30.0)))).isNull();
  }

  @Test
  void saysThatTheLendingModelIsMissing() {
    FeelMeasurement measurement = new FeelMeasurement(Path.of("nowhere"));

    assertThatThrownBy(() -> measurement.measure(progress))
        .isInstanceOf(MeasurementFailed.class)
        .hasMessageContaining("lending");
  }

  private static final class Wrong implements Engine {

    @Override
    public String name() {
      return "wrong";
    }

    @Override
    public Prepared prepare(Task task) {
      return _ -> () -> new BigDecimal(41);
    }
  }
}
