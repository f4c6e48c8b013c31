package org.masnaa.app.shared.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.dmn.DecisionTrace;
import org.masnaa.dmn.RuleTrace;
import org.masnaa.flow.Element;
import org.masnaa.form.Answer;
import org.masnaa.form.Interview;
import org.masnaa.legal.Term;
import org.masnaa.service.ServicePackage;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** What happened in a case, in the words of its package. */
@Component
public final class CaseTexts {

  private static final Set<String> GOOD = Set.of("granted", "approved", "issued");
  private static final Set<String> BAD = Set.of("refused", "rejected", "not-admissible");
  private static final int WEEK = 7;

  private final Messages messages;
  private final AnswerTexts answers;

  CaseTexts(Messages messages, AnswerTexts answers) {
    this.messages = messages;
    this.answers = answers;
  }

  /** Values and messages that belong to no package. */
  public AnswerTexts texts() {
    return answers;
  }

  /** An element of the process by its name; empty when the process names none. */
  public LocalText element(ServicePackage service, String element) {
    return service.element(element).map(Element::name).orElse(new LocalText("", ""));
  }

  /** How a case ended. */
  public Badge outcome(ServicePackage service, @Nullable String outcome) {
    Badge.Tone tone =
        outcome != null && GOOD.contains(outcome)
            ? Badge.Tone.GOOD
            : outcome != null && BAD.contains(outcome) ? Badge.Tone.BAD : Badge.Tone.STILL;
    return new Badge(tone, outcome(outcome == null ? "ended" : outcome));
  }

  /** An outcome by its code. */
  public LocalText outcome(String code) {
    return word("outcome.", code);
  }

  /** What a person may decide in a task. */
  public LocalText choice(String outcome) {
    return word("choice.", outcome);
  }

  /** Who acts, by the role of the package; the program and the applicant have names of our own. */
  public LocalText role(ServicePackage service, String role) {
    LocalText named = service.service().vocabulary().role(role.substring(role.indexOf(':') + 1));
    return named == null ? word("role.", role) : named;
  }

  /** A reason that the package lists. */
  public LocalText reason(ServicePackage service, String code) {
    LocalText reason = service.service().vocabulary().reasons().get(code);
    return reason == null ? new LocalText(code, code) : reason;
  }

  /** The step of a case on which the program works by itself. */
  public LocalText working() {
    return answers.message("step.working");
  }

  /** The first moment of a case. */
  public LocalText sent() {
    return answers.message("step.sent");
  }

  /** The applicant took the case back. */
  public LocalText withdrawn() {
    return answers.message("step.withdrawn");
  }

  /** A register answered at last about an answer that was typed, by the code of the event. */
  public LocalText verified(String code) {
    return answers.message("step." + code);
  }

  /** The end that every case comes to. */
  public LocalText decisionToCome() {
    return answers.message("step.decision");
  }

  /** The rows that fired and say why. */
  public Decided decided(LocalText name, List<DecisionTrace> trace) {
    List<Decided.Reason> reasons = new ArrayList<>();
    for (DecisionTrace decision : trace) {
      for (RuleTrace rule : decision.rules()) {
        String ar = rule.annotations().getOrDefault("ar", "");
        String en = rule.annotations().getOrDefault("en", "");
        if (rule.fired() && !ar.isBlank() && !en.isBlank()) {
          reasons.add(new Decided.Reason(null, new LocalText(ar, en), rule.row()));
        }
      }
    }
    return new Decided(name, null, reasons);
  }

  /**
   * What somebody was asked, with the answers.
   *
   * @param files the path under which files of the case are handed out by their ids
   * @param marks what else is to be known of an answer, by question
   */
  public List<Answered> answers(Interview interview, String files, Map<String, Badge> marks) {
    return interview.questions().stream()
        .filter(Interview.QuestionView::asked)
        .map(view ->
            new Answered(
                view.question().label(),
                answers.of(view.question().type(), view.value()),
                files(view, files),
                view.answer() instanceof Answer.Held held && held.origin() != null
                    ? held.origin().source()
                    : null,
                view.answer() instanceof Answer.Held held && held.origin() != null
                    ? held.origin().at()
                    : null,
                marks.get(view.id())))
        .toList();
  }

  private static List<Answered.File> files(Interview.QuestionView view, String path) {
    if (view.answer() instanceof Answer.Held held) {
      return List.of(new Answered.File(held.title(), path + "/held/" + view.id()));
    }
    return view.answer() instanceof Answer.Files(var stored)
        ? stored.stream()
            .map(file -> new Answered.File(file.name(), path + "/" + file.id()))
            .toList()
        : List.of();
  }

  /** A promised time. */
  public LocalText term(Term term) {
    return switch (term) {
      case Term.WorkingDays days -> answers.message("term.working-days", "count", days.days());
      case Term.WorkingHours hours -> answers.message("term.working-hours", "count", hours.hours());
      case Term.Elapsed elapsed -> elapsed(elapsed);
    };
  }

  @SuppressWarnings("JavaPeriodGetDays") // months are told apart on the line below
  private LocalText elapsed(Term.Elapsed term) {
    int days = term.period().getDays();
    int months = (int) term.period().toTotalMonths();
    if (months > 0) {
      return answers.message("term.months", "count", months);
    }
    if (days > 0) {
      return days % WEEK == 0
          ? answers.message("term.weeks", "count", days / WEEK)
          : answers.message("term.days", "count", days);
    }
    return answers.message("term.hours", "count", (int) Math.max(1, term.duration().toHours()));
  }

  /** A word of ours for a code; the code itself where we have none. */
  private LocalText word(String prefix, String code) {
    return messages.has(Language.AR, prefix + code)
        ? answers.message(prefix + code)
        : new LocalText(code, code);
  }
}
