package org.masnaa.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.importing.Item.Shown;
import org.masnaa.text.LocalText;

/** Reads the components of Form.io that ask something. */
final class FormioQuestions {

  private final Texts texts;
  private final Findings findings;

  /**
   * The data of the applicant met so far, and in which part of the form; a second one is somebody
   * else's.
   */
  private final Map<String, String> applicants = new HashMap<>();

  FormioQuestions(Texts texts, Findings findings) {
    this.texts = texts;
    this.findings = findings;
  }

  /** Checks that the platform's own question types make. */
  private static final Set<String> CHECKED_BY_TYPE =
      Set.of("national-id", "company-number", "iban", "date");

  /**
   * The questions that a component asks.
   *
   * @param repeated whether it is asked several times, so that the answers are not the applicant's
   *     own data
   */
  List<Item> read(
      Tree component, String type, String path, @Nullable Shown shown, boolean repeated) {
    if (type.equals("survey")) {
      return survey(component, path, shown);
    }
    String held = repeated ? null : FormioTypes.held(type);
    if (held != null) {
      String part = path.substring(0, path.lastIndexOf('.') + 1);
      String whose = applicants.putIfAbsent(held, part);
      if (whose == null) {
        findings.bound(path, held);
        return List.of(new Item.Held(path, held, shown));
      }
      if (type.equals("surname") && whose.equals(part)) {
        // First and last name are one datum of the register.
        return List.of();
      }
    }
    String ours = FormioTypes.ours(type);
    if (ours == null) {
      findings.unknownPart(path, component.text("type"));
    }
    return List.of(ask(component, ours == null ? "text" : ours, path, shown));
  }

  private Item.Ask ask(Tree component, String type, String path, @Nullable Shown shown) {
    Tree validate = component.at("validate");
    boolean required = validate.flag("required");
    List<Item.Choice> choices = choices(component, type, path);
    String fitted = fitted(component, type, required, choices);
    Wording label = texts.of(component.text("label"));
    Wording description =
        texts
            .of(component.text("description"))
            .then(texts.of(component.text("additionalDescriptionText")));
    if (component.text("type").equals("signature")) {
      findings.left(
          path,
          new LocalText(
              "توقيع بخط اليد أصبح إقرارًا.", "A handwritten signature became a declaration."));
    }
    return new Item.Ask(
        path,
        fitted,
        label,
        description,
        shown,
        !required && !fitted.equals("declaration"),
        bounds(component, fitted, path, choices));
  }

  private static String fitted(
      Tree component, String type, boolean required, List<Item.Choice> choices) {
    return switch (type) {
      // A box that must be ticked is no question.
      case "yes-no" -> required ? "declaration" : "yes-no";
      case "decimal" -> whole(component) ? "whole-number" : "decimal";
      case "one-of" -> {
        if (choices.size() < 2) {
          yield "text";
        }
        boolean several = component.flag("multiple");
        yield several ? "many-of" : Yes.among(choices) == null ? "one-of" : "yes-no";
      }
      case "many-of" -> choices.isEmpty() ? "text" : choices.size() == 1 ? "yes-no" : "many-of";
      default -> type;
    };
  }

  private static boolean whole(Tree component) {
    return component.at("validate").flag("integer")
        || component.text("decimalLimit").equals("0")
        || (component.has("requireDecimal")
            && !component.flag("requireDecimal")
            && component.text("decimalLimit").isEmpty());
  }

  private List<Item.Choice> choices(Tree component, String type, String path) {
    if (!type.equals("one-of") && !type.equals("many-of")) {
      return List.of();
    }
    Tree values =
        component.at("values").items().isEmpty()
            ? component.at("data").at("values")
            : component.at("values");
    List<Item.Choice> choices = new ArrayList<>();
    for (Tree value : values.items()) {
      if (!value.text("value").isEmpty() || !value.text("label").isEmpty()) {
        choices.add(new Item.Choice(value.text("value"), texts.of(value.text("label"))));
      }
    }
    if (choices.size() < 2 && !(type.equals("many-of") && choices.size() == 1)) {
      String source = component.text("dataSrc").isEmpty() ? "values" : component.text("dataSrc");
      findings.choices(path, source + " " + component.at("data").text("url"));
    }
    return choices;
  }

  private Item.Bounds bounds(Tree component, String type, String path, List<Item.Choice> choices) {
    Tree validate = component.at("validate");
    String script = validate.text("custom").strip();
    if (!script.isEmpty() && !CHECKED_BY_TYPE.contains(type)) {
      findings.check(path, script);
    }
    boolean number = Set.of("whole-number", "decimal", "money").contains(type);
    boolean text = Set.of("text", "long-text").contains(type);
    BigDecimal min = number ? validate.number("min") : text ? validate.number("minLength") : null;
    BigDecimal max = number ? validate.number("max") : text ? validate.number("maxLength") : null;
    String pattern = text ? validate.text("pattern") : "";
    boolean keeps = type.equals("one-of") || type.equals("many-of") || type.equals("yes-no");
    return new Item.Bounds(
        min, max, pattern.isEmpty() ? null : pattern, keeps ? choices : List.of(), null);
  }

  /** A table of questions that share their choices becomes as many questions. */
  private List<Item> survey(Tree component, String path, @Nullable Shown shown) {
    List<Item.Choice> choices = new ArrayList<>();
    for (Tree value : component.at("values").items()) {
      choices.add(new Item.Choice(value.text("value"), texts.of(value.text("label"))));
    }
    Item.Bounds bounds = new Item.Bounds(null, null, null, choices, null);
    boolean optional = !component.at("validate").flag("required");
    List<Item> items = new ArrayList<>();
    if (!component.text("label").isEmpty()) {
      items.add(new Item.Text(path, texts.of(component.text("label")), null));
    }
    for (Tree question : component.at("questions").items()) {
      String type = choices.size() < 2 ? "text" : "one-of";
      items.add(
          new Item.Ask(
              path + "." + question.text("value"),
              type,
              texts.of(question.text("label")),
              Wording.NONE,
              null,
              optional,
              bounds));
    }
    return List.of(new Item.Together(shown, items));
  }
}
