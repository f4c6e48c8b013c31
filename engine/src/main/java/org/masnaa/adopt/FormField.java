package org.masnaa.adopt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field that a model lists with a task: {@code camunda:formField}, {@code formProperty}. */
final class FormField {

  private static final Map<String, String> KINDS =
      Map.of(
          "long", "number",
          "integer", "number",
          "double", "number",
          "boolean", "checkbox",
          "date", "datetime",
          "enum", "select");

  private FormField() {}

  /** The part of a form-js form that asks the same. */
  static Map<String, @Nullable Object> component(Edit field) {
    String id = String.valueOf(field.attribute("id"));
    String given = field.attribute("type");
    String type = given == null ? "string" : given;
    String label = field.attribute("label");
    String name = field.attribute("name");
    Map<String, @Nullable Object> component = new LinkedHashMap<>();
    component.put("id", id);
    component.put("key", id);
    component.put("type", KINDS.getOrDefault(type, "textfield"));
    component.put("label", label != null ? label : name != null ? name : id);
    if (type.equals("long") || type.equals("integer")) {
      component.put("decimalDigits", 0);
    }
    Map<String, @Nullable Object> validate = constraints(field);
    component.put(
        "readonly", validate.remove("readonly") != null || is(field, "writable", "false"));
    if (is(field, "required", "true")) {
      validate.put("required", true);
    }
    if (type.equals("boolean")) {
      // Must be answered there, and need not be ticked.
      validate.remove("required");
    }
    component.put("validate", validate);
    component.put("values", values(field));
    return component;
  }

  private static boolean is(Edit field, String attribute, String value) {
    return value.equals(field.attribute(attribute));
  }

  private static Map<String, @Nullable Object> constraints(Edit field) {
    Map<String, @Nullable Object> validate = new LinkedHashMap<>();
    for (Edit box : field.children()) {
      for (Edit constraint : box.children()) {
        String config = constraint.attribute("config");
        switch (String.valueOf(constraint.attribute("name"))) {
          case "required", "readonly" -> validate.put(constraint.attribute("name"), true);
          case "min", "max" -> validate.put(constraint.attribute("name"), config);
          case "minlength" -> validate.put("minLength", config);
          case "maxlength" -> validate.put("maxLength", config);
          default -> {}
        }
      }
    }
    return validate;
  }

  private static List<Object> values(Edit field) {
    List<Object> values = new ArrayList<>();
    for (Edit value : field.children()) {
      String id = value.attribute("id");
      String name = value.attribute("name");
      if (value.name().equals("value") && id != null) {
        values.add(Map.of("value", id, "label", name == null ? id : name));
      }
    }
    return values;
  }
}
