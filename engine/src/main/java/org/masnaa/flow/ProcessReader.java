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

  ProcessReader(Reading reading) {
    this.reading = reading;
    this.tasks = new TaskReader(reading);
    this.events = new EventReader(reading);
  }

  /** Reads a process; the model is whole only if no problem was added. */
  ProcessModel read(Tag process, Diagram diagram) {
    for (String about :
        List.of("isExecutable", "processType", "isClosed", "definitionalCollaborationRef")) {
      process.take(about);
    }
    String id = process.id();
    LocalText name = process.text();
    process.children("laneSet").forEach(this::laneSet);
    for (XmlElement child : process.xml().children()) {
      if (child.namespace().equals(Bpmn.MODEL) && element(child)) {
        process.use(child);
      }
    }
    process.close();
    limits(process);
    ProcessModel model = new ProcessModel(id, name, process.at(), elements, flows, diagram);
    new GraphCheck(model, elements, flows, reading).run();
    return model;
  }

  private boolean element(XmlElement xml) {
    if (BpmnReader.PICTURE.contains(xml.name()) || xml.name().equals("laneSet")) {
      return true;
    }
    Tag tag = new Tag(xml, reading);
    if (xml.name().equals("sequenceFlow")) {
      flow(tag);
      return true;
    }
    Optional<Element> element = read(tag, xml.name());
    element.ifPresent(read -> {
      xml.children().stream()
          .filter(c -> c.namespace().equals(Bpmn.MODEL) && DATA_LINKS.contains(c.name()))
          .forEach(tag::use);
      tag.close();
      elements.add(read);
    });
    return element.isPresent();
  }

  private Optional<Element> read(Tag tag, String kind) {
    return switch (kind) {
      case "startEvent" -> Optional.of(events.start(tag, node(tag)));
      case "endEvent" -> Optional.of(events.end(tag, node(tag)));
      case "intermediateThrowEvent" -> Optional.of(events.thrown(tag, node(tag)));
      case "intermediateCatchEvent" -> Optional.of(events.caught(tag, node(tag)));
      case "boundaryEvent" -> Optional.of(events.border(tag, node(tag)));
      case "userTask" -> Optional.of(tasks.user(tag, node(tag)));
      case "serviceTask" -> Optional.of(tasks.service(tag, node(tag)));
      case "businessRuleTask" -> Optional.of(tasks.decision(tag, node(tag)));
      case "exclusiveGateway" -> Optional.of(gateway(tag, Element.Gateway.Kind.EXCLUSIVE));
      case "parallelGateway" -> Optional.of(gateway(tag, Element.Gateway.Kind.PARALLEL));
      default -> Optional.empty();
    };
  }

  private Node node(Tag tag) {
    String id = tag.id();
    return new Node(id, tag.text(), null, lanes.get(id), defaultFlow(tag), tag.at());
  }

  private static @Nullable String defaultFlow(Tag tag) {
    String kind = tag.xml().name();
    return kind.endsWith("Gateway") || kind.endsWith("Task") ? tag.take("default") : null;
  }

  private Element.Gateway gateway(Tag tag, Element.Gateway.Kind kind) {
    tag.take("gatewayDirection");
    return new Element.Gateway(node(tag), kind);
  }

  private void flow(Tag tag) {
    String source = tag.take("sourceRef");
    String target = tag.take("targetRef");
    tag.take("isImmediate");
    Formula condition = tag.child("conditionExpression").map(this::condition).orElse(null);
    String id = tag.id();
    LocalText name = tag.text();
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
    String language = tag.take("language");
    tag.close();
    if (language != null && !Reading.isFeel(language)) {
      reading.badValue(
          tag,
          "language",
          language,
          new LocalText("اكتب الشرط بلغة FEEL.", "Write the condition in FEEL."));
      return null;
    }
    // Modellers leave an empty element behind when a condition is deleted.
    return tag.xml().text().isBlank() ? null : reading.formula(tag.xml().text(), tag.at());
  }

  private void laneSet(Tag set) {
    for (Tag lane : set.children("lane")) {
      for (Tag member : lane.children("flowNodeRef")) {
        lanes.putIfAbsent(member.xml().text().strip(), lane.name());
      }
      lane.take("partitionElementRef");
      lane.children("childLaneSet").forEach(this::laneSet);
      lane.close();
    }
    set.close();
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
