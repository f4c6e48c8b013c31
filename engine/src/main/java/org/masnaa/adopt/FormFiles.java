package org.masnaa.adopt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.importing.ProcessForm;
import org.masnaa.juel.FeelNames;

/** The forms beside the models, by the names that models call them by. */
final class FormFiles {

  private final Map<String, @Nullable Object> forms = new LinkedHashMap<>();

  /**
   * Forms of form-js, Form.io and Flowable; what is none is passed over.
   *
   * @param beside the JSON documents by file name, as maps, lists, texts, numbers and flags
   */
  FormFiles(Map<String, Object> beside) {
    beside.forEach((file, form) -> {
      String name = ProcessForm.name(form);
      if (name != null) {
        forms.putIfAbsent(stem(file), form);
        if (!name.isBlank()) {
          forms.putIfAbsent(name, form);
        }
      }
    });
  }

  /**
   * Finds the form that {@code formKey} or {@code formRef} names: {@code review}, {@code
   * camunda-forms:deployment:review.form}, {@code form:review}.
   *
   * @return null when no such form lies beside the model
   */
  @Nullable ProcessForm named(String key) {
    String last = key.substring(key.lastIndexOf(':') + 1);
    Object form = forms.getOrDefault(key, forms.getOrDefault(last, forms.get(stem(last))));
    return form == null ? null : ProcessForm.read(form, FormFiles::id);
  }

  /** Writes the fields that a model itself lists as a form; null when it lists none. */
  static @Nullable ProcessForm fields(List<Edit> fields) {
    List<Object> components = new ArrayList<>();
    fields.stream()
        .filter(field -> field.attribute("id") != null)
        .forEach(field -> components.add(FormField.component(field)));
    return components.isEmpty()
        ? null
        : ProcessForm.read(Map.of("components", components), FormFiles::id);
  }

  private static String id(String variable) {
    String name = FeelNames.of(variable);
    return name.matches("[A-Za-z].*") ? name : "v" + name;
  }

  private static String stem(String file) {
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
        .replaceFirst("(\\.form|\\.formio)?(\\.(form|json|html))?$", "");
  }
}
