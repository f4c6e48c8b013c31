package org.masnaa.app.studio.picture;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdgeSection;

/** The points of an arrow, the last one at its head. */
record Course(List<Point> points) {

  private static final int HEAD = 9;
  private static final int HALF = 5;
  private static final int CORNER = 8;

  record Point(int x, int y) {

    Point towards(Point other, int length) {
      int dx = Integer.signum(other.x - x);
      int dy = Integer.signum(other.y - y);
      return new Point(x + dx * length, y + dy * length);
    }

    int to(Point other) {
      return Math.abs(other.x - x) + Math.abs(other.y - y);
    }
  }

  Course {
    points = List.copyOf(points);
  }

  /** One course of several that follow one another. */
  static Course of(List<ElkEdgeSection> sections) {
    List<Point> points = new ArrayList<>();
    for (ElkEdgeSection section : sections) {
      points.add(point(section.getStartX(), section.getStartY()));
      for (ElkBendPoint bend : section.getBendPoints()) {
        points.add(point(bend.getX(), bend.getY()));
      }
      points.add(point(section.getEndX(), section.getEndY()));
    }
    return new Course(points);
  }

  private static Point point(double x, double y) {
    return new Point((int) Math.round(x), (int) Math.round(y));
  }

  Course moved(int left, int top) {
    return new Course(
        points.stream().map(point -> new Point(point.x() + left, point.y() + top)).toList());
  }

  /** The line with rounded corners, up to where the head begins. */
  String path() {
    Point first = points.getFirst();
    StringBuilder path = new StringBuilder("M" + first.x() + " " + first.y());
    for (int i = 1; i < points.size() - 1; i++) {
      Point before = points.get(i - 1);
      Point here = points.get(i);
      Point after = points.get(i + 1);
      int corner = Math.min(CORNER, Math.min(before.to(here), here.to(after)) / 2);
      Point from = here.towards(before, corner);
      Point to = here.towards(after, corner);
      path.append(
          " L%d %d Q%d %d %d %d".formatted(from.x(), from.y(), here.x(), here.y(), to.x(), to.y()));
    }
    Point end = points.getLast().towards(points.get(points.size() - 2), HEAD - 1);
    return path.append(" L%d %d".formatted(end.x(), end.y())).toString();
  }

  String head() {
    Point tip = points.getLast();
    Point back = tip.towards(points.get(points.size() - 2), HEAD);
    boolean level = back.y() == tip.y();
    int dx = level ? 0 : HALF;
    int dy = level ? HALF : 0;
    return "%d,%d %d,%d %d,%d"
        .formatted(tip.x(), tip.y(), back.x() + dx, back.y() + dy, back.x() - dx, back.y() - dy);
  }
}
