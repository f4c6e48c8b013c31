package org.masnaa.feel;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import java.util.Map;

/**
 * Any text compiles or is refused with a place inside it. Runs over the inputs kept beside it; with
 * {@code JAZZER_FUZZ=1} it looks for new ones for ten minutes.
 */
class ParserFuzzTest {

  private static final Scope NAMES =
      Scope.of(
          Map.of(
              "age", FeelType.NUMBER,
              "first name", FeelType.STRING,
              "list of things", FeelType.list(FeelType.context(Map.of("a", FeelType.NUMBER))),
              "?", FeelType.NUMBER));

  @FuzzTest(maxDuration = "10m")
  void compilesOrRefusesAnyText(@NotNull String text) {
    check(Feel.expression(text, NAMES), text);
    check(Feel.expression(text, Scope.open()), text);
    check(Feel.unaryTests(text, NAMES), text);
  }

  private static <T> void check(Compiled<T> compiled, String text) {
    switch (compiled) {
      case Compiled.Ready<T>(T value) -> assertThat(value).isNotNull();
      case Compiled.Refused<T>(List<FeelProblem> problems) -> {
        assertThat(problems).isNotEmpty();
        long lines = text.chars().filter(c -> c == '\n').count() + 1;
        assertThat(problems)
            .allSatisfy(problem -> {
              assertThat((long) problem.line()).isBetween(1L, lines);
              assertThat(problem.column()).isBetween(1, text.length() + 1);
              assertThat(problem.what().ar()).isNotBlank();
              assertThat(problem.mend().en()).isNotBlank();
            });
      }
    }
  }
}
