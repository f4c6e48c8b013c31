package org.masnaa.service;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.masnaa.flow.Element;
import org.masnaa.flow.Event;
import org.masnaa.flow.ProcessModel;
import org.masnaa.form.AnswerProblem;
import org.masnaa.form.Values;
import org.masnaa.legal.WorkingCalendar;
import org.masnaa.service.ExampleWalk.Played;
import org.masnaa.source.Position;
import org.masnaa.source.Problem;

/** Compares what an example expects with what happened. */
final class ExampleVerdict {

  private final ServicePackage service;
  private final Example example;
  private final Played played;
  private final List<Problem> failures = new ArrayList<>();

  ExampleVerdict(ServicePackage service, Example example, Played played) {
    this.service = service;
    this.example = example;
    this.played = played;
  }

  List<Problem> failures(WorkingCalendar calendar) {
    failures.addAll(played.failures());
    Example.Result result = example.expect().result();
    boolean expectedEligible = !Boolean.FALSE.equals(result.eligible());
    compare("eligible", expectedEligible, played.facts().eligible());
    if (!played.facts().eligible()) {
      return failures;
    }
    refused(result);
    compareGiven("typed", example.expect().typed(), played.facts().typed());
    ExampleFlow flow = played.flow();
    if (flow == null) {
      return failures;
    }
    fee(result.fee());
    course(flow, calendar);
    compareGiven("output", result.outputs(), played.jobs().outputs());
    compareGiven("messages", result.messages(), played.jobs().messages());
    compareGiven("reasons", result.reasons(), played.facts().reasons());
    result
        .values()
        .forEach((name, expected) -> {
          Object actual = Values.at(name, flow.data());
          if (!same(expected, actual)) {
            differs("data", name + " = " + text(expected), text(actual));
          }
        });
    return failures;
  }

  private void refused(Example.Result result) {
    Map<String, String> actual = new java.util.TreeMap<>();
    for (AnswerProblem problem : played.facts().refused()) {
      actual.put(problem.question(), problem.code().substring("answer.".length()));
    }
    Map<String, String> expected = new java.util.TreeMap<>(result.problems());
    if (!expected.equals(actual)) {
      for (AnswerProblem problem : played.facts().refused()) {
        if (!expected.containsKey(problem.question())) {
          Position at = position("answers." + problem.question());
          failures.add(
              ExampleProblems.differs(
                  at, "problems", "{}", problem.question() + ": " + problem.message().en()));
        }
      }
      if (!expected.isEmpty()) {
        differs("problems", expected.toString(), actual.toString());
      }
    }
  }

  private void fee(@Nullable BigDecimal expected) {
    BigDecimal actual = played.facts().fee();
    if (expected != null && !same(expected, actual)) {
      differs("fee", text(expected), text(actual));
    }
  }

  private void course(ExampleFlow flow, WorkingCalendar calendar) {
    Example.Course course = example.expect().course();
    if (course.path() != null) {
      compare("path", course.path(), path(course.path()));
    }
    if (flow.state().isOver()) {
      compareGiven("outcome", course.outcome(), flow.state().outcome());
    }
    if (course.within() != null
        && flow.now().isAfter(calendar.after(played.started(), course.within()))) {
      differs("within", "≤ " + calendar.after(played.started(), course.within()), text(flow.now()));
    }
  }

  /** Activities, awaited events and ends; the ends only if the example names one. */
  private List<String> path(List<String> expected) {
    ProcessModel process = service.process();
    boolean withEnds = expected.stream().anyMatch(id -> isEnd(process, id));
    return Event.path(played.events()).stream()
        .filter(id ->
            switch (process.element(id).orElse(null)) {
              case null -> false;
              case Element.StartEvent e -> false;
              case Element.Gateway e -> false;
              case Element.EndEvent e -> withEnds;
              case Element.Activity e -> true;
              case Element.CatchEvent e -> true;
              case Element.ThrowEvent e -> true;
              case Element.BoundaryEvent e -> true;
            })
        .toList();
  }

  private static boolean isEnd(ProcessModel process, String id) {
    return process.element(id).stream().anyMatch(Element.EndEvent.class::isInstance);
  }

  private void compareGiven(String key, @Nullable Object expected, @Nullable Object actual) {
    if (expected != null) {
      compare(key, expected, actual);
    }
  }

  private void compare(String key, Object expected, @Nullable Object actual) {
    if (!expected.equals(actual)) {
      differs(key, text(expected), text(actual));
    }
  }

  private void differs(String key, String expected, String actual) {
    failures.add(ExampleProblems.differs(position(key), key, expected, actual));
  }

  private Position position(String key) {
    return example.expect().positions().getOrDefault(key, example.at());
  }

  private static boolean same(@Nullable Object a, @Nullable Object b) {
    if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
      return x.compareTo(y) == 0;
    }
    return Objects.equals(a, b);
  }

  private static String text(@Nullable Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
  }
}
