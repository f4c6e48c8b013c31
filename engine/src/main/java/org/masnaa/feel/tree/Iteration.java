package org.masnaa.feel.tree;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelRange;

/**
 * One variable of {@code for}, {@code some} or {@code every} and what it runs over.
 *
 * @param slot where the variable is
 * @param domain a list or range; or the first value when {@code last} is given
 * @param last the last value of {@code first..last}, or null
 */
public record Iteration(int slot, Node domain, @Nullable Node last) {

  /** The values to run over; null when it is nothing to run over. */
  @Nullable Iterable<? extends @Nullable Object> values(Frame frame) {
    Object value = domain.eval(frame);
    if (last != null) {
      return between(value, last.eval(frame));
    }
    return switch (value) {
      case null -> null;
      case List<?> list -> list;
      case FeelRange range -> within(range);
      default -> List.of(value);
    };
  }

  Node[] nodes() {
    return last == null ? new Node[] {domain} : new Node[] {domain, last};
  }

  private static @Nullable Iterable<Object> within(FeelRange range) {
    if (range.start() instanceof BigDecimal a && range.end() instanceof BigDecimal b) {
      BigDecimal first = range.startIncluded() ? a : a.add(BigDecimal.ONE);
      BigDecimal end = range.endIncluded() ? b : b.subtract(BigDecimal.ONE);
      return first.compareTo(end) > 0 ? List.of() : between(first, end);
    }
    if (range.start() instanceof LocalDate a && range.end() instanceof LocalDate b) {
      LocalDate first = range.startIncluded() ? a : a.plusDays(1);
      LocalDate end = range.endIncluded() ? b : b.minusDays(1);
      return first.isAfter(end) ? List.of() : between(first, end);
    }
    return null;
  }

  private static @Nullable Iterable<Object> between(@Nullable Object first, @Nullable Object end) {
    if (first instanceof BigDecimal a && end instanceof BigDecimal b) {
      BigDecimal distance = b.subtract(a).setScale(0, RoundingMode.DOWN);
      if (distance.precision() > 18) {
        distance = BigDecimal.valueOf(distance.signum() * (Long.MAX_VALUE - 1));
      }
      return counting(distance.longValue(), i -> a.add(BigDecimal.valueOf(i)));
    }
    if (first instanceof LocalDate a && end instanceof LocalDate b) {
      return counting(ChronoUnit.DAYS.between(a, b), a::plusDays);
    }
    return null;
  }

  private static Iterable<Object> counting(long distance, LongFunction<Object> value) {
    return () ->
        new Iterator<>() {
          private long at;
          private boolean done;

          @Override
          public boolean hasNext() {
            return !done;
          }

          @Override
          public Object next() {
            done = at == distance;
            Object next = value.apply(at);
            at += distance < 0 ? -1 : 1;
            return next;
          }
        };
  }
}
