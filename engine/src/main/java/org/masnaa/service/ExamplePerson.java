package org.masnaa.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.form.Attribute;
import org.masnaa.text.LocalText;

/** Who applies in an example: what registers would say of them. */
final class ExamplePerson {

  private ExamplePerson() {}

  /**
   * The values of the attributes that the service declares, and of no others.
   *
   * @param missing told when the register has no such person
   */
  static Map<String, @Nullable Object> attributes(
      ServicePackage service,
      Example.Start start,
      Examples.Setting setting,
      Consumer<LocalText> missing) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    AttributeCatalogue catalogue = setting.catalogue();
    for (Attribute attribute : catalogue.attributes()) {
      if (attribute.derived() == null) {
        values.put(attribute.name(), attribute.meaning().example());
      }
    }
    String id = start.register();
    if (id != null) {
      Map<String, @Nullable Object> person = setting.register().get(id);
      if (person == null) {
        missing.accept(
            new LocalText(
                "لا شخص بالرقم " + id + " في السجل التجريبي.",
                "The given register has no person " + id + "."));
      } else {
        values.putAll(person);
      }
    }
    values.putAll(start.person());
    Map<String, @Nullable Object> all =
        new LinkedHashMap<>(catalogue.complete(values, start.today(), Budget.standard()));
    all.keySet().removeIf(name -> service.service().reads(name).isEmpty());
    return all;
  }
}
