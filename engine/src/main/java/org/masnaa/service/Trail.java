package org.masnaa.service;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.masnaa.flow.Event;
import org.masnaa.service.ExampleWalk.Played;

/**
 * Where an example went: the pages of the form, then the process, and the rows of decisions.
 *
 * @param eligible whether the person may apply
 * @param pages the pages that are part of the form for this person
 * @param sent whether the application was sent, so that the process began
 * @param steps the elements that were completed or passed, in order
 * @param seen the elements that anything happened to, also what was only begun
 * @param chosen the flows taken where there was a choice
 * @param rows the rows of tables that fired, as {@code decision 03}
 */
public record Trail(
    boolean eligible,
    List<String> pages,
    boolean sent,
    List<String> steps,
    Set<String> seen,
    Set<String> chosen,
    Set<String> rows) {

  public Trail {
    pages = List.copyOf(pages);
    steps = List.copyOf(steps);
    seen = Collections.unmodifiableSet(new TreeSet<>(seen));
    chosen = Collections.unmodifiableSet(new TreeSet<>(chosen));
    rows = Collections.unmodifiableSet(new TreeSet<>(rows));
  }

  static Trail of(Played played) {
    Set<String> seen = new TreeSet<>();
    Set<String> chosen = new TreeSet<>();
    for (Event event : played.events()) {
      (event.kind() == Event.Kind.CHOSEN ? chosen : seen).add(event.element());
    }
    Set<String> rows = new TreeSet<>();
    played
        .decisions()
        .forEach(made ->
            made.explanation()
                .decisions()
                .forEach(trace ->
                    trace.rules().stream()
                        .filter(rule -> rule.fired())
                        .forEach(rule -> rows.add(Coverage.row(trace.decision(), rule.row())))));
    return new Trail(
        played.facts().eligible(),
        played.facts().pages(),
        played.flow() != null,
        Event.path(played.events()),
        seen,
        chosen,
        rows);
  }
}
