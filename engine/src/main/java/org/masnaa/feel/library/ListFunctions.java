package org.masnaa.feel.library;

import static org.masnaa.feel.library.Arguments.function;
import static org.masnaa.feel.library.Arguments.list;
import static org.masnaa.feel.library.Arguments.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.FeelFunction;
import org.masnaa.feel.library.Library.Table;
import org.masnaa.feel.value.Equality;
import org.masnaa.feel.value.Numbers;

/** Functions that look into lists or make new ones (DMN 1.5, clause 10.3.4.4). */
final class ListFunctions {

  private ListFunctions() {}

  static void addTo(Table table) {
    table.add(
        "list contains(list: list, element: any) -> boolean",
        (a, budget) -> indexOf(list(a[0]), a[1], 0, budget) >= 0);
    table.add(
        "sublist(list: list, start position: number, length?: number) -> list",
        (a, budget) -> sublist(list(a[0]), number(a[1]), a[2], budget));
    table.add("append(list: list, item...: any) -> list", ListFunctions::append);
    table.add("concatenate(list...: list) -> list", ListFunctions::concatenate);
    table.add(
        "insert before(list: list, position: number, newItem: any) -> list",
        (a, budget) -> insert(list(a[0]), number(a[1]), a[2], budget));
    table.add(
        "remove(list: list, position: number) -> list",
        (a, budget) -> remove(list(a[0]), number(a[1]), budget));
    table.add(
        "list replace(list: list, position: number, newItem: any) -> list",
        (a, budget) -> replace(list(a[0]), number(a[1]), a[2], budget));
    table.add(
        "list replace(list: list, match: function, newItem: any) -> list",
        (a, budget) -> replaceWhere(list(a[0]), function(a[1]), a[2], budget));
    table.add("reverse(list: list) -> list", (a, budget) -> reverse(list(a[0]), budget));
    table.add(
        "index of(list: list, match: any) -> list",
        (a, budget) -> positions(list(a[0]), a[1], budget));
    table.add(
        "union(list...: list) -> list", (a, budget) -> distinct(concatenate(a, budget), budget));
    table.add("distinct values(list: list) -> list", (a, budget) -> distinct(list(a[0]), budget));
    table.add("flatten(list: list) -> list", (a, budget) -> flatten(list(a[0]), budget));
    table.add("sort(list: list) -> list", (a, budget) -> Sorting.natural(list(a[0]), budget));
    table.add(
        "sort(list: list, precedes: function) -> list",
        (a, budget) -> Sorting.by(list(a[0]), function(a[1]), budget));
  }

  static List<@Nullable Object> copy(List<?> list, int more, Budget budget) {
    budget.items((long) list.size() + more);
    List<@Nullable Object> copy = new ArrayList<>(list.size() + more);
    copy.addAll(list);
    return copy;
  }

  private static int indexOf(List<?> list, @Nullable Object element, int from, Budget budget) {
    for (int i = from; i < list.size(); i++) {
      budget.step();
      if (Boolean.TRUE.equals(Equality.equal(list.get(i), element, budget))) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable Object sublist(
      List<?> list, BigDecimal startPosition, @Nullable Object length, Budget budget) {
    Integer start = index(startPosition, list.size());
    if (start == null) {
      return null;
    }
    int end = list.size();
    if (length instanceof BigDecimal wanted) {
      if (wanted.signum() < 0 || wanted.compareTo(BigDecimal.valueOf(end - start)) > 0) {
        return null;
      }
      end = start + wanted.intValue();
    }
    return Collections.unmodifiableList(copy(list.subList(start, end), 0, budget));
  }

  /** The index from 0 of a position from 1 or, negative, from the end; null when outside. */
  private static @Nullable Integer index(BigDecimal position, int size) {
    Integer whole = Numbers.whole(position.setScale(0, RoundingMode.DOWN));
    if (whole == null || whole == 0 || Math.abs((long) whole) > size) {
      return null;
    }
    return whole > 0 ? whole - 1 : size + whole;
  }

  private static List<?> append(@Nullable Object[] arguments, Budget budget) {
    List<@Nullable Object> result = copy(list(arguments[0]), arguments.length, budget);
    result.addAll(Arrays.asList(arguments).subList(1, arguments.length));
    return Collections.unmodifiableList(result);
  }

  private static List<?> concatenate(@Nullable Object[] arguments, Budget budget) {
    List<@Nullable Object> result = new ArrayList<>();
    for (Object argument : arguments) {
      budget.items(list(argument).size());
      result.addAll(list(argument));
    }
    return Collections.unmodifiableList(result);
  }

  private static @Nullable Object insert(
      List<?> list, BigDecimal position, @Nullable Object item, Budget budget) {
    Integer at = index(position, list.size());
    if (at == null) {
      return null;
    }
    List<@Nullable Object> result = copy(list, 1, budget);
    result.add(at, item);
    return Collections.unmodifiableList(result);
  }

  private static @Nullable Object remove(List<?> list, BigDecimal position, Budget budget) {
    Integer at = index(position, list.size());
    if (at == null) {
      return null;
    }
    List<@Nullable Object> result = copy(list, 0, budget);
    result.remove((int) at);
    return Collections.unmodifiableList(result);
  }

  private static @Nullable Object replace(
      List<?> list, BigDecimal position, @Nullable Object item, Budget budget) {
    Integer at = Numbers.isWhole(position) ? index(position, list.size()) : null;
    if (at == null) {
      return null;
    }
    List<@Nullable Object> result = copy(list, 0, budget);
    result.set(at, item);
    return Collections.unmodifiableList(result);
  }

  private static @Nullable Object replaceWhere(
      List<?> list, FeelFunction match, @Nullable Object item, Budget budget) {
    List<@Nullable Object> result = copy(list, 0, budget);
    for (int i = 0; i < result.size(); i++) {
      Object matched = match.invoke(new @Nullable Object[] {result.get(i), item}, budget);
      if (!(matched instanceof Boolean replaced)) {
        return null;
      }
      if (replaced) {
        result.set(i, item);
      }
    }
    return Collections.unmodifiableList(result);
  }

  private static List<?> reverse(List<?> list, Budget budget) {
    List<@Nullable Object> result = copy(list, 0, budget);
    Collections.reverse(result);
    return Collections.unmodifiableList(result);
  }

  private static List<?> positions(List<?> list, @Nullable Object match, Budget budget) {
    List<@Nullable Object> result = new ArrayList<>();
    for (int i = indexOf(list, match, 0, budget); i >= 0; i = indexOf(list, match, i + 1, budget)) {
      result.add(BigDecimal.valueOf(i + 1L));
    }
    return Collections.unmodifiableList(result);
  }

  /**
   * The first of each set of equal items. Texts and numbers are found by hash, others by looking.
   */
  private static List<?> distinct(List<?> list, Budget budget) {
    Set<Object> simple = new LinkedHashSet<>();
    List<@Nullable Object> others = new ArrayList<>();
    List<@Nullable Object> result = new ArrayList<>();
    for (Object item : list) {
      budget.step();
      boolean fresh =
          switch (item) {
            case String text -> simple.add(text);
            case BigDecimal n -> simple.add(n.signum() == 0 ? 0 : n.stripTrailingZeros());
            case null, default -> indexOf(others, item, 0, budget) < 0 && others.add(item);
          };
      if (fresh) {
        result.add(item);
      }
    }
    budget.items(result.size());
    return Collections.unmodifiableList(result);
  }

  private static List<?> flatten(List<?> list, Budget budget) {
    List<@Nullable Object> result = new ArrayList<>();
    flatten(list, result, budget);
    return Collections.unmodifiableList(result);
  }

  private static void flatten(List<?> list, List<@Nullable Object> into, Budget budget) {
    budget.enter(2);
    for (Object item : list) {
      budget.items(1);
      if (item instanceof List<?> inner) {
        flatten(inner, into, budget);
      } else {
        into.add(item);
      }
    }
    budget.leave(2);
  }
}
