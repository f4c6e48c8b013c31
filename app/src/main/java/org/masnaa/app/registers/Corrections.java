package org.masnaa.app.registers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.registers.CorrectionStore.Correction;
import org.masnaa.app.registers.CorrectionStore.Who;
import org.masnaa.app.shared.PersonId;
import org.masnaa.feel.FeelType;
import org.masnaa.form.Attribute;
import org.masnaa.form.QuestionType;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.service.RegisterSource;
import org.springframework.stereotype.Component;

/**
 * Puts single values of built-in registers right, as the answer to those who say they are wrong.
 */
@Component
class Corrections {

  /** The parts of a text that is held in both scripts. */
  private static final Set<String> SCRIPTS = Set.of("ar", "en");

  private final AttributeCatalogue attributes;
  private final CorrectionStore store;

  Corrections(AttributeCatalogue attributes, CorrectionStore store) {
    this.attributes = attributes;
    this.store = store;
  }

  /**
   * The parts in which a value is entered: one without a name for a simple value, one for each
   * script of a text in both; none when it is kept elsewhere or too rich to be entered here.
   */
  List<String> parts(Attribute attribute) {
    boolean here =
        attributes
            .register(attribute.register().name())
            .map(register -> !(register.source() instanceof RegisterSource.Remote))
            .orElse(false);
    if (!here || attribute.derived() != null) {
      return List.of();
    }
    return switch (type(attribute)) {
      case FeelType.Basic basic ->
          switch (basic) {
            case STRING, NUMBER, DATE, BOOLEAN -> List.of("");
            case ANY, TIME, NULL, DATE_TIME, DAYS_AND_TIME, YEARS_AND_MONTHS -> List.of();
          };
      case FeelType.ContextOf(Map<String, FeelType> fields) ->
          fields.keySet().equals(SCRIPTS)
                  && fields.values().stream().allMatch(FeelType.STRING::equals)
              ? List.of("ar", "en")
              : List.of();
      case FeelType.ListOf list -> List.of();
      case FeelType.RangeOf range -> List.of();
      case FeelType.FunctionOf function -> List.of();
    };
  }

  /** The value in these parts, as JSON has it; empty when it is none of the attribute's type. */
  Optional<Object> value(Attribute attribute, Map<String, String> given) {
    List<String> parts = parts(attribute);
    if (parts.isEmpty() || parts.stream().anyMatch(part -> text(given, part).isEmpty())) {
      return Optional.empty();
    }
    if (!parts.equals(List.of(""))) {
      Map<String, String> record = new LinkedHashMap<>();
      parts.forEach(part -> record.put(part, text(given, part)));
      return Optional.of(record);
    }
    return simple(attribute, text(given, ""));
  }

  private static Optional<Object> simple(Attribute attribute, String text) {
    FeelType type = type(attribute);
    if (type.equals(FeelType.NUMBER)) {
      try {
        return Optional.of(new BigDecimal(text));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }
    if (type.equals(FeelType.DATE)) {
      try {
        return Optional.of(LocalDate.parse(text).toString());
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
    if (type.equals(FeelType.BOOLEAN)) {
      return Optional.of(text.equals("yes"));
    }
    return attribute.type() instanceof QuestionType.OneOf choice && choice.option(text).isEmpty()
        ? Optional.empty()
        : Optional.of(text);
  }

  /** Puts a value right, as the answer to a dispute. */
  void put(Dispute dispute, Object value, LocalDate from, Who by) {
    store.insert(
        new Correction(
            dispute.id(),
            dispute.register(),
            dispute.person(),
            dispute.attribute(),
            value,
            from,
            by));
  }

  /** The value that answered a dispute; null when none did. */
  @Nullable Object of(UUID dispute, Attribute attribute) {
    Object json = store.of(dispute);
    return json == null ? null : TypedJson.value(json, type(attribute));
  }

  /**
   * What was put right of a person in a register, by attribute.
   *
   * @param latest when the last of it was; null when there is none
   */
  record Standing(Map<String, @Nullable Object> values, @Nullable Instant latest) {}

  Standing about(String register, Sources.Question question) {
    Map<String, @Nullable Object> values = new HashMap<>();
    Instant latest = null;
    for (CorrectionStore.Stood stood :
        store.about(register, question.person(), question.day(), question.knownAt())) {
      Attribute attribute = attributes.attribute(stood.attribute()).orElse(null);
      if (attribute != null) {
        values.put(stood.attribute(), TypedJson.value(stood.value(), type(attribute)));
        latest = latest == null || stood.recorded().isAfter(latest) ? stood.recorded() : latest;
      }
    }
    return new Standing(values, latest);
  }

  Map<Object, Who> history(PersonId person, Attribute attribute) {
    return store.history(attribute.register().name(), person, attribute.name());
  }

  private static String text(Map<String, String> given, String part) {
    return given.getOrDefault(part, "").strip();
  }

  private static FeelType type(Attribute attribute) {
    return attribute.type().feelType();
  }
}
