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

  /** Where a process or sub-process begins. */
  record StartEvent(Node node, EventDefinition definition) implements Element {}

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
      implements Element {}

  /**
   * Work for a machine.
   *
   * @param job a name of the closed list that the platform offers
   * @param inputs handed to the job
   * @param outputs written to the case, over the job's result
   */
  record ServiceTask(Node node, String job, List<Mapping> inputs, List<Mapping> outputs)
      implements Element {}

  /**
   * A decision.
   *
   * @param decision file and decision, such as {@code decisions/x.dmn#Name}
   * @param result the name under which its value is kept
   */
  record BusinessRuleTask(Node node, String decision, String result) implements Element {}

  /** A branching or joining point. */
  record Gateway(Node node, Kind kind) implements Element {

    /** How a gateway branches and joins. */
    public enum Kind {
      EXCLUSIVE,
      PARALLEL
    }
  }
}
