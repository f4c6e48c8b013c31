package org.masnaa.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.BudgetExceeded;
import org.masnaa.flow.Active;
import org.masnaa.flow.Command;
import org.masnaa.flow.Element;
import org.masnaa.flow.Event;
import org.masnaa.form.AnswerProblem;
import org.masnaa.form.Interview;
import org.masnaa.form.Page;
import org.masnaa.service.ExampleFlow.MadeDecision;
import org.masnaa.source.Position;
import org.masnaa.source.Problem;
import org.masnaa.text.LocalText;

/** Plays one example: form, fee, process, decisions, people, and what came of it. */
final class ExampleWalk {

  /** More turns than any example needs; a process that goes round is stopped here. */
  private static final int MAX_TURNS = 1_000;

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final ServicePackage service;
  private final Example example;
  private final Examples.Setting setting;
  private final List<Problem> failures = new ArrayList<>();
  private final Set<String> typed = new HashSet<>();
  private final List<String> reasons = new ArrayList<>();
  private final List<MadeDecision> decisions = new ArrayList<>();
  private List<String> pages = List.of();

  ExampleWalk(ServicePackage service, Example example, Examples.Setting setting) {
    this.service = service;
    this.example = example;
    this.setting = setting;
  }

  /** What happened, for the comparison with what was expected. */
  record Played(
      @Nullable ExampleFlow flow,
      Instant started,
      Facts facts,
      SimulatedJobs jobs,
      List<MadeDecision> decisions,
      List<Problem> failures) {

    List<Event> events() {
      return flow == null ? List.of() : flow.events();
    }
  }

  /**
   * What was found out before and beside the process.
   *
   * @param pages those that the form has for this person
   */
  record Facts(
      boolean eligible,
      @Nullable BigDecimal fee,
      List<AnswerProblem> refused,
      int typed,
      List<String> reasons,
      List<String> pages) {

    static Facts none() {
      return new Facts(false, null, List.of(), 0, List.of(), List.of());
    }
  }

  Played play() {
    try {
      return begin();
    } catch (BudgetExceeded e) {
      fail(example.at(), e.text());
      return played(null, Facts.none(), Map.of());
    }
  }

  private Played begin() {
    Map<String, @Nullable Object> attributes =
        ExamplePerson.attributes(
            service, example.start(), setting, what -> fail(example.at(), what));
    Map<String, @Nullable Object> data =
        new LinkedHashMap<>(AttributeCatalogue.contexts(attributes));
    data.put("today", example.start().today());
    ServicePackage.Ruling eligible = service.eligible(data, Budget.standard());
    note(eligible, service.service().terms().eligible());
    if (!eligible.holds()) {
      return played(null, Facts.none(), attributes);
    }
    Interview interview =
        Interview.of(service.form().pages(), example.answers(), data, Budget.standard());
    typed.addAll(interview.typed());
    pages = interview.pages().stream().map(Interview.PageView::id).toList();
    interview.unneeded().byQuestion().keySet().forEach(this::unneeded);
    if (!interview.complete()) {
      return played(
          null,
          new Facts(true, null, interview.problems(), typed.size(), List.of(), pages),
          attributes);
    }
    data.putAll(interview.values());
    ServicePackage.Ruling ruling = service.feeRuling(data, Budget.standard());
    note(ruling, service.service().terms().fee());
    Optional<BigDecimal> fee = ServicePackage.amount(ruling);
    if (fee.isEmpty()) {
      fail(
          example.at(),
          new LocalText(
              "لا رسم لهذا الطلب: القاعدة لا تعطي عدداً.", "The fee rule gives no amount."));
      return played(
          null, new Facts(true, null, List.of(), typed.size(), List.of(), pages), attributes);
    }
    data.put("fee", fee.get());
    data.put("reference", "EXAMPLE");
    return process(data, fee.get(), attributes);
  }

  private Played process(
      Map<String, @Nullable Object> data,
      BigDecimal fee,
      Map<String, @Nullable Object> attributes) {
    SimulatedJobs jobs = new SimulatedJobs(attributes);
    ExampleFlow flow = new ExampleFlow(service, setting.calendar(), jobs, data, started());
    flow.send(new Command.Start());
    OutsideWalk outside = new OutsideWalk(example.outside());
    Map<String, Deque<Example.Visit>> visits = new HashMap<>();
    example.tasks().forEach((task, list) -> visits.put(task, new ArrayDeque<>(list)));
    for (int turn = 0; turn < MAX_TURNS && !flow.isOver(); turn++) {
      if (!outside.turn(flow) && !turn(flow, visits)) {
        break;
      }
    }
    LocalText stop = flow.stop();
    if (stop != null) {
      fail(example.at(), stop);
    } else if (!flow.state().isOver()) {
      fail(example.at(), waiting(flow));
    }
    outside.leftOver(example.expect().positions().getOrDefault("timers", example.at()), this::fail);
    leftOver(visits);
    decisions.addAll(flow.decisions());
    Facts facts = new Facts(true, fee, List.of(), typed.size(), List.copyOf(reasons), pages);
    return new Played(flow, started(), facts, jobs, decisions, failures);
  }

  /** Whether anything could be done. */
  private boolean turn(ExampleFlow flow, Map<String, Deque<Example.Visit>> visits) {
    for (Active task : flow.tasks()) {
      Deque<Example.Visit> planned = visits.getOrDefault(task.element(), new ArrayDeque<>());
      if (!planned.isEmpty()) {
        visit(flow, task.element(), planned.removeFirst());
        return true;
      }
    }
    return false;
  }

  private void visit(ExampleFlow flow, String element, Example.Visit visit) {
    if (visit.after() != null) {
      flow.passUntil(setting.calendar().after(flow.now(), visit.after()));
    }
    Optional<Active> task = flow.task(element);
    if (task.isEmpty() || flow.isOver()) {
      fail(
          visit.at(),
          new LocalText(
              "أُغلقت المهمة «" + element + "» قبل أن يعمل عليها أحد.",
              "The task “" + element + "” was closed before anybody did it."));
      return;
    }
    Map<String, @Nullable Object> outputs = outputs(flow, element, visit);
    reasons.addAll(visit.reasons());
    flow.send(new Command.TaskCompleted(task.get().waitId(), outputs));
  }

  private Map<String, @Nullable Object> outputs(
      ExampleFlow flow, String element, Example.Visit visit) {
    Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
    outputs.put("outcome", visit.outcome());
    outputs.put("reasons", List.copyOf(visit.reasons()));
    outputs.put("note", visit.note());
    Page page = service.form().task(element);
    if (page == null) {
      return outputs;
    }
    Map<String, @Nullable Object> seen = new LinkedHashMap<>(flow.data());
    seen.put("outcome", visit.outcome());
    Interview interview = Interview.of(List.of(page), visit.answers(), seen, Budget.standard());
    interview
        .problems()
        .forEach(p -> fail(visit.at(), prefixed(element + "." + p.question(), p.message())));
    interview
        .unneeded()
        .byQuestion()
        .keySet()
        .forEach(id -> fail(visit.at(), notAsked(element + "." + id)));
    if (service.process().userTask(element).map(Element.UserTask::role).stream()
        .anyMatch(ProcessCheck.APPLICANT::equals)) {
      interview.typed().forEach(id -> typed.add(element + "." + id));
    }
    outputs.putAll(interview.values());
    return outputs;
  }

  private void note(ServicePackage.Ruling ruling, @Nullable Rule rule) {
    if (rule instanceof Rule.Decided(DecisionReference reference)
        && ruling.decision() != null
        && ruling.decision().explanation() != null) {
      decisions.add(new MadeDecision(reference.toString(), ruling.decision().explanation()));
    }
  }

  private void unneeded(String question) {
    Position at = example.expect().positions().getOrDefault("answers." + question, example.at());
    fail(at, notAsked(question));
  }

  private static LocalText notAsked(String question) {
    return new LocalText(
        "السؤال «" + question + "» لا يُطرح على هذا الشخص.",
        "This person is not asked “" + question + "”.");
  }

  private static LocalText prefixed(String name, LocalText text) {
    return new LocalText(name + ": " + text.ar(), name + ": " + text.en());
  }

  private static LocalText waiting(ExampleFlow flow) {
    String where = String.join(", ", flow.state().waits().stream().map(Active::element).toList());
    return new LocalText(
        "ينتظر الطلب عند: " + where + "، ولا يقول المثال ماذا يحدث.",
        "The case waits at " + where + ", and the example does not say what happens.");
  }

  private void leftOver(Map<String, Deque<Example.Visit>> visits) {
    visits.forEach((task, left) ->
        left.forEach(visit ->
            fail(
                visit.at(),
                new LocalText(
                    "لم تُفتح المهمة «" + task + "».",
                    "The task “" + task + "” was not opened."))));
  }

  private Instant started() {
    return example.start().today().atTime(MORNING).atZone(setting.calendar().zone()).toInstant();
  }

  private Played played(
      @Nullable ExampleFlow flow, Facts facts, Map<String, @Nullable Object> attributes) {
    return new Played(flow, started(), facts, new SimulatedJobs(attributes), decisions, failures);
  }

  private void fail(Position at, LocalText what) {
    failures.add(ExampleProblems.stopped(at, what));
  }
}
