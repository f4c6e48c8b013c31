package org.masnaa.app.studio;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.studio.ItemPage.Input;
import org.masnaa.feel.FeelType;
import org.masnaa.form.Attribute;
import org.masnaa.form.QuestionType;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.service.Telling;
import org.masnaa.service.Walkthrough;
import org.masnaa.text.LocalText;

/** What registers say of the person of a walk, as far as it is one value each. */
final class WalkPerson {

  private static final String PREFIX = "p:";

  private WalkPerson() {}

  /** The attributes that the service uses, to be changed. */
  static List<Input> inputs(Walk walk, AttributeCatalogue catalogue) {
    List<Input> inputs = new ArrayList<>();
    Map<String, @Nullable Object> values = values(walk, catalogue);
    for (Attribute attribute : simple(walk, catalogue)) {
      Object value = values.get(attribute.name());
      String text = value instanceof BigDecimal n ? n.toPlainString() : String.valueOf(value);
      inputs.add(
          new Input(
              PREFIX + attribute.name(),
              attribute.label(),
              value == null ? "" : text,
              "auto",
              false,
              options(attribute)));
    }
    return inputs;
  }

  private static List<ItemField.Option> options(Attribute attribute) {
    List<ItemField.Option> options = new ArrayList<>();
    if (attribute.type() instanceof QuestionType.OneOf choice) {
      options.add(new ItemField.Option("", new LocalText("—", "—")));
      choice.options().forEach(o -> options.add(new ItemField.Option(o.value(), o.label())));
    }
    if (attribute.type().feelType().equals(FeelType.BOOLEAN)) {
      options.add(new ItemField.Option("true", new LocalText("نعم", "Yes")));
      options.add(new ItemField.Option("false", new LocalText("لا", "No")));
    }
    return options;
  }

  /** The telling with the values that were sent; one that cannot be read stays as it was. */
  static Telling changed(Walk walk, AttributeCatalogue catalogue, HttpServletRequest request) {
    Telling telling = walk.telling();
    Map<String, @Nullable Object> person = new LinkedHashMap<>(telling.person());
    for (Attribute attribute : simple(walk, catalogue)) {
      String text = request.getParameter(PREFIX + attribute.name());
      if (text != null && text.isBlank()) {
        person.put(attribute.name(), null);
      } else if (text != null) {
        Object value = read(text.strip(), attribute.type().feelType());
        if (value != null) {
          person.put(attribute.name(), value);
        }
      }
    }
    return new Telling(
        person,
        telling.today(),
        telling.answers(),
        telling.sent(),
        telling.tasks(),
        telling.timers());
  }

  private static @Nullable Object read(String text, FeelType type) {
    try {
      return switch (type) {
        case FeelType.Basic basic ->
            switch (basic) {
              case NUMBER -> text.length() > 30 ? null : new BigDecimal(text);
              case STRING -> text.length() > 200 ? null : text;
              case BOOLEAN -> Boolean.valueOf(text);
              case DATE -> LocalDate.parse(text);
              case NULL, ANY, TIME, DATE_TIME, DAYS_AND_TIME, YEARS_AND_MONTHS -> null;
            };
        case FeelType.ContextOf c -> null;
        case FeelType.ListOf l -> null;
        case FeelType.RangeOf r -> null;
        case FeelType.FunctionOf f -> null;
      };
    } catch (NumberFormatException | DateTimeException unreadable) {
      return null;
    }
  }

  private static Map<String, @Nullable Object> values(Walk walk, AttributeCatalogue catalogue) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Attribute attribute : catalogue.attributes()) {
      values.put(attribute.name(), attribute.meaning().example());
    }
    values.putAll(walk.telling().person());
    return values;
  }

  private static List<Attribute> simple(Walk walk, AttributeCatalogue catalogue) {
    Map<String, @Nullable Object> used =
        Walkthrough.used(walk.through().service(), catalogue, values(walk, catalogue));
    return catalogue.attributes().stream()
        .filter(attribute -> used.containsKey(attribute.name()))
        .filter(attribute ->
            attribute.type().feelType() instanceof FeelType.Basic basic
                && (basic == FeelType.Basic.NUMBER
                    || basic == FeelType.Basic.STRING
                    || basic == FeelType.Basic.BOOLEAN
                    || basic == FeelType.Basic.DATE))
        .toList();
  }
}
