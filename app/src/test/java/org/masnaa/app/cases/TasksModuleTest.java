package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masnaa.app.cases.CasesKit.NOORA;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.form.Answers;
import org.masnaa.legal.LegalClock;
import org.masnaa.legal.WorkingCalendar;

/** Work for officers, and for applicants in the middle of a case. */
class TasksModuleTest extends CasesStory {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @Override
  TestDatabase database() {
    return database;
  }

  @Test
  void anOfficerDecidesWhatRulesAllow() {
    CaseId id = submitted(treeDraft(tree("45", "no")));
    Tasks tasks = kit.bean(Tasks.class);
    QueueItem item = tasks.queue(HIND, 0).getFirst();

    TaskResult result =
        tasks.complete(
            id,
            item.task().waitId(),
            HIND,
            new Completion("approve", List.of(), "", Answers.none()));

    assertThat(item.summary().id()).isEqualTo(id);
    assertThat(result).isInstanceOf(TaskResult.Done.class);
    assertThat(view(id).summary().outcome()).isEqualTo("granted");
    assertThat(view(id).decisions()).extracting(Explained::element).contains("decide-felling");
    assertThat(view(id).history()).isNotEmpty();
    assertThat(tasks.queue(HIND, 0)).isEmpty();
  }

  @Test
  void aRefusalByAnOfficerNeedsAReason() {
    CaseId id = submitted(treeDraft(tree("45", "no")));
    Tasks tasks = kit.bean(Tasks.class);
    String wait = tasks.queue(HIND, 0).getFirst().task().waitId();

    assertThat(tasks.complete(id, wait, HIND, refusal(List.of())))
        .isInstanceOf(TaskResult.ReasonsMissing.class);
    assertThat(tasks.queue(HIND, 0)).hasSize(1);
    assertThat(tasks.complete(id, wait, HIND, refusal(List.of("nesting-birds"))))
        .isInstanceOf(TaskResult.Done.class);
    assertThat(view(id).summary().outcome()).isEqualTo("refused");
  }

  @Test
  void anApplicantSuppliesWhatIsMissingAndTheLegalClockStandsMeanwhile() {
    CaseId id = submitted(treeDraft(tree("", "no")));
    CaseView waiting = view(id);
    Task task = waiting.applicantTask().orElseThrow();

    TaskResult result =
        kit.bean(Tasks.class)
            .complete(
                id, task.waitId(), NOORA, answers(Map.of("measured", "yes", "diameter", "20")));

    assertThat(waiting.summary().next()).isEqualTo(CaseSummary.Next.APPLICANT);
    assertThat(waiting.summary().dueAt()).isNull();
    assertThat(result).isInstanceOf(TaskResult.Done.class);
    assertThat(view(id).summary().next()).isEqualTo(CaseSummary.Next.OFFICER);
    assertThat(view(id).summary().dueAt()).isNotNull();
  }

  @Test
  void officersOfOtherEntitiesSeeNothing() {
    CaseId id = submitted(treeDraft(tree("45", "no")));
    Tasks tasks = kit.bean(Tasks.class);
    String wait = tasks.queue(HIND, 0).getFirst().task().waitId();

    assertThat(tasks.queue(FAHAD, 0)).isEmpty();
    assertThat(tasks.look(id, FAHAD)).isEmpty();
    assertThat(tasks.claim(id, wait, FAHAD)).isInstanceOf(TaskResult.NotFound.class);
  }

  @Test
  void aClaimedTaskIsNotTakenByAColleague() {
    CaseId id = submitted(treeDraft(tree("45", "no")));
    Tasks tasks = kit.bean(Tasks.class);
    String wait = tasks.queue(HIND, 0).getFirst().task().waitId();

    assertThat(tasks.claim(id, wait, HIND)).isInstanceOf(TaskResult.Done.class);
    assertThat(tasks.claim(id, wait, KHALID)).isEqualTo(new TaskResult.HeldBy(HIND.id()));
    assertThat(tasks.complete(id, wait, KHALID, refusal(List.of("nesting-birds"))))
        .isEqualTo(new TaskResult.HeldBy(HIND.id()));
  }

  @Test
  void officersSeeForHowLongTheClockRested() {
    CaseId id = submitted(treeDraft(tree("", "no")));
    String wait = view(id).applicantTask().orElseThrow().waitId();
    kit.clock.forward(Duration.ofDays(3));

    kit.bean(Tasks.class)
        .complete(id, wait, NOORA, answers(Map.of("measured", "yes", "diameter", "20")));
    LegalClock clock =
        Objects.requireNonNull(kit.bean(Tasks.class).queue(HIND, 0).getFirst().clock());

    assertThat(clock.paused()).isFalse();
    assertThat(clock.rested(kit.clock.instant(), kit.bean(WorkingCalendar.class))).isEqualTo(3);
  }
}
