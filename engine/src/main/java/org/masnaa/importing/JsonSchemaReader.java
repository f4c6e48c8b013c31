package org.masnaa.importing;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.masnaa.text.LocalText;

/**
 * Reads a JSON Schema of a form's data (drafts 4 to 2020-12): what it describes is asked for.
 * Schemas rarely have texts for people; then the names of their properties stand in.
 */
final class JsonSchemaReader {

  private static final int LONG_TEXT = 250;
  private static final String ISO_DATE = "2026-01-31";

  private final Tree root;
  private final Texts texts;
  private final Findings findings;

  JsonSchemaReader(Tree root, Texts texts, Findings findings) {
    this.root = root;
    this.texts = texts;
    this.findings = findings;
  }

  /**
   * An object directly in the form becomes a page; what stands between, a page before and after.
   */
  List<Item> read() {
    List<Item> items = new ArrayList<>();
    Tree schema = resolved(root, 0);
    Set<String> required = required(schema);
    Map<String, Tree> properties = properties(schema, "", 0);
    for (Map.Entry<String, Tree> property : properties.entrySet()) {
      Tree described = resolved(property.getValue(), 0);
      if (isObject(described)) {
        items.add(
            new Item.Page(
                property.getKey(),
                label(described, property.getKey()),
                null,
                inside(
                    described, property.getKey() + ".", required.contains(property.getKey()), 1)));
      } else {
        add(
            items,
            property.getKey(),
            property.getKey(),
            described,
            required.contains(property.getKey()),
            1);
      }
    }
    return items;
  }

  private void add(
      List<Item> items, String path, String name, Tree schema, boolean required, int depth) {
    if (depth > FormImport.DEEPEST) {
      findings.unknownPart(path, "…");
      return;
    }
    if (isObject(schema)) {
      items.add(new Item.Text(path, label(schema, name), null));
      items.add(new Item.Together(null, inside(schema, path + ".", required, depth)));
      return;
    }
    Tree elements = resolved(schema.at("items"), depth);
    if (schema.text("type").equals("array") && choices(elements).isEmpty()) {
      List<Item> inside = new ArrayList<>();
      if (isObject(elements)) {
        inside.addAll(inside(elements, path + ".", true, depth));
      } else {
        add(inside, path + ".value", name, elements, true, depth + 1);
      }
      items.add(
          new Item.Repeated(
              path,
              label(schema, name),
              null,
              schema.number("minItems"),
              schema.number("maxItems"),
              inside));
      return;
    }
    items.add(ask(path, name, schema, required));
  }

  private List<Item> inside(Tree schema, String scope, boolean wanted, int depth) {
    List<Item> items = new ArrayList<>();
    Set<String> required = required(schema);
    for (Map.Entry<String, Tree> property : properties(schema, scope, depth).entrySet()) {
      Tree described = resolved(property.getValue(), depth);
      add(
          items,
          scope + property.getKey(),
          property.getKey(),
          described,
          wanted && required.contains(property.getKey()),
          depth + 1);
    }
    return items;
  }

  private Item ask(String path, String name, Tree schema, boolean required) {
    List<Item.Choice> choices =
        choices(schema.text("type").equals("array") ? schema.at("items") : schema);
    String type = type(schema, choices);
    boolean number = type.equals("whole-number") || type.equals("decimal");
    boolean text = type.equals("text") || type.equals("long-text");
    BigDecimal min = number ? schema.number("minimum") : text ? schema.number("minLength") : null;
    BigDecimal max = number ? schema.number("maximum") : text ? schema.number("maxLength") : null;
    String pattern = text ? schema.text("pattern") : "";
    Item.Bounds bounds =
        new Item.Bounds(min, max, pattern.isEmpty() ? null : whole(pattern), choices, null);
    Wording hint = texts.of(schema.text("description"));
    return new Item.Ask(
        path,
        type,
        label(schema, name),
        hint,
        null,
        !required && !type.equals("declaration"),
        bounds);
  }

  /** JSON Schema looks for a pattern anywhere; ours says the whole text. */
  private static String whole(String pattern) {
    return (pattern.startsWith("^") ? "" : ".*")
        + "(?:"
        + pattern
        + ")"
        + (pattern.endsWith("$") ? "" : ".*");
  }

  private static String type(Tree schema, List<Item.Choice> choices) {
    if (schema.text("type").equals("array")) {
      return "many-of";
    }
    if (choices.size() > 1) {
      return Yes.among(choices) == null ? "one-of" : "yes-no";
    }
    String type =
        schema.at("type").isList()
            ? schema.at("type").items().stream()
                .map(Tree::text)
                .filter(t -> !t.equals("null"))
                .findFirst()
                .orElse("")
            : schema.text("type");
    return switch (type) {
      // What must be true is no question.
      case "boolean" -> mustBeTrue(schema) ? "declaration" : "yes-no";
      case "integer" -> "whole-number";
      case "number" -> "decimal";
      default -> text(schema);
    };
  }

  private static boolean mustBeTrue(Tree schema) {
    List<Tree> only = schema.at("enum").items();
    return schema.text("const").equals("true")
        || (only.size() == 1 && only.getFirst().text().equals("true"));
  }

  private static String text(Tree schema) {
    BigDecimal max = schema.number("maxLength");
    return switch (schema.text("format")) {
      case "date", "date-time" -> "date";
      case "time" -> "time";
      case "email", "idn-email" -> "email";
      default -> {
        if (isDate(schema.text("pattern"))) {
          yield "date";
        }
        yield max != null && max.intValue() > LONG_TEXT ? "long-text" : "text";
      }
    };
  }

  /**
   * Older schemas have no format for dates, only a pattern; it is one when it takes a date and no
   * other text.
   */
  private static boolean isDate(String pattern) {
    if (pattern.isEmpty() || !Patterns.readable(pattern)) {
      return false;
    }
    Pattern compiled = Pattern.compile(pattern);
    return compiled.matcher(ISO_DATE).find()
        && !compiled.matcher("2026-13-31").find()
        && !compiled.matcher("0123456789").find();
  }

  private List<Item.Choice> choices(Tree schema) {
    List<Item.Choice> choices = new ArrayList<>();
    Tree described = resolved(schema, 0);
    List<Tree> names = described.at("enumNames").items();
    List<Tree> values = described.at("enum").items();
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i).text();
      if (!value.isEmpty()) {
        Wording label = i < names.size() ? texts.of(names.get(i).text()) : texts.ofName(value);
        choices.add(new Item.Choice(value, label));
      }
    }
    for (String key : List.of("oneOf", "anyOf")) {
      for (Tree option : described.at(key).items()) {
        if (option.has("const")) {
          Wording title = texts.of(option.text("title"));
          choices.add(
              new Item.Choice(
                  option.text("const"),
                  title.isEmpty() ? texts.ofName(option.text("const")) : title));
        }
      }
    }
    return choices.size() < 2 ? List.of() : choices;
  }

  private Wording label(Tree schema, String name) {
    Wording title = texts.of(schema.text("title"));
    return title.isEmpty() ? texts.ofName(name) : title;
  }

  private static boolean isObject(Tree schema) {
    return schema.has("properties") || schema.has("allOf");
  }

  private static Set<String> required(Tree schema) {
    return schema.at("required").items().stream().map(Tree::text).collect(Collectors.toSet());
  }

  /** The properties of an object, with those that only some of its variants have. */
  private Map<String, Tree> properties(Tree schema, String path, int depth) {
    Map<String, Tree> properties = new LinkedHashMap<>();
    if (depth > FormImport.DEEPEST) {
      return properties;
    }
    Tree own = schema.at("properties");
    own.keys().forEach(name -> properties.put(name, own.at(name)));
    for (String key : List.of("allOf", "oneOf", "anyOf")) {
      for (Tree variant : schema.at(key).items()) {
        Map<String, Tree> more = properties(resolved(variant, depth), path, depth + 1);
        boolean optional = !key.equals("allOf") && !more.isEmpty();
        if (optional && properties.keySet().stream().noneMatch(more::containsKey)) {
          variants(path, key);
        }
        more.forEach(properties::putIfAbsent);
      }
    }
    for (String key :
        List.of(
            "if", "dependencies", "dependentRequired", "dependentSchemas", "patternProperties")) {
      if (schema.has(key)) {
        variants(path, key);
      }
    }
    return properties;
  }

  private void variants(String path, String key) {
    findings.left(
        path.isEmpty() ? "#" : path,
        new LocalText(
            "بدائل (" + key + ") لم يُنقل شرطها، وأسئلتها كلها في المسودة.",
            "Variants ("
                + key
                + "): their questions are all in the draft, their condition is not."));
  }

  /**
   * Follows references within the document (JSON Pointer, RFC 6901); a circle ends at its limit.
   */
  private Tree resolved(Tree schema, int depth) {
    Tree here = schema;
    for (int i = depth; i < FormImport.DEEPEST && here.has("$ref"); i++) {
      String reference = here.text("$ref");
      if (!reference.startsWith("#")) {
        return Tree.NOTHING;
      }
      Tree target = root;
      for (String part : reference.substring(1).split("/")) {
        if (!part.isEmpty()) {
          target = target.at(part.replace("~1", "/").replace("~0", "~"));
        }
      }
      here = target;
    }
    return here;
  }
}
