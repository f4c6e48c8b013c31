package org.masnaa.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.masnaa.legal.Term;

/** Begins activities, and takes back what they asked for. */
final class Work {

  private final Walk walk;

  Work(Walk walk) {
    this.walk = walk;
  }

  /** Begins an activity; null when it is done at once. */
  @Nullable Active begin(Element.Activity activity, long parent, int index) {
    return switch (activity) {
      case Element.UserTask task -> task(task, parent, index);
      case Element.ServiceTask task -> job(task, parent, index);
      case Element.BusinessRuleTask task -> {
        Active wait = walk.ledger.enter(parent, task.id(), Active.Kind.DECISION, index);
        walk.effect(new Effect.RunDecision(wait.waitId(), task));
        yield wait;
      }
      case Element.CallActivity call -> call(call, parent, index);
      case Element.ReceiveTask task ->
          walk.listening.await(task.id(), task.message(), parent, index);
      case Element.SubProcess sub -> sub(sub, parent, index);
      case Element.ScriptTask task -> {
        Names.View here = here(activity, parent, index);
        script(task, here);
        yield null;
      }
      case Element.SendTask task -> {
        walk.throwing.send(task.id(), task.message(), here(activity, parent, index));
        yield null;
      }
      case Element.ManualTask task -> null;
    };
  }

  private void script(Element.ScriptTask task, Names.View here) {
    Object value = walk.judge.value(task.script(), here);
    if (!task.result().isEmpty()) {
      here.write(task.result(), value);
    }
    walk.writing.keepResult(task.id(), value, here);
  }

  /** The names as an activity sees them that is about to begin. */
  private Names.View here(Element.Activity activity, long parent, int index) {
    Active above = walk.ledger.find(parent);
    if (activity.node().loop() instanceof Loop.Each
        && above != null
        && above.kind() == Active.Kind.LOOP) {
      java.util.List<String> instances =
          new java.util.ArrayList<>(walk.ledger.instances(parent, walk.process));
      instances.addFirst(Rounds.instance(walk.process, above, index));
      return walk.names.in(instances);
    }
    return walk.at(parent);
  }

  private Active task(Element.UserTask task, long parent, int index) {
    Term promise = task.promise();
    Instant due =
        promise == null
            ? null
            : walk.judge.due(
                new EventDefinition.TimerValue.After(promise), here(task, parent, index));
    Active wait = walk.ledger.enter(parent, task.id(), Active.Kind.TASK, index, due, null);
    walk.effect(new Effect.OpenTask(wait.waitId(), task, due));
    return wait;
  }

  private Active job(Element.ServiceTask task, long parent, int index) {
    var inputs = walk.writing.values(task.inputs(), here(task, parent, index));
    Active wait = walk.ledger.enter(parent, task.id(), Active.Kind.JOB, index);
    walk.effect(new Effect.RunJob(wait.waitId(), task, inputs));
    return wait;
  }

  private Active call(Element.CallActivity call, long parent, int index) {
    var inputs = walk.writing.values(call.inputs(), here(call, parent, index));
    Active wait = walk.ledger.enter(parent, call.id(), Active.Kind.CHILD, index);
    walk.effect(new Effect.StartChild(wait.waitId(), call, inputs));
    return wait;
  }

  private Active sub(Element.SubProcess sub, long parent, int index) {
    Active scope = walk.ledger.enter(parent, sub.id(), Active.Kind.SUB_PROCESS, index);
    walk.listening.guards(scope, sub.id());
    walk.process.start(sub.id()).ifPresent(start -> walk.toward(start.id(), scope.id()));
    return scope;
  }

  /** What the outside has to forget when this is cancelled. */
  @Nullable Effect cancelled(Active gone) {
    return switch (gone.kind()) {
      case TASK -> new Effect.CloseTask(gone.waitId());
      case JOB, DECISION -> new Effect.CancelJob(gone.waitId());
      case TIMER -> new Effect.ClearTimer(gone.waitId());
      case MESSAGE, SIGNAL -> new Effect.StopAwaiting(gone.waitId());
      case CHILD -> new Effect.CancelChild(gone.waitId());
      case PROCESS, SUB_PROCESS, LOOP, RACE, CONDITION, ARRIVED -> null;
      case PASSING, STOPPED, COMPENSABLE, COMPENSATING -> null;
    };
  }

  /** Asks once more for a wait that stood still. */
  void again(Active wait) {
    switch (walk.process.require(wait.element())) {
      case Element.ServiceTask task ->
          walk.effect(
              new Effect.RunJob(
                  wait.waitId(), task, walk.writing.values(task.inputs(), walk.at(wait.id()))));
      case Element.BusinessRuleTask task ->
          walk.effect(new Effect.RunDecision(wait.waitId(), task));
      case Element.CallActivity call ->
          walk.effect(
              new Effect.StartChild(
                  wait.waitId(), call, walk.writing.values(call.inputs(), walk.at(wait.id()))));
      case Element.CatchEvent e -> walk.listening.again(wait, e.definition());
      case Element.BoundaryEvent e -> walk.listening.again(wait, e.definition());
      case Element.StartEvent e -> walk.listening.again(wait, e.definition());
      default -> {}
    }
  }
}
