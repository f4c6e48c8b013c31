package org.masnaa.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.BudgetExceeded;
import org.masnaa.legal.Term;

/**
 * Answers every question by a given list of choices, and by the first possibility where the list
 * ends; then tells the next list to try. Trying them all covers every answer that data could give.
 */
final class TapeJudge implements Judge {

  /** More questions than this in one step are not followed to the end. */
  static final int MAX_CHOICES = 40;

  private static final int MAX_BRANCHES = 6;

  private static final EventDefinition.TimerValue.Every ENDLESS =
      new EventDefinition.TimerValue.Every(
          new Term.Elapsed(Period.ZERO, Duration.ofDays(1)), null, null);

  private final List<Integer> tape;
  private final List<Integer> sizes = new ArrayList<>();
  private final Moment moment;
  private @Nullable Formula firing;
  private boolean incomplete;

  TapeJudge(List<Integer> tape, Moment moment, @Nullable Formula firing) {
    this.tape = new ArrayList<>(tape);
    this.moment = moment;
    this.firing = firing;
  }

  /** Whether some answers were left out, so that nothing is proved. */
  boolean isIncomplete() {
    return incomplete;
  }

  /** The next list of choices; null when all were tried. */
  @Nullable List<Integer> next() {
    for (int last = sizes.size() - 1; last >= 0; last--) {
      if (tape.get(last) + 1 < sizes.get(last)) {
        List<Integer> next = new ArrayList<>(tape.subList(0, last));
        next.add(tape.get(last) + 1);
        return next;
      }
    }
    return null;
  }

  private int choose(int options) {
    int at = sizes.size();
    if (at >= MAX_CHOICES) {
      incomplete = true;
      return 0;
    }
    sizes.add(options);
    if (at == tape.size()) {
      tape.add(0);
    }
    return tape.get(at);
  }

  @Override
  public Way branch(Element element, List<SequenceFlow> out, Names.View names) {
    boolean exclusive =
        element instanceof Element.Gateway gateway
            && gateway.kind() == Element.Gateway.Kind.EXCLUSIVE;
    if (exclusive) {
      List<SequenceFlow> possible = possible(element, out);
      return possible.isEmpty()
          ? new Stuck(StopReason.NO_FLOW)
          : new Taken(List.of(possible.get(choose(possible.size()))), true);
    }
    List<SequenceFlow> always = new ArrayList<>();
    List<SequenceFlow> open = new ArrayList<>();
    for (SequenceFlow flow : out) {
      boolean isDefault = flow.id().equals(element.node().defaultFlow());
      Optional<Boolean> constant = constant(flow.condition());
      if (!isDefault && constant.orElse(true)) {
        (constant.isPresent() ? always : open).add(flow);
      }
    }
    if (open.size() > MAX_BRANCHES) {
      incomplete = true;
      open = open.subList(0, MAX_BRANCHES);
    }
    int subset = choose(1 << open.size());
    List<SequenceFlow> taken = new ArrayList<>(always);
    for (int i = 0; i < open.size(); i++) {
      if ((subset >> i & 1) == 1) {
        taken.add(open.get(i));
      }
    }
    if (taken.isEmpty()) {
      return otherwise(element, out, open);
    }
    return new Taken(taken, true);
  }

  /** Without a default at least one condition is taken to hold; that is a question of data. */
  private static Way otherwise(Element element, List<SequenceFlow> out, List<SequenceFlow> open) {
    return out.stream()
        .filter(f -> f.id().equals(element.node().defaultFlow()))
        .findFirst()
        .or(() -> open.stream().findFirst())
        .<Way>map(flow -> new Taken(List.of(flow), true))
        .orElseGet(() -> new Stuck(StopReason.NO_FLOW));
  }

  /** The flows that one token may take: in their order, up to the first that always holds. */
  private static List<SequenceFlow> possible(Element element, List<SequenceFlow> out) {
    List<SequenceFlow> possible = new ArrayList<>();
    List<SequenceFlow> last = new ArrayList<>();
    for (SequenceFlow flow : out) {
      if (flow.id().equals(element.node().defaultFlow())) {
        last.add(flow);
        continue;
      }
      Optional<Boolean> constant = constant(flow.condition());
      if (constant.orElse(true)) {
        possible.add(flow);
      }
      if (constant.orElse(false)) {
        return possible;
      }
    }
    possible.addAll(last);
    return possible;
  }

  /** Whether a condition always or never holds; empty if that is a question of data. */
  private static Optional<Boolean> constant(@Nullable Formula condition) {
    if (condition == null) {
      return Optional.of(true);
    }
    if (!condition.expression().names().isEmpty()) {
      return Optional.empty();
    }
    try {
      Object value = condition.expression().evaluate(Map.of(), Budget.standard());
      return Optional.of(Boolean.TRUE.equals(value));
    } catch (BudgetExceeded e) {
      return Optional.empty();
    }
  }

  @Override
  public @Nullable Object value(Formula formula, Names.View names) {
    return null;
  }

  @Override
  public boolean holds(Formula condition, Element element, Names.View names) {
    return choose(2) == 1;
  }

  @Override
  public boolean occurs(Formula condition, Names.View names) {
    if (condition.equals(firing)) {
      firing = null;
      return true;
    }
    return false;
  }

  @Override
  public List<? extends @Nullable Object> items(Loop.Each loop, Names.View names) {
    return Collections.nCopies(choose(3), null);
  }

  @Override
  public @Nullable Instant due(EventDefinition.TimerValue value, Names.View names) {
    return moment.now();
  }

  @Override
  public EventDefinition.TimerValue.@Nullable Every repeats(
      EventDefinition.TimerValue value, Names.View names) {
    return switch (value) {
      case EventDefinition.TimerValue.Every every -> every;
      case EventDefinition.TimerValue.Computed(Formula formula, boolean cycle) ->
          cycle && choose(2) == 1 ? ENDLESS : null;
      case EventDefinition.TimerValue.After after -> null;
      case EventDefinition.TimerValue.At at -> null;
    };
  }
}
