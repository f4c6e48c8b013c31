package org.masnaa.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.source.Position;
import org.masnaa.text.LocalText;

/** A process as read from BPMN: an immutable graph. Made by {@link BpmnReader}. */
public final class ProcessModel {

  private final String id;
  private final LocalText name;
  private final Position at;
  private final Map<String, Element> elements = new LinkedHashMap<>();
  private final Map<String, SequenceFlow> flows = new LinkedHashMap<>();
  private final Wiring wiring;
  private final Surroundings around;
  private final Diagram diagram;

  ProcessModel(
      String id,
      LocalText name,
      Position at,
      List<Element> elements,
      List<SequenceFlow> flows,
      Surroundings around,
      Diagram diagram) {
    this.id = id;
    this.name = name;
    this.at = at;
    elements.forEach(element -> this.elements.put(element.id(), element));
    flows.forEach(flow -> this.flows.put(flow.id(), flow));
    this.wiring = new Wiring(this.elements, flows);
    this.around = around;
    this.diagram = diagram;
  }

  public String id() {
    return id;
  }

  public LocalText name() {
    return name;
  }

  public Position at() {
    return at;
  }

  /** Every element that tokens can reach, sub-processes included, in the order of the file. */
  public Collection<Element> elements() {
    return Collections.unmodifiableCollection(elements.values());
  }

  public Optional<Element> element(String elementId) {
    return Optional.ofNullable(elements.get(elementId));
  }

  /** An element that is known to exist. */
  Element require(String elementId) {
    Element element = elements.get(elementId);
    if (element == null) {
      throw new IllegalStateException("no element " + elementId);
    }
    return element;
  }

  /** The user task with this id. */
  public Optional<Element.UserTask> userTask(String elementId) {
    return elements.get(elementId) instanceof Element.UserTask task
        ? Optional.of(task)
        : Optional.empty();
  }

  /** Where a case begins that is not begun by an event. */
  public Optional<Element.StartEvent> start() {
    return wiring.start(null);
  }

  public Collection<SequenceFlow> flows() {
    return Collections.unmodifiableCollection(flows.values());
  }

  public Optional<SequenceFlow> flow(String flowId) {
    return Optional.ofNullable(flows.get(flowId));
  }

  /** The flows that leave an element, in the order of the file. */
  public List<SequenceFlow> outgoing(String elementId) {
    return wiring.outgoing(elementId);
  }

  /** The flows that come to an element, in the order of the file. */
  public List<SequenceFlow> incoming(String elementId) {
    return wiring.incoming(elementId);
  }

  /** The events on the border of an activity. */
  public List<Element.BoundaryEvent> borders(String activityId) {
    return wiring.borders(activityId);
  }

  public Diagram diagram() {
    return diagram;
  }

  /** The outcomes that the ends of the process name, in the order of the file. */
  public Set<String> outcomes() {
    Set<String> outcomes = new LinkedHashSet<>();
    for (Element element : elements.values()) {
      if (element instanceof Element.EndEvent end && end.outcome() != null) {
        outcomes.add(end.outcome());
      }
    }
    return outcomes;
  }

  /** Every FEEL expression, so that a package can check the names they use. */
  public List<Formula> formulas() {
    List<Formula> all = new ArrayList<>(Wiring.formulas(elements, List.copyOf(flows.values())));
    around.sets().values().forEach(sets -> sets.forEach(set -> all.add(set.value())));
    return List.copyOf(all);
  }

  /** The names that the process itself gives: task results, decisions, outputs, items of loops. */
  public Set<String> writes() {
    Set<String> names = new LinkedHashSet<>();
    for (Element element : elements.values()) {
      names.addAll(writes(element));
      names.addAll(Rounds.names(element));
    }
    around.sets().values().forEach(sets -> sets.forEach(set -> names.add(set.name())));
    return names;
  }

  /** The names that outputs and sets write, also over what was there before. */
  public Set<String> rewritten() {
    Set<String> names = new LinkedHashSet<>();
    for (Element element : elements.values()) {
      boolean named =
          element instanceof Element.UserTask
              || element instanceof Element.BusinessRuleTask
              || element instanceof Element.ScriptTask;
      if (!named) {
        names.addAll(wiring.writes(element));
      }
    }
    around.outputs().values().forEach(all -> all.forEach(one -> names.add(one.name())));
    around.sets().values().forEach(all -> all.forEach(one -> names.add(one.name())));
    return names;
  }

  /** The names that an element writes when it ends, and everything inside it. */
  Set<String> writes(Element element) {
    Set<String> names = wiring.writes(element);
    around
        .outputs()
        .forEach((from, outputs) -> {
          if (wiring.isWithin(from, element.id())) {
            outputs.forEach(output -> names.add(output.name()));
          }
        });
    return names;
  }

  /** What is kept when an element ends, over what it brought back. */
  public List<Mapping> outputs(String elementId) {
    return around.outputs().getOrDefault(elementId, List.of());
  }

  /** What is written when a token enters an element or takes a flow. */
  public List<Mapping> sets(String elementOrFlow) {
    return around.sets().getOrDefault(elementOrFlow, List.of());
  }

  /** The start without a trigger inside a sub-process. */
  Optional<Element.StartEvent> start(String subProcess) {
    return wiring.start(subProcess);
  }

  /** The starts of the event sub-processes of a scope; null is the process itself. */
  List<Element.StartEvent> triggers(@Nullable String scope) {
    return wiring.triggers(scope);
  }

  /** Whether it has a join that waits for whoever may still come. */
  boolean joinsInclusively() {
    return wiring.joinsInclusively();
  }

  Optional<String> linkTarget(@Nullable String scope, String linkName) {
    return wiring.linkTarget(scope, linkName);
  }

  /** The activity that undoes another. */
  Optional<String> undo(String activityId) {
    return wiring.undo(activityId);
  }

  boolean isWithin(String elementId, String outer) {
    return wiring.isWithin(elementId, outer);
  }

  /** For each flow into an inclusive join, the elements from which a token can still come. */
  Map<String, Set<String>> reach(String joinId) {
    return wiring.reach(joinId);
  }

  /** The names of the messages that this process sends. */
  public Set<String> sent() {
    Set<String> sent = new LinkedHashSet<>();
    for (Element element : elements.values()) {
      EventDefinition definition =
          switch (element) {
            case Element.SendTask task -> task.message();
            case Element.ThrowEvent event -> event.definition();
            case Element.EndEvent event -> event.definition();
            default -> null;
          };
      if (definition instanceof EventDefinition.Message message) {
        sent.add(message.name());
      }
    }
    return sent;
  }

  /** Whether a message flow from another party is drawn to an element, or to the whole process. */
  boolean hearsOutside(String elementId) {
    return around.heard().contains(elementId) || around.heard().contains(id);
  }

  /** The signal that an event waits for; empty if it waits for none. */
  String signal(String elementId) {
    EventDefinition definition =
        switch (elements.get(elementId)) {
          case Element.CatchEvent e -> e.definition();
          case Element.BoundaryEvent e -> e.definition();
          case Element.StartEvent e -> e.definition();
          case null, default -> null;
        };
    return definition instanceof EventDefinition.Signal(String signal) ? signal : "";
  }
}
