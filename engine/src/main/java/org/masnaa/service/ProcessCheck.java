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
import org.masnaa.service.Service.Vocabulary;
import org.masnaa.source.CommonProblems;
import org.masnaa.source.Position;
import org.masnaa.source.Problems;
import org.masnaa.text.LocalText;

/** Checks the names by which the process refers to the other files. */
final class ProcessCheck {

  /** The role of whoever applied. */
  static final String APPLICANT = "applicant";

  private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]+/[a-z0-9-]+");

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
    if (process.start().isEmpty()) {
      problems.add(ReferenceProblems.noStart(process.at(), process.id()));
    }
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
      if (!conditions.contains(formula) && !isReceived(formula)) {
        formula(formula, scope, List.of());
      }
    }
    for (Element element : process.elements()) {
      switch (element) {
        case Element.UserTask task -> userTask(task);
        case Element.BusinessRuleTask task -> ruleTask(task, scope);
        case Element.ServiceTask task -> serviceTask(task, jobs);
        case Element.CallActivity call -> call(call);
        case Element.StartEvent start -> start(start);
        case Element.EndEvent e -> {}
        case Element.CatchEvent e -> {}
        case Element.ThrowEvent e -> {}
        case Element.BoundaryEvent e -> {}
        case Element.Activity e -> {}
        case Element.Gateway e -> {}
      }
    }
  }

  /** A case belongs to a person; neither a time nor a condition names one. */
  private void start(Element.StartEvent start) {
    boolean forNobody =
        start.definition() instanceof EventDefinition.Timer
            || start.definition() instanceof EventDefinition.Condition;
    if (start.node().parent() == null && forNobody) {
      problems.add(ReferenceProblems.startsForNobody(start));
    }
  }

  private void call(Element.CallActivity call) {
    boolean known =
        SERVICE.matcher(call.called()).matches()
            || contents.called().containsKey(call.called())
            || call.called().equals(process.id());
    if (!known) {
      problems.add(ReferenceProblems.calledUnknown(call));
    }
  }

  /** What comes from outside the case has names of its own. */
  private boolean isReceived(Formula formula) {
    return process.elements().stream()
        .flatMap(element -> received(element).stream())
        .anyMatch(mapping -> mapping.value().equals(formula));
  }

  private static List<Mapping> received(Element element) {
    return switch (element) {
      case Element.ServiceTask task -> task.outputs();
      case Element.CallActivity call -> call.outputs();
      case Element.ReceiveTask task -> task.message().values();
      case Element.StartEvent e -> received(e.definition());
      case Element.CatchEvent e -> received(e.definition());
      case Element.BoundaryEvent e -> received(e.definition());
      case Element.EndEvent e -> List.of();
      case Element.ThrowEvent e -> List.of();
      case Element.Gateway e -> List.of();
      case Element.Activity e -> List.of();
    };
  }

  private static List<Mapping> received(EventDefinition definition) {
    return definition instanceof EventDefinition.Message message ? message.values() : List.of();
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
    Vocabulary words = contents.service().vocabulary();
    if (!task.role().equals(APPLICANT) && words.role(task.role()) == null) {
      Set<String> known = new LinkedHashSet<>(words.roles().keySet());
      known.addAll(words.parties().keySet());
      known.add(APPLICANT);
      unknown(task, "service.role-unknown", new LocalText("الدور", "role"), task.role(), known);
    }
    for (String shown : task.shows()) {
      TemplateCheck.name(shown, task.at(), names, problems);
      use.use(shown);
    }
    if (words.parties().containsKey(task.role()) && !task.reasonsFor().isEmpty()) {
      problems.add(ReferenceProblems.reasonsOfParty(task.at(), task.id()));
    }
    if (!task.reasonsFor().isEmpty() && words.reasons().isEmpty()) {
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
      if (task.inputs().stream().anyMatch(input -> input.name().equals("to"))) {
        Set<String> parties = contents.service().vocabulary().parties().keySet();
        named(task, "to", parties, new LocalText("الطرف", "party"));
      }
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
