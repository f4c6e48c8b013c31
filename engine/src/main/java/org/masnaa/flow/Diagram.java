package org.masnaa.flow;

import java.util.List;

/** The picture of a process as its author laid it out; it has no meaning for the engine. */
public record Diagram(List<Shape> shapes, List<Edge> edges) {

  /** The box of an element, in the file's own units. */
  public record Shape(String element, double x, double y, double width, double height) {}

  /** The line of a flow. */
  public record Edge(String element, List<Point> points) {}

  /** A corner of a line. */
  public record Point(double x, double y) {}

  public Diagram {
    shapes = List.copyOf(shapes);
    edges = List.copyOf(edges);
  }
}
