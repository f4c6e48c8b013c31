package org.masnaa.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.masnaa.source.XmlElement;

/**
 * Where everything of one scope stands, sub-processes with what is in them, from its own corner.
 */
final class Plan {

  private static final int GAP = 60;
  private static final int INSIDE = 40;

  final Map<String, Box> boxes = new LinkedHashMap<>();
  final Map<String, List<Corner>> lines = new LinkedHashMap<>();
  private final List<XmlElement> elements;
  private final Columns columns;
  private final Map<Integer, Integer> across = new TreeMap<>();
  private final Map<Integer, Integer> down = new TreeMap<>();
  private int width;
  private int height;

  Plan(XmlElement scope) {
    this.elements =
        Elements.of(scope).stream().filter(element -> !Elements.isOnBorder(element)).toList();
    List<Arrow> arrows = Elements.arrows(scope);
    this.columns = new Columns(elements.stream().map(Elements::id).toList(), arrows);
    Map<String, Plan> inside = new HashMap<>();
    Map<String, Box> sizes = new LinkedHashMap<>();
    for (XmlElement element : elements) {
      Box size = Elements.size(element.name());
      if (element.name().equals("subProcess")) {
        Plan plan = new Plan(element);
        inside.put(Elements.id(element), plan);
        size = new Box(0, 0, plan.width + 2 * INSIDE, plan.height + 2 * INSIDE);
      }
      sizes.put(Elements.id(element), size);
    }
    grid(sizes);
    sizes.forEach((id, size) -> stand(id, size, inside.get(id)));
    borders(scope);
    arrows.forEach(arrow -> lines.put(arrow.id(), line(arrow)));
  }

  int width() {
    return width;
  }

  private void grid(Map<String, Box> sizes) {
    Map<Integer, Integer> widths = new TreeMap<>();
    Map<Integer, Integer> heights = new TreeMap<>();
    sizes.forEach((id, size) -> {
      widths.merge(columns.cell(id).column(), size.width(), Math::max);
      heights.merge(columns.cell(id).row(), size.height(), Math::max);
    });
    for (Map.Entry<Integer, Integer> each : widths.entrySet()) {
      across.put(each.getKey(), width);
      width += each.getValue() + GAP;
      across.put(each.getKey() + 1, width);
    }
    for (Map.Entry<Integer, Integer> each : heights.entrySet()) {
      down.put(each.getKey(), height);
      height += each.getValue() + GAP;
      down.put(each.getKey() + 1, height);
    }
    width = Math.max(100, width - GAP);
    height = Math.max(80, height - GAP);
  }

  private void stand(String id, Box size, @Nullable Plan plan) {
    Columns.Cell cell = columns.cell(id);
    int room = at(across, cell.column() + 1) - GAP - at(across, cell.column());
    int tall = at(down, cell.row() + 1) - GAP - at(down, cell.row());
    Box box =
        size.moved(
            at(across, cell.column()) + (room - size.width()) / 2,
            at(down, cell.row()) + (tall - size.height()) / 2);
    boxes.put(id, box);
    if (plan != null) {
      plan.boxes.forEach(
          (each, inner) -> boxes.put(each, inner.moved(box.x() + INSIDE, box.y() + INSIDE)));
      plan.lines.forEach((each, line) ->
          lines.put(
              each, line.stream().map(c -> c.moved(box.x() + INSIDE, box.y() + INSIDE)).toList()));
    }
  }

  private static int at(Map<Integer, Integer> lengths, int number) {
    return lengths.getOrDefault(number, 0);
  }

  /** Events sit on the lower border of their activity, side by side. */
  private void borders(XmlElement scope) {
    Map<String, Integer> sitting = new HashMap<>();
    for (XmlElement event : Elements.of(scope)) {
      String on = Elements.attribute(event, "attachedToRef");
      Box host = boxes.get(on);
      if (Elements.isOnBorder(event) && host != null) {
        int number = sitting.merge(on, 1, Integer::sum);
        boxes.put(
            Elements.id(event), new Box(host.end() - 8 - 40 * number, host.bottom() - 18, 36, 36));
      }
    }
  }

  private List<Corner> line(Arrow arrow) {
    Box from = boxes.get(arrow.event().isEmpty() ? arrow.from() : arrow.event());
    Box to = boxes.get(arrow.to());
    if (from == null || to == null) {
      return List.of();
    }
    Columns.Cell here = columns.cell(arrow.from());
    Columns.Cell there = columns.cell(arrow.to());
    if (there.column() <= here.column()) {
      int above = at(down, Math.min(here.row(), there.row())) - 20;
      return List.of(
          new Corner(from.middle(), from.y()),
          new Corner(from.middle(), above),
          new Corner(to.middle(), above),
          new Corner(to.middle(), to.y()));
    }
    if (!arrow.event().isEmpty()) {
      return List.of(
          new Corner(from.middle(), from.bottom()),
          new Corner(from.middle(), to.centre()),
          new Corner(to.x(), to.centre()));
    }
    return forward(from, to, here, there);
  }

  private List<Corner> forward(Box from, Box to, Columns.Cell here, Columns.Cell there) {
    boolean straight = columns.isFree(here.row(), here.column(), there.column());
    boolean turned = columns.isFree(there.row(), here.column(), there.column());
    int first = at(across, here.column() + 1) - GAP / 2;
    int last = at(across, there.column()) - GAP / 2;
    List<Corner> corners = new ArrayList<>();
    corners.add(new Corner(from.end(), from.centre()));
    if (here.row() != there.row() || !straight) {
      int turn = straight ? last : first;
      corners.add(new Corner(turn, from.centre()));
      if (!straight && !turned) {
        int lane = at(down, here.row() + 1) - GAP / 3;
        corners.add(new Corner(turn, lane));
        corners.add(new Corner(last, lane));
        turn = last;
      } else if (here.row() == there.row()) {
        int lane = at(down, here.row() + 1) - GAP / 3;
        corners.add(new Corner(first, lane));
        corners.add(new Corner(last, lane));
        turn = last;
      }
      corners.add(new Corner(turn, to.centre()));
    }
    corners.add(new Corner(to.x(), to.centre()));
    return corners;
  }
}
