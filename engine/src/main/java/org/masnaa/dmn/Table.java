package org.masnaa.dmn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Watcher;
import org.masnaa.feel.tree.Frame;
import org.masnaa.feel.tree.Node;
import org.masnaa.feel.tree.Test;

/** A decision table. */
final class Table extends Node {

  /**
   * A column of conditions.
   *
   * @param label what people call it
   * @param slot where the cells find the value
   * @param allowed which values the cells see, the others become null; null when all are
   */
  record Input(
      String label, Node value, int slot, FeelType type, ItemType.@Nullable Allowed allowed) {

    @Nullable Object value(Frame frame) {
      Object given = value.eval(frame);
      return allowed == null || given == null || allowed.passes(given, frame.budget())
          ? given
          : null;
    }
  }

  /**
   * A column of results.
   *
   * @param name the name inside the result, empty for a single column
   * @param priorities the allowed values in falling priority
   * @param otherwise the value when no rule holds, or null
   */
  record Output(String name, List<?> priorities, @Nullable Node otherwise) {}

  /** A row. */
  static final class Rule {

    private final String id;
    private final Test[] conditions;
    private final Node[] results;
    private final Map<String, String> annotations;

    Rule(String id, List<Test> conditions, List<Node> results, Map<String, String> annotations) {
      this.id = id;
      this.conditions = conditions.toArray(Test[]::new);
      this.results = results.toArray(Node[]::new);
      this.annotations = annotations;
    }

    int conditions() {
      return conditions.length;
    }

    Test condition(int column) {
      return conditions[column];
    }

    Node result(int column) {
      return results[column];
    }
  }

  private final Input[] inputs;
  private final Output[] outputs;
  private final Rule[] rules;
  private final HitPolicy policy;

  Table(
      List<Input> inputs, List<Output> outputs, List<Rule> rules, HitPolicy policy, FeelType type) {
    super(type, nodes(inputs, rules));
    this.inputs = inputs.toArray(Input[]::new);
    this.outputs = outputs.toArray(Output[]::new);
    this.rules = rules.toArray(Rule[]::new);
    this.policy = policy;
  }

  private static Node[] nodes(List<Input> inputs, List<Rule> rules) {
    List<Node> nodes = new ArrayList<>();
    inputs.forEach(input -> nodes.add(input.value));
    rules.forEach(rule -> {
      Collections.addAll(nodes, rule.conditions);
      Collections.addAll(nodes, rule.results);
    });
    return nodes.toArray(Node[]::new);
  }

  List<Input> inputs() {
    return List.of(inputs);
  }

  List<Output> outputs() {
    return List.of(outputs);
  }

  List<Rule> rules() {
    return List.of(rules);
  }

  HitPolicy policy() {
    return policy;
  }

  /** The cells are told as rules; here only what the columns ask for. */
  @Override
  protected List<Node> parts(Frame frame) {
    return Stream.of(inputs).map(Input::value).toList();
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    frame.budget().step();
    for (Input input : inputs) {
      frame.slot(input.slot, input.value(frame));
    }
    Watcher watcher = frame.budget().watcher();
    if (watcher != null && watcher.traces()) {
      trace(frame, watcher);
    }
    if (policy == HitPolicy.FIRST) {
      for (Rule rule : rules) {
        if (holds(rule, frame)) {
          return result(rule, frame);
        }
      }
      return otherwise(frame);
    }
    return policy == HitPolicy.UNIQUE ? unique(frame, watcher) : several(frame, watcher);
  }

  private static boolean holds(Rule rule, Frame frame) {
    frame.budget().step();
    for (Test condition : rule.conditions) {
      if (!Boolean.TRUE.equals(condition.eval(frame))) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Object unique(Frame frame, @Nullable Watcher watcher) {
    Rule found = null;
    for (Rule rule : rules) {
      if (holds(rule, frame)) {
        if (found != null) {
          if (watcher != null) {
            watcher.saw(TableErrors.overlap(row(found), row(rule)));
          }
          return null;
        }
        found = rule;
      }
    }
    return found == null ? otherwise(frame) : result(found, frame);
  }

  private int row(Rule rule) {
    return List.of(rules).indexOf(rule) + 1;
  }

  private @Nullable Object several(Frame frame, @Nullable Watcher watcher) {
    List<@Nullable Object> results = new ArrayList<>();
    for (Rule rule : rules) {
      if (holds(rule, frame)) {
        frame.budget().items(1);
        results.add(result(rule, frame));
      }
    }
    if (results.isEmpty()) {
      return none(frame);
    }
    return new Hits(policy, List.of(outputs), results, frame.budget(), watcher).combined();
  }

  private @Nullable Object none(Frame frame) {
    Object value = otherwise(frame);
    return value == null && policy == HitPolicy.COUNT ? BigDecimal.ZERO : value;
  }

  private @Nullable Object result(Rule rule, Frame frame) {
    if (outputs.length == 1) {
      return rule.results[0].eval(frame);
    }
    Map<String, @Nullable Object> result = LinkedHashMap.newLinkedHashMap(outputs.length);
    for (int i = 0; i < outputs.length; i++) {
      result.put(outputs[i].name, rule.results[i].eval(frame));
    }
    return Collections.unmodifiableMap(result);
  }

  private @Nullable Object otherwise(Frame frame) {
    if (outputs.length == 1) {
      Node only = outputs[0].otherwise;
      return only == null ? null : only.eval(frame);
    }
    Map<String, @Nullable Object> result = LinkedHashMap.newLinkedHashMap(outputs.length);
    boolean any = false;
    for (Output output : outputs) {
      any |= output.otherwise != null;
      result.put(output.name, output.otherwise == null ? null : output.otherwise.eval(frame));
    }
    return any ? Collections.unmodifiableMap(result) : null;
  }

  private void trace(Frame frame, Watcher watcher) {
    boolean open = true;
    for (int i = 0; i < rules.length; i++) {
      Rule rule = rules[i];
      List<String> failed = new ArrayList<>();
      for (int c = 0; c < inputs.length; c++) {
        if (!Boolean.TRUE.equals(rule.conditions[c].eval(frame))) {
          failed.add(inputs[c].label);
        }
      }
      boolean fired = open && failed.isEmpty();
      open &= !(fired && policy == HitPolicy.FIRST);
      watcher.saw(
          new RuleTrace(
              i + 1,
              rule.id,
              fired,
              failed,
              rule.annotations,
              fired ? shown(rule, frame) : Map.of()));
    }
  }

  private Map<String, @Nullable Object> shown(Rule rule, Frame frame) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    for (int i = 0; i < outputs.length; i++) {
      shown.put(outputs[i].name, rule.results[i].eval(frame));
    }
    return Collections.unmodifiableMap(shown);
  }
}
