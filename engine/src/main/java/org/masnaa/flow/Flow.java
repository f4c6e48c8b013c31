package org.masnaa.flow;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.BudgetExceeded;

/** Takes a case from one state to the next. */
public final class Flow {

  private Flow() {}

  /**
   * Carries out one command. A command that does not fit the state is refused, never thrown.
   *
   * <p>Names that begin with {@code @} in the returned data belong to the flow itself: the shell
   * keeps them with the case's data, and drops one that comes back as null.
   *
   * @param state as stored; {@link State#initial()} before the start
   * @param data the case's data by name; read, never changed
   */
  public static Step step(
      ProcessModel process,
      State state,
      Command command,
      Map<String, ? extends @Nullable Object> data,
      Moment moment) {
    return step(process, state, command, data, moment, new FeelJudge(moment));
  }

  static Step step(
      ProcessModel process,
      State state,
      Command command,
      Map<String, ? extends @Nullable Object> data,
      Moment moment,
      Judge judge) {
    if (state.isOver()) {
      return new Step.Refused(Refusal.OVER, state.status().name());
    }
    boolean starts = command instanceof Command.Start || command instanceof Command.StartAt;
    if (starts != (state.status() == Status.NEW)) {
      return new Step.Refused(starts ? Refusal.ALREADY_STARTED : Refusal.NOT_STARTED, process.id());
    }
    for (Active active : state.active()) {
      if (!known(process, active)) {
        return new Step.Refused(Refusal.FOREIGN_STATE, active.element());
      }
    }
    Walk walk = new Walk(process, new Ledger(state), new Names(data), judge);
    try {
      Step.Refused no = new Answers(walk, moment).take(command);
      return no != null ? no : walk.run();
    } catch (BudgetExceeded e) {
      return new Step.Refused(Refusal.EXPRESSION_LIMIT, e.place());
    }
  }

  /** Whether the process has the element, and it can be active in this way. */
  private static boolean known(ProcessModel process, Active active) {
    Element element = process.element(active.element()).orElse(null);
    return switch (active.kind()) {
      case PROCESS -> active.element().equals(process.id());
      case ARRIVED -> process.flow(active.element()).isPresent();
      case PASSING -> false;
      case SUB_PROCESS -> element instanceof Element.SubProcess;
      case LOOP -> element instanceof Element.Activity && element.node().loop() != null;
      case TASK -> element instanceof Element.UserTask;
      case JOB -> element instanceof Element.ServiceTask;
      case DECISION -> element instanceof Element.BusinessRuleTask;
      case CHILD -> element instanceof Element.CallActivity;
      case RACE -> element instanceof Element.Gateway;
      case TIMER, MESSAGE, SIGNAL, CONDITION -> element != null;
      case STOPPED, COMPENSABLE, COMPENSATING -> element != null;
    };
  }
}
