package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masnaa.app.cases.CasesKit.LOAN;
import static org.masnaa.app.cases.CasesKit.NOORA;
import static org.masnaa.app.cases.CasesKit.RESIDENCE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.notify.Notify;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.form.Answer;
import org.masnaa.form.Answers;

/** What becomes of an application that was sent. */
class CasesModuleTest extends CasesStory {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @Override
  TestDatabase database() {
    return database;
  }

  @Test
  void aServiceThatNeedsNobodyEndsInTheRequestThatSubmittedIt() {
    Drafts drafts = kit.bean(Drafts.class);

    CaseId id = submitted(drafts.start(kit.service(RESIDENCE), NOORA).id());

    assertThat(view(id).summary().outcome()).isEqualTo("granted");
    assertThat(view(id).summary().next()).isEqualTo(CaseSummary.Next.NOBODY);
    assertThat(kit.issueOutput.calls()).isEqualTo(1);
    assertThat(kit.bean(Notify.class).about(id, NOORA))
        .singleElement()
        .satisfies(m -> assertThat(m.text().ar()).contains(view(id).summary().reference()));
  }

  @Test
  void aRefusalByRulesSaysWhichRuleRefused() {
    CaseId id = submitted(treeDraft(tree("61", "no")));

    assertThat(view(id).summary().outcome()).isEqualTo("refused");
    assertThat(view(id).decisions())
        .anySatisfy(decision ->
            assertThat(decision.trace())
                .anySatisfy(trace ->
                    assertThat(trace.rules())
                        .anySatisfy(rule -> {
                          assertThat(rule.fired()).isTrue();
                          assertThat(rule.annotations()).containsKeys("ar", "en");
                        })));
  }

  @Test
  void theSameDraftSubmittedTwiceInParallelAndAfterARestartMakesOneCase() throws Exception {
    DraftId draft = treeDraft(tree("45", "no"));
    List<Callable<Submission>> clicks = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      clicks.add(() -> kit.bean(Cases.class).submit(draft, NOORA));
    }
    List<Submission> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
      for (Future<Submission> answer : threads.invokeAll(clicks)) {
        answers.add(answer.get());
      }
    }
    kit.close();
    kit = new CasesKit(database, folder);
    answers.add(kit.bean(Cases.class).submit(draft, NOORA));

    assertThat(answers).hasSize(33);
    assertThat(Set.copyOf(answers)).hasSize(1);
    assertThat(kit.bean(Cases.class).of(NOORA, 0)).hasSize(1);
  }

  @Test
  void aTermThatPassesEndsTheCaseAndTheLateAnswerIsRefused() {
    CaseId id = submitted(treeDraft(tree("", "no")));
    String wait = view(id).applicantTask().orElseThrow().waitId();

    kit.clock.forward(Duration.ofDays(15));
    while (kit.bean(CaseWorker.class).round() > 0) {}

    assertThat(view(id).summary().outcome()).isEqualTo("not-admissible");
    assertThat(
            kit.bean(Tasks.class)
                .complete(id, wait, NOORA, answers(Map.of("measured", "yes", "diameter", "20"))))
        .isInstanceOf(TaskResult.NoLongerOpen.class);
  }

  @Test
  void aJobThatFailsIsTriedAgainLater() {
    kit.issueOutput.fail(1);
    Drafts drafts = kit.bean(Drafts.class);

    CaseId id = submitted(drafts.start(kit.service(RESIDENCE), NOORA).id());
    CaseSummary.Next before = view(id).summary().next();
    kit.clock.forward(Duration.ofSeconds(5));
    while (kit.bean(CaseWorker.class).round() > 0) {}

    assertThat(before).isEqualTo(CaseSummary.Next.MACHINE);
    assertThat(view(id).summary().outcome()).isEqualTo("granted");
    assertThat(kit.issueOutput.calls()).isEqualTo(2);
  }

  @Test
  void nobodyOpensWhatIsAnotherPersons() {
    DraftId draft = treeDraft(tree("45", "no"));
    CaseId id = submitted(draft);
    Cases cases = kit.bean(Cases.class);

    assertThat(cases.find(id, OTHER)).isEmpty();
    assertThat(cases.withdraw(id, OTHER)).isFalse();
    assertThat(cases.submit(draft, OTHER)).isInstanceOf(Submission.NotFound.class);
    assertThat(kit.bean(Drafts.class).find(draft, OTHER)).isEmpty();
    assertThat(cases.find(new CaseId(UUID.randomUUID()), NOORA)).isEmpty();
  }

  @Test
  void aWithdrawnCaseIsOver() {
    CaseId id = submitted(treeDraft(tree("45", "no")));
    Cases cases = kit.bean(Cases.class);

    assertThat(cases.withdraw(id, NOORA)).isTrue();
    assertThat(cases.withdraw(id, NOORA)).isFalse();
    assertThat(view(id).summary().outcome()).isEqualTo(Cases.WITHDRAWN);
    assertThat(kit.bean(Tasks.class).queue(HIND, 0)).isEmpty();
  }

  @Test
  void answersAreUnreadableInTheDatabase() {
    Answers answers = tree("45", "no").with("atHome", new Answer.Typed("no"));
    CaseId id = submitted(treeDraft(answers.with("place", new Answer.Typed("canary-street 4711"))));

    String dump =
        database
            .jdbc()
            .sql(
                """
                select (select string_agg(r::text, ' ') from cases.case_record r)
                    || (select string_agg(d::text, ' ') from cases.draft d)
                    || (select string_agg(encode(r.data, 'escape'), ' ') from cases.case_record r)
                    || (select string_agg(e::text, ' ') from spine.step e)
                """)
            .query(String.class)
            .single();

    assertThat(dump).contains(id.toString()).doesNotContain("canary");
  }

  @Test
  void aLoanIsDecidedAtOnceFromWhatRegistersKnow() {
    Drafts drafts = kit.bean(Drafts.class);
    DraftId draft = drafts.start(kit.service(LOAN), NOORA).id();
    drafts.save(
        draft,
        NOORA,
        answers(
            Map.of(
                "product", "working-capital",
                "amount", "5000000",
                "term", "24",
                "monthlyExpenses", "4000")));

    CaseId id = submitted(draft);

    assertThat(view(id).summary().outcome()).isEqualTo("refused");
    assertThat(view(id).decisions()).isNotEmpty();
  }
}
