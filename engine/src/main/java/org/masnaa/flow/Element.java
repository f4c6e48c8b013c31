package org.masnaa.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.legal.Term;
import org.masnaa.source.Position;
import org.masnaa.text.LocalText;

/** An element of a process that tokens reach, by kind. */
public sealed interface Element {

  Node node();

  default String id() {
    return node().id();
  }

  default LocalText name() {
    return node().name();
  }

  default Position at() {
    return node().at();
  }

  /** Work, of people, machines or a part of the process: what can carry events on its border. */
  sealed interface Activity extends Element {}

  /**
   * Where a process or sub-process begins.
   *
   * @param interrupting for an event sub-process: whether it ends what runs around it
   */
  record StartEvent(Node node, EventDefinition definition, boolean interrupting)
      implements Element {}

  /**
   * Where a path ends.
   *
   * @param outcome the outcome of the case when it ends here; null if the end says none
   */
  record EndEvent(Node node, EventDefinition definition, @Nullable String outcome)
      implements Element {}

  /** An event in the middle that waits. */
  record CatchEvent(Node node, EventDefinition definition) implements Element {}

  /** An event in the middle that does something and goes on. */
  record ThrowEvent(Node node, EventDefinition definition) implements Element {}

  /**
   * An event on the border of an activity.
   *
   * @param attachedTo the id of the activity
   * @param interrupting whether it ends the activity
   */
  record BoundaryEvent(
      Node node, String attachedTo, boolean interrupting, EventDefinition definition)
      implements Element {}

  /** A branching or joining point. */
  record Gateway(Node node, Kind kind) implements Element {

    /** How a gateway branches and joins. */
    public enum Kind {
      EXCLUSIVE,
      PARALLEL,
      INCLUSIVE,
      /** The first of the events behind it decides. */
      EVENT
    }
  }

  /**
   * Work for a person.
   *
   * @param role a role of the service, or {@code applicant}
   * @param outcomes what the person may decide; {@code done} if the file names none
   * @param reasonsFor the outcomes that need a reason
   * @param promise how long it should take; null if nothing is promised
   * @param shows names of data shown beside the task
   * @param secondPerson whether someone else must confirm
   */
  record UserTask(
      Node node,
      String role,
      List<String> outcomes,
      List<String> reasonsFor,
      @Nullable Term promise,
      List<String> shows,
      boolean secondPerson)
      implements Activity {}

  /**
   * Work for a machine.
   *
   * @param job a name of the closed list that the platform offers
   * @param inputs handed to the job
   * @param outputs written to the case, over the job's result
   */
  record ServiceTask(Node node, String job, List<Mapping> inputs, List<Mapping> outputs)
      implements Activity {}

  /**
   * A decision.
   *
   * @param decision file and decision, such as {@code decisions/x.dmn#Name}
   * @param result the name under which its value is kept
   */
  record BusinessRuleTask(Node node, String decision, String result) implements Activity {}

  /**
   * A value computed on the way.
   *
   * @param script FEEL
   * @param result the name under which its value is kept
   */
  record ScriptTask(Node node, Formula script, String result) implements Activity {}

  /** Sends a message and goes on. */
  record SendTask(Node node, EventDefinition.Message message) implements Activity {}

  /** Waits for a message. */
  record ReceiveTask(Node node, EventDefinition.Message message) implements Activity {}

  /** Work outside any system; the process notes it and goes on (BPMN 2.0, 13.3.3). */
  record ManualTask(Node node) implements Activity {}

  /**
   * Another process, run as a case of its own.
   *
   * @param called a process of the same package by its id, or a published service as {@code
   *     entity/service}
   * @param inputs the data it begins with
   * @param outputs written to this case, over the data it ended with and its {@code outcome}
   */
  record CallActivity(Node node, String called, List<Mapping> inputs, List<Mapping> outputs)
      implements Activity {}

  /**
   * A part of the process with tokens of its own.
   *
   * @param triggeredByEvent whether it begins by an event instead of a flow
   */
  record SubProcess(Node node, boolean triggeredByEvent) implements Activity {}
}
