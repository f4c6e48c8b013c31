package org.masnaa.dmn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.tree.Frame;
import org.masnaa.feel.value.Text;
import org.masnaa.source.Problem;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/**
 * Looks for inputs that no rule of a table covers, or several do, and for rules that never hold, by
 * trying every combination of values at and around the bounds that its cells name. Tables whose
 * cells compute their bounds are left alone.
 */
final class TableCheck {

  private static final int MOST_COMBINATIONS = 20_000;

  private final Table table;
  private final XmlElement source;
  private final List<Problem> findings;
  private final List<List<Object>> samples = new ArrayList<>();
  private final boolean[] fired;
  private @Nullable String gap;
  private @Nullable String overlap;
  private int first;
  private int second;

  private TableCheck(Table table, XmlElement source, List<Problem> findings) {
    this.table = table;
    this.source = source;
    this.findings = findings;
    this.fired = new boolean[table.rules().size()];
  }

  static void of(Table table, XmlElement source, List<Problem> findings) {
    new TableCheck(table, source, findings).run();
  }

  private void run() {
    long combinations = 1;
    for (int column = 0; column < table.inputs().size(); column++) {
      List<Object> values = ColumnSamples.of(table, column);
      if (values.isEmpty()) {
        return;
      }
      samples.add(values);
      combinations *= values.size();
      if (combinations * table.rules().size() > MOST_COMBINATIONS * 20L
          || combinations > MOST_COMBINATIONS) {
        return;
      }
    }
    if (samples.isEmpty()) {
      return;
    }
    for (long i = 0; i < combinations; i++) {
      attempt(i);
    }
    report();
  }

  private void attempt(long combination) {
    int highest = table.inputs().stream().mapToInt(Table.Input::slot).max().orElse(0);
    Frame frame = new Frame(highest + 1, null, Budget.standard());
    long rest = combination;
    for (int column = 0; column < samples.size(); column++) {
      List<Object> values = samples.get(column);
      frame.slot(table.inputs().get(column).slot(), values.get((int) (rest % values.size())));
      rest /= values.size();
    }
    int hits = 0;
    for (int row = 0; row < fired.length; row++) {
      if (holds(row, frame)) {
        hits++;
        boolean reached = table.policy() != HitPolicy.FIRST || hits == 1;
        fired[row] |= reached;
        if (hits == 2 && overlap == null && table.policy() == HitPolicy.UNIQUE) {
          overlap = example(frame);
          second = row + 1;
        } else if (hits == 1 && overlap == null) {
          first = row + 1;
        }
      }
    }
    if (hits == 0 && gap == null) {
      gap = example(frame);
    }
  }

  private boolean holds(int row, Frame frame) {
    for (int column = 0; column < samples.size(); column++) {
      if (!Boolean.TRUE.equals(table.rules().get(row).condition(column).eval(frame))) {
        return false;
      }
    }
    return true;
  }

  private String example(Frame frame) {
    List<String> parts = new ArrayList<>();
    for (Table.Input input : table.inputs()) {
      Object value = frame.slot(input.slot());
      String text = Text.of(value, Budget.standard());
      parts.add(input.label() + " = " + (value instanceof String ? "\"" + text + "\"" : text));
    }
    return String.join(", ", parts);
  }

  private void report() {
    boolean single =
        switch (table.policy()) {
          case UNIQUE, FIRST, ANY, PRIORITY -> true;
          case RULE_ORDER, OUTPUT_ORDER, COLLECT, SUM, COUNT, MIN, MAX -> false;
        };
    boolean covered = table.outputs().stream().allMatch(o -> o.otherwise() != null);
    if (gap != null && single && !covered) {
      add(
          "dmn.table-gap",
          "لا تنطبق أي قاعدة عندما: " + gap,
          "No rule holds when " + gap,
          "أضف قاعدة لهذه الحالة أو قيمة افتراضية.",
          "Add a rule for this case, or a default.");
    }
    if (overlap != null) {
      add(
          "dmn.table-overlap",
          "تنطبق القاعدتان " + first + " و" + second + " معاً عندما: " + overlap,
          "Rules " + first + " and " + second + " both hold when " + overlap,
          "عدّل الشروط بحيث تنطبق قاعدة واحدة، أو غيّر سياسة التطابق.",
          "Change the conditions so that one rule holds, or the hit policy.");
    }
    for (int row = 0; row < fired.length; row++) {
      if (!fired[row]) {
        add(
            "dmn.rule-dead",
            "القاعدة " + (row + 1) + " لا تنطبق أبداً.",
            "Rule " + (row + 1) + " never applies.",
            "احذفها أو قدّمها على غيرها.",
            "Delete it or move it up.");
      }
    }
  }

  private void add(String code, String ar, String en, String mendAr, String mendEn) {
    findings.add(
        new Problem(source.at(), code, new LocalText(ar, en), new LocalText(mendAr, mendEn)));
  }
}
