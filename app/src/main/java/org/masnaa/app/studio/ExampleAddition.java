package org.masnaa.app.studio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.masnaa.edit.Edit;
import org.masnaa.flow.Element;
import org.masnaa.service.Examples;
import org.masnaa.service.PackageFiles;
import org.masnaa.service.ServicePackage;
import org.springframework.stereotype.Component;

/** Walks the unpublished service with the given answers and keeps what happened as an example. */
@Component
class ExampleAddition {

  private final Checks checks;

  ExampleAddition(Checks checks) {
    this.checks = checks;
  }

  /** The new file; empty when there is no title. */
  List<Wanted> changes(Draft draft, Map<String, String> given) {
    String title = given.getOrDefault("title", "").strip();
    if (title.isEmpty()) {
      return List.of();
    }
    String file = file(draft, title);
    String told = told(title, given);
    return List.of(Wanted.of(file, new Edit.Rewrite(told + expected(draft, file, told))));
  }

  /** A file that is not there yet, named after what the example shows. */
  static String file(Draft draft, String title) {
    List<String> taken =
        draft.files().keySet().stream()
            .filter(file -> file.startsWith("examples/"))
            .map(file -> file.substring("examples/".length(), file.length() - ".yaml".length()))
            .toList();
    return "examples/" + Names.dashed(title, "example", taken) + ".yaml";
  }

  private static String told(String title, Map<String, String> given) {
    StringBuilder text = new StringBuilder("example: " + Names.quoted(title) + "\n");
    String person = given.getOrDefault("person", "").strip();
    if (!person.isEmpty()) {
      text.append("person:\n");
      person.lines().forEach(line -> text.append("  ").append(line.strip()).append('\n'));
    }
    section(text, "answers", "answer.", given);
    section(text, "officer", "task.", given);
    return text.toString();
  }

  private static void section(
      StringBuilder text, String key, String prefix, Map<String, String> given) {
    StringBuilder lines = new StringBuilder();
    given.forEach((name, value) -> {
      if (name.startsWith(prefix) && !value.isBlank()) {
        lines
            .append("  ")
            .append(name.substring(prefix.length()))
            .append(": ")
            .append(value(value.strip()))
            .append('\n');
      }
    });
    if (!lines.isEmpty()) {
      text.append(key).append(":\n").append(lines);
    }
  }

  /** Numbers, truth values and names as they are; everything else in quotation marks. */
  private static String value(String text) {
    return text.matches("true|false|-?[0-9]+(\\.[0-9]+)?|[a-z][a-z0-9-]*")
        ? text
        : Names.quoted(text);
  }

  /** What happens now; an example that cannot run is kept without it and shows its problem. */
  private String expected(Draft draft, String file, String told) {
    Map<String, byte[]> files = new TreeMap<>(draft.files());
    String open = told + "expect: {path: []}\n";
    files.put(file, open.getBytes(StandardCharsets.UTF_8));
    Checked checked = checks.check(PackageFiles.of(draft.id().toString(), files));
    Examples.Report report = checked.report();
    ServicePackage content = checked.content();
    if (report == null || content == null) {
      return "expect: {path: []}\n";
    }
    return report.outcomes().stream()
        .filter(outcome -> outcome.example().at().file().equals(file))
        .findFirst()
        .map(outcome ->
            "expect:\n  path: "
                + outcome.path().stream()
                    .filter(id ->
                        content.process().element(id).filter(ExampleAddition::isTold).isPresent())
                    .collect(Collectors.joining(", ", "[", "]"))
                + "\n")
        .orElse("expect: {path: []}\n");
  }

  /** Examples tell what happens: the start and the branches go without saying. */
  private static boolean isTold(Element element) {
    return !(element instanceof Element.StartEvent || element instanceof Element.Gateway);
  }
}
