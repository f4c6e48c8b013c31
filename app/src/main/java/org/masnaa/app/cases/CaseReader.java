package org.masnaa.app.cases;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.shared.CaseId;
import org.masnaa.feel.Budget;
import org.masnaa.form.Answers;
import org.masnaa.form.Interview;
import org.masnaa.form.Page;
import org.masnaa.legal.LegalClock;
import org.masnaa.legal.Term;
import org.masnaa.legal.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Puts together what people see of a case. */
@Component
class CaseReader {

  private final Catalogue catalogue;
  private final TaskStore tasks;
  private final Findings findings;
  private final UploadStore uploads;
  private final CaseLog log;
  private final WorkingCalendar calendar;
  private final InstantSource clock;

  /** What was found out about a case beside its process. */
  @Component
  record Findings(ExplanationStore explanations, AnswerChecks checks) {}

  CaseReader(
      Catalogue catalogue,
      TaskStore tasks,
      Findings findings,
      UploadStore uploads,
      CaseLog log,
      WorkingCalendar calendar,
      InstantSource clock) {
    this.catalogue = catalogue;
    this.tasks = tasks;
    this.findings = findings;
    this.uploads = uploads;
    this.log = log;
    this.calendar = calendar;
    this.clock = clock;
  }

  CaseSummary summary(CaseRecord file) {
    return summary(file, tasks.ofCase(file.id()));
  }

  private CaseSummary summary(CaseRecord file, List<Task> all) {
    return new CaseSummary(
        file.id(),
        file.reference(),
        catalogue.version(file.service(), file.version()),
        file.progress().submittedAt(),
        file.progress().dueAt(),
        file.progress().endedAt(),
        file.progress().outcome(),
        next(file, all));
  }

  private static CaseSummary.Next next(CaseRecord file, List<Task> tasks) {
    if (file.state().isOver()) {
      return CaseSummary.Next.NOBODY;
    }
    List<Task> open = tasks.stream().filter(Task::isOpen).toList();
    if (open.stream().anyMatch(t -> t.role().equals(Task.APPLICANT))) {
      return CaseSummary.Next.APPLICANT;
    }
    if (!open.isEmpty() && open.stream().allMatch(Task::isOfParty)) {
      return CaseSummary.Next.PARTY;
    }
    return open.isEmpty() ? CaseSummary.Next.MACHINE : CaseSummary.Next.OFFICER;
  }

  CaseView view(CaseRecord file) {
    List<Task> all = tasks.ofCase(file.id());
    CaseSummary summary = summary(file, all);
    return new CaseView(
        summary,
        file.person(),
        Interview.of(
            summary.service().content().form().pages(),
            file.content().answers(),
            CaseData.of(file, calendar.date(file.progress().submittedAt())),
            Budget.standard(System::nanoTime)),
        file.content().known(),
        CaseData.of(file, calendar.date(clock.instant())),
        all,
        findings.explanations().ofCase(file.id()),
        findings.checks().of(file, summary.service()),
        log.of(file.id()),
        clock(file, summary, all));
  }

  /** A task in a queue with its case. */
  QueueItem item(Task task, CaseRecord file) {
    List<Task> all = tasks.ofCase(file.id());
    CaseSummary summary = summary(file, all);
    return new QueueItem(task, summary, file.person(), clock(file, summary, all));
  }

  private static @Nullable LegalClock clock(CaseRecord file, CaseSummary summary, List<Task> all) {
    Term promise = summary.service().content().service().terms().promise();
    return promise == null ? null : PromiseClock.clock(file, promise, all);
  }

  /** The own questions of a task with these answers, over what is known in the case. */
  Interview form(CaseView view, Task task, Answers answers) {
    Page page = view.summary().service().content().form().task(task.element());
    return form(page, answers, view.data());
  }

  /** The same, with the outcome chosen, which the conditions of the questions may ask for. */
  Interview form(CaseRecord file, Task task, Completion completion) {
    Page page =
        catalogue.version(file.service(), file.version()).content().form().task(task.element());
    Map<String, @Nullable Object> data =
        new LinkedHashMap<>(CaseData.of(file, calendar.date(clock.instant())));
    data.put("outcome", completion.outcome());
    return form(page, completion.answers(), data);
  }

  private static Interview form(
      @Nullable Page page, Answers answers, Map<String, @Nullable Object> data) {
    return Interview.of(
        page == null ? List.of() : List.of(page), answers, data, Budget.standard(System::nanoTime));
  }

  Optional<Upload> file(CaseId caseId, UUID file) {
    return uploads.ofCase(caseId, file);
  }
}
