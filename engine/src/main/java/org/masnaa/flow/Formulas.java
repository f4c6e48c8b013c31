package org.masnaa.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the expressions of an element. */
final class Formulas {

  private final List<Formula> found = new ArrayList<>();

  private Formulas() {}

  static List<Formula> of(Element element) {
    Formulas formulas = new Formulas();
    formulas.loop(element.node().loop());
    formulas.element(element);
    return formulas.found;
  }

  private void element(Element element) {
    switch (element) {
      case Element.StartEvent e -> definition(e.definition());
      case Element.EndEvent e -> definition(e.definition());
      case Element.CatchEvent e -> definition(e.definition());
      case Element.ThrowEvent e -> definition(e.definition());
      case Element.BoundaryEvent e -> definition(e.definition());
      case Element.ServiceTask task -> {
        mappings(task.inputs());
        mappings(task.outputs());
      }
      case Element.CallActivity call -> {
        mappings(call.inputs());
        mappings(call.outputs());
      }
      case Element.ScriptTask task -> add(task.script());
      case Element.SendTask task -> definition(task.message());
      case Element.ReceiveTask task -> definition(task.message());
      case Element.Gateway g -> {}
      case Element.UserTask t -> {}
      case Element.BusinessRuleTask t -> {}
      case Element.ManualTask t -> {}
      case Element.SubProcess s -> {}
    }
  }

  private void definition(EventDefinition definition) {
    switch (definition) {
      case EventDefinition.Timer(EventDefinition.TimerValue.Computed c) -> add(c.formula());
      case EventDefinition.Message message -> {
        add(message.key());
        mappings(message.values());
      }
      case EventDefinition.Condition(Formula condition) -> add(condition);
      default -> {}
    }
  }

  private void loop(@Nullable Loop loop) {
    switch (loop) {
      case Loop.Each each -> {
        add(each.items());
        add(each.count());
        add(each.until());
      }
      case Loop.Repeat repeat -> add(repeat.condition());
      case null -> {}
    }
  }

  private void mappings(List<Mapping> mappings) {
    mappings.forEach(m -> add(m.value()));
  }

  private void add(@Nullable Formula formula) {
    if (formula != null) {
      found.add(formula);
    }
  }
}
