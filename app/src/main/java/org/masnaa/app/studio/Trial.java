package org.masnaa.app.studio;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.dmn.Decision;
import org.masnaa.dmn.DecisionModel;
import org.masnaa.dmn.DecisionResult;
import org.masnaa.dmn.DecisionTrace;
import org.masnaa.dmn.RuleTrace;
import org.masnaa.feel.Budget;
import org.masnaa.feel.BudgetExceeded;
import org.masnaa.feel.Compiled;
import org.masnaa.feel.Expression;
import org.masnaa.feel.Feel;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;
import org.masnaa.feel.value.Text;
import org.masnaa.text.LocalText;

/**
 * Tries a decision with typed values. Numbers, texts, dates and truth are typed as people write
 * them, anything else as FEEL; everything that is computed stays within one budget.
 */
final class Trial {

  private static final int MOST_INPUTS = 200;
  private static final int LONGEST = 400;

  private final DecisionModel model;
  private final Decision decision;
  private final Map<String, List<String>> allowed;
  private final Map<String, String> given;
  private final Budget budget;

  private final List<TryPage.Given> inputs = new ArrayList<>();
  private boolean wrong;

  /**
   * @param allowed texts among which the value of a name is chosen
   * @param given what was typed, by name
   */
  Trial(
      DecisionModel model,
      Decision decision,
      Map<String, List<String>> allowed,
      Map<String, String> given,
      Budget budget) {
    this.model = model;
    this.decision = decision;
    this.allowed = allowed;
    this.given = given;
    this.budget = budget;
  }

  List<TryPage.Given> inputs() {
    return inputs;
  }

  /** Reads what was typed; for a decision that nothing was typed for, only what can be. */
  Map<String, @Nullable Object> read() {
    return context("", decision.inputs());
  }

  private Map<String, @Nullable Object> context(String before, Map<String, FeelType> fields) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    fields.forEach((name, type) -> {
      if (type instanceof FeelType.ContextOf(Map<String, FeelType> inner) && !inner.isEmpty()) {
        values.put(name, context(before + name + ".", inner));
      } else if (inputs.size() < MOST_INPUTS) {
        values.put(name, value(before + name, type));
      }
    });
    return values;
  }

  private @Nullable Object value(String name, FeelType type) {
    String text = given.getOrDefault(name, "").strip();
    Object value = text.isEmpty() ? null : parsed(text, type);
    boolean unread = !text.isEmpty() && value == null && !text.equals("null");
    wrong |= unread;
    String hint =
        type == FeelType.Basic.NUMBER
            ? "number"
            : type == FeelType.Basic.STRING
                ? "text"
                : type == FeelType.Basic.DATE
                    ? "date"
                    : type == FeelType.Basic.BOOLEAN ? "truth" : "feel";
    inputs.add(new TryPage.Given(name, hint, text, options(name, type, text), unread));
    return value;
  }

  private List<ItemField.Option> options(String name, FeelType type, String text) {
    List<ItemField.Option> options = new ArrayList<>();
    if (type == FeelType.Basic.BOOLEAN) {
      options.add(Terms.option("true", "نعم", "Yes"));
      options.add(Terms.option("false", "لا", "No"));
    } else if (type == FeelType.Basic.STRING) {
      allowed
          .getOrDefault(name, List.of())
          .forEach(value -> options.add(new ItemField.Option(value, Terms.same(value))));
    }
    if (!options.isEmpty()) {
      options.addFirst(Terms.option("", "غير معروف", "Not known"));
      if (options.stream().noneMatch(option -> option.value().equals(text))) {
        options.add(new ItemField.Option(text, Terms.same(text)));
      }
    }
    return options;
  }

  private @Nullable Object parsed(String text, FeelType type) {
    try {
      return switch (type) {
        case FeelType.Basic.NUMBER ->
            text.matches("-?[0-9]{1,30}([.][0-9]{1,30})?") ? new BigDecimal(text) : null;
        case FeelType.Basic.STRING -> text;
        case FeelType.Basic.BOOLEAN ->
            (text.equals("true") || text.equals("false")) ? Boolean.valueOf(text) : null;
        case FeelType.Basic.DATE -> LocalDate.parse(text);
        default ->
            Feel.expression(text, Scope.of(Map.of()))
                    instanceof Compiled.Ready<Expression>(Expression ready)
                ? ready.evaluate(Map.of(), budget)
                : null;
      };
    } catch (DateTimeException notADate) {
      return null;
    }
  }

  /** Decides with the values that were typed. */
  TryPage.Outcome outcome() {
    try {
      Map<String, @Nullable Object> values = read();
      return wrong ? unread() : told(model.explain(decision.name(), values, budget));
    } catch (BudgetExceeded tooMuch) {
      return new TryPage.Outcome("", tooMuch.text(), List.of(), List.of());
    }
  }

  private static TryPage.Outcome unread() {
    LocalText why =
        new LocalText(
            "لم تُجرَّب القاعدة: صحّح القيم المؤشر عليها.",
            "Nothing was tried: correct the values that are marked.");
    return new TryPage.Outcome("", why, List.of(), List.of());
  }

  private TryPage.Outcome told(DecisionResult result) {
    List<TryPage.Step> steps = new ArrayList<>();
    if (result.explanation() != null) {
      for (DecisionTrace trace : result.explanation().decisions()) {
        steps.add(
            new TryPage.Step(
                trace.decision(),
                text(trace.value()),
                trace.rules().stream().map(Trial::row).toList()));
      }
    }
    return new TryPage.Outcome(
        text(result.value()),
        null,
        result.errors().stream().map(error -> error.what()).toList(),
        steps);
  }

  private static TryPage.Row row(RuleTrace rule) {
    String ar = rule.annotations().getOrDefault("ar", "");
    String en = rule.annotations().getOrDefault("en", "");
    boolean says = rule.fired() && !(ar + en).isBlank();
    return new TryPage.Row(
        rule.row(), rule.fired(), rule.failedInputs(), says ? new LocalText(ar, en) : null);
  }

  private String text(@Nullable Object value) {
    String text = Text.of(value, budget);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
