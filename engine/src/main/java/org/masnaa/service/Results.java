package org.masnaa.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.masnaa.dmn.Decision;
import org.masnaa.dmn.DecisionModel;
import org.masnaa.feel.FeelType;
import org.masnaa.flow.Element;
import org.masnaa.flow.ProcessModel;

/** The names that a process writes into the case, with what is known of their types. */
final class Results {

  private Results() {}

  static Map<String, FeelType> of(
      List<ProcessModel> processes,
      Map<String, DecisionModel> decisions,
      Map<String, Map<String, FeelType>> taskAnswers) {
    Map<String, FeelType> results = new LinkedHashMap<>();
    processes.forEach(process -> process.writes().forEach(name -> results.put(name, FeelType.ANY)));
    for (Element element :
        processes.stream().flatMap(process -> process.elements().stream()).toList()) {
      if (element instanceof Element.UserTask task) {
        results.put(task.id(), task(taskAnswers.getOrDefault(task.id(), Map.of())));
      } else if (element instanceof Element.CallActivity call && !call.called().contains("/")) {
        call.inputs().forEach(input -> results.putIfAbsent(input.name(), FeelType.ANY));
      } else if (element instanceof Element.BusinessRuleTask rule) {
        results.merge(rule.result(), decided(rule, decisions), Results::common);
      }
    }
    return results;
  }

  /** What a finished task leaves behind: what was decided and why, and its own answers. */
  static FeelType task(Map<String, FeelType> answers) {
    Map<String, FeelType> fields = new LinkedHashMap<>();
    fields.put("outcome", FeelType.STRING);
    fields.put("reasons", FeelType.list(FeelType.STRING));
    fields.put("note", FeelType.STRING);
    fields.putAll(answers);
    return FeelType.context(fields);
  }

  private static FeelType decided(
      Element.BusinessRuleTask task, Map<String, DecisionModel> decisions) {
    int hash = task.decision().indexOf('#');
    DecisionModel model = hash < 0 ? null : decisions.get(task.decision().substring(0, hash));
    return model == null
        ? FeelType.ANY
        : model
            .decision(task.decision().substring(hash + 1))
            .map(Decision::type)
            .orElse(FeelType.ANY);
  }

  private static FeelType common(FeelType a, FeelType b) {
    return a.equals(FeelType.ANY) ? b : a.equals(b) ? a : FeelType.ANY;
  }
}
