package org.masnaa.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.masnaa.feel.Budget;
import org.masnaa.feel.tree.Constant;
import org.masnaa.feel.value.Equality;
import org.masnaa.source.Problem;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/**
 * Finds inputs that no rule of a table covers or several do, rules that never apply, and declared
 * results that no rule gives. Says only what is sure, also where some cells compute their bounds.
 */
final class TableCheck {

  private static final int MOST_OVERLAPS = 5;

  /** Above this many rules not every pair is compared. */
  private static final int MOST_RULES = 3_000;

  private final Table table;
  private final XmlElement source;
  private final List<XmlElement> rows;
  private final List<XmlElement> columns;
  private final List<Problem> findings;
  private final List<TableGap> gaps;
  private final Coverage coverage;
  private final int rules;

  private TableCheck(Table table, XmlElement source, List<Problem> findings, List<TableGap> gaps) {
    this.gaps = gaps;
    this.table = table;
    this.source = source;
    this.rows = ItemTypes.children(source, "rule");
    this.columns = ItemTypes.children(source, "output");
    this.findings = findings;
    this.rules = table.rules().size();
    this.coverage =
        new Coverage(
            IntStream.range(0, table.inputs().size())
                .mapToObj(column -> Column.of(table, column))
                .toList(),
            rules);
  }

  /** Looks at a table whose rules have a cell for every column. */
  static void of(Table table, XmlElement source, List<Problem> findings, List<TableGap> gaps) {
    boolean complete =
        table.rules().stream().allMatch(rule -> rule.conditions() == table.inputs().size());
    if (complete && !table.inputs().isEmpty() && !table.rules().isEmpty()) {
      TableCheck check = new TableCheck(table, source, findings, gaps);
      check.empty();
      check.gap();
      check.overlaps();
      check.outputs(check.dead());
    }
  }

  /** Rows that do not say any result yet. */
  private void empty() {
    for (int rule = 0; rule < rules; rule++) {
      boolean says =
          ItemTypes.children(rows.get(rule), "outputEntry").stream()
              .map(entry -> ItemTypes.child(entry, "text"))
              .anyMatch(text -> text != null && !text.text().isBlank());
      if (!says) {
        add(
            rows.get(rule),
            "dmn.rule-empty",
            "القاعدة " + (rule + 1) + " لا تعطي أي نتيجة.",
            "Rule " + (rule + 1) + " gives no result",
            "اكتب نتيجتها.",
            "Write its result.");
      }
    }
  }

  private void gap() {
    boolean single =
        switch (table.policy()) {
          case UNIQUE, FIRST, ANY, PRIORITY -> true;
          case RULE_ORDER, OUTPUT_ORDER, COLLECT, SUM, COUNT, MIN, MAX -> false;
        };
    boolean otherwise = table.outputs().stream().allMatch(o -> o.otherwise() != null);
    int[] gap = single && !otherwise ? coverage.gap() : null;
    if (gap != null) {
      gaps.add(coverage.row(source.at(), gap));
      String example = coverage.example(gap);
      add(
          source,
          "dmn.table-gap",
          "لا تنطبق أي قاعدة عندما: \u2066" + example + "\u2069",
          "No rule holds when " + example,
          "أضف قاعدة لهذه الحالة، أو قيمة افتراضية، أو حدّد القيم المسموح بها للعمود.",
          "Add a rule for this case, or a default, or say which values the column allows.");
    }
  }

  /** Rules that hold together where only one may, or where all must agree. */
  private void overlaps() {
    boolean any = table.policy() == HitPolicy.ANY;
    if ((table.policy() != HitPolicy.UNIQUE && !any) || rules > MOST_RULES) {
      return;
    }
    int shown = 0;
    for (int second = 1; second < rules && shown < MOST_OVERLAPS; second++) {
      for (int first = 0; first < second && shown < MOST_OVERLAPS; first++) {
        int[] both = any && !differ(first, second) ? null : coverage.overlap(first, second);
        if (both != null) {
          overlap(first + 1, second + 1, coverage.example(both));
          shown++;
        }
      }
    }
  }

  private void overlap(int first, int second, String example) {
    String when = example.isEmpty() ? "" : " when " + example;
    add(
        rows.get(second - 1),
        "dmn.table-overlap",
        "تنطبق القاعدتان "
            + first
            + " و"
            + second
            + " معاً"
            + (example.isEmpty() ? " دائماً." : " عندما: \u2066" + example + "\u2069"),
        "Rules " + first + " and " + second + " both hold" + when,
        "عدّل الشروط بحيث تنطبق قاعدة واحدة، أو غيّر سياسة التطابق.",
        "Change the conditions so that one rule holds, or the hit policy.");
  }

  /** Whether two rules surely give different results. */
  private boolean differ(int first, int second) {
    for (int column = 0; column < table.outputs().size(); column++) {
      if (table.rules().get(first).result(column) instanceof Constant a
          && table.rules().get(second).result(column) instanceof Constant b
          && !Boolean.TRUE.equals(Equality.equal(a.value(), b.value(), Budget.standard()))) {
        return true;
      }
    }
    return false;
  }

  /** Reports the rules that never apply; which do. */
  private boolean[] dead() {
    boolean[] live = new boolean[rules];
    for (int rule = 0; rule < rules; rule++) {
      boolean hidden = table.policy() == HitPolicy.FIRST && coverage.isHidden(rule);
      live[rule] = coverage.mayHold(rule) && !hidden;
      if (!live[rule]) {
        add(
            rows.get(rule),
            "dmn.rule-dead",
            "القاعدة " + (rule + 1) + " لا تنطبق أبداً.",
            "Rule " + (rule + 1) + " never applies.",
            "احذفها أو قدّمها على غيرها.",
            "Delete it or move it up.");
      }
    }
    return live;
  }

  /** Reports declared results that no live rule gives. */
  private void outputs(boolean[] live) {
    for (int column = 0; column < columns.size(); column++) {
      Table.Output output = table.outputs().get(column);
      if (ItemTypes.child(columns.get(column), "outputValues") == null
          || (output.otherwise() != null && !(output.otherwise() instanceof Constant))) {
        continue;
      }
      List<Object> missing = new ArrayList<>(output.priorities());
      if (output.otherwise() instanceof Constant otherwise) {
        missing.removeIf(value -> same(value, otherwise));
      }
      for (int rule = 0; rule < rules; rule++) {
        if (!live[rule]) {
          continue;
        }
        if (!(Fitted.inside(table.rules().get(rule).result(column)) instanceof Constant result)) {
          missing.clear();
        } else {
          missing.removeIf(value -> same(value, result));
        }
      }
      XmlElement at = columns.get(column);
      missing.forEach(value -> unreachable(at, value));
    }
  }

  private static boolean same(Object value, Constant result) {
    return Boolean.TRUE.equals(Equality.equal(value, result.value(), Budget.standard()));
  }

  private void unreachable(XmlElement column, Object value) {
    String text = Samples.text(value);
    add(
        column,
        "dmn.output-unreachable",
        "لا تعطي أي قاعدة النتيجة " + text + ".",
        "No rule gives the result " + text + ".",
        "أضف قاعدة تعطيها أو احذفها من القيم الممكنة.",
        "Add a rule that gives it, or delete it from the possible values.");
  }

  private void add(XmlElement at, String code, String ar, String en, String mendAr, String mendEn) {
    findings.add(new Problem(at.at(), code, new LocalText(ar, en), new LocalText(mendAr, mendEn)));
  }
}
