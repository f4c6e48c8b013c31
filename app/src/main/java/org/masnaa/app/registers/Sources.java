package org.masnaa.app.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.registers.EntryStore.Stored;
import org.masnaa.app.registers.LivelihoodStore.Holding;
import org.masnaa.app.registers.RegisterAnswer.Answered;
import org.masnaa.app.registers.RegisterAnswer.Down;
import org.masnaa.app.shared.PersonId;
import org.masnaa.feel.Budget;
import org.masnaa.feel.BudgetExceeded;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.service.Register;
import org.masnaa.service.RegisterSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks each register where it has its data. */
@Component
class Sources {

  private static final Logger log = LoggerFactory.getLogger(Sources.class);

  private final AttributeCatalogue attributes;
  private final KeptRegisters kept;
  private final EntryStore entries;
  private final Corrections corrections;
  private final RemoteRegisters remotes;

  Sources(
      AttributeCatalogue attributes,
      KeptRegisters kept,
      EntryStore entries,
      Corrections corrections,
      RemoteRegisters remotes) {
    this.attributes = attributes;
    this.kept = kept;
    this.entries = entries;
    this.corrections = corrections;
    this.remotes = remotes;
  }

  /**
   * What is asked.
   *
   * @param attributes of one register
   * @param day on which it should be true
   * @param knownAt as which moment knew it
   */
  record Question(PersonId person, Set<String> attributes, LocalDate day, Instant knownAt) {}

  /**
   * Asks registers by their names. Those that are kept elsewhere are asked side by side, so that
   * several dead ones cost no more time than the slowest of them.
   */
  Map<String, RegisterAnswer> ask(Map<String, Question> questions) {
    Map<String, RemoteRegisters.Asked> away = new HashMap<>();
    questions.forEach((name, question) -> {
      Register register = attributes.register(name).orElse(null);
      if (register != null && register.source() instanceof RegisterSource.Remote remote) {
        away.put(name, remotes.begin(register, remote, question.person()));
      }
    });
    Map<String, RegisterAnswer> answers = new HashMap<>();
    questions.forEach((name, question) -> {
      if (!away.containsKey(name)) {
        answers.put(name, answer(name, question, away));
      }
    });
    away.keySet()
        .forEach(name ->
            answers.put(name, answer(name, Objects.requireNonNull(questions.get(name)), away)));
    return answers;
  }

  private RegisterAnswer answer(
      String name, Question question, Map<String, RemoteRegisters.Asked> away) {
    Register register = attributes.register(name).orElse(null);
    if (register == null) {
      return new Down("no such register");
    }
    try {
      return switch (register.source()) {
        case RegisterSource.Kept source -> kept(register, Map.of(), List.of(), question);
        case RegisterSource.Tables(List<RegisterSource.Table> tables) ->
            tables(register, tables, question);
        case RegisterSource.Remote remote ->
            remote(register, Objects.requireNonNull(away.get(name)), question);
      };
    } catch (SourceFailed | BudgetExceeded failure) {
      log.warn("register {} is down: {}", name, failure.getMessage());
      return new Down(String.valueOf(failure.getMessage()));
    }
  }

  private static Answered remote(Register register, RemoteRegisters.Asked asked, Question question)
      throws SourceFailed {
    RemoteRegisters.Said said = asked.said();
    return new Answered(mapped(register, said.names(), question), said.at());
  }

  private Answered tables(Register register, List<RegisterSource.Table> tables, Question question) {
    List<Stored> stored =
        entries.about(register.name(), question.person(), question.day(), question.knownAt());
    Map<String, @Nullable Object> names = new HashMap<>();
    for (RegisterSource.Table table : tables) {
      List<Object> rows = new ArrayList<>();
      stored.stream()
          .filter(row -> row.table().equals(table.name()))
          .forEach(row -> rows.add(TypedJson.record(row.content(), table.columns())));
      names.put(table.name(), List.copyOf(rows));
    }
    return kept(register, names, stored, question);
  }

  private Answered kept(
      Register register,
      Map<String, @Nullable Object> names,
      List<Stored> stored,
      Question question) {
    Holding holding =
        kept.holding(register.name(), question.person(), question.attributes(), question.day())
            .orElse(new Holding(Map.of(), Instant.EPOCH));
    Map<String, @Nullable Object> values = new HashMap<>(holding.values());
    values.putAll(mapped(register, names, question));
    Corrections.Standing right = corrections.about(register.name(), question);
    values.putAll(right.values());
    Instant latest =
        Stream.concat(
                Stream.of(
                    holding.changed(), Objects.requireNonNullElse(right.latest(), Instant.EPOCH)),
                stored.stream().map(Stored::recorded))
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    return new Answered(values, latest.equals(Instant.EPOCH) ? question.knownAt() : latest);
  }

  /** The attributes whose values the register's definition computes from what the source says. */
  private static Map<String, @Nullable Object> mapped(
      Register register, Map<String, @Nullable Object> said, Question question) {
    Map<String, @Nullable Object> names = new HashMap<>(said);
    names.put("id", question.person().value());
    names.put("today", question.day());
    Map<String, @Nullable Object> values = new HashMap<>();
    Budget budget = Budget.standard(System::nanoTime);
    register
        .values()
        .forEach(
            (attribute, expression) -> values.put(attribute, expression.evaluate(names, budget)));
    return values;
  }
}
