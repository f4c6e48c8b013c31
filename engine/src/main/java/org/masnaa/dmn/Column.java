package org.masnaa.dmn;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.FeelRange;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.tree.Constant;
import org.masnaa.feel.tree.Frame;
import org.masnaa.feel.tree.Node;
import org.masnaa.feel.tree.Ranges;
import org.masnaa.feel.tree.Test;

/**
 * One column of conditions, looked at through values that stand for all others: those its cells
 * name and their neighbours. For each value and rule it is known whether the cell surely holds, and
 * whether it may hold; a cell that computes its bounds may always hold, and never surely does.
 */
final class Column {

  /** Stands for any value where the cells name none. */
  private static final Object ANY = new Object();

  private final Table.Input input;
  private final List<Test> cells;
  private final List<@Nullable Object> named = new ArrayList<>();
  private final boolean[] known;
  private List<? extends @Nullable Object> values = List.of();

  /** By value, the rules. */
  private final List<BitSet> surely = new ArrayList<>();

  private final List<BitSet> perhaps = new ArrayList<>();

  private Column(Table.Input input, List<Test> cells) {
    this.input = input;
    this.cells = cells;
    this.known = new boolean[cells.size()];
  }

  static Column of(Table table, int column) {
    Column made =
        new Column(
            table.inputs().get(column),
            table.rules().stream().map(rule -> rule.condition(column)).toList());
    for (int rule = 0; rule < made.cells.size(); rule++) {
      made.known[rule] = made.collect(made.cells.get(rule));
    }
    made.values = made.allowed(made.spread());
    made.values.forEach(made::judge);
    return made;
  }

  int size() {
    return values.size();
  }

  /** The rules whose cells surely hold for a value. */
  BitSet surely(int value) {
    return surely.get(value);
  }

  /** The rules whose cells may hold for a value. */
  BitSet perhaps(int value) {
    return perhaps.get(value);
  }

  /**
   * Whether a value is a text that no cell names. A gap there says nothing: columns of texts mostly
   * name all that there are.
   */
  boolean isOther(int value) {
    return Samples.OTHER_TEXT.equals(values.get(value));
  }

  @Nullable Object value(int value) {
    return values.get(value);
  }

  boolean isNamed(int value) {
    return named.contains(values.get(value));
  }

  /** Whether a value has neighbours above and below. */
  boolean isOrdered(int value) {
    return switch (values.get(value)) {
      case null -> false;
      case String _ -> false;
      case Boolean _ -> false;
      case Object one -> one != ANY;
    };
  }

  /** {@code label = value}, or empty where any value does. */
  String example(int value) {
    Object shown = values.get(value);
    return shown == ANY ? "" : input.label() + " = " + Samples.text(shown);
  }

  private void judge(@Nullable Object value) {
    BitSet sure = new BitSet();
    BitSet may = new BitSet();
    for (int rule = 0; rule < cells.size(); rule++) {
      Test cell = cells.get(rule);
      boolean anything = cell instanceof Test.Anything;
      boolean open = value == ANY ? !anything : !known[rule];
      boolean holds = anything || (!open && holds(cell, value));
      sure.set(rule, holds);
      may.set(rule, holds || open);
    }
    surely.add(sure);
    perhaps.add(may);
  }

  private static boolean holds(Test cell, @Nullable Object value) {
    Frame frame = new Frame(cell.slot() + 1, null, Budget.standard());
    frame.slot(cell.slot(), value);
    return Boolean.TRUE.equals(cell.eval(frame));
  }

  /** Notes the values a cell names; whether those are all that it depends on. */
  private boolean collect(Test test) {
    return switch (test) {
      case Test.Anything _ -> true;
      case Test.Compare compare -> constant(compare.bound());
      case Test.Value value -> !value.isCondition() && constant(value.value());
      case Test.AnyOf any ->
          any.tests().stream().map(this::collect).reduce(true, Boolean::logicalAnd);
      case Test.Not not -> collect(not.test());
    };
  }

  private boolean constant(Node node) {
    if (node instanceof Constant constant) {
      return add(constant.value());
    }
    if (node instanceof Ranges range
        && range.isConstant()
        && range.eval(new Frame(0, null, Budget.standard())) instanceof FeelRange bounds) {
      return (bounds.start() == null || add(bounds.start()))
          && (bounds.end() == null || add(bounds.end()));
    }
    return false;
  }

  private boolean add(@Nullable Object value) {
    if (!Samples.isSimple(value)) {
      return false;
    }
    if (!named.contains(value)) {
      named.add(value);
    }
    return true;
  }

  private List<? extends @Nullable Object> spread() {
    if (input.type() == FeelType.Basic.BOOLEAN && !named.isEmpty()) {
      add(true);
      add(false);
      return named;
    }
    List<@Nullable Object> spread = Samples.around(named);
    return spread.isEmpty() ? List.of(ANY) : spread;
  }

  /** Only values that the column lets through; those that the allowed ones name, too. */
  private List<? extends @Nullable Object> allowed(List<? extends @Nullable Object> spread) {
    ItemType.Allowed allowed = input.allowed();
    if (allowed == null || spread.getFirst() == ANY) {
      return spread;
    }
    int before = named.size();
    boolean complete = allowed.tests() instanceof Test tests && collect(tests);
    List<? extends @Nullable Object> wider =
        complete && named.size() > before ? Samples.around(named) : spread;
    List<@Nullable Object> kept = new ArrayList<>();
    for (Object value : wider) {
      if (value == null || allowed.passes(value, Budget.standard())) {
        kept.add(value);
      }
    }
    return kept.isEmpty() ? spread : kept;
  }
}
