package org.masnaa.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives every element of one scope a column, as far from the beginning as its longest way, and a
 * row: what leads furthest stays in the row of what it follows, other ways get rows below.
 */
final class Columns {

  /** A place in the grid. */
  record Cell(int column, int row) {}

  private final List<String> elements;
  private final Map<String, List<Arrow>> leaving = new HashMap<>();
  private final Map<String, Integer> column = new HashMap<>();
  private final Map<String, Integer> rest = new HashMap<>();
  private final Map<String, Cell> cells = new HashMap<>();
  private final Set<Cell> taken = new HashSet<>();
  private final Set<Cell> filled = new HashSet<>();

  Columns(List<String> elements, List<Arrow> arrows) {
    this.elements = elements;
    Set<String> known = new HashSet<>(elements);
    Set<String> reached = new HashSet<>();
    for (Arrow arrow : arrows) {
      if (known.contains(arrow.from())
          && known.contains(arrow.to())
          && !arrow.from().equals(arrow.to())) {
        leaving.computeIfAbsent(arrow.from(), from -> new ArrayList<>()).add(arrow);
        reached.add(arrow.to());
      }
    }
    List<String> order = order(reached);
    columns(order);
    for (String element : order) {
      if (!cells.containsKey(element)) {
        place(element, 0, 0);
      }
    }
  }

  Cell cell(String element) {
    return cells.getOrDefault(element, new Cell(0, 0));
  }

  /** Whether no element stands in a row between two columns. */
  boolean isFree(int row, int from, int to) {
    for (int between = from + 1; between < to; between++) {
      if (filled.contains(new Cell(between, row))) {
        return false;
      }
    }
    return true;
  }

  /** Each before what it leads to, circles cut where they close. */
  private List<String> order(Set<String> reached) {
    List<String> order = new ArrayList<>();
    Set<String> begun = new HashSet<>();
    elements.stream()
        .filter(element -> !reached.contains(element))
        .toList()
        .reversed()
        .forEach(element -> visit(element, begun, new HashSet<>(), order));
    elements.forEach(element -> visit(element, begun, new HashSet<>(), order));
    return order.reversed();
  }

  private void visit(String element, Set<String> begun, Set<String> open, List<String> order) {
    if (!begun.add(element)) {
      return;
    }
    open.add(element);
    List<Arrow> arrows = leaving.getOrDefault(element, List.of());
    arrows.reversed().stream()
        .filter(arrow -> !open.contains(arrow.to()))
        .forEach(arrow -> visit(arrow.to(), begun, open, order));
    leaving.put(element, arrows.stream().filter(arrow -> !open.contains(arrow.to())).toList());
    open.remove(element);
    order.add(element);
  }

  private void columns(List<String> order) {
    for (String element : order) {
      int here = column.getOrDefault(element, 0);
      column.put(element, here);
      for (Arrow arrow : leaving.getOrDefault(element, List.of())) {
        column.merge(arrow.to(), here + 1, Math::max);
      }
    }
    for (String element : order.reversed()) {
      int most =
          leaving.getOrDefault(element, List.of()).stream()
              .mapToInt(arrow -> rest.getOrDefault(arrow.to(), 0) + 1)
              .max()
              .orElse(0);
      rest.put(element, most);
    }
  }

  private void place(String element, int row, int after) {
    int here = column.getOrDefault(element, 0);
    int free = row;
    while (isTaken(free, after, here)) {
      free++;
    }
    for (int between = after; between <= here; between++) {
      taken.add(new Cell(between, free));
    }
    cells.put(element, new Cell(here, free));
    filled.add(new Cell(here, free));
    List<Arrow> arrows = new ArrayList<>(leaving.getOrDefault(element, List.of()));
    arrows.sort(
        Comparator.comparing((Arrow arrow) -> !arrow.event().isEmpty())
            .thenComparingInt(arrow -> -rest.getOrDefault(arrow.to(), 0)));
    for (Arrow arrow : arrows) {
      if (!cells.containsKey(arrow.to())) {
        place(arrow.to(), free, here + 1);
      }
    }
  }

  private boolean isTaken(int row, int from, int to) {
    for (int between = from; between <= to; between++) {
      if (taken.contains(new Cell(between, row))) {
        return true;
      }
    }
    return false;
  }
}
