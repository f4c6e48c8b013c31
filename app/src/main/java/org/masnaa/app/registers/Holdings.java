package org.masnaa.app.registers;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.registers.RegisterAnswer.Answered;
import org.masnaa.app.registers.RegisterAnswer.Down;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.Settings;
import org.masnaa.feel.Budget;
import org.masnaa.feel.Expression;
import org.masnaa.form.Attribute;
import org.masnaa.service.AttributeCatalogue;
import org.springframework.stereotype.Component;

/** Finds what registers hold of a person and says it in the words of FEEL. */
@Component
class Holdings {

  private final Sources sources;
  private final InstantSource clock;
  private final ZoneId country;

  Holdings(Sources sources, InstantSource clock, Settings settings) {
    this.sources = sources;
    this.clock = clock;
    this.country = settings.zone();
  }

  /** The value of each attribute, in their order. */
  Map<String, AttributeValue> of(PersonId person, List<Attribute> attributes) {
    Map<String, Sources.Question> questions = new LinkedHashMap<>();
    attributes.stream()
        .collect(
            Collectors.groupingBy(
                a -> a.register().name(),
                LinkedHashMap::new,
                Collectors.mapping(Attribute::name, Collectors.toUnmodifiableSet())))
        .forEach((register, names) ->
            questions.put(register, new Sources.Question(person, names, today(), clock.instant())));
    Map<String, RegisterAnswer> answers = sources.ask(questions);
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    for (Attribute attribute : attributes) {
      RegisterAnswer answer = Objects.requireNonNull(answers.get(attribute.register().name()));
      values.put(attribute.name(), value(attribute, answer));
    }
    return Collections.unmodifiableMap(values);
  }

  private AttributeValue value(Attribute attribute, RegisterAnswer answer) {
    return switch (answer) {
      case Down(String why) ->
          new AttributeValue(null, attribute.register().label(), clock.instant(), false);
      case Answered(Map<String, @Nullable Object> held, Instant asOf) ->
          new AttributeValue(value(attribute, held), attribute.register().label(), asOf);
    };
  }

  private @Nullable Object value(Attribute attribute, Map<String, @Nullable Object> held) {
    Expression formula = attribute.derived();
    if (formula == null) {
      return held.get(attribute.name());
    }
    Map<String, @Nullable Object> names = new HashMap<>(AttributeCatalogue.contexts(held));
    names.put("today", today());
    return formula.evaluate(names, Budget.standard());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), country);
  }
}
