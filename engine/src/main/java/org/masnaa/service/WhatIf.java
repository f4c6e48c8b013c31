package org.masnaa.service;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.BudgetExceeded;
import org.masnaa.flow.Element;

/**
 * What a changed package would say of the same people: its rules are asked beside those of the
 * package that stands. It keeps counts only, never a person, and gives out no count of so few that
 * somebody could be meant. Not for use by several threads.
 */
public final class WhatIf {

  /** The smallest number of people that is told. */
  public static final int FEWEST = 5;

  /** Rules that belong to the service rather than to a step. */
  public static final String ELIGIBLE = "eligible";

  public static final String FEE = "fee";

  /** How the whole case ends, where it is played. */
  public static final String OUTCOME = "outcome";

  /** Endings that no process names. */
  public static final String NOT_ELIGIBLE = "not-eligible";

  public static final String NOT_TAKEN = "not-taken";
  public static final String WAITS = "waits";

  private static final int LONGEST = 60;

  private final ServicePackage now;
  private final ServicePackage then;
  private final Map<String, Counts> rules = new LinkedHashMap<>();
  private int asked;

  public WhatIf(ServicePackage now, ServicePackage then) {
    this.now = now;
    this.then = then;
  }

  /**
   * What came out.
   *
   * @param asked of how many people
   */
  public record Report(int asked, List<Rule> rules) {}

  /**
   * A rule that both packages have.
   *
   * @param changed for how many it says something else; null when they are too few to be told
   * @param changes from what to what, only those that are told
   * @param groups of those for whom it changes, only those that are told
   */
  public record Rule(
      String name, @Nullable Integer changed, List<Change> changes, List<Group> groups) {}

  /** From what to what, and how often. */
  public record Change(String from, String to, int count) {}

  /**
   * A group of people.
   *
   * @param kind nationality, age or gender
   * @param asked how many of them were asked
   * @param changed for how many of them it changes
   */
  public record Group(String kind, String value, int asked, int changed) {}

  private static final class Counts {
    private int changed;
    private final Map<List<String>, Integer> changes = new TreeMap<>(WhatIf::compare);
    private final Map<List<String>, Integer> asked = new TreeMap<>(WhatIf::compare);
    private final Map<List<String>, Integer> groups = new TreeMap<>(WhatIf::compare);
  }

  private static int compare(List<String> a, List<String> b) {
    int first = a.getFirst().compareTo(b.getFirst());
    return first != 0 ? first : a.getLast().compareTo(b.getLast());
  }

  /**
   * A case to be played to its end.
   *
   * @param person attribute values by dotted name
   * @param example whose answers are given, and what officers do
   */
  public record Trial(
      Map<String, ? extends @Nullable Object> person, Example example, Examples.Setting setting) {}

  /**
   * Asks both packages about one person.
   *
   * @param data answers, attributes and {@code today}, by name
   */
  public void ask(Map<String, ? extends @Nullable Object> data) {
    count(data, rulings(now, data), rulings(then, data));
  }

  /** The same, and how a case of that person would end. */
  public void ask(Map<String, ? extends @Nullable Object> data, Trial trial) {
    Map<String, String> before = new LinkedHashMap<>();
    Map<String, String> after = new LinkedHashMap<>();
    before.put(OUTCOME, outcome(now, trial));
    after.put(OUTCOME, outcome(then, trial));
    before.putAll(rulings(now, data));
    after.putAll(rulings(then, data));
    count(data, before, after);
  }

  private static String outcome(ServicePackage service, Trial trial) {
    Example told = trial.example();
    Example example =
        new Example(
            told.title(),
            new Example.Start(null, new LinkedHashMap<>(trial.person()), told.start().today()),
            told.answers(),
            told.tasks(),
            told.outside(),
            told.expect(),
            told.at());
    ExampleWalk.Played played = new ExampleWalk(service, example, trial.setting()).play();
    ExampleFlow flow = played.flow();
    if (flow == null) {
      return played.facts().eligible() ? NOT_TAKEN : NOT_ELIGIBLE;
    }
    String outcome = flow.state().outcome();
    return !flow.state().isOver() ? WAITS : outcome == null ? "ended" : outcome;
  }

  private void count(
      Map<String, ? extends @Nullable Object> data,
      Map<String, String> before,
      Map<String, String> after) {
    Set<List<String>> groups = PersonGroups.of(data);
    asked++;
    before.forEach((rule, from) -> {
      String to = after.get(rule);
      if (to != null) {
        count(rules.computeIfAbsent(rule, name -> new Counts()), from, to, groups);
      }
    });
  }

  private static void count(Counts counts, String from, String to, Set<List<String>> groups) {
    groups.forEach(group -> counts.asked.merge(group, 1, Integer::sum));
    if (!from.equals(to)) {
      counts.changed++;
      counts.changes.merge(List.of(from, to), 1, Integer::sum);
      groups.forEach(group -> counts.groups.merge(group, 1, Integer::sum));
    }
  }

  /** What each rule says: who may apply, the fee, and the decisions in the order of the process. */
  static Map<String, String> rulings(
      ServicePackage service, Map<String, ? extends @Nullable Object> given) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>(given);
    Map<String, String> rulings = new LinkedHashMap<>();
    rulings.put(ELIGIBLE, tried(() -> service.eligible(data, Budget.standard()).holds()));
    rulings.put(FEE, tried(() -> service.fee(data, Budget.standard()).orElse(null)));
    for (Element element : service.process().elements()) {
      if (element instanceof Element.BusinessRuleTask rule) {
        String said =
            tried(() -> {
              Object value = service.decide(rule.decision(), data, Budget.standard()).value();
              data.put(rule.result(), value);
              return value;
            });
        rulings.putIfAbsent(rule.decision(), said);
      }
    }
    return rulings;
  }

  private static String tried(Supplier<@Nullable Object> rule) {
    try {
      Object value = rule.get();
      String text =
          value instanceof BigDecimal number
              ? number.stripTrailingZeros().toPlainString()
              : value == null ? "—" : value.toString();
      return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    } catch (BudgetExceeded exceeded) {
      return "!";
    }
  }

  /** The counts, without those of few. */
  public Report report() {
    List<Rule> told = new ArrayList<>();
    rules.forEach((name, counts) -> {
      boolean few = isFew(counts.changed) || isFew(asked - counts.changed);
      List<Change> changes = new ArrayList<>();
      List<Group> groups = new ArrayList<>();
      if (!few) {
        told(counts.changes, key -> "")
            .forEach((key, count) -> changes.add(new Change(key.getFirst(), key.getLast(), count)));
        told(withoutFewLeft(counts), List::getFirst)
            .forEach((key, count) ->
                groups.add(
                    new Group(
                        key.getFirst(),
                        key.getLast(),
                        Objects.requireNonNull(counts.asked.get(key)),
                        count)));
      }
      told.add(new Rule(name, few ? null : Integer.valueOf(counts.changed), changes, groups));
    });
    return new Report(asked, told);
  }

  private static boolean isFew(int count) {
    return count > 0 && count < FEWEST;
  }

  /** Groups of which all but a few change tell of those few; they count as few themselves. */
  private static Map<List<String>, Integer> withoutFewLeft(Counts counts) {
    Map<List<String>, Integer> groups = new LinkedHashMap<>(counts.groups);
    groups.replaceAll((group, changed) ->
        isFew(Objects.requireNonNull(counts.asked.get(group)) - changed) ? 0 : changed);
    return groups;
  }

  /**
   * What is left out could be found by subtraction if it were few: then one more is left out.
   *
   * @param sum what a count is part of
   */
  private static Map<List<String>, Integer> told(
      Map<List<String>, Integer> counts, Function<List<String>, String> sum) {
    Map<List<String>, Integer> told = new LinkedHashMap<>();
    Map<String, Integer> hidden = new LinkedHashMap<>();
    counts.forEach((key, count) -> {
      if (count >= FEWEST) {
        told.put(key, count);
      } else {
        hidden.merge(sum.apply(key), count, Integer::sum);
      }
    });
    hidden.forEach((of, left) -> {
      if (left < FEWEST) {
        told.entrySet().stream()
            .filter(entry -> sum.apply(entry.getKey()).equals(of))
            .min(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .ifPresent(told::remove);
      }
    });
    return told;
  }
}
