package org.masnaa.service;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.Isolated;
import org.masnaa.form.Question;
import org.masnaa.form.Shown;
import org.masnaa.form.Values;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;

/**
 * What the names in messages and outputs stand for in one case: a question or an attribute as a
 * person reads it, anything else by its value.
 *
 * @param data the case's data by name
 */
public record NamedValues(ServicePackage service, Map<String, ? extends @Nullable Object> data) {

  /** The text of a dotted name as it is printed; empty for no value. */
  public String text(String name, Language language) {
    return Isolated.plain(shown(name, language));
  }

  /** The text of a dotted name with marks that keep its parts in order on a page. */
  public String shown(String name, Language language) {
    Object value = Values.at(name, data);
    Optional<Question> question = service.form().question(name);
    if (question.isPresent()) {
      return Shown.question(question.get(), value, language);
    }
    Optional<Service.Reads> reads = service.service().reads(name);
    return reads.isPresent()
        ? Shown.attribute(reads.get().attribute(), value, language)
        : Shown.value(value, language);
  }

  /** The text of a dotted name in both languages. */
  public LocalText text(String name) {
    return new LocalText(text(name, Language.AR), text(name, Language.EN));
  }

  /** A template with its names filled in, in both languages. */
  public LocalText fill(TextTemplate template) {
    return new LocalText(
        template.fill(Language.AR, name -> text(name, Language.AR)),
        template.fill(Language.EN, name -> text(name, Language.EN)));
  }
}
