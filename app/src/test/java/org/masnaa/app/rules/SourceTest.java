package org.masnaa.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that the sources themselves show; {@code docs/architecture.md} says why they are there. */
class SourceTest {

  private static final List<SourceFile> TREE = SourceTree.read();

  /**
   * @param looksAt the ending of the files that the rule looks at
   * @param samples breaches, to see that the rule catches each
   */
  record Rule(
      String name,
      String looksAt,
      Function<SourceFile, List<Breach>> breaches,
      List<String> samples) {

    @Override
    public String toString() {
      return name;
    }

    List<Breach> in(SourceFile file) {
      return file.named(looksAt) ? breaches.apply(file) : List.of();
    }
  }

  static Stream<Rule> rules() {
    return Stream.concat(shapes(), words());
  }

  private static Stream<Rule> shapes() {
    return Stream.of(
        new Rule(
            "Java is small and named well",
            ".java",
            JavaShape::breaches,
            List.of(
                "\n".repeat(301),
                "class Case { void decide() {" + "\n".repeat(40) + "} }",
                "class Case { Case(int a, int b, int c, int d, int e, int f, int g, int h) {} }",
                "record Case(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k) {}",
                "class CaseManager {}",
                "class Case { int getFee() { return 1; } }",
                "public class Case {}",
                "@SuppressWarnings(\"x\") class Case {}")),
        pattern("no physical sides", ".css", PHYSICAL_SIDE, "p { margin-left: 1px }"),
        pattern("no physical sides in pages", ".jte", PHYSICAL_SIDE, "<p style=\"float: right\">"),
        new Rule(
            "pages hold no words",
            ".jte",
            TemplateText::breaches,
            List.of("<h1>Welcome</h1>", "<img alt=\"Emblem\">", "${x}@if(y)\nor@endif")));
  }

  private static Stream<Rule> words() {
    return Stream.of(
        pattern("no unfinished work", "", "(?i)\\b(to" + "do|fix" + "me)\\b", "// to" + "do"),
        pattern(
            "no registry addresses",
            "",
            "https?://(registry\\.npmjs|repo1?\\.maven)\\S*",
            "https://registry." + "npmjs.org/x"),
        pattern(
            "no machine paths",
            "",
            "(?<![\\w}.])/(tmp|home|root|Users)/\\w+",
            "cp /ho" + "me/me/x y"),
        pattern(
            "no foreign habits",
            ".java",
            "import (lombok|org\\.mockito|jakarta\\.persistence)\\b",
            "import lom" + "bok.Data;"),
        pattern(
            "tests wait by condition",
            "Test.java",
            "Thread\\.sle" + "ep\\(",
            "Thread.sle" + "ep(5);"));
  }

  private static final String PHYSICAL_SIDE =
      "(?<![\\w-])((margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)\\b[\\w-]*\\s*:"
          + "|(left|right)\\s*:|(text-align|float|clear)\\s*:\\s*(left|right)"
          + "|border-(top|bottom)-(left|right)-radius\\s*:)";

  @ParameterizedTest
  @MethodSource("rules")
  void holdsInTheTree(Rule rule) {
    List<Breach> found = new ArrayList<>();
    TREE.forEach(file -> found.addAll(rule.in(file)));

    assertThat(found).as(rule.name()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isCaughtWhenBroken(Rule rule) {
    String name = "app/src/main/Case" + (rule.looksAt().isEmpty() ? ".java" : rule.looksAt());

    for (String sample : rule.samples()) {
      assertThat(rule.in(new SourceFile(name, sample))).as(sample).hasSize(1);
    }
  }

  private static Rule pattern(String name, String looksAt, String pattern, String sample) {
    Pattern compiled = Pattern.compile(pattern);
    return new Rule(name, looksAt, file -> file.matches(compiled, name), List.of(sample));
  }
}
