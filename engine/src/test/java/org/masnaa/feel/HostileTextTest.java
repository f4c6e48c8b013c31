package org.masnaa.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.masnaa.feel.BudgetExceeded.Limit;
import org.masnaa.feel.Compiled.Ready;
import org.masnaa.feel.Compiled.Refused;
import org.masnaa.feel.HostileTexts.Hostile;

/**
 * Texts that must be stopped. The budget has no clock here, so that the counted limits are tested;
 * {@code bench hostile} measures time and memory.
 */
class HostileTextTest {

  /** Far beyond what any needs, so that a busy machine does not matter, but not for ever. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  static List<Hostile> hostileTexts() {
    return HostileTexts.read();
  }

  @Test
  void thereAreAtLeastSixty() {
    assertThat(hostileTexts()).hasSizeGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void isStoppedByWhatShouldStopIt(Hostile hostile) {
    Assertions.assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          switch (hostile.expected()) {
            case "REFUSED" -> assertRefused(hostile.text());
            case "NULL" -> assertThat(evaluate(hostile.text())).isNull();
            default -> assertStopped(hostile);
          }
        });
  }

  private static void assertRefused(String text) {
    assertThat(Feel.expression(text, Scope.of(Map.of())))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.problems()).isNotEmpty());
  }

  private static void assertStopped(Hostile hostile) {
    assertThatThrownBy(() -> evaluate(hostile.text()))
        .isInstanceOfSatisfying(
            BudgetExceeded.class,
            stopped -> {
              assertThat(stopped.place()).isEqualTo(hostile.text());
              assertThat(stopped.text().ar()).contains("أوقف");
              assertThat(stopped.text().en()).contains("more than");
              if (!hostile.expected().equals("ANY")) {
                assertThat(stopped.limit()).isEqualTo(Limit.valueOf(hostile.expected()));
              }
            });
  }

  /** The control: without limits such a text computes what it asks for. */
  @Test
  void isNotStoppedWithoutLimits() {
    Budget generous =
        Budget.of(Long.MAX_VALUE / 2, 1_500, 1_000_000_000, 1_000_000_000, () -> 0, 1);

    assertThat(ready("some x in 1..2500000 satisfies x < 0").evaluate(Map.of(), generous))
        .isEqualTo(false);
  }

  @Test
  void stopsOnTheClockToo() {
    long[] now = {0};
    Budget budget =
        Budget.of(
            Long.MAX_VALUE / 2, 1_500, 1_000_000_000, 1_000_000, () -> now[0] += 1_000, 50_000);

    assertThatThrownBy(
            () -> ready("some x in 1..100000000 satisfies x < 0").evaluate(Map.of(), budget))
        .isInstanceOfSatisfying(
            BudgetExceeded.class, e -> assertThat(e.limit()).isEqualTo(Limit.TIME));
  }

  private static @Nullable Object evaluate(String text) {
    return ready(text).evaluate(Map.of(), Budget.standard());
  }

  private static Expression ready(String text) {
    Compiled<Expression> compiled = Feel.expression(text, Scope.of(Map.of()));
    assertThat(compiled).isInstanceOf(Ready.class);
    return ((Ready<Expression>) compiled).value();
  }
}
