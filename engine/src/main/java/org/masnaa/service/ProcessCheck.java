package org.masnaa.service;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.masnaa.dmn.Decision;
import org.masnaa.feel.Compiled;
import org.masnaa.feel.Expression;
import org.masnaa.feel.Feel;
import org.masnaa.feel.FeelProblem;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;
import org.masnaa.feel.TypeProblem;
import org.masnaa.flow.Element;
import org.masnaa.flow.EventDefinition;
import org.masnaa.flow.Formula;
import org.masnaa.flow.Mapping;
import org.masnaa.flow.ProcessModel;
import org.masnaa.flow.SequenceFlow;
import org.masnaa.source.CommonProblems;
import org.masnaa.source.Position;
import org.masnaa.source.Problems;
import org.masnaa.text.LocalText;

/** Checks the names by which the process refers to the other files. */
final class ProcessCheck {

  /** The role of whoever applied. */
  static final String APPLICANT = "applicant";

  private static final Pattern LITERAL = Pattern.compile("\\s*\"([^\"\\\\]*)\"\\s*");

  private final PackageContents contents;
  private final ProcessModel process;
  private final CaseNames names;
  private final AttributeUse use;
  private final Problems problems;

  ProcessCheck(
      PackageContents contents,
      ProcessModel process,
      CaseNames names,
      AttributeUse use,
      Problems problems) {
    this.contents = contents;
    this.process = process;
    this.names = names;
    this.use = use;
    this.problems = problems;
  }

  void check(Set<String> jobs) {
    Scope scope = names.running();
    Set<Formula> conditions = new LinkedHashSet<>();
    for (SequenceFlow flow : process.flows()) {
      Formula condition = flow.condition();
      if (condition != null) {
        conditions.add(condition);
        formula(condition, scope, List.of(FeelType.BOOLEAN));
      }
    }
    for (Formula formula : process.formulas()) {
      if (!conditions.contains(formula) && !isJobOutput(formula)) {
        formula(formula, scope, List.of());
      }
    }
    for (Element element : process.elements()) {
      switch (element) {
        case Element.UserTask task -> userTask(task);
        case Element.BusinessRuleTask task -> ruleTask(task, scope);
        case Element.ServiceTask task -> serviceTask(task, jobs);
        case Element.CallActivity call -> problems.add(ReferenceProblems.notCarried(call));
        case Element.SendTask task -> problems.add(ReferenceProblems.notCarried(task));
        case Element.ReceiveTask task -> problems.add(ReferenceProblems.notCarried(task));
        case Element.StartEvent e -> event(e, e.definition());
        case Element.EndEvent e -> event(e, e.definition());
        case Element.CatchEvent e -> event(e, e.definition());
        case Element.ThrowEvent e -> event(e, e.definition());
        case Element.BoundaryEvent e -> event(e, e.definition());
        case Element.Activity e -> {}
        case Element.Gateway e -> {}
      }
    }
  }

  /** Cases do not yet speak with each other, so a package that needs it cannot be published. */
  private void event(Element element, EventDefinition definition) {
    if (definition instanceof EventDefinition.Message
        || definition instanceof EventDefinition.Signal) {
      problems.add(ReferenceProblems.notCarried(element));
    }
  }

  /** What a job gives back is known to the job alone. */
  private boolean isJobOutput(Formula formula) {
    return process.elements().stream()
        .anyMatch(element ->
            element instanceof Element.ServiceTask task
                && task.outputs().stream().anyMatch(m -> m.value().equals(formula)));
  }

  private void formula(Formula formula, Scope scope, List<FeelType> expected) {
    Position at = formula.at();
    switch (Feel.expression(formula.text(), scope)) {
      case Compiled.Refused<Expression>(List<FeelProblem> found) ->
          found.forEach(problem -> problems.add(problem.at(at)));
      case Compiled.Ready<Expression>(Expression expression) -> {
        use.see(formula.text(), at);
        FeelType type = expression.type();
        boolean known = !type.equals(FeelType.ANY) && type != FeelType.Basic.NULL;
        if (known && !expected.isEmpty() && !expected.contains(type)) {
          problems.add(TypeProblem.of(at, type, expected));
        }
      }
    }
  }

  private void userTask(Element.UserTask task) {
    Map<String, LocalText> roles = contents.service().vocabulary().roles();
    if (!task.role().equals(APPLICANT) && !roles.containsKey(task.role())) {
      Set<String> known = new LinkedHashSet<>(roles.keySet());
      known.add(APPLICANT);
      unknown(task, "service.role-unknown", new LocalText("الدور", "role"), task.role(), known);
    }
    for (String shown : task.shows()) {
      TemplateCheck.name(shown, task.at(), names, problems);
      use.use(shown);
    }
    if (!task.reasonsFor().isEmpty() && contents.service().vocabulary().reasons().isEmpty()) {
      problems.add(ReferenceProblems.noReasons(task.at(), task.id()));
    }
  }

  private void ruleTask(Element.BusinessRuleTask task, Scope scope) {
    DecisionLookup lookup = new DecisionLookup(contents.decisions(), problems);
    Decision decision = lookup.find(task.decision(), task.at());
    if (decision == null) {
      return;
    }
    lookup.checkInputs(decision, scope, task.at());
    decision
        .inputs()
        .forEach((name, type) -> {
          if (type instanceof FeelType.ContextOf(Map<String, FeelType> fields)) {
            use.takes(name, fields.keySet(), task.at());
          } else {
            use.takesAll(name);
          }
        });
  }

  private void serviceTask(Element.ServiceTask task, Set<String> jobs) {
    if (!jobs.contains(task.job())) {
      unknown(task, "service.job-unknown", new LocalText("العمل", "job"), task.job(), jobs);
    }
    if (task.job().equals(SimulatedJobs.ISSUE_OUTPUT)) {
      named(task, "output", contents.outputs().keySet(), new LocalText("الوثيقة", "output"));
    }
    if (task.job().equals(SimulatedJobs.SEND_MESSAGE)) {
      Set<String> messages = contents.service().vocabulary().messages().keySet();
      named(task, "message", messages, new LocalText("الرسالة", "message"));
    }
  }

  /** An input that names something of the package is a plain text, so that it can be checked. */
  private void named(Element.ServiceTask task, String input, Set<String> known, LocalText kind) {
    Mapping mapping =
        task.inputs().stream().filter(m -> m.name().equals(input)).findFirst().orElse(null);
    if (mapping == null) {
      problems.add(ReferenceProblems.jobInput(task.at(), task.job(), input));
      return;
    }
    Matcher literal = LITERAL.matcher(mapping.value().text());
    if (!literal.matches()) {
      problems.add(ReferenceProblems.jobInput(mapping.value().at(), task.job(), input));
    } else if (!known.contains(literal.group(1))) {
      problems.add(
          CommonProblems.unknown(
              mapping.value().at(),
              "service." + input + "-unknown",
              kind,
              literal.group(1),
              known));
    }
  }

  private void unknown(
      Element element, String code, LocalText kind, String name, Set<String> known) {
    problems.add(CommonProblems.unknown(element.at(), code, kind, name, known));
  }
}
