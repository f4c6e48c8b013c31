package org.masnaa.flow;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.legal.Term;

/** Answers from the case's data, within one budget for the whole step. */
final class FeelJudge implements Judge {

  private final Moment moment;
  private final Budget budget = Budget.standard();

  FeelJudge(Moment moment) {
    this.moment = moment;
  }

  @Override
  public Way branch(Element element, List<SequenceFlow> out, Names.View names) {
    boolean first =
        element instanceof Element.Gateway gateway
            && gateway.kind() == Element.Gateway.Kind.EXCLUSIVE;
    String defaultFlow = element.node().defaultFlow();
    List<SequenceFlow> taken = new ArrayList<>();
    SequenceFlow otherwise = null;
    boolean unclear = false;
    for (SequenceFlow flow : out) {
      Formula condition = flow.condition();
      if (flow.id().equals(defaultFlow)) {
        otherwise = flow;
      } else if (condition == null) {
        taken.add(flow);
      } else {
        Object value = value(condition, names);
        unclear |= !(value instanceof Boolean);
        if (Boolean.TRUE.equals(value)) {
          taken.add(flow);
          if (first) {
            break;
          }
        }
      }
    }
    if (!taken.isEmpty()) {
      return new Taken(taken, true);
    }
    return otherwise != null
        ? new Taken(List.of(otherwise), true)
        : new Stuck(unclear ? StopReason.CONDITION_NOT_BOOLEAN : StopReason.NO_FLOW);
  }

  @Override
  public @Nullable Object value(Formula formula, Names.View names) {
    return formula.expression().evaluate(names, budget);
  }

  @Override
  public boolean holds(Formula condition, Element element, Names.View names) {
    return Boolean.TRUE.equals(value(condition, names));
  }

  @Override
  public boolean occurs(Formula condition, Names.View names) {
    return Boolean.TRUE.equals(value(condition, names));
  }

  @Override
  public @Nullable List<? extends @Nullable Object> items(Loop.Each loop, Names.View names) {
    if (loop.items() != null) {
      return value(loop.items(), names) instanceof List<?> list ? list : null;
    }
    Object count = loop.count() == null ? null : value(loop.count(), names);
    if (!(count instanceof BigDecimal number) || number.stripTrailingZeros().scale() > 0) {
      return null;
    }
    if (number.signum() < 0) {
      return null;
    }
    // One more than allowed is enough to be refused.
    int most = number.min(BigDecimal.valueOf(Limits.MAX_INSTANCES + 1L)).intValue();
    return Collections.nCopies(most, null);
  }

  @Override
  public @Nullable Instant due(EventDefinition.TimerValue value, Names.View names) {
    return switch (value) {
      case EventDefinition.TimerValue.After(Term term) -> Times.after(term, moment);
      case EventDefinition.TimerValue.Every every -> Times.first(every, moment);
      case EventDefinition.TimerValue.At(String iso) -> Times.date(iso, moment.calendar());
      case EventDefinition.TimerValue.Computed(Formula formula, boolean cycle) ->
          Times.of(value(formula, names), moment);
    };
  }

  @Override
  public EventDefinition.TimerValue.@Nullable Every repeats(
      EventDefinition.TimerValue value, Names.View names) {
    return switch (value) {
      case EventDefinition.TimerValue.Every every -> every;
      case EventDefinition.TimerValue.Computed(Formula formula, boolean cycle) ->
          cycle && value(formula, names) instanceof String text
              ? Times.cycle(text).orElse(null)
              : null;
      case EventDefinition.TimerValue.After after -> null;
      case EventDefinition.TimerValue.At at -> null;
    };
  }
}
