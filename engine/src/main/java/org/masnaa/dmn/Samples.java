package org.masnaa.dmn;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.value.Order;
import org.masnaa.feel.value.Text;

/** Values that stand for all others: named ones, what lies between them, and what lies beyond. */
final class Samples {

  /** Any text that no cell names. */
  static final String OTHER_TEXT = "…";

  private Samples() {}

  /** Whether neighbours of such a value are known. */
  static boolean isSimple(@Nullable Object value) {
    return switch (value) {
      case null -> true;
      case Boolean _ -> true;
      case String _ -> true;
      case BigDecimal _ -> true;
      case LocalDate _ -> true;
      case LocalDateTime _ -> true;
      case LocalTime _ -> true;
      case Duration _ -> true;
      case Period _ -> true;
      default -> false;
    };
  }

  /** The named values with their neighbours; none when they are of several kinds. */
  static List<@Nullable Object> around(List<@Nullable Object> named) {
    List<Object> values = new ArrayList<>();
    for (Object value : named) {
      if (value != null) {
        values.add(value);
      }
    }
    if (values.isEmpty()) {
      return new ArrayList<>(named);
    }
    List<@Nullable Object> all = new ArrayList<>();
    if (values.size() < named.size()) {
      all.add(null);
    }
    boolean alike = values.stream().allMatch(v -> v.getClass() == values.getFirst().getClass());
    if (!alike) {
      return List.of();
    }
    switch (values.getFirst()) {
      case Boolean _ -> all.addAll(List.of(true, false));
      case String _ -> {
        all.addAll(values);
        all.add(OTHER_TEXT);
      }
      default -> ordered(values, all);
    }
    return all;
  }

  private static void ordered(List<Object> values, List<@Nullable Object> all) {
    List<Object> sorted = new ArrayList<>(values);
    sorted.sort(Comparator.comparing((Object value) -> value, Order::compare));
    all.add(moved(sorted.getFirst(), -1));
    Object before = null;
    for (Object value : sorted) {
      if (before != null) {
        Object between = between(before, value);
        if (between != null) {
          all.add(between);
        }
      }
      all.add(value);
      before = value;
    }
    all.add(moved(sorted.getLast(), 1));
  }

  /** A value between two, the next whole one if there is one; null when there is none. */
  private static @Nullable Object between(Object low, Object high) {
    Object next = moved(low, 1);
    if (Order.compare(next, high) < 0) {
      return next;
    }
    return low instanceof BigDecimal a && high instanceof BigDecimal b
        ? a.add(b).multiply(new BigDecimal("0.5"))
        : null;
  }

  /** The neighbour one unit up or down; a time stays within its day. */
  private static Object moved(Object value, int by) {
    return switch (value) {
      case BigDecimal number -> number.add(BigDecimal.valueOf(by));
      case LocalDate date -> date.plusDays(by);
      case LocalDateTime moment -> moment.plusSeconds(by);
      case LocalTime _ -> by < 0 ? LocalTime.MIN : LocalTime.MAX.withNano(0);
      case Duration duration -> duration.plusSeconds(by);
      case Period period -> Period.ofMonths((int) period.toTotalMonths() + by);
      default -> value;
    };
  }

  /** As a person writes it in FEEL. */
  static String text(@Nullable Object value) {
    String text = Text.of(value, Budget.standard());
    return value instanceof String ? "\"" + text + "\"" : text;
  }
}
