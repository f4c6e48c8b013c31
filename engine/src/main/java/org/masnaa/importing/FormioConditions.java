package org.masnaa.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.importing.Item.Shown;

/** Reads when a component of Form.io is shown: its simple conditions, JSON logic, or JavaScript. */
record FormioConditions(Findings findings, String path) {

  /**
   * The condition; null when it is always shown, or when what it says was put among the findings.
   */
  @Nullable Shown shown(Tree component) {
    Tree conditional = component.at("conditional");
    String script = component.text("customConditional").strip();
    if (!script.isEmpty()) {
      return found(LogicParser.assigned("show", script), script);
    }
    if (conditional.at("json").isObject()) {
      return found(json(conditional.at("json"), 0), String.valueOf(conditional.at("json").value()));
    }
    if (!conditional.at("conditions").items().isEmpty()) {
      return found(several(conditional), String.valueOf(conditional.value()));
    }
    String when = conditional.text("when");
    if (when.isBlank()) {
      return null;
    }
    Logic equal =
        new Logic.Compare(
            "=", new Logic.Answer(when), new Logic.Literal(conditional.at("eq").literal()));
    return new Shown(shows(conditional) ? equal : new Logic.Not(equal), when);
  }

  private @Nullable Shown found(@Nullable Logic logic, String source) {
    if (logic == null) {
      findings.condition(path, source);
      return null;
    }
    return new Shown(logic, source);
  }

  private static boolean shows(Tree conditional) {
    return !conditional.text("show").equals("false");
  }

  private static @Nullable Logic several(Tree conditional) {
    List<Logic> parts = new ArrayList<>();
    for (Tree condition : conditional.at("conditions").items()) {
      Logic part = one(condition);
      if (part == null) {
        return null;
      }
      parts.add(part);
    }
    Logic joined =
        conditional.text("conjunction").equals("any") ? new Logic.Any(parts) : Logic.all(parts);
    return shows(conditional) ? joined : new Logic.Not(joined);
  }

  private static @Nullable Logic one(Tree condition) {
    Logic answer = new Logic.Answer(condition.text("component"));
    Logic value = new Logic.Literal(condition.at("value").literal());
    Logic nothing = new Logic.Literal(null);
    return switch (condition.text("operator")) {
      case "isEqual", "isDateEqual" -> new Logic.Compare("=", answer, value);
      case "isNotEqual", "isNotDateEqual" -> new Logic.Compare("!=", answer, value);
      case "isEmpty" -> new Logic.Compare("=", answer, nothing);
      case "isNotEmpty" -> new Logic.Compare("!=", answer, nothing);
      case "lessThan", "dateLessThan" -> new Logic.Compare("<", answer, value);
      case "lessThanOrEqual", "dateLessThanOrEqual" -> new Logic.Compare("<=", answer, value);
      case "greaterThan", "dateGreaterThan" -> new Logic.Compare(">", answer, value);
      case "greaterThanOrEqual", "dateGreaterThanOrEqual" -> new Logic.Compare(">=", answer, value);
      case "includes" -> new Logic.Holds(answer, value);
      case "notIncludes" -> new Logic.Not(new Logic.Holds(answer, value));
      case "startsWith" -> new Logic.Call("starts with", List.of(answer, value));
      case "endsWith" -> new Logic.Call("ends with", List.of(answer, value));
      default -> null;
    };
  }

  /** JsonLogic (jsonlogic.com, "Supported operations"), as far as FEEL says the same. */
  private static @Nullable Logic json(Tree rule, int depth) {
    if (!rule.isObject()) {
      return rule.isList() ? null : new Logic.Literal(rule.literal());
    }
    if (depth > FormImport.DEEPEST || rule.keys().size() != 1) {
      return null;
    }
    String operator = rule.keys().getFirst();
    Tree inside = rule.at(operator);
    if (operator.equals("var")) {
      String path =
          (inside.isList() && !inside.items().isEmpty() ? inside.items().getFirst() : inside)
              .text();
      String plain = path.replaceFirst("^(data|row)\\.", "");
      return plain.isEmpty() ? null : new Logic.Answer(plain);
    }
    List<Logic> of = new ArrayList<>();
    for (Tree part : inside.isList() ? inside.items() : List.of(inside)) {
      Logic logic = json(part, depth + 1);
      if (logic == null) {
        return null;
      }
      of.add(logic);
    }
    return operation(operator, of);
  }

  private static @Nullable Logic operation(String operator, List<Logic> of) {
    if (of.isEmpty()) {
      return null;
    }
    return switch (operator) {
      case "and" -> Logic.all(of);
      case "or" -> new Logic.Any(of);
      case "!" -> of.size() == 1 ? new Logic.Not(of.getFirst()) : null;
      case "!!" -> of.size() == 1 ? of.getFirst() : null;
      case "in" ->
          of.size() == 2 ? new Logic.Holds(/* whole= */ of.get(1), /* part= */ of.get(0)) : null;
      case "==", "===" -> of.size() == 2 ? new Logic.Compare("=", of.get(0), of.get(1)) : null;
      case "!=", "!==" -> of.size() == 2 ? new Logic.Compare("!=", of.get(0), of.get(1)) : null;
      case "<", "<=", ">", ">=" ->
          of.size() == 2 ? new Logic.Compare(operator, of.get(0), of.get(1)) : null;
      case "if" -> of.size() == 3 ? new Logic.Choose(of.get(0), of.get(1), of.get(2)) : null;
      default -> null;
    };
  }
}
