package org.masnaa.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/** Reads the picture of a process. What has no place in it is left in the file. */
final class DiagramReader {

  private final Reading reading;
  private final List<Diagram.Shape> shapes = new ArrayList<>();
  private final List<Diagram.Edge> edges = new ArrayList<>();

  private DiagramReader(Reading reading) {
    this.reading = reading;
  }

  static Diagram read(XmlElement definitions, Reading reading) {
    DiagramReader reader = new DiagramReader(reading);
    for (XmlElement diagram : definitions.children(Bpmn.DI, "BPMNDiagram")) {
      for (XmlElement plane : diagram.children(Bpmn.DI, "BPMNPlane")) {
        plane.children(Bpmn.DI, "BPMNShape").forEach(reader::shape);
        plane.children(Bpmn.DI, "BPMNEdge").forEach(reader::edge);
      }
    }
    return new Diagram(reader.shapes, reader.edges);
  }

  private void shape(XmlElement shape) {
    Optional<XmlElement> bounds = shape.child(Bpmn.DC, "Bounds");
    String element = shape.attribute("bpmnElement");
    if (bounds.isPresent() && element != null) {
      XmlElement b = bounds.get();
      shapes.add(
          new Diagram.Shape(
              element, number(b, "x"), number(b, "y"), number(b, "width"), number(b, "height")));
    }
  }

  private void edge(XmlElement edge) {
    String element = edge.attribute("bpmnElement");
    if (element != null) {
      List<Diagram.Point> points =
          edge.children(Bpmn.LINE, "waypoint").stream()
              .map(p -> new Diagram.Point(number(p, "x"), number(p, "y")))
              .toList();
      edges.add(new Diagram.Edge(element, points));
    }
  }

  private double number(XmlElement element, String attribute) {
    @Nullable String text = element.attribute(attribute);
    try {
      double value = text == null ? Double.NaN : Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below, together with what is missing and what is infinite.
    }
    reading.badValue(
        new Tag(element, reading),
        attribute,
        text == null ? "" : text,
        new LocalText("اكتب رقماً.", "Write a number."));
    return 0;
  }
}
