package org.masnaa.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/** Reads the elements and flows of one process. */
final class ProcessReader {

  private static final Set<String> DATA_LINKS =
      Set.of("dataInputAssociation", "dataOutputAssociation", "property");

  private final Reading reading;
  private final List<Element> elements = new ArrayList<>();
  private final List<SequenceFlow> flows = new ArrayList<>();
  private final Map<String, String> lanes = new HashMap<>();
  private final TaskReader tasks;
  private final EventReader events;
  private final LoopReader loops;
  private final MessageReader mappings;

  ProcessReader(Reading reading) {
    this.reading = reading;
    this.tasks = new TaskReader(reading);
    this.events = new EventReader(reading);
    this.loops = new LoopReader(reading);
    this.mappings = new MessageReader(reading);
  }

  /** Reads a process; the model is whole only if no problem was added. */
  ProcessModel read(Tag process, Diagram diagram) {
    for (String about :
        List.of("isExecutable", "processType", "isClosed", "definitionalCollaborationRef")) {
      process.take(about);
    }
    String id = process.id();
    LocalText name = process.text();
    content(process, null, 0);
    process.close();
    limits(process);
    ProcessModel model =
        new ProcessModel(id, name, process.at(), elements, flows, reading.around().all(), diagram);
    new GraphCheck(model, reading).run();
    new EventCheck(model, reading).run();
    return model;
  }

  private void content(Tag scope, @Nullable String parent, int depth) {
    scope.children("laneSet").forEach(this::laneSet);
    for (XmlElement child : scope.xml().children()) {
      if (child.namespace().equals(Bpmn.MODEL) && element(child, parent, depth)) {
        scope.use(child);
      }
    }
  }

  private boolean element(XmlElement xml, @Nullable String parent, int depth) {
    if (BpmnReader.PICTURE.contains(xml.name()) || xml.name().equals("laneSet")) {
      return true;
    }
    Tag tag = new Tag(xml, reading);
    if (xml.name().equals("sequenceFlow")) {
      flow(tag);
      return true;
    }
    int before = elements.size();
    Optional<Element> element = read(tag, xml.name(), parent, depth);
    element.ifPresent(read -> {
      beside(tag, read);
      xml.children().stream()
          .filter(c -> c.namespace().equals(Bpmn.MODEL) && DATA_LINKS.contains(c.name()))
          .forEach(tag::use);
      tag.close();
      elements.add(before, read);
    });
    return element.isPresent();
  }

  /** What is written on the way in, and kept on the way out. */
  private void beside(Tag tag, Element read) {
    reading.around().set(read.id(), mappings.sets(tag));
    boolean own =
        read instanceof Element.ServiceTask
            || read instanceof Element.CallActivity
            || read instanceof Element.ReceiveTask
            || Circles.caught(read) instanceof EventDefinition.Message;
    if (!own && !(read instanceof Element.EndEvent)) {
      reading.around().output(read.id(), mappings.outputs(tag));
    }
  }

  private Optional<Element> read(Tag tag, String kind, @Nullable String parent, int depth) {
    if (!Kinds.ALL.contains(kind)) {
      return Optional.empty();
    }
    Node node = node(tag, parent);
    return Optional.of(
        switch (kind) {
          case "startEvent" -> events.start(tag, node);
          case "endEvent" -> events.end(tag, node);
          case "intermediateThrowEvent" -> events.thrown(tag, node);
          case "intermediateCatchEvent" -> events.caught(tag, node);
          case "boundaryEvent" -> events.border(tag, node);
          case "exclusiveGateway" -> gateway(tag, node, Element.Gateway.Kind.EXCLUSIVE);
          case "parallelGateway" -> gateway(tag, node, Element.Gateway.Kind.PARALLEL);
          case "inclusiveGateway" -> gateway(tag, node, Element.Gateway.Kind.INCLUSIVE);
          case "eventBasedGateway" -> race(tag, node);
          case "subProcess" -> sub(tag, node, depth);
          default -> tasks.read(tag, node, kind);
        });
  }

  private Node node(Tag tag, @Nullable String parent) {
    String id = tag.id();
    String kind = tag.xml().name();
    boolean chooses = !kind.endsWith("Event");
    return new Node(
        id,
        tag.text(),
        parent,
        lanes.get(id),
        chooses ? tag.take("default") : null,
        kind.endsWith("Event") || kind.endsWith("Gateway") ? null : loops.read(tag),
        tag.at());
  }

  private Element.Gateway gateway(Tag tag, Node node, Element.Gateway.Kind kind) {
    tag.take("gatewayDirection");
    return new Element.Gateway(node, kind);
  }

  private Element.Gateway race(Tag tag, Node node) {
    tag.only("instantiate", "false");
    tag.only("eventGatewayType", "Exclusive");
    return gateway(tag, node, Element.Gateway.Kind.EVENT);
  }

  private Element.SubProcess sub(Tag tag, Node node, int depth) {
    tasks.activity(tag);
    boolean byEvent = "true".equals(tag.take("triggeredByEvent"));
    if (depth + 1 > Limits.MAX_NESTING) {
      tooDeep(tag);
    } else {
      content(tag, node.id(), depth + 1);
    }
    return new Element.SubProcess(node, byEvent);
  }

  private void flow(Tag tag) {
    String source = tag.take("sourceRef");
    String target = tag.take("targetRef");
    tag.take("isImmediate");
    Optional<Tag> written = tag.child("conditionExpression");
    Formula condition = written.map(this::condition).orElse(null);
    if (condition == null && written.isPresent() && !written.get().xml().text().isBlank()) {
      reading.ids().refuse(tag.xml());
    }
    String id = tag.id();
    LocalText name = tag.text();
    reading.around().set(id, mappings.sets(tag));
    tag.close();
    if (source == null || target == null) {
      reading.missing(
          tag,
          source == null ? "sourceRef" : "targetRef",
          new LocalText("صِل السهم بعنصرين.", "Connect the arrow to two elements."));
      return;
    }
    flows.add(new SequenceFlow(id, name, source, target, condition, tag.at()));
  }

  private @Nullable Formula condition(Tag tag) {
    Formula formula = reading.text(tag);
    tag.close();
    return formula;
  }

  private void laneSet(Tag set) {
    for (Tag lane : set.children("lane")) {
      for (Tag member : lane.children("flowNodeRef")) {
        lanes.putIfAbsent(member.xml().text().strip(), lane.name());
      }
      lane.take("partitionElementRef");
      lane.text();
      // The innermost lane names the role, so it comes first.
      lane.children("childLaneSet").forEach(this::innerLanes);
      lane.close();
    }
    set.close();
  }

  private void innerLanes(Tag set) {
    for (Tag lane : set.children("lane")) {
      lane.children("flowNodeRef")
          .forEach(member -> lanes.put(member.xml().text().strip(), lane.name()));
    }
    laneSet(set);
  }

  private void tooDeep(Tag tag) {
    reading.problem(
        tag.at(),
        "bpmn.too-deep",
        "العمليات الفرعية متداخلة أكثر من " + Limits.MAX_NESTING + " مستوى.",
        "Sub-processes are nested deeper than " + Limits.MAX_NESTING + " levels.",
        new LocalText(
            "انقل الداخلية إلى عملية مستقلة تُستدعى.",
            "Move the inner ones to a process of their own that is called."));
  }

  private void limits(Tag process) {
    if (elements.size() > Limits.MAX_ELEMENTS || flows.size() > Limits.MAX_FLOWS) {
      reading.problem(
          process.at(),
          "bpmn.too-large",
          "العملية أكبر من الحد: " + Limits.MAX_ELEMENTS + " عنصر و " + Limits.MAX_FLOWS + " سهم.",
          "The process is larger than "
              + Limits.MAX_ELEMENTS
              + " elements and "
              + Limits.MAX_FLOWS
              + " flows.",
          new LocalText("قسّمها إلى عمليات أصغر.", "Split it into smaller processes."));
    }
  }
}
