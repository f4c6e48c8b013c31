package org.masnaa.flow;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.BudgetExceeded;

/** Checks a command against the state, and begins what it asks for. */
final class Answers {

  /** What a machine does, and a person may have to look after. */
  private static final Set<Active.Kind> MACHINE =
      EnumSet.of(Active.Kind.JOB, Active.Kind.DECISION, Active.Kind.CHILD);

  private static final Set<Active.Kind> WORK =
      EnumSet.of(Active.Kind.TASK, Active.Kind.JOB, Active.Kind.DECISION, Active.Kind.CHILD);

  private final Walk walk;
  private final Moment moment;

  Answers(Walk walk, Moment moment) {
    this.walk = walk;
    this.moment = moment;
  }

  /** The refusal, or null when the command was taken and the tokens may run. */
  Step.@Nullable Refused take(Command command) {
    return switch (command) {
      case Command.Start() -> start();
      case Command.StartAt start -> startAt(start.element(), start.payload());
      case Command.TaskCompleted done ->
          at(done.waitId(), EnumSet.of(Active.Kind.TASK), w -> completed(w, done.outputs()));
      case Command.JobSucceeded done ->
          at(done.waitId(), EnumSet.of(Active.Kind.JOB), w -> succeeded(w, done.result()));
      case Command.JobFailed failed -> at(failed.waitId(), MACHINE, w -> failed(w, failed));
      case Command.BusinessError error -> at(error.waitId(), WORK, w -> error(w, error.code()));
      case Command.DecisionMade made ->
          at(made.waitId(), EnumSet.of(Active.Kind.DECISION), w -> decided(w, made.value()));
      case Command.MessageArrived m ->
          at(m.waitId(), EnumSet.of(Active.Kind.MESSAGE), w -> fired(w, m.payload()));
      case Command.SignalReceived(String signal) ->
          walk.throwing.signal(signal) ? null : refused(Refusal.WAIT_NOT_OPEN, signal);
      case Command.ChildEnded ended ->
          at(ended.waitId(), EnumSet.of(Active.Kind.CHILD), w -> ended(w, ended));
      case Command.DataChanged() -> null;
      case Command.TimerFired fired -> at(fired.waitId(), EnumSet.of(Active.Kind.TIMER), this::due);
      case Command.Retry(String id) -> stopped(id, this::retry);
      case Command.Skip(String id) -> stopped(id, this::skip);
      case Command.Withdraw(String outcome) -> withdraw(outcome);
    };
  }

  private interface Answer {
    Step.@Nullable Refused to(Active active);
  }

  private Step.@Nullable Refused at(String waitId, Set<Active.Kind> kinds, Answer answer) {
    Active wait = find(waitId);
    if (wait == null || !wait.isWait()) {
      return refused(Refusal.WAIT_NOT_OPEN, waitId);
    }
    return kinds.contains(wait.kind()) ? answer.to(wait) : refused(Refusal.WRONG_KIND, waitId);
  }

  private Step.@Nullable Refused stopped(String id, Answer answer) {
    Active active = find(id);
    return active == null || active.stop() == null
        ? refused(Refusal.NOT_STOPPED, id)
        : answer.to(active);
  }

  private @Nullable Active find(String id) {
    try {
      return walk.ledger.find(Long.parseLong(id));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private Step.@Nullable Refused start() {
    Element start = walk.process.start().orElse(null);
    return start == null ? refused(Refusal.NO_START, walk.process.id()) : begin(start.id());
  }

  private Step.@Nullable Refused startAt(String id, Map<String, @Nullable Object> payload) {
    if (!(walk.process.element(id).orElse(null) instanceof Element.StartEvent start)
        || start.node().parent() != null) {
      return refused(Refusal.NO_START, id);
    }
    Step.Refused no = begin(id);
    if (start.definition() instanceof EventDefinition.Message message) {
      walk.writing.keep(message.values(), payload, walk.ledger.root().id());
    }
    return no;
  }

  private Step.@Nullable Refused begin(String start) {
    walk.ledger.started(walk.process.id());
    walk.listening.guards(walk.ledger.root(), null);
    walk.toward(start, walk.ledger.root().id());
    return null;
  }

  private Step.@Nullable Refused completed(Active wait, Map<String, @Nullable Object> outputs) {
    Element.UserTask task = walk.process.userTask(wait.element()).orElse(null);
    if (task == null) {
      return refused(Refusal.FOREIGN_STATE, wait.element());
    }
    Object outcome = outputs.get("outcome");
    if (outcome == null && task.outcomes().size() == 1) {
      outcome = task.outcomes().getFirst();
    }
    if (!(outcome instanceof String named) || !task.outcomes().contains(named)) {
      return refused(Refusal.UNKNOWN_OUTCOME, String.valueOf(outcome));
    }
    boolean reasons = outputs.get("reasons") instanceof List<?> given && !given.isEmpty();
    if (task.reasonsFor().contains(named) && !reasons) {
      return refused(Refusal.REASONS_MISSING, named);
    }
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("outcome", named);
    outputs.forEach(answer::putIfAbsent);
    walk.at(wait.id()).write(task.id(), Collections.unmodifiableMap(answer));
    if (kept(wait, walk.process.outputs(task.id()), answer)) {
      walk.finish(wait);
    }
    return null;
  }

  private Step.@Nullable Refused succeeded(Active wait, Map<String, @Nullable Object> result) {
    if (walk.process.require(wait.element()) instanceof Element.ServiceTask task
        && !kept(wait, task.outputs(), result)) {
      return null;
    }
    walk.finish(wait);
    return null;
  }

  private Step.@Nullable Refused ended(Active wait, Command.ChildEnded ended) {
    Map<String, @Nullable Object> result = new LinkedHashMap<>(ended.result());
    result.put("outcome", ended.outcome());
    if (walk.process.require(wait.element()) instanceof Element.CallActivity call
        && !kept(wait, call.outputs(), result)) {
      return null;
    }
    walk.finish(wait);
    return null;
  }

  /** Keeps the outputs of a job, or lets it stand still when they cannot be computed. */
  private boolean kept(Active wait, List<Mapping> outputs, Map<String, @Nullable Object> result) {
    try {
      walk.writing.keep(outputs, result, wait.id());
      return true;
    } catch (BudgetExceeded e) {
      walk.ledger.change(wait.stopped(StopReason.EXPRESSION_LIMIT));
      return false;
    }
  }

  private Step.@Nullable Refused decided(Active wait, @Nullable Object value) {
    if (walk.process.require(wait.element()) instanceof Element.BusinessRuleTask task) {
      if (!task.result().isEmpty()) {
        walk.at(wait.id()).write(task.result(), value);
      }
      walk.writing.keepResult(task.id(), value, walk.at(wait.id()));
    }
    walk.finish(wait);
    return null;
  }

  private Step.@Nullable Refused failed(Active wait, Command.JobFailed failure) {
    walk.ledger.note(Event.Kind.JOB_FAILED, wait, failure.code());
    if (failure.givenUp()) {
      walk.ledger.change(wait.stopped(StopReason.JOB_FAILED));
    }
    return null;
  }

  private Step.@Nullable Refused error(Active work, String code) {
    if (!walk.throwing.error(work, code)) {
      walk.ledger.change(work.stopped(StopReason.ERROR_NOT_CAUGHT));
    }
    return null;
  }

  private Step.@Nullable Refused fired(Active wait, Map<String, @Nullable Object> payload) {
    walk.listening.fired(wait, payload);
    return null;
  }

  private Step.@Nullable Refused due(Active wait) {
    if (wait.due() == null || moment.now().isBefore(wait.due())) {
      return refused(Refusal.NOT_DUE, wait.waitId());
    }
    return fired(wait, Map.of());
  }

  private Step.@Nullable Refused retry(Active active) {
    switch (active.kind()) {
      case STOPPED -> {
        walk.ledger.remove(active, Event.Kind.LEFT);
        if (active.index() == Walk.DONE) {
          walk.leave(active.element(), active.parent());
        } else {
          walk.towardInstance(active.element(), active.parent(), active.index());
        }
      }
      case ARRIVED -> walk.ledger.change(active.stopped(null));
      default -> walk.again(active);
    }
    return null;
  }

  private Step.@Nullable Refused skip(Active active) {
    if (!MACHINE.contains(active.kind())) {
      return refused(Refusal.WRONG_KIND, active.waitId());
    }
    walk.finish(active);
    return null;
  }

  private Step.@Nullable Refused withdraw(String outcome) {
    walk.clear(walk.ledger.root());
    walk.ledger.withdraw(outcome);
    return null;
  }

  private static Step.Refused refused(Refusal reason, String detail) {
    return new Step.Refused(reason, detail);
  }
}
