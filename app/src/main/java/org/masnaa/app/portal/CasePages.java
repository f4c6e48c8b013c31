package org.masnaa.app.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.AnswerCheck;
import org.masnaa.app.cases.CaseSummary;
import org.masnaa.app.cases.CaseView;
import org.masnaa.app.cases.Task;
import org.masnaa.app.cases.Tasks;
import org.masnaa.app.credentials.Credentials;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.page.Badge;
import org.masnaa.app.shared.page.CaseTexts;
import org.masnaa.app.shared.page.Dates;
import org.masnaa.app.shared.page.Decided;
import org.masnaa.app.shared.page.FormFields;
import org.masnaa.form.AnswerProblem;
import org.masnaa.form.Answers;
import org.masnaa.form.Interview.QuestionView;
import org.masnaa.service.ServicePackage;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** Fills the page of a case for its applicant. */
@Component
final class CasePages {

  private final Tasks tasks;
  private final Credentials credentials;
  private final Rows rows;
  private final CaseTexts words;
  private final FormFields fields;
  private final DisputeRows disputed;
  private final Dates dates;

  CasePages(
      Tasks tasks,
      Credentials credentials,
      Rows rows,
      CaseTexts words,
      FormFields fields,
      DisputeRows disputed,
      Dates dates) {
    this.tasks = tasks;
    this.credentials = credentials;
    this.rows = rows;
    this.words = words;
    this.fields = fields;
    this.disputed = disputed;
    this.dates = dates;
  }

  static String path(CaseId id) {
    return "/cases/" + id;
  }

  static String receipt(CaseId id) {
    return path(id) + "/receipt";
  }

  CasePage page(CaseView view, Answers given, List<AnswerProblem> problems, Language language) {
    CaseSummary summary = view.summary();
    boolean over = summary.next() == CaseSummary.Next.NOBODY;
    return new CasePage(
        new CasePage.Head(
            path(summary.id()),
            summary.service().content().service().title(),
            rows.entity(summary.service().id()),
            summary.reference(),
            summary.submittedAt(),
            rows.badge(summary)),
        standing(view),
        over ? decision(view) : null,
        view.applicantTask().map(t -> task(view, t, given, problems, language)).orElse(null),
        new CasePage.May(!over, documents(summary.id())),
        new CaseTimeline(words).of(view),
        words.answers(
            view.form(),
            path(summary.id()) + "/files",
            AnswerCheck.marks(view.checks(), words.texts())),
        disputed.of(view));
  }

  ReceiptPage receipt(CaseView view) {
    CaseSummary summary = view.summary();
    Badge outcome =
        summary.next() == CaseSummary.Next.NOBODY
            ? words.outcome(summary.service().content(), summary.outcome())
            : null;
    Instant due = summary.dueAt();
    return new ReceiptPage(
        summary.service().content().service().title(),
        rows.entity(summary.service().id()),
        summary.reference(),
        path(summary.id()),
        outcome,
        due == null ? null : dates.day(due),
        documents(summary.id()).stream().map(CasePage.Document::path).findFirst().orElse(null));
  }

  private List<CasePage.Document> documents(CaseId id) {
    return credentials.ofCase(id).stream()
        .filter(credential -> credential.revoked() == null)
        .map(credential ->
            new CasePage.Document(
                credential.title(),
                path(id) + "/documents/" + credential.id(),
                credential.issued()))
        .toList();
  }

  private CasePage.Standing standing(CaseView view) {
    CaseSummary summary = view.summary();
    if (summary.next() == CaseSummary.Next.NOBODY) {
      return new CasePage.Standing(null, null, null, false);
    }
    ServicePackage service = summary.service().content();
    Task open = view.tasks().stream().filter(Task::isOpen).findFirst().orElse(null);
    Instant due = summary.dueAt();
    return new CasePage.Standing(
        open == null ? words.working() : words.element(service, open.element()),
        words.role(service, open == null ? "machine" : open.role()),
        due == null ? null : dates.day(due),
        open != null && (open.role().equals(Task.APPLICANT) || open.isOfParty()));
  }

  private CasePage.Decision decision(CaseView view) {
    ServicePackage service = view.summary().service().content();
    List<LocalText> reasons = new ArrayList<>();
    String note = null;
    for (Task task : view.tasks()) {
      Object done = view.data().get(task.element());
      if (!task.role().equals(Task.APPLICANT)
          && !task.isOfParty()
          && done instanceof Map<?, ?> said) {
        reasons.addAll(reasons(service, said.get("reasons")));
        String text = Objects.toString(said.get("note"), "");
        note = text.isBlank() ? note : text;
      }
    }
    return new CasePage.Decision(
        words.outcome(service, view.summary().outcome()), reasons, note, rules(view));
  }

  private List<LocalText> reasons(ServicePackage service, @Nullable Object codes) {
    return codes instanceof List<?> list
        ? list.stream().map(code -> words.reason(service, Objects.toString(code))).toList()
        : List.of();
  }

  private List<Decided> rules(CaseView view) {
    return view.decisions().stream()
        .map(decided ->
            words.decided(
                words.element(view.summary().service().content(), decided.element()),
                decided.trace()))
        .filter(decided -> !decided.reasons().isEmpty())
        .toList();
  }

  private CasePage.Task task(
      CaseView view, Task task, Answers given, List<AnswerProblem> problems, Language language) {
    List<QuestionView> asked =
        tasks.form(view, task, given).questions().stream().filter(QuestionView::asked).toList();
    return new CasePage.Task(
        task.waitId(),
        words.element(view.summary().service().content(), task.element()),
        asked.stream().map(q -> fields.of(q, problems, language)).toList(),
        FormFields.problems(problems));
  }
}
