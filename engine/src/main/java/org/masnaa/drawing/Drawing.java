package org.masnaa.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.edit.Edit;
import org.masnaa.edit.ItemPath;
import org.masnaa.source.XmlElement;

/** Draws what a file of a process does not draw yet. */
public final class Drawing {

  /** A process larger than it may be ({@code flow.Limits}) is not drawn. */
  private static final int MOST = 2_000;

  private static final int MARGIN = 20;

  private static final String PLANE = "BPMNDiagram/BPMNPlane";

  private final XmlElement root;
  private final DrawingText text;
  private final Map<String, Box> boxes = new HashMap<>();
  private final Map<String, List<Corner>> lines = new LinkedHashMap<>();
  private final List<Edit> edits = new ArrayList<>();

  private Drawing(String source, XmlElement root) {
    this.root = root;
    this.text = new DrawingText(source);
  }

  /** Whether a file has a picture, even of a part only. */
  public static boolean isThere(@Nullable XmlElement root) {
    return root != null && !Elements.all(root, "BPMNPlane").isEmpty();
  }

  /** Takes the picture out of a file. */
  public static List<Edit> without() {
    return List.of(new Edit.Remove("BPMNDiagram"));
  }

  /**
   * What has to be written so that everything is drawn; nothing when it is.
   *
   * @param source the text of the file
   * @param root the same, read
   * @param rightToLeft where a process goes that nobody drew yet
   * @param changed flows that lead elsewhere now, and elements that were moved: lines that do not
   *     reach them any more are drawn anew
   */
  public static List<Edit> missing(
      String source, XmlElement root, boolean rightToLeft, Set<String> changed) {
    List<XmlElement> processes =
        Elements.all(root, "process").stream().filter(p -> !Elements.of(p).isEmpty()).toList();
    long size = processes.stream().mapToLong(p -> all(p).size()).sum();
    if (processes.isEmpty() || size > MOST) {
      return List.of();
    }
    Drawing drawing = new Drawing(source, root);
    if (!isThere(root)) {
      drawing.whole(processes.getFirst(), rightToLeft);
    } else {
      drawing.read();
      processes.forEach(drawing::add);
      processes.forEach(process -> drawing.reroute(process, changed));
    }
    return drawing.edits;
  }

  /**
   * The shape of a new element.
   *
   * @param source the text of the file, in which something is drawn
   * @param kind the name of the element in BPMN
   * @param box from the left, from above, width and height
   */
  public static Edit shape(String source, String id, String kind, List<Integer> box) {
    Box placed = new Box(box.get(0), box.get(1), box.get(2), box.get(3));
    return new Edit.Insert(PLANE, null, new DrawingText(source).shape(id, kind, placed));
  }

  /**
   * The line of a flow, new or in place of the one it has.
   *
   * @param source the text of the file, in which something is drawn
   * @param points from the left and from above, each
   */
  public static Edit line(String source, String id, List<List<Integer>> points, boolean isNew) {
    List<Corner> corners = points.stream().map(p -> new Corner(p.get(0), p.get(1))).toList();
    String edge = new DrawingText(source).edge(id, corners);
    return isNew
        ? new Edit.Insert(PLANE, null, edge)
        : new Edit.Put("bpmnElement=" + ItemPath.written(id), edge);
  }

  /** Where the name of an element or a flow stands. */
  public static Edit label(String source, String id, XmlElement drawn, List<Integer> box) {
    String way = "bpmnElement=" + ItemPath.written(id);
    Box placed = new Box(box.get(0), box.get(1), box.get(2), box.get(3));
    boolean there = drawn.children().stream().anyMatch(c -> c.name().equals("BPMNLabel"));
    String label = new DrawingText(source).label(placed);
    return there ? new Edit.Put(way + "/BPMNLabel", label) : new Edit.Insert(way, null, label);
  }

  private static List<XmlElement> all(XmlElement scope) {
    List<XmlElement> found = new ArrayList<>();
    for (XmlElement element : Elements.of(scope)) {
      found.add(element);
      found.addAll(all(element));
    }
    return found;
  }

  private void whole(XmlElement process, boolean rightToLeft) {
    Plan plan = new Plan(process);
    int width = plan.width();
    StringBuilder shapes = new StringBuilder();
    for (XmlElement element : all(process)) {
      Box box = plan.boxes.get(Elements.id(element));
      if (box != null) {
        Box placed = (rightToLeft ? box.mirrored(width) : box).moved(160, 100);
        shapes
            .append("    ")
            .append(text.shape(Elements.id(element), element.name(), placed))
            .append('\n');
      }
    }
    plan.lines.forEach((id, line) -> {
      if (!line.isEmpty()) {
        List<Corner> placed =
            line.stream().map(c -> (rightToLeft ? c.mirrored(width) : c).moved(160, 100)).toList();
        shapes.append("    ").append(text.edge(id, placed)).append('\n');
      }
    });
    edits.add(new Edit.Insert("", null, text.diagram(Elements.id(process), shapes.toString())));
  }

  private void read() {
    for (XmlElement shape : Elements.all(root, "BPMNShape")) {
      shape.children().stream()
          .filter(child -> child.name().equals("Bounds"))
          .findFirst()
          .ifPresent(b ->
              boxes.put(
                  Elements.attribute(shape, "bpmnElement"),
                  new Box(
                      number(b, "x"), number(b, "y"), number(b, "width"), number(b, "height"))));
    }
    for (XmlElement edge : Elements.all(root, "BPMNEdge")) {
      lines.put(
          Elements.attribute(edge, "bpmnElement"),
          edge.children().stream()
              .filter(child -> child.name().equals("waypoint"))
              .map(point -> new Corner(number(point, "x"), number(point, "y")))
              .toList());
    }
  }

  private static int number(XmlElement element, String attribute) {
    try {
      return (int) Math.round(Double.parseDouble(Elements.attribute(element, attribute)));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private void add(XmlElement scope) {
    List<Arrow> arrows = Elements.arrows(scope);
    for (XmlElement element : Elements.of(scope)) {
      String id = Elements.id(element);
      if (!boxes.containsKey(id)) {
        Box box = place(element, arrows);
        boxes.put(id, box);
        insert(text.shape(Elements.id(element), element.name(), box));
      }
      add(element);
    }
    for (Arrow arrow : arrows) {
      if (!lines.containsKey(arrow.id())) {
        List<Corner> line = line(arrow);
        lines.put(arrow.id(), line);
        if (!line.isEmpty()) {
          insert(text.edge(arrow.id(), line));
        }
      }
    }
  }

  private void insert(String source) {
    edits.add(new Edit.Insert(PLANE, null, source));
  }

  /** Behind what leads to it, on the first place below where nothing stands. */
  private Box place(XmlElement element, List<Arrow> arrows) {
    Box size = Elements.size(element.name());
    Box host = boxes.get(Elements.attribute(element, "attachedToRef"));
    if (host != null) {
      return size.moved(host.end() - 48, host.bottom() - 18);
    }
    Box before =
        arrows.stream()
            .filter(arrow -> arrow.to().equals(Elements.id(element)))
            .map(arrow -> boxes.get(arrow.from()))
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(null);
    int bottom = boxes.values().stream().mapToInt(Box::bottom).max().orElse(100);
    Box placed =
        before == null
            ? size.moved(160, bottom + 60)
            : size.moved(
                isRightToLeft() ? before.x() - 60 - size.width() : before.end() + 60,
                before.centre() - size.height() / 2);
    while (isTaken(placed)) {
      placed = placed.moved(0, 20);
    }
    return placed;
  }

  /** Boxes that hold others, such as pools, are no obstacle. */
  private boolean isTaken(Box placed) {
    return boxes.values().stream()
        .filter(box -> box.width() <= 150 && box.height() <= 150)
        .anyMatch(box -> box.touches(placed, MARGIN));
  }

  private boolean isRightToLeft() {
    return lines.values().stream()
            .filter(line -> line.size() > 1)
            .mapToInt(line -> Integer.signum(line.getLast().x() - line.getFirst().x()))
            .sum()
        < 0;
  }

  private List<Corner> line(Arrow arrow) {
    Box from = boxes.get(arrow.event().isEmpty() ? arrow.from() : arrow.event());
    Box to = boxes.get(arrow.to());
    if (from == null || to == null) {
      return List.of();
    }
    boolean ahead = to.x() >= from.end();
    boolean behind = to.end() <= from.x();
    if (!ahead && !behind) {
      boolean below = to.y() >= from.bottom();
      return List.of(
          new Corner(from.middle(), below ? from.bottom() : from.y()),
          new Corner(to.middle(), below ? to.y() : to.bottom()));
    }
    int start = ahead ? from.end() : from.x();
    int end = ahead ? to.x() : to.end();
    if (from.centre() == to.centre()) {
      return List.of(new Corner(start, from.centre()), new Corner(end, to.centre()));
    }
    int turn = (start + end) / 2;
    return List.of(
        new Corner(start, from.centre()),
        new Corner(turn, from.centre()),
        new Corner(turn, to.centre()),
        new Corner(end, to.centre()));
  }

  private void reroute(XmlElement scope, Set<String> changed) {
    for (Arrow arrow : Elements.arrows(scope)) {
      String source = arrow.event().isEmpty() ? arrow.from() : arrow.event();
      boolean asked =
          changed.contains(arrow.id()) || changed.contains(source) || changed.contains(arrow.to());
      List<Corner> now = lines.getOrDefault(arrow.id(), List.of());
      Box from = boxes.get(source);
      Box to = boxes.get(arrow.to());
      if (asked && now.size() > 1 && from != null && to != null) {
        if (!from.holds(now.getFirst()) || !to.holds(now.getLast())) {
          edits.add(
              new Edit.Put(
                  "bpmnElement=" + ItemPath.written(arrow.id()),
                  text.edge(arrow.id(), line(arrow))));
        }
      }
    }
    Elements.of(scope).forEach(element -> reroute(element, changed));
  }
}
