package org.masnaa.app.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.masnaa.form.AnswerProblem;

/**
 * What a browser posted from a page of fields. Names of our own begin with {@code form.}, which no
 * question can be called.
 *
 * @param fields values by name
 * @param shown ids of the questions that stood on the page
 * @param go which button was pressed: {@code next}, {@code later}, {@code language}, {@code upload}
 * @param remove the file to take back, as {@code question/file}, or empty
 */
public record PostedForm(
    Map<String, List<String>> fields, Set<String> shown, String go, String remove) {

  public static PostedForm of(HttpServletRequest request) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
    return new PostedForm(
        fields,
        Set.copyOf(fields.getOrDefault("form.shown", List.of())),
        first(fields, "form.go"),
        first(fields, "form.remove"));
  }

  /** The first value of a field, or empty. */
  public String value(String name) {
    return first(fields, name);
  }

  public List<String> values(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** Problems of questions that the person has seen; one that has just come up is no mistake. */
  public List<AnswerProblem> seen(Collection<AnswerProblem> problems) {
    return problems.stream().filter(problem -> shown.contains(problem.question())).toList();
  }

  private static String first(Map<String, List<String>> fields, String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }
}
