package org.masnaa.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Expression;
import org.masnaa.feel.FeelText;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;
import org.masnaa.source.CommonProblems;
import org.masnaa.source.Problems;
import org.masnaa.source.YamlFields;
import org.masnaa.source.YamlNode;
import org.masnaa.text.LocalText;

/** Reads the questions of one page. */
public final class QuestionReader {

  /** Every key a question may have. */
  public static final List<String> KEYS =
      List.of(
          "id",
          "type",
          "from",
          "label",
          "hint",
          "ask",
          "asked-because",
          "optional",
          "when",
          "check",
          "otherwise",
          "default",
          "min",
          "max",
          "pattern",
          "options",
          "size",
          "kinds",
          "held",
          "value",
          "as",
          "repeat",
          "item",
          "questions");

  private final FormSurroundings around;
  private final Scope scope;
  private final FormReader.Asked asked;
  private final Problems problems;
  private final FeelTexts feel;
  private final List<FormReader.Pending> checks = new ArrayList<>();

  QuestionReader(
      FormSurroundings around,
      Scope scope,
      FormReader.Asked asked,
      FeelTexts feel,
      Problems problems) {
    this.around = around;
    this.scope = scope;
    this.asked = asked;
    this.problems = problems;
    this.feel = feel;
  }

  @Nullable Question read(YamlNode node) {
    YamlFields fields = YamlFields.of(node, KEYS, problems);
    if (fields == null) {
      return null;
    }
    Expression when = feel.optional(fields, "when", scope, FeelType.BOOLEAN);
    asked.refuseLater(when, fields.scalar("when"), problems);
    String id = id(fields);
    Question.Binding binding = fields.has("from") ? binding(fields) : null;
    QuestionType type = type(fields, binding);
    LocalText label = label(fields, binding);
    Question.Check check = check(fields);
    boolean always = always(fields);
    boolean optional = fields.flag("optional");
    LocalText hint = fields.localText("hint");
    String because = fields.text("asked-because");
    if (id == null || type == null || label == null) {
      return null;
    }
    if (binding == null && because == null && type.isAskable() && !asked.isInGroup()) {
      AskedTwice.find(id, label, around.attributes().values())
          .ifPresent(a -> problems.add(FormProblems.duplicate(fields.at("id"), a.name())));
    }
    return new Question(
        id,
        type,
        new Question.Wording(label, hint),
        binding,
        new Question.Need(when, optional, always),
        check,
        preset(fields, type),
        because);
  }

  /** A check may use any question of its page, but none of a later page. */
  void refuseChecksOfLaterPages() {
    checks.forEach(check -> asked.refuseLater(check.expression(), check.text(), problems));
  }

  private @Nullable String id(YamlFields fields) {
    String id = fields.requiredText("id");
    if (id == null) {
      return null;
    }
    if (!id.matches("[A-Za-z][A-Za-z0-9_]{0,59}")
        || FeelText.KEYWORDS.contains(id)
        || id.equals("not")) {
      problems.add(FormProblems.id(fields.at("id"), id));
    } else if (!asked.add(id)) {
      problems.add(FormProblems.idTaken(fields.at("id"), id));
    }
    return id;
  }

  private Question.@Nullable Binding binding(YamlFields fields) {
    YamlNode.Scalar from = fields.scalar("from");
    if (from == null) {
      return null;
    }
    Attribute attribute = around.attributes().get(from.text());
    if (attribute == null) {
      problems.add(
          CommonProblems.unknown(
              from.at(),
              "service.attribute-unknown",
              new LocalText("البيان", "attribute"),
              from.text(),
              around.attributes().keySet()));
      return null;
    }
    if (!around.readable().contains(attribute.name())) {
      problems.add(CommonProblems.undeclared(from.at(), attribute.name()));
    }
    if (fields.has("ask") && !attribute.type().isAskable()) {
      problems.add(FormProblems.notAskable(fields.at("ask"), attribute.name()));
    }
    return new Question.Binding(attribute);
  }

  /** What stands there beforehand: a value of the question's type, from what is asked above. */
  private @Nullable Expression preset(YamlFields fields, QuestionType type) {
    if (!fields.has("default")) {
      return null;
    }
    if (!type.isAskable()
        || type instanceof QuestionType.Confirmed
        || type instanceof QuestionType.Attached) {
      problems.add(FormProblems.notForType(fields.at("default"), "default", type.keyword()));
      return null;
    }
    Expression preset =
        type.feelType() instanceof FeelType.Basic basic
            ? feel.optional(fields, "default", scope, basic)
            : feel.optional(fields, "default", scope);
    asked.refuseLater(preset, fields.scalar("default"), problems);
    return preset;
  }

  private boolean always(YamlFields fields) {
    YamlNode.Scalar ask = fields.scalar("ask");
    if (ask != null && !ask.text().equals("always")) {
      problems.add(
          CommonProblems.unknown(
              ask.at(),
              "form.ask",
              new LocalText("قيمة ask", "value of ask"),
              ask.text(),
              List.of("always")));
    }
    return ask != null;
  }

  private @Nullable QuestionType type(YamlFields fields, Question.@Nullable Binding binding) {
    if (!fields.has("from")) {
      if (!fields.has("type")) {
        problems.add(FormProblems.typeOrFrom(fields.at()));
        return null;
      }
      return new TypeReader(around, scope, asked, feel, problems).read(fields);
    }
    for (String key : KEYS) {
      if (fields.has(key) && (key.equals("type") || TypeReader.KEYS.contains(key))) {
        problems.add(FormProblems.fromAttribute(fields.at(key), key));
      }
    }
    return binding == null ? null : binding.attribute().type();
  }

  private @Nullable LocalText label(YamlFields fields, Question.@Nullable Binding binding) {
    if (fields.has("label")) {
      return fields.localText("label");
    }
    if (fields.has("from")) {
      return binding == null ? null : binding.attribute().label();
    }
    return fields.requiredLocalText("label");
  }

  private Question.@Nullable Check check(YamlFields fields) {
    if (fields.has("check") != fields.has("otherwise")) {
      String key = fields.has("check") ? "check" : "otherwise";
      problems.add(
          FormProblems.alone(fields.at(key), key, key.equals("check") ? "otherwise" : "check"));
    }
    Expression condition = feel.optional(fields, "check", scope, FeelType.BOOLEAN);
    LocalText otherwise = fields.localText("otherwise");
    YamlNode.Scalar text = fields.scalar("check");
    if (condition == null || otherwise == null || text == null) {
      return null;
    }
    checks.add(new FormReader.Pending(condition, text));
    return new Question.Check(condition, otherwise);
  }
}
