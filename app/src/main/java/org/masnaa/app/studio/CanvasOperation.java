package org.masnaa.app.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One small change made on the canvas, as the browser tells it.
 *
 * @param fields {@code op} says which: add, connect, bounds, label, points, rename, ends, remove;
 *     the others depend on it
 */
record CanvasOperation(Map<String, @Nullable Object> fields) {

  /** Nothing on a canvas is further away than this. */
  private static final int FAR = 100_000;

  private static final int MOST_POINTS = 200;

  String op() {
    return text("op");
  }

  String id() {
    return text("id");
  }

  /** A text, empty when there is none. */
  String text(String name) {
    return fields.get(name) instanceof String text ? text.replace("\u0000", "") : "";
  }

  /** Left, top, width and height; empty when they are not four numbers. */
  List<Integer> box(String name) {
    List<Integer> numbers = numbers(fields.get(name));
    return numbers.size() == 4 && numbers.get(2) > 0 && numbers.get(3) > 0 ? numbers : List.of();
  }

  /** At least two pairs of numbers; empty otherwise. */
  List<List<Integer>> points() {
    List<List<Integer>> points = new ArrayList<>();
    if (fields.get("points") instanceof List<?> list && list.size() <= MOST_POINTS) {
      list.forEach(point -> points.add(numbers(point)));
    }
    return points.size() < 2 || points.stream().anyMatch(p -> p.size() != 2) ? List.of() : points;
  }

  private static List<Integer> numbers(@Nullable Object value) {
    List<Integer> numbers = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof Number number && Math.abs(number.doubleValue()) <= FAR) {
          numbers.add((int) Math.round(number.doubleValue()));
        }
      }
    }
    return numbers;
  }
}
