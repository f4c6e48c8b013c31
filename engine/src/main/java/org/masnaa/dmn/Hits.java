package org.masnaa.dmn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.Watcher;
import org.masnaa.feel.library.BuiltIn;
import org.masnaa.feel.library.Library;
import org.masnaa.feel.value.Equality;

/** Combines the results of all rules that hold, at least one. */
record Hits(
    HitPolicy policy,
    List<Table.Output> outputs,
    List<@Nullable Object> results,
    Budget budget,
    @Nullable Watcher watcher) {

  @Nullable Object combined() {
    return switch (policy) {
      case UNIQUE, FIRST -> results.getFirst();
      case ANY -> any();
      case PRIORITY -> byPriority().getFirst();
      case OUTPUT_ORDER -> Collections.unmodifiableList(byPriority());
      case RULE_ORDER, COLLECT -> Collections.unmodifiableList(results);
      case COUNT -> BigDecimal.valueOf(results.size());
      case SUM -> aggregated("sum");
      case MIN -> aggregated("min");
      case MAX -> aggregated("max");
    };
  }

  private @Nullable Object any() {
    Object first = results.getFirst();
    for (Object other : results) {
      if (!Boolean.TRUE.equals(Equality.equal(first, other, budget))) {
        if (watcher != null) {
          watcher.saw(TableErrors.differ());
        }
        return null;
      }
    }
    return first;
  }

  private @Nullable Object aggregated(String function) {
    BuiltIn summary = Library.function(function);
    return summary == null
        ? null
        : summary.invoke(new @Nullable Object[] {Collections.unmodifiableList(results)}, budget);
  }

  private List<@Nullable Object> byPriority() {
    List<@Nullable Object> sorted = new ArrayList<>(results);
    Comparator<@Nullable Object> order = (_, _) -> 0;
    boolean single = outputs.size() == 1;
    for (Table.Output output : outputs) {
      order =
          order.thenComparingInt(result -> rank(output, single ? result : part(result, output)));
    }
    sorted.sort(order);
    return sorted;
  }

  private static @Nullable Object part(@Nullable Object result, Table.Output output) {
    return result instanceof Map<?, ?> context ? context.get(output.name()) : null;
  }

  /** The place among the output's values; a value that is not listed comes last. */
  private int rank(Table.Output output, @Nullable Object value) {
    for (int i = 0; i < output.priorities().size(); i++) {
      if (Boolean.TRUE.equals(Equality.equal(output.priorities().get(i), value, budget))) {
        return i;
      }
    }
    return output.priorities().size();
  }
}
