package org.masnaa.app.studio;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.masnaa.edit.Edit;
import org.masnaa.edit.XmlText;
import org.masnaa.feel.Compiled;
import org.masnaa.feel.Expression;
import org.masnaa.feel.Feel;
import org.masnaa.feel.Scope;

/** A new decision table. */
final class DecisionAddition {

  private static final Set<String> KINDS = Set.of("number", "string", "boolean", "date");

  private final Draft draft;
  private final Map<String, String> given;

  DecisionAddition(Draft draft, Map<String, String> given) {
    this.draft = draft;
    this.given = given;
  }

  List<Wanted> changes() {
    String name =
        given.getOrDefault("name", "").replaceAll("[^A-Za-z0-9]+", "").replaceAll("^[0-9]+", "");
    String input = given.getOrDefault("input", "").strip();
    if (name.isEmpty() || input.isEmpty()) {
      return List.of();
    }
    String kind = given.getOrDefault("kind", "");
    Set<String> taken =
        Decisions.files(draft)
            .map(file -> file.substring("decisions/".length(), file.length() - ".dmn".length()))
            .collect(Collectors.toSet());
    String file = Names.dashed(name, "decision", taken);
    return List.of(
        Wanted.of(
            "decisions/" + file + ".dmn",
            new Edit.Rewrite(model(file, name, input, KINDS.contains(kind) ? kind : "string"))));
  }

  private static Set<String> names(String input) {
    return Feel.expression(input, Scope.open()) instanceof Compiled.Ready<Expression>(var ready)
        ? ready.names()
        : Set.of();
  }

  private static String model(String file, String name, String input, String kind) {
    Set<String> names = names(input);
    StringBuilder inputs = new StringBuilder();
    StringBuilder needs = new StringBuilder();
    for (String each : names) {
      String id = "input-" + each.replaceAll("[^A-Za-z0-9_.-]", "-");
      boolean whole = each.equals(input);
      inputs.append(
          "  <inputData id=\"%s\" name=\"%s\"><variable name=\"%s\"%s /></inputData>\n"
              .formatted(id, each, each, whole ? " typeRef=\"" + kind + "\"" : ""));
      needs.append(
          "    <informationRequirement id=\"%s-%s\"><requiredInput href=\"#%s\" /></informationRequirement>\n"
              .formatted(name, id, id));
    }
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="%1$s" name="%1$s" namespace="urn:masnaa:decision:%1$s">
    %2$s  <decision id="%3$s" name="%3$s">
        <variable name="%3$s" typeRef="string" />
    %4$s    <decisionTable id="%3$s-table" hitPolicy="UNIQUE">
          <input id="%3$s-in-1">
            <inputExpression typeRef="%5$s"><text>%6$s</text></inputExpression>
          </input>
          <output id="%3$s-out-1" typeRef="string" />
          <annotation name="ar" />
          <annotation name="en" />
          <rule id="%3$s-1">
            <inputEntry><text>-</text></inputEntry>
            <outputEntry><text>"approve"</text></outputEntry>
            <annotationEntry><text>كل الحالات.</text></annotationEntry>
            <annotationEntry><text>Every case.</text></annotationEntry>
          </rule>
        </decisionTable>
      </decision>
    </definitions>
    """
        .formatted(file, inputs, name, needs, kind, XmlText.escaped(input));
  }
}
