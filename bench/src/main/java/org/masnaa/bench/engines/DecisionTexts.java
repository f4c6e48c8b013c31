package org.masnaa.bench.engines;

import java.util.List;
import java.util.Map;

/** Models made for measuring. */
final class DecisionTexts {

  private static final String HEAD =
      """
      <definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/" id="model" name="model"
          namespace="%s">
      """;

  private DecisionTexts() {}

  /** A model with one expression as the decision {@code result}. */
  static String literal(String namespace, String text, Map<String, Object> inputs) {
    StringBuilder model = new StringBuilder(HEAD.formatted(namespace));
    StringBuilder needs = new StringBuilder();
    inputs.forEach((name, value) -> input(model, needs, name, type(model, name, value)));
    return model
        .append("<decision id=\"result\" name=\"result\"><variable name=\"result\"/>")
        .append(needs)
        .append("<literalExpression><text>")
        .append(text.replace("&", "&amp;").replace("<", "&lt;"))
        .append("</text></literalExpression></decision></definitions>")
        .toString();
  }

  private static String type(StringBuilder model, String name, Object value) {
    return switch (value) {
      case String _ -> "string";
      case Boolean _ -> "boolean";
      case List<?> list when list.getFirst() instanceof Map<?, ?> first -> {
        model.append("<itemDefinition name=\"t").append(name).append("\" isCollection=\"true\">");
        first.forEach((part, content) ->
            model
                .append("<itemComponent name=\"")
                .append(part)
                .append("\"><typeRef>")
                .append(type(model, String.valueOf(part), content))
                .append("</typeRef></itemComponent>"));
        model.append("</itemDefinition>");
        yield "t" + name;
      }
      default -> "number";
    };
  }

  /**
   * A table of this many rows: a region and an amount between two bounds decide a rate. Ten rows to
   * a region.
   */
  static String table(int rows) {
    StringBuilder model = new StringBuilder(HEAD.formatted("urn:masnaa:bench:table"));
    StringBuilder needs = new StringBuilder();
    input(model, needs, "region", "string");
    input(model, needs, "amount", "number");
    model
        .append("<decision id=\"rate\" name=\"rate\"><variable name=\"rate\" typeRef=\"number\"/>")
        .append(needs)
        .append("<decisionTable hitPolicy=\"UNIQUE\">");
    for (String column : List.of("region", "amount")) {
      String type = column.equals("region") ? "string" : "number";
      model.append(
          "<input><inputExpression typeRef=\"%s\"><text>%s</text></inputExpression></input>"
              .formatted(type, column));
    }
    model.append("<output name=\"rate\" typeRef=\"number\"/>");
    for (int row = 0; row < rows; row++) {
      int low = row % 10 * 100;
      model.append(
          """
          <rule id="r%d"><inputEntry><text>"region %d"</text></inputEntry>\
          <inputEntry><text>[%d..%d)</text></inputEntry>\
          <outputEntry><text>%d</text></outputEntry></rule>
          """
              .formatted(row, row / 10, low, low + 100, row));
    }
    return model.append("</decisionTable></decision></definitions>").toString();
  }

  private static void input(StringBuilder model, StringBuilder needs, String name, String type) {
    model.append(
        "<inputData id=\"in_%s\" name=\"%s\"><variable name=\"%s\" typeRef=\"%s\"/></inputData>"
            .formatted(name, name, name, type));
    needs.append(
        "<informationRequirement><requiredInput href=\"#in_%s\"/></informationRequirement>"
            .formatted(name));
  }
}
