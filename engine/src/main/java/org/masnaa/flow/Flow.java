package org.masnaa.flow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a case from one state to the next. */
public final class Flow {

  private Flow() {}

  /**
   * Carries out one command. A command that does not fit the state is refused, never thrown.
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
    if (state.isOver()) {
      return refused(Refusal.OVER, state.status().name());
    }
    boolean isNew = state.status() == Status.NEW;
    if (isNew != command instanceof Command.Start) {
      return refused(isNew ? Refusal.NOT_STARTED : Refusal.ALREADY_STARTED, process.id());
    }
    for (Active active : state.active()) {
      if (!known(process, active)) {
        return refused(Refusal.FOREIGN_STATE, active.element());
      }
    }
    Ledger ledger = new Ledger(state);
    Names names = new Names(data);
    Walk walk = new Walk(process, ledger, names, moment);
    Step.Refused no = new Answers(process, ledger, names, walk, moment).take(command);
    return no != null ? no : walk.run();
  }

  private static boolean known(ProcessModel process, Active active) {
    return switch (active.kind()) {
      case PROCESS -> active.element().equals(process.id());
      case ARRIVED -> process.flow(active.element()).isPresent();
      case TASK, JOB, DECISION, TIMER, STOPPED -> process.element(active.element()).isPresent();
      case PASSING -> false;
    };
  }

  private static Step.Refused refused(Refusal reason, String detail) {
    return new Step.Refused(reason, detail);
  }
}
