package org.masnaa.feel.library;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.FeelFunction;
import org.masnaa.feel.tree.Lists;
import org.masnaa.feel.value.Order;

/**
 * A stable merge sort. The library's sort is not used because it throws when a designer's function
 * contradicts itself.
 */
final class Sorting {

  private final FeelFunction precedes;
  private final Budget budget;
  private final @Nullable Object[] call = new @Nullable Object[2];

  private Sorting(FeelFunction precedes, Budget budget) {
    this.precedes = precedes;
    this.budget = budget;
  }

  /** Sorts by a function that says whether its first argument comes before its second. */
  static List<?> by(List<?> list, FeelFunction precedes, Budget budget) {
    return new Sorting(precedes, budget).sorted(list);
  }

  /** Sorts numbers, texts, dates and the like; null when the items have no order. */
  static @Nullable List<?> natural(List<?> list, Budget budget) {
    for (Object item : list) {
      if (Order.compare(item, list.getFirst()) == Order.NONE) {
        return null;
      }
    }
    FeelFunction natural =
        new FeelFunction() {
          @Override
          public List<String> parameters() {
            return List.of("x", "y");
          }

          @Override
          public Object invoke(@Nullable Object[] arguments, Budget ignored) {
            return Order.compare(arguments[0], arguments[1]) < 0;
          }
        };
    return by(list, natural, budget);
  }

  private List<?> sorted(List<?> list) {
    budget.items(list.size() * 2L);
    @Nullable Object[] from = list.toArray();
    @Nullable Object[] to = from.clone();
    for (int width = 1; width < from.length; width *= 2) {
      for (int low = 0; low < from.length; low += 2 * width) {
        merge(
            from,
            to,
            low,
            Math.min(low + width, from.length),
            Math.min(low + 2 * width, from.length));
      }
      @Nullable Object[] swap = from;
      from = to;
      to = swap;
    }
    return Lists.frozen(Arrays.copyOf(from, from.length));
  }

  private void merge(@Nullable Object[] from, @Nullable Object[] to, int low, int mid, int high) {
    int left = low;
    int right = mid;
    for (int i = low; i < high; i++) {
      boolean takeRight = left >= mid || (right < high && before(from[right], from[left]));
      to[i] = takeRight ? from[right++] : from[left++];
    }
  }

  private boolean before(@Nullable Object a, @Nullable Object b) {
    budget.step();
    call[0] = a;
    call[1] = b;
    return Boolean.TRUE.equals(precedes.invoke(call.clone(), budget));
  }
}
