package org.masnaa.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.importing.Item.Shown;
import org.masnaa.text.LocalText;

/** Reads the JSON of a form-js form (bpmn.io, form-js schema version 1 to 19). */
record FormJsReader(Texts texts, Findings findings) {

  private static final Set<String> NEEDLESS = Set.of("button", "separator", "spacer");
  private static final Map<String, String> OURS =
      Map.of(
          "textfield", "text",
          "textarea", "long-text",
          "number", "decimal",
          "checkbox", "yes-no",
          "checklist", "many-of",
          "taglist", "many-of",
          "select", "one-of",
          "radio", "one-of",
          "datetime", "date",
          "filepicker", "file");

  /** A heading begins a new page, since form-js knows none. */
  List<Item> read(Tree form) {
    List<Item> items = new ArrayList<>();
    List<Item> page = new ArrayList<>();
    Wording title = Wording.NONE;
    String path = "form";
    for (Tree component : form.at("components").items()) {
      if (isHeading(component)) {
        close(items, page, path, title);
        title = texts.of(heading(component));
        path = title.en() == null ? "page" : title.en();
        String rest = rest(component);
        if (!rest.isBlank()) {
          page.add(new Item.Text(component.text("id"), texts.of(rest), shown(component, "")));
        }
      } else {
        add(page, component, "", 0);
      }
    }
    close(items, page, path, title);
    return items;
  }

  private static void close(List<Item> items, List<Item> page, String path, Wording title) {
    if (page.stream().anyMatch(item -> !(item instanceof Item.Text))) {
      items.add(new Item.Page(path, title, null, List.copyOf(page)));
      page.clear();
    }
  }

  private static boolean isHeading(Tree component) {
    return component.text("type").equals("text") && component.text("text").startsWith("#");
  }

  private static String heading(Tree component) {
    return component.text("text").lines().findFirst().orElse("").replaceFirst("^#+ *", "");
  }

  private static String rest(Tree component) {
    return String.join("\n", component.text("text").lines().skip(1).toList());
  }

  private void add(List<Item> items, Tree component, String scope, int depth) {
    String type = component.text("type");
    String key = component.text("key").isEmpty() ? component.text("path") : component.text("key");
    String path = scope + (key.isEmpty() ? component.text("id") : key);
    if (NEEDLESS.contains(type)) {
      return;
    }
    if (depth > FormImport.DEEPEST) {
      findings.unknownPart(path, type);
      return;
    }
    Shown shown = shown(component, path);
    switch (type) {
      case "text", "html" -> {
        Wording text = texts.of(component.text(type.equals("text") ? "text" : "content"));
        if (!text.isEmpty()) {
          items.add(new Item.Text(path, text, shown));
        }
      }
      case "group" ->
          items.add(
              new Item.Together(
                  shown, inside(component, key.isEmpty() ? scope : path + ".", depth)));
      case "dynamiclist" ->
          items.add(
              new Item.Repeated(
                  path,
                  texts.of(component.text("label")),
                  shown,
                  component.number("defaultRepetitions"),
                  null,
                  inside(component, path + ".", depth)));
      case "expression" -> {
        String source = component.text("expression");
        items.add(new Item.Worked(path, texts.ofName(path), feel(source, null), source));
      }
      default -> question(items, component, type, path, shown);
    }
  }

  private List<Item> inside(Tree component, String scope, int depth) {
    List<Item> inside = new ArrayList<>();
    component.at("components").items().forEach(part -> add(inside, part, scope, depth + 1));
    return inside;
  }

  private void question(
      List<Item> items, Tree component, String type, String path, @Nullable Shown shown) {
    if (component.flag("readonly") || component.flag("disabled")) {
      findings.left(
          path,
          new LocalText(
              "حقل للعرض فقط يُظهر قيمة من القضية.",
              "A field that only shows a value of the case."));
      return;
    }
    String ours = OURS.get(type);
    if (ours == null) {
      findings.unknownPart(path, type);
      ours = "text";
    }
    Tree validate = component.at("validate");
    boolean required = validate.flag("required");
    List<Item.Choice> choices = ours.endsWith("-of") ? choices(component, path) : List.of();
    String fitted = fitted(component, ours, required, choices);
    items.add(
        new Item.Ask(
            path,
            fitted,
            texts.of(
                component.text("label").isEmpty()
                    ? component.text("dateLabel")
                    : component.text("label")),
            texts.of(component.text("description")),
            shown,
            !required && !fitted.equals("declaration"),
            bounds(validate, fitted, choices)));
  }

  private static Item.Bounds bounds(Tree validate, String type, List<Item.Choice> choices) {
    boolean characters = type.equals("text") || type.equals("long-text");
    boolean number = type.equals("decimal") || type.equals("whole-number");
    BigDecimal min = validate.number(number ? "min" : "minLength");
    BigDecimal max = validate.number(number ? "max" : "maxLength");
    String pattern = validate.text("pattern");
    return new Item.Bounds(
        number || characters ? min : null,
        number || characters ? max : null,
        pattern.isEmpty() ? null : pattern,
        choices,
        null);
  }

  private static String fitted(
      Tree component, String ours, boolean required, List<Item.Choice> choices) {
    return switch (ours) {
      case "yes-no" -> required ? "declaration" : "yes-no";
      case "decimal" -> component.text("decimalDigits").equals("0") ? "whole-number" : "decimal";
      case "date" -> component.text("subtype").equals("time") ? "time" : "date";
      case "one-of" ->
          choices.size() < 2 ? "text" : Yes.among(choices) == null ? "one-of" : "yes-no";
      case "many-of" -> choices.size() < 2 ? "text" : "many-of";
      case "text" ->
          switch (component.at("validate").text("validationType")) {
            case "email" -> "email";
            case "phone" -> "phone";
            default -> "text";
          };
      default -> ours;
    };
  }

  private List<Item.Choice> choices(Tree component, String path) {
    List<Item.Choice> choices = new ArrayList<>();
    for (Tree value : component.at("values").items()) {
      choices.add(new Item.Choice(value.text("value"), texts.of(value.text("label"))));
    }
    if (choices.size() < 2) {
      String outside = component.text("valuesKey") + component.text("valuesExpression");
      findings.choices(path, outside.isEmpty() ? "values" : outside);
    }
    return choices;
  }

  /** What hides a component there, shows it here when it is not so. */
  private @Nullable Shown shown(Tree component, String path) {
    String hide = component.at("conditional").text("hide");
    if (hide.isBlank()) {
      return null;
    }
    Logic logic = feel(hide, null);
    if (logic == null) {
      findings.condition(path, hide);
      return null;
    }
    return new Shown(new Logic.Not(logic), hide);
  }

  private static @Nullable Logic feel(String expression, @Nullable String self) {
    String text = expression.strip();
    return LogicParser.expression(text.startsWith("=") ? text.substring(1) : text, self);
  }
}
