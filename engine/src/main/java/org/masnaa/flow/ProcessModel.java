package org.masnaa.flow;

import java.util.ArrayList;
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
  private final Map<String, Element> elements;
  private final Map<String, SequenceFlow> flows;
  private final Map<String, List<SequenceFlow>> outgoing;
  private final Map<String, List<SequenceFlow>> incoming;
  private final Map<String, List<Element.BoundaryEvent>> borders;
  private final Diagram diagram;

  ProcessModel(
      String id,
      LocalText name,
      Position at,
      List<Element> elements,
      List<SequenceFlow> flows,
      Diagram diagram) {
    this.id = id;
    this.name = name;
    this.at = at;
    this.elements = new LinkedHashMap<>();
    this.flows = new LinkedHashMap<>();
    this.outgoing = new LinkedHashMap<>();
    this.incoming = new LinkedHashMap<>();
    this.borders = new LinkedHashMap<>();
    this.diagram = diagram;
    for (Element element : elements) {
      this.elements.put(element.id(), element);
      if (element instanceof Element.BoundaryEvent border) {
        borders.computeIfAbsent(border.attachedTo(), k -> new ArrayList<>()).add(border);
      }
    }
    for (SequenceFlow flow : flows) {
      this.flows.put(flow.id(), flow);
      outgoing.computeIfAbsent(flow.source(), k -> new ArrayList<>()).add(flow);
      incoming.computeIfAbsent(flow.target(), k -> new ArrayList<>()).add(flow);
    }
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

  /** Every element that tokens can reach, in the order of the file. */
  public List<Element> elements() {
    return List.copyOf(elements.values());
  }

  public Optional<Element> element(String elementId) {
    return Optional.ofNullable(elements.get(elementId));
  }

  /** The user task with this id. */
  public Optional<Element.UserTask> userTask(String elementId) {
    return elements.get(elementId) instanceof Element.UserTask task
        ? Optional.of(task)
        : Optional.empty();
  }

  /** Where a case begins. */
  public Optional<Element.StartEvent> start() {
    return elements.values().stream()
        .filter(e -> e instanceof Element.StartEvent)
        .map(e -> (Element.StartEvent) e)
        .findFirst();
  }

  public List<SequenceFlow> flows() {
    return List.copyOf(flows.values());
  }

  public Optional<SequenceFlow> flow(String flowId) {
    return Optional.ofNullable(flows.get(flowId));
  }

  /** The flows that leave an element, in the order of the file. */
  public List<SequenceFlow> outgoing(String elementId) {
    return outgoing.getOrDefault(elementId, List.of());
  }

  /** The flows that come to an element, in the order of the file. */
  public List<SequenceFlow> incoming(String elementId) {
    return incoming.getOrDefault(elementId, List.of());
  }

  /** The events on the border of an activity. */
  public List<Element.BoundaryEvent> borders(String activityId) {
    return borders.getOrDefault(activityId, List.of());
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
    List<Formula> formulas = new ArrayList<>();
    for (SequenceFlow flow : flows.values()) {
      add(formulas, flow.condition());
    }
    for (Element element : elements.values()) {
      switch (element) {
        case Element.ServiceTask task -> {
          task.inputs().forEach(m -> formulas.add(m.value()));
          task.outputs().forEach(m -> formulas.add(m.value()));
        }
        case Element.StartEvent e -> addTimer(formulas, e.definition());
        case Element.CatchEvent e -> addTimer(formulas, e.definition());
        case Element.BoundaryEvent e -> addTimer(formulas, e.definition());
        case Element.EndEvent e -> {}
        case Element.ThrowEvent e -> {}
        case Element.UserTask e -> {}
        case Element.BusinessRuleTask e -> {}
        case Element.Gateway e -> {}
      }
    }
    return formulas;
  }

  /** The names under which the process itself keeps data: task results, decisions, job outputs. */
  public Set<String> writes() {
    Set<String> names = new LinkedHashSet<>();
    for (Element element : elements.values()) {
      switch (element) {
        case Element.UserTask task -> names.add(task.id());
        case Element.BusinessRuleTask task -> names.add(task.result());
        case Element.ServiceTask task -> task.outputs().forEach(m -> names.add(m.name()));
        case Element.StartEvent e -> {}
        case Element.EndEvent e -> {}
        case Element.CatchEvent e -> {}
        case Element.ThrowEvent e -> {}
        case Element.BoundaryEvent e -> {}
        case Element.Gateway e -> {}
      }
    }
    return names;
  }

  private static void addTimer(List<Formula> formulas, EventDefinition definition) {
    if (definition instanceof EventDefinition.Timer(EventDefinition.TimerValue.Computed c)) {
      formulas.add(c.formula());
    }
  }

  private static void add(List<Formula> formulas, @Nullable Formula formula) {
    if (formula != null) {
      formulas.add(formula);
    }
  }
}
