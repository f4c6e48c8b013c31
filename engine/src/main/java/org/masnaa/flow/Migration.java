package org.masnaa.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moves a case that is under way to another version of its process. */
public final class Migration {

  private Migration() {}

  /** What became of it. */
  public sealed interface Result {

    /**
     * It stands where it stood, in the other version.
     *
     * @param step what began to listen there besides
     */
    record Moved(Step.Advanced step) implements Result {}

    /** It stays on its version. */
    record Refused(List<Obstacle> obstacles) implements Result {
      public Refused {
        obstacles = List.copyOf(obstacles);
      }
    }
  }

  /**
   * Why a case cannot be moved.
   *
   * @param element where it stands in its own version: an element or a flow
   */
  public record Obstacle(String element, Reason reason) {}

  /** What is missing in the other version. */
  public enum Reason {
    /** The case is over or has not begun. */
    NOT_RUNNING,
    /** There is no such element or flow. */
    GONE,
    /** It is something else there. */
    OTHER_KIND,
    /** It stands in another sub-process or on another activity. */
    OTHER_PLACE,
    /** It waits for something else: another job, message, signal or case. */
    OTHER_WAIT
  }

  /**
   * Moves a case, if everything in it has a counterpart. Events that only the other version knows
   * listen from now on.
   *
   * @param data the case's data by name
   */
  public static Result move(
      ProcessModel from,
      ProcessModel to,
      State state,
      Map<String, ? extends @Nullable Object> data,
      Moment moment) {
    List<Obstacle> obstacles = new ArrayList<>();
    if (state.status() != Status.RUNNING) {
      obstacles.add(new Obstacle(from.id(), Reason.NOT_RUNNING));
    }
    for (Active active : state.active()) {
      Reason reason = obstacle(from, to, active);
      if (reason != null) {
        obstacles.add(new Obstacle(active.element(), reason));
      }
    }
    if (!obstacles.isEmpty()) {
      return new Result.Refused(obstacles);
    }
    Walk walk = new Walk(to, new Ledger(state), new Names(data), new FeelJudge(moment));
    state.active().forEach(active -> listen(from, walk, active));
    return switch (walk.run()) {
      case Step.Advanced advanced -> new Result.Moved(advanced);
      case Step.Refused refused ->
          new Result.Refused(List.of(new Obstacle(refused.detail(), Reason.OTHER_KIND)));
    };
  }

  private static @Nullable Reason obstacle(ProcessModel from, ProcessModel to, Active active) {
    if (active.kind() == Active.Kind.PROCESS) {
      return to.id().equals(active.element()) ? null : Reason.GONE;
    }
    if (active.kind() == Active.Kind.ARRIVED) {
      return flow(from, to, active.element());
    }
    Element before = from.element(active.element()).orElse(null);
    Element after = to.element(active.element()).orElse(null);
    if (before == null || after == null) {
      return Reason.GONE;
    }
    if (before.getClass() != after.getClass() || loops(before) != loops(after)) {
      return Reason.OTHER_KIND;
    }
    if (!Objects.equals(before.node().parent(), after.node().parent())
        || !host(before).equals(host(after))) {
      return Reason.OTHER_PLACE;
    }
    return awaited(before).equals(awaited(after)) ? null : Reason.OTHER_WAIT;
  }

  /** A token before a join waits on its flow. */
  private static @Nullable Reason flow(ProcessModel from, ProcessModel to, String id) {
    SequenceFlow before = from.flow(id).orElse(null);
    SequenceFlow after = to.flow(id).orElse(null);
    if (before == null || after == null) {
      return Reason.GONE;
    }
    return before.target().equals(after.target()) ? null : Reason.OTHER_PLACE;
  }

  private static boolean loops(Element element) {
    return element.node().loop() != null;
  }

  private static String host(Element element) {
    return element instanceof Element.BoundaryEvent border ? border.attachedTo() : "";
  }

  /** What an element waits for, as far as it is kept outside the state. */
  private static String awaited(Element element) {
    return switch (element) {
      case Element.ServiceTask task -> task.job();
      case Element.CallActivity call -> call.called();
      case Element.ReceiveTask task -> awaited(task.message());
      case Element.StartEvent e -> awaited(e.definition());
      case Element.CatchEvent e -> awaited(e.definition());
      case Element.BoundaryEvent e -> awaited(e.definition());
      case Element.Gateway gateway -> gateway.kind().name();
      case Element.EndEvent e -> "";
      case Element.ThrowEvent e -> "";
      case Element.Activity e -> "";
    };
  }

  private static String awaited(EventDefinition definition) {
    return switch (definition) {
      case EventDefinition.Message message -> "message " + message.name();
      case EventDefinition.Signal(String name) -> "signal " + name;
      case EventDefinition.Timer timer -> "timer";
      case EventDefinition.Condition condition -> "condition";
      case EventDefinition.None e -> "";
      case EventDefinition.BusinessError e -> "";
      case EventDefinition.Escalation e -> "";
      case EventDefinition.Link e -> "";
      case EventDefinition.Terminate e -> "";
      case EventDefinition.Compensation e -> "";
    };
  }

  /** Opens the waits of events that stand at something active and that the case does not know. */
  private static void listen(ProcessModel from, Walk walk, Active active) {
    Active above = walk.ledger.find(active.parent());
    boolean instance = above != null && above.kind() == Active.Kind.LOOP;
    boolean guard = walk.listening.isGuard(active);
    if (!instance && !guard && walk.process.element(active.element()).isPresent()) {
      for (Element.BoundaryEvent border : walk.process.borders(active.element())) {
        if (from.element(border.id()).isEmpty()) {
          walk.listening.await(border.id(), border.definition(), active.id(), 0);
        }
      }
    }
    if (active.kind() == Active.Kind.PROCESS || active.kind() == Active.Kind.SUB_PROCESS) {
      String scope = active.kind() == Active.Kind.PROCESS ? null : active.element();
      for (Element.StartEvent start : walk.process.triggers(scope)) {
        if (from.element(start.id()).isEmpty()) {
          walk.listening.await(start.id(), start.definition(), active.id(), 0);
        }
      }
    }
  }
}
