package org.masnaa.feel.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.FeelFunction;
import org.masnaa.feel.FeelRange;
import org.masnaa.feel.ZoneTime;

/** Equality of values (DMN 1.5, table 53), and sameness as the function {@code is} sees it. */
public final class Equality {

  private Equality() {}

  /** Whether two values are equal; null when their kinds differ. */
  public static @Nullable Boolean equal(
      @Nullable Object left, @Nullable Object right, Budget budget) {
    if (left == null || right == null) {
      return left == null && right == null;
    }
    if (left instanceof String a && right instanceof String b) {
      return a.equals(b);
    }
    return switch (left) {
      case Boolean a -> right instanceof Boolean b ? a.equals(b) : null;
      case List<?> a -> right instanceof List<?> b ? lists(a, b, budget) : null;
      case Map<?, ?> a -> right instanceof Map<?, ?> b ? contexts(a, b, budget) : null;
      case FeelRange a -> right instanceof FeelRange b ? ranges(a, b, budget) : null;
      case FeelFunction a -> right instanceof FeelFunction b ? a.equals(b) : null;
      default -> ordered(left, right);
    };
  }

  private static @Nullable Boolean ordered(Object left, Object right) {
    int order = Order.compare(left, right);
    if (order != Order.NONE) {
      return order == 0;
    }
    return sameKind(left, right) ? Boolean.FALSE : null;
  }

  /** A time with a zone and one without are of one kind, only never equal. */
  private static boolean sameKind(Object left, Object right) {
    return (isTime(left) && isTime(right)) || (isDateTime(left) && isDateTime(right));
  }

  private static boolean isTime(Object value) {
    return value instanceof LocalTime || value instanceof OffsetTime || value instanceof ZoneTime;
  }

  private static boolean isDateTime(Object value) {
    return value instanceof LocalDateTime || value instanceof ZonedDateTime;
  }

  private static @Nullable Boolean lists(List<?> a, List<?> b, Budget budget) {
    if (a.size() != b.size()) {
      return false;
    }
    budget.enter(2);
    for (int i = 0; i < a.size(); i++) {
      budget.step();
      if (!Boolean.TRUE.equals(equal(a.get(i), b.get(i), budget))) {
        budget.leave(2);
        return false;
      }
    }
    budget.leave(2);
    return true;
  }

  private static @Nullable Boolean contexts(Map<?, ?> a, Map<?, ?> b, Budget budget) {
    if (a.size() != b.size()) {
      return false;
    }
    budget.enter(2);
    for (Map.Entry<?, ?> entry : a.entrySet()) {
      budget.step();
      if (!b.containsKey(entry.getKey())
          || !Boolean.TRUE.equals(equal(entry.getValue(), b.get(entry.getKey()), budget))) {
        budget.leave(2);
        return false;
      }
    }
    budget.leave(2);
    return true;
  }

  private static @Nullable Boolean ranges(FeelRange a, FeelRange b, Budget budget) {
    return a.startIncluded() == b.startIncluded()
        && a.endIncluded() == b.endIncluded()
        && Boolean.TRUE.equals(equal(a.start(), b.start(), budget))
        && Boolean.TRUE.equals(equal(a.end(), b.end(), budget));
  }

  /** Whether two values are the same element of the same domain: zones must agree, too. */
  public static boolean same(@Nullable Object left, @Nullable Object right, Budget budget) {
    if (left == null || right == null) {
      return left == null && right == null;
    }
    if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    if (isTime(left) || isDateTime(left) || left instanceof LocalDate) {
      return Objects.equals(left, right);
    }
    return Boolean.TRUE.equals(equal(left, right, budget));
  }
}
