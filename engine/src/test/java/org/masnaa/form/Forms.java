package org.masnaa.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;
import org.masnaa.source.Problem;
import org.masnaa.source.Problems;
import org.masnaa.source.Yaml;
import org.masnaa.source.YamlNode;

/** Forms written as form.yaml, for tests. */
final class Forms {

  static final Map<String, ? extends @Nullable Object> TODAY =
      Map.of("today", LocalDate.of(2026, 11, 24));

  private Forms() {}

  /** The form of a text without mistakes. */
  static Form of(String yaml) {
    Problems problems = new Problems();
    Form form = read(yaml, problems);
    assertThat(problems.sorted()).isEmpty();
    return form;
  }

  /** The codes of what is wrong with a text. */
  static List<String> mistakes(String yaml) {
    Problems problems = new Problems();
    read(yaml, problems);
    return problems.sorted().stream().map(Problem::code).toList();
  }

  private static Form read(String yaml, Problems problems) {
    YamlNode root = Yaml.read("form.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems);
    FormSurroundings around =
        new FormSurroundings(
            Map.of(), Set.of(), Scope.of(Map.of("today", FeelType.DATE)), Map.of(), Set.of());
    return new FormReader(around, new FeelTexts(problems), problems)
        .read(java.util.Objects.requireNonNull(root));
  }

  static Interview interview(Form form, Answers answers) {
    return Interview.of(form.pages(), answers, TODAY, Budget.standard());
  }
}
