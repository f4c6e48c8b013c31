package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.masnaa.app.cases.CasesKit.FELLING;
import static org.masnaa.app.cases.CasesKit.LOAN;
import static org.masnaa.app.cases.CasesKit.NOORA;
import static org.masnaa.app.cases.CasesKit.RESIDENCE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.masnaa.app.notify.Notify;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.form.Answer;
import org.masnaa.form.Answers;

class CasesModuleTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
  @TempDir static Path folder;

  private static final PersonId OTHER = new PersonId("29063400025");
  private static final Actor.Officer HIND = officer("hind", "mme", "permit-officer");
  private static final Actor.Officer KHALID = officer("khalid", "mme", "permit-officer");
  private static final Actor.Officer FAHAD = officer("fahad", "qdb", "credit-officer");

  private CasesKit kit;

  private static Actor.Officer officer(String id, String entity, String role) {
    return new Actor.Officer(new OfficerId(id), new EntityId(entity), Set.of(role));
  }

  @BeforeEach
  void start() throws IOException {
    for (String table : List.of("draft", "case_record", "task", "job", "timer", "explanation")) {
      database.jdbc().sql("delete from cases." + table).update();
    }
    kit = new CasesKit(database, folder);
  }

  @AfterEach
  void stop() {
    kit.close();
  }

  private static Answers answers(Map<String, String> typed) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    typed.forEach((question, text) -> answers.put(question, new Answer.Typed(text)));
    return new Answers(answers);
  }

  private static Answers tree(String diameter, String protectedArea) {
    return answers(
        Map.of(
            "atHome", "yes",
            "diameter", diameter,
            "protectedArea", protectedArea,
            "purpose", "danger",
            "declaration", "yes"));
  }

  private DraftId treeDraft(Answers answers) {
    Drafts drafts = kit.bean(Drafts.class);
    DraftId id = drafts.start(kit.service(FELLING), NOORA).id();
    drafts.save(id, NOORA, answers);
    return id;
  }

  private CaseId submitted(DraftId draft) {
    return assertThat(kit.bean(Cases.class).submit(draft, NOORA))
        .asInstanceOf(type(Submission.Accepted.class))
        .actual()
        .caseId();
  }

  private CaseView view(CaseId id) {
    return kit.bean(Cases.class).find(id, NOORA).orElseThrow();
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

  private static Completion refusal(List<String> reasons) {
    return new Completion("refuse", reasons, "", Answers.none());
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
                    || (select string_agg(e::text, ' ') from spine.event e)
                """)
            .query(String.class)
            .single();

    assertThat(dump).contains(id.toString()).doesNotContain("canary");
  }

  @Test
  void aDraftKeepsEvenWhatIsNotValid() {
    DraftId id = treeDraft(answers(Map.of("diameter", "about forty")));

    OpenDraft draft = kit.bean(Drafts.class).find(id, NOORA).orElseThrow();

    assertThat(draft.interview().question("diameter").orElseThrow().answer())
        .isEqualTo(new Answer.Typed("about forty"));
    assertThat(kit.bean(Cases.class).submit(id, NOORA)).isInstanceOf(Submission.Incomplete.class);
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
