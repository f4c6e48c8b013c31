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

  private static final Set<Active.Kind> PERSON = EnumSet.of(Active.Kind.TASK);
  private static final Set<Active.Kind> MACHINE = EnumSet.of(Active.Kind.JOB, Active.Kind.DECISION);
  private static final Set<Active.Kind> WORK =
      EnumSet.of(Active.Kind.TASK, Active.Kind.JOB, Active.Kind.DECISION);

  private final ProcessModel process;
  private final Ledger ledger;
  private final Names names;
  private final Walk walk;
  private final Moment moment;

  Answers(ProcessModel process, Ledger ledger, Names names, Walk walk, Moment moment) {
    this.process = process;
    this.ledger = ledger;
    this.names = names;
    this.walk = walk;
    this.moment = moment;
  }

  /** The refusal, or null when the command was taken and the tokens may run. */
  Step.@Nullable Refused take(Command command) {
    return switch (command) {
      case Command.Start() -> start();
      case Command.TaskCompleted done ->
          at(done.waitId(), PERSON, task -> completed(task, done.outputs()));
      case Command.JobSucceeded done ->
          at(done.waitId(), EnumSet.of(Active.Kind.JOB), job -> succeeded(job, done.result()));
      case Command.JobFailed failed -> at(failed.waitId(), MACHINE, job -> failed(job, failed));
      case Command.BusinessError error ->
          at(error.waitId(), WORK, work -> error(work, error.code()));
      case Command.DecisionMade made ->
          at(
              made.waitId(),
              EnumSet.of(Active.Kind.DECISION),
              decision -> decided(decision, made.value()));
      case Command.TimerFired fired ->
          at(fired.waitId(), EnumSet.of(Active.Kind.TIMER), this::fired);
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
      return ledger.find(Long.parseLong(id));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private Step.@Nullable Refused start() {
    Element start = process.start().orElse(null);
    if (start == null) {
      return refused(Refusal.NO_START, process.id());
    }
    ledger.started(process.id());
    walk.toward(start.id(), ledger.root().id());
    return null;
  }

  private Step.@Nullable Refused completed(Active wait, Map<String, @Nullable Object> outputs) {
    Element.UserTask task = process.userTask(wait.element()).orElse(null);
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
    names.write(task.id(), Collections.unmodifiableMap(answer));
    walk.complete(wait);
    walk.leave(wait.element(), wait.parent());
    return null;
  }

  private Step.@Nullable Refused succeeded(Active wait, Map<String, @Nullable Object> result) {
    if (process.element(wait.element()).orElse(null) instanceof Element.ServiceTask task) {
      Names over = new Names(names);
      over.write("result", Collections.unmodifiableMap(result));
      result.forEach(over::write);
      try {
        walk.values(task.outputs(), over).forEach(names::write);
      } catch (BudgetExceeded e) {
        ledger.change(wait.with(wait.index(), wait.due(), StopReason.EXPRESSION_LIMIT));
        return null;
      }
    }
    walk.complete(wait);
    walk.leave(wait.element(), wait.parent());
    return null;
  }

  private Step.@Nullable Refused decided(Active wait, @Nullable Object value) {
    if (process.element(wait.element()).orElse(null) instanceof Element.BusinessRuleTask task) {
      names.write(task.result(), value);
    }
    walk.complete(wait);
    walk.leave(wait.element(), wait.parent());
    return null;
  }

  private Step.@Nullable Refused failed(Active wait, Command.JobFailed failure) {
    ledger.note(Event.Kind.JOB_FAILED, wait, failure.code());
    if (failure.givenUp()) {
      ledger.change(wait.with(wait.index(), wait.due(), StopReason.JOB_FAILED));
    }
    return null;
  }

  private Step.@Nullable Refused error(Active work, String code) {
    ledger.note(Event.Kind.ERROR_THROWN, work, code);
    Element.BoundaryEvent border = catcher(work.element(), code);
    if (border == null) {
      ledger.change(work.with(work.index(), work.due(), StopReason.ERROR_NOT_CAUGHT));
      return null;
    }
    walk.cancel(work);
    ledger.pass(border.id(), work.parent());
    walk.leave(border.id(), work.parent());
    return null;
  }

  /** The event on the border that catches this very error, else the one that catches all. */
  private Element.@Nullable BoundaryEvent catcher(String host, String code) {
    Element.BoundaryEvent any = null;
    for (Element.BoundaryEvent border : process.borders(host)) {
      if (border.definition() instanceof EventDefinition.Error(String caught)) {
        if (code.equals(caught)) {
          return border;
        }
        any = caught == null && any == null ? border : any;
      }
    }
    return any;
  }

  private Step.@Nullable Refused fired(Active wait) {
    if (wait.due() == null || moment.now().isBefore(wait.due())) {
      return refused(Refusal.NOT_DUE, wait.waitId());
    }
    if (process.element(wait.element()).orElse(null) instanceof Element.BoundaryEvent border) {
      borderFired(wait, border);
    } else {
      walk.complete(wait);
      walk.leave(wait.element(), wait.parent());
    }
    return null;
  }

  private void borderFired(Active wait, Element.BoundaryEvent border) {
    Active host = ledger.find(wait.parent());
    long scope = host == null ? ledger.root().id() : host.parent();
    if (border.interrupting() && host != null) {
      walk.complete(wait);
      walk.cancel(host);
    } else if (border.definition()
            instanceof EventDefinition.Timer(EventDefinition.TimerValue.Every every)
        && (every.times() == null || wait.index() + 1 < every.times())) {
      ledger.pass(border.id(), scope);
      walk.set(wait.with(wait.index() + 1, null, null), every);
    } else {
      walk.complete(wait);
    }
    walk.leave(border.id(), scope);
  }

  private Step.@Nullable Refused retry(Active active) {
    if (active.kind() != Active.Kind.STOPPED) {
      walk.again(active);
      return null;
    }
    ledger.remove(active, Event.Kind.LEFT);
    if (process.element(active.element()).orElse(null) instanceof Element.Gateway) {
      walk.passOn(active.element(), active.parent());
    } else {
      walk.leave(active.element(), active.parent());
    }
    return null;
  }

  private Step.@Nullable Refused skip(Active active) {
    if (!MACHINE.contains(active.kind())) {
      return refused(Refusal.WRONG_KIND, active.waitId());
    }
    walk.complete(active);
    walk.leave(active.element(), active.parent());
    return null;
  }

  private Step.@Nullable Refused withdraw(String outcome) {
    Active root = ledger.root();
    ledger.children(root.id()).forEach(walk::cancel);
    ledger.withdraw(root, outcome);
    return null;
  }

  private static Step.Refused refused(Refusal reason, String detail) {
    return new Step.Refused(reason, detail);
  }
}
