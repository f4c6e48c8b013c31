package org.masnaa.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.Answers;
import org.masnaa.source.Position;

/**
 * A case as far as it has been told: who applies, what they answer, and what happened since.
 *
 * @param person attribute values by dotted name that differ from the usual ones
 * @param sent whether the application was sent
 * @param tasks what was done at each user task, visit by visit
 * @param timers ids of timers that fired, in order
 */
public record Telling(
    Map<String, @Nullable Object> person,
    LocalDate today,
    Answers answers,
    boolean sent,
    Map<String, List<Example.Visit>> tasks,
    List<String> timers) {

  /** Where it stands as long as it is no file. */
  public static final Position NOWHERE = new Position("examples", 1, 1);

  // Written out because the compact form loses that a value may be null.
  public Telling(
      Map<String, @Nullable Object> person,
      LocalDate today,
      Answers answers,
      boolean sent,
      Map<String, List<Example.Visit>> tasks,
      List<String> timers) {
    this.person = Collections.unmodifiableMap(new LinkedHashMap<>(person));
    this.today = today;
    this.answers = answers;
    this.sent = sent;
    this.tasks = Collections.unmodifiableMap(new LinkedHashMap<>(tasks));
    this.timers = List.copyOf(timers);
  }

  /** Nothing but a person. */
  public static Telling of(Map<String, ? extends @Nullable Object> person, LocalDate today) {
    return new Telling(
        new LinkedHashMap<>(person), today, Answers.none(), false, Map.of(), List.of());
  }

  public Telling with(Answers all) {
    return new Telling(person, today, all, sent, tasks, timers);
  }

  /** The same with the application sent. */
  public Telling send() {
    return new Telling(person, today, answers, true, tasks, timers);
  }

  /** The same with one more visit at a user task. */
  public Telling with(String task, Example.Visit visit) {
    Map<String, List<Example.Visit>> more = new LinkedHashMap<>(tasks);
    List<Example.Visit> visits = new ArrayList<>(more.getOrDefault(task, List.of()));
    visits.add(visit);
    more.put(task, List.copyOf(visits));
    return new Telling(person, today, answers, sent, more, timers);
  }

  /** The same with one more timer fired. */
  public Telling with(String timer) {
    List<String> more = new ArrayList<>(timers);
    more.add(timer);
    return new Telling(person, today, answers, sent, tasks, more);
  }

  Example example() {
    return new Example(
        "",
        new Example.Start(null, person, today),
        answers,
        tasks,
        Outside.timers(timers),
        new Example.Expectation(
            new Example.Course(null, null, null),
            new Example.Result(null, null, null, null, null, Map.of(), Map.of()),
            null,
            Map.of()),
        NOWHERE);
  }
}
