package org.masnaa.feel.library;

import static org.masnaa.feel.library.Arguments.list;

import java.math.BigDecimal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.library.Library.Table;
import org.masnaa.feel.tree.Lists;
import org.masnaa.feel.value.Numbers;
import org.masnaa.feel.value.Order;
import org.masnaa.feel.value.Temporal;

/** Functions that sum a list up in one value; all take a list or the items as arguments. */
final class StatisticFunctions {

  private StatisticFunctions() {}

  /** What is made of a list of values. */
  private interface Summary {
    @Nullable Object of(List<?> items, Budget budget);
  }

  static void addTo(Table table) {
    table.add("count(list: list) -> number", (a, _) -> BigDecimal.valueOf(list(a[0]).size()));
    table.add(
        "count(c...: any) -> number",
        (a, _) -> a.length == 0 ? null : BigDecimal.valueOf(a.length));
    add(table, "min", "any", (items, budget) -> extreme(items, -1, budget));
    add(table, "max", "any", (items, budget) -> extreme(items, 1, budget));
    add(table, "sum", "any", (items, budget) -> sum(items, budget));
    add(table, "product", "number", (items, budget) -> fold(items, BigDecimal::multiply, budget));
    add(table, "mean", "any", StatisticFunctions::mean);
    add(table, "median", "number", StatisticFunctions::median);
    add(table, "stddev", "number", StatisticFunctions::deviation);
    add(table, "mode", "list", StatisticFunctions::mode);
    add(table, "all", "boolean", (items, budget) -> logic(items, false, budget));
    add(table, "any", "boolean", (items, budget) -> logic(items, true, budget));
  }

  private static void add(Table table, String name, String result, Summary summary) {
    table.add(name + "(list: list) -> " + result, (a, budget) -> summary.of(list(a[0]), budget));
    table.add(
        name + "(c...: any) -> " + result,
        (a, budget) -> a.length == 0 ? null : summary.of(Lists.frozen(a), budget));
  }

  private static @Nullable Object extreme(List<?> items, int sign, Budget budget) {
    budget.steps(items.size());
    Object best = null;
    for (Object item : items) {
      if (item == null) {
        return null;
      }
      int order = Order.compare(item, best == null ? item : best);
      if (order == Order.NONE) {
        return null;
      }
      if (best == null || Integer.signum(order) == sign) {
        best = item;
      }
    }
    return best;
  }

  private static @Nullable Object sum(List<?> items, Budget budget) {
    if (!items.isEmpty() && !(items.getFirst() instanceof BigDecimal)) {
      return durations(items, budget);
    }
    return fold(items, BigDecimal::add, budget);
  }

  private static @Nullable Object durations(List<?> items, Budget budget) {
    Object total = null;
    for (Object item : items) {
      budget.step();
      if (!(item instanceof TemporalAmount)) {
        return null;
      }
      total = total == null ? item : Temporal.add(total, item);
      if (total == null) {
        return null;
      }
    }
    return total;
  }

  private static @Nullable BigDecimal fold(
      List<?> items, BinaryOperator<BigDecimal> operator, Budget budget) {
    budget.steps(items.size());
    BigDecimal total = null;
    for (Object item : items) {
      if (!(item instanceof BigDecimal number)) {
        return null;
      }
      total =
          total == null
              ? number
              : Numbers.bounded(operator.apply(total, number).round(Numbers.CONTEXT));
      if (total == null) {
        return null;
      }
    }
    return total;
  }

  private static @Nullable Object mean(List<?> items, Budget budget) {
    return switch (sum(items, budget)) {
      case null -> null;
      case BigDecimal total -> Numbers.divide(total, BigDecimal.valueOf(items.size()));
      case Object total -> Temporal.divide(total, BigDecimal.valueOf(items.size()));
    };
  }

  private static BigDecimal @Nullable [] sorted(List<?> items, Budget budget) {
    budget.items(items.size());
    BigDecimal[] numbers = new BigDecimal[items.size()];
    for (int i = 0; i < numbers.length; i++) {
      if (!(items.get(i) instanceof BigDecimal number)) {
        return null;
      }
      numbers[i] = number;
    }
    Arrays.sort(numbers);
    return numbers;
  }

  private static @Nullable BigDecimal median(List<?> items, Budget budget) {
    BigDecimal @Nullable [] numbers = sorted(items, budget);
    if (numbers == null || numbers.length == 0) {
      return null;
    }
    int middle = numbers.length / 2;
    return numbers.length % 2 == 1
        ? numbers[middle]
        : Numbers.divide(
            numbers[middle - 1].add(numbers[middle], Numbers.CONTEXT), BigDecimal.valueOf(2));
  }

  /** The deviation of a sample: divided by one less than the count. */
  private static @Nullable BigDecimal deviation(List<?> items, Budget budget) {
    if (items.size() < 2 || !(mean(items, budget) instanceof BigDecimal mean)) {
      return null;
    }
    BigDecimal squares = BigDecimal.ZERO;
    for (Object item : items) {
      BigDecimal distance = Arguments.number(item).subtract(mean, Numbers.CONTEXT);
      squares = squares.add(distance.multiply(distance, Numbers.CONTEXT), Numbers.CONTEXT);
    }
    return squares
        .divide(BigDecimal.valueOf(items.size() - 1L), Numbers.CONTEXT)
        .sqrt(Numbers.CONTEXT);
  }

  private static @Nullable List<?> mode(List<?> items, Budget budget) {
    BigDecimal @Nullable [] numbers = sorted(items, budget);
    if (numbers == null) {
      return null;
    }
    Map<BigDecimal, Integer> counts = new TreeMap<>();
    int most = 0;
    for (BigDecimal number : numbers) {
      most = Math.max(most, counts.merge(number, 1, Integer::sum));
    }
    List<@Nullable Object> modes = new ArrayList<>();
    for (Map.Entry<BigDecimal, Integer> entry : counts.entrySet()) {
      if (entry.getValue() == most) {
        modes.add(entry.getKey());
      }
    }
    return Collections.unmodifiableList(modes);
  }

  private static @Nullable Boolean logic(List<?> items, boolean decisive, Budget budget) {
    budget.steps(items.size());
    boolean known = true;
    for (Object item : items) {
      if (item instanceof Boolean value) {
        if (value == decisive) {
          return decisive;
        }
      } else {
        known = false;
      }
    }
    return known ? !decisive : null;
  }
}
