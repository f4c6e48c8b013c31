package org.masnaa.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of a form model of Flowable 6 to 8 as the form-js form that asks the same. */
final class FlowableForm {

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("text", "textfield"),
          Map.entry("password", "textfield"),
          Map.entry("people", "textfield"),
          Map.entry("functional-group", "textfield"),
          Map.entry("multi-line-text", "textarea"),
          Map.entry("integer", "number"),
          Map.entry("decimal", "number"),
          Map.entry("amount", "number"),
          Map.entry("date", "datetime"),
          Map.entry("boolean", "checkbox"),
          Map.entry("dropdown", "select"),
          Map.entry("radio-buttons", "radio"),
          Map.entry("upload", "filepicker"),
          Map.entry("headline", "text"),
          Map.entry("headline-with-line", "text"),
          Map.entry("spacer", "spacer"),
          Map.entry("horizontal-line", "separator"));

  private FlowableForm() {}

  static Tree asFormJs(Tree form) {
    List<Object> components = new ArrayList<>();
    add(components, form.at("fields"), 0);
    Map<String, Object> all = new LinkedHashMap<>();
    String name = form.text("name");
    all.put("id", name.isEmpty() ? form.text("key") : name);
    all.put("components", components);
    return new Tree(all);
  }

  private static void add(List<Object> components, Tree fields, int depth) {
    for (Tree field : fields.items()) {
      // The columns of a container are lists by number.
      if (field.isList() && depth <= FormImport.DEEPEST) {
        add(components, field, depth + 1);
      } else if (field.text("type").equals("container") && depth <= FormImport.DEEPEST) {
        add(components, field.at("fields"), depth + 1);
      } else {
        components.add(component(field));
      }
    }
  }

  private static Map<String, @Nullable Object> component(Tree field) {
    String type = field.text("type");
    boolean heading = type.startsWith("headline");
    Map<String, @Nullable Object> component = new LinkedHashMap<>();
    component.put("type", KINDS.getOrDefault(type, type));
    component.put("id", field.text("id"));
    component.put("key", field.text("id"));
    component.put("label", field.text("name"));
    component.put("readonly", field.flag("readOnly"));
    component.put("text", (heading ? "# " : "") + field.text("name"));
    if (type.equals("expression")) {
      // Shows a text of the case; it is no formula of answers.
      component.put("type", "textfield");
      component.put("readonly", true);
    }
    if (type.equals("integer")) {
      component.put("decimalDigits", 0);
    }
    Map<String, @Nullable Object> validate = new LinkedHashMap<>();
    // A required box must be answered there, and need not be ticked.
    validate.put("required", field.flag("required") && !type.equals("boolean"));
    component.put("validate", validate);
    component.put("values", values(field));
    return component;
  }

  private static List<Object> values(Tree field) {
    List<Object> values = new ArrayList<>();
    for (Tree option : field.at("options").items()) {
      String name = option.text("name");
      String id = option.text("id");
      values.add(Map.of("value", id.isEmpty() ? name : id, "label", name));
    }
    return values;
  }
}
