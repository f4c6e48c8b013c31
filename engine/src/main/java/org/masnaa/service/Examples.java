package org.masnaa.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.masnaa.flow.Element;
import org.masnaa.flow.Event;
import org.masnaa.legal.WorkingCalendar;
import org.masnaa.service.ExampleFlow.MadeDecision;
import org.masnaa.service.ExampleWalk.Played;
import org.masnaa.source.Problem;
import org.masnaa.source.YamlNode;

/** Runs the examples of a package on the engine that runs real cases, without a database. */
public final class Examples {

  private Examples() {}

  /**
   * What examples run against.
   *
   * @param register attribute values by dotted name, of persons by id
   */
  public record Setting(
      AttributeCatalogue catalogue,
      Map<String, Map<String, @Nullable Object>> register,
      WorkingCalendar calendar) {}

  /**
   * What became of all examples.
   *
   * @param problems failures of examples, and ends of the process that none of them reaches
   */
  public record Report(List<Outcome> outcomes, Coverage coverage, List<Problem> problems) {
    public Report {
      outcomes = List.copyOf(outcomes);
      problems = List.copyOf(problems);
    }

    public boolean passed() {
      return problems.isEmpty();
    }
  }

  /**
   * What became of one example.
   *
   * @param failures what did not come out as expected; empty when it passed
   */
  public record Outcome(Example example, List<Problem> failures, Trail trail) {
    public Outcome {
      failures = List.copyOf(failures);
    }

    /** The ids of the elements that the case went through. */
    public List<String> path() {
      return trail.steps();
    }
  }

  /** Runs all examples of a package. */
  public static Report run(ServicePackage service, Setting setting) {
    List<Outcome> outcomes = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    List<MadeDecision> decisions = new ArrayList<>();
    for (Example example : service.examples()) {
      Played played = new ExampleWalk(service, example, setting).play();
      List<Problem> failures =
          new ExampleVerdict(service, example, played).failures(setting.calendar());
      outcomes.add(new Outcome(example, failures, Trail.of(played)));
      events.addAll(played.events());
      decisions.addAll(played.decisions());
    }
    Coverage coverage = Coverage.of(service, events, decisions);
    List<Problem> problems =
        Stream.concat(
                outcomes.stream().flatMap(outcome -> outcome.failures().stream()),
                coverage.ends().missing().stream()
                    .flatMap(end -> service.process().element(end).stream())
                    .map(Examples::notReached))
            .toList();
    return new Report(outcomes, coverage, problems);
  }

  /**
   * What really comes of an example, by the keys of its {@code expect}: path, outcome, fee and what
   * was brought forth.
   */
  public static Map<String, YamlNode> happening(
      ServicePackage service, Example example, Setting setting) {
    return ExampleNode.expected(service, new ExampleWalk(service, example, setting).play());
  }

  private static Problem notReached(Element end) {
    return ExampleProblems.endNotReached(end.at(), end.id());
  }
}
