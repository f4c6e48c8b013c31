package org.masnaa.dmn;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.FeelRange;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.tree.Constant;
import org.masnaa.feel.tree.Frame;
import org.masnaa.feel.tree.Node;
import org.masnaa.feel.tree.Ranges;
import org.masnaa.feel.tree.Test;

/** Values worth trying in one column: those its cells name, and their neighbours. */
final class ColumnSamples {

  private final List<Object> named = new ArrayList<>();
  private boolean complete = true;

  private ColumnSamples() {}

  /** The values; none when the cells' bounds are not known before running. */
  static List<Object> of(Table table, int column) {
    ColumnSamples samples = new ColumnSamples();
    for (int row = 0; row < table.rules().size(); row++) {
      samples.collect(table.rules().get(row).condition(column));
    }
    return samples.complete ? samples.spread(table.inputs().get(column).type()) : List.of();
  }

  private void collect(Test test) {
    switch (test) {
      case Test.Anything _ -> {}
      case Test.Compare compare -> constant(compare.bound());
      case Test.Value value when value.isCondition() -> complete = false;
      case Test.Value value -> constant(value.value());
      case Test.AnyOf any -> any.tests().forEach(this::collect);
      case Test.Not not -> collect(not.test());
    }
  }

  private void constant(Node node) {
    if (node instanceof Constant constant) {
      add(constant.value());
    } else if (node instanceof Ranges range && range.isConstant()) {
      if (range.eval(new Frame(0, null, Budget.standard())) instanceof FeelRange known) {
        add(known.start());
        add(known.end());
      }
    } else {
      complete = false;
    }
  }

  private void add(@Nullable Object value) {
    if (value != null && !named.contains(value)) {
      named.add(value);
    }
  }

  private List<Object> spread(FeelType type) {
    if (named.isEmpty()) {
      // nothing is asked of this column: one value stands for all
      return List.of(type == FeelType.Basic.BOOLEAN ? true : BigDecimal.ZERO);
    }
    return switch (named.getFirst()) {
      case BigDecimal _ -> numbers();
      case String _ -> texts();
      case Boolean _ -> List.of(true, false);
      case LocalDate _ -> dates();
      default -> List.of();
    };
  }

  private List<Object> numbers() {
    TreeSet<BigDecimal> values = new TreeSet<>();
    for (Object value : named) {
      if (!(value instanceof BigDecimal number)) {
        return List.of();
      }
      values.add(number);
    }
    TreeSet<BigDecimal> all = new TreeSet<>(values);
    all.add(values.first().subtract(BigDecimal.ONE));
    all.add(values.last().add(BigDecimal.ONE));
    BigDecimal before = null;
    for (BigDecimal value : values) {
      if (before != null) {
        all.add(between(before, value));
      }
      before = value;
    }
    return List.copyOf(all);
  }

  /** A whole number between two if there is one, else their middle. */
  private static BigDecimal between(BigDecimal low, BigDecimal high) {
    BigDecimal next = low.add(BigDecimal.ONE);
    return next.compareTo(high) < 0 ? next : low.add(high).multiply(new BigDecimal("0.5"));
  }

  private List<Object> texts() {
    List<Object> all = new ArrayList<>(named);
    all.add("…");
    return all.stream().allMatch(String.class::isInstance) ? all : List.of();
  }

  private List<Object> dates() {
    TreeSet<LocalDate> all = new TreeSet<>();
    for (Object value : named) {
      if (!(value instanceof LocalDate date)) {
        return List.of();
      }
      all.add(date.minusDays(1));
      all.add(date);
      all.add(date.plusDays(1));
    }
    return List.copyOf(all);
  }
}
