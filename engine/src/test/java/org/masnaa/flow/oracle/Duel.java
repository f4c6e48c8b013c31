package org.masnaa.flow.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.masnaa.flow.oracle.Walker.Answer;
import org.masnaa.flow.oracle.Walker.Open;

/** Lets both engines walk the same case, and compares them after every step. */
final class Duel {

  private static final int MAX_STEPS = 40;

  private final Oracle oracle;
  private final OurWalker.Stepper stepper;
  private long steps;

  Duel(Oracle oracle, OurWalker.Stepper stepper) {
    this.oracle = oracle;
    this.stepper = stepper;
  }

  /** How many steps were compared. */
  long steps() {
    return steps;
  }

  /** Where the two part; null if they never do. */
  @Nullable String difference(Model model, long seed) {
    String deployment = oracle.deploy(BpmnText.of(model, BpmnText.Dialect.FLOWABLE));
    try {
      return play(model, seed);
    } finally {
      oracle.remove(deployment);
    }
  }

  private @Nullable String play(Model model, long seed) {
    Random random = new Random(seed);
    Choices choices = new Choices(seed);
    Walker ours = new OurWalker(model, choices, stepper);
    Walker theirs = new FlowableWalker(oracle, model, choices);
    Map<String, Model.Place> places = model.places();
    List<String> story = new ArrayList<>(List.of("start"));
    String problem = both(ours, theirs, Walker::start);
    for (int step = 0; step < MAX_STEPS && problem == null; step++) {
      steps++;
      problem = compare(ours, theirs);
      Open next = problem != null || ours.over() ? null : pick(ours.open(), places, random);
      if (next == null) {
        break;
      }
      choices.nextTurn();
      Model.Place place = Objects.requireNonNull(places.get(next.element()));
      Answer answer = answer(place, random);
      story.add(next + (answer instanceof Answer.Failed(String code) ? " " + code : ""));
      if (place.waits() == Model.Wait.TIMER) {
        if (!ours.due(next).equals(theirs.due(next))) {
          problem = "due " + ours.due(next) + ", theirs " + theirs.due(next);
          break;
        }
        choices.waitUntil(ours.due(next));
      }
      problem = both(ours, theirs, walker -> walker.answer(next, answer));
    }
    return problem == null ? null : problem + "\nstory: " + story;
  }

  private interface Move {
    void by(Walker walker);
  }

  private static @Nullable String both(Walker ours, Walker theirs, Move move) {
    try {
      move.by(ours);
    } catch (RuntimeException e) {
      return "ours cannot go on: " + e;
    }
    try {
      move.by(theirs);
    } catch (RuntimeException e) {
      return "theirs cannot go on: " + e;
    }
    return null;
  }

  private static @Nullable String compare(Walker ours, Walker theirs) {
    List<String> done = ours.completed();
    List<String> theirDone = theirs.completed();
    if (!sorted(done).equals(sorted(theirDone))) {
      return "completed " + done + "\ntheirs    " + theirDone + waits(ours, theirs);
    }
    if (ours.over() != theirs.over() || !ours.open().equals(theirs.open())) {
      return "completed " + done + waits(ours, theirs);
    }
    return null;
  }

  /** Within one step, BPMN leaves the order of what is done on paths side by side open. */
  private static List<String> sorted(List<String> completed) {
    return completed.stream().sorted().toList();
  }

  private static String waits(Walker ours, Walker theirs) {
    return "\nopen      %s%s\ntheirs    %s%s"
        .formatted(
            ours.open(), ours.over() ? " over" : "", theirs.open(), theirs.over() ? " over" : "");
  }

  /** A wait to answer. Those that cannot be told apart are left, and so is an event again. */
  private static @Nullable Open pick(
      List<Open> open, Map<String, Model.Place> places, Random random) {
    Map<Open, Integer> counts = new HashMap<>();
    open.forEach(each -> counts.merge(each, 1, Integer::sum));
    List<Open> possible = new ArrayList<>();
    for (Open each : open) {
      Model.Place place = Objects.requireNonNull(places.get(each.element()));
      boolean busy = open.stream().anyMatch(other -> place.opens().contains(other.element()));
      if (counts.getOrDefault(each, 0) == 1 && !busy) {
        possible.add(each);
      }
    }
    return possible.isEmpty() ? null : possible.get(random.nextInt(possible.size()));
  }

  private static Answer answer(Model.Place place, Random random) {
    boolean fails =
        place.waits() == Model.Wait.JOB && !place.errors().isEmpty() && random.nextInt(3) == 0;
    return fails
        ? new Answer.Failed(place.errors().get(random.nextInt(place.errors().size())))
        : new Answer.Done();
  }
}
