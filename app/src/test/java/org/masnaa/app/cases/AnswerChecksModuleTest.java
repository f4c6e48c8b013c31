package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masnaa.app.cases.CaseWalk.CLERK;
import static org.masnaa.app.cases.CasesKit.NOORA;
import static org.masnaa.app.cases.SmallPackage.row;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.cases.AnswerCheck.State;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.form.Answer;
import org.masnaa.form.Answers;

/** What a person types because a register is down is verified once the register answers again. */
class AnswerChecksModuleTest extends CasesStory {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final String SERVICE = "mme/income";
  private static final String INCOME = "employment.monthlyIncome";

  @Override
  TestDatabase database() {
    return database;
  }

  @BeforeEach
  void publish() {
    kit.publish(
        SmallPackage.of(
                SERVICE,
                row(
                    """
                    <startEvent id="begin"/>
                    <userTask id="review" masnaa:role="clerk"/>
                    <endEvent id="end" masnaa:outcome="granted"/>
                    """,
                    "begin",
                    "review",
                    "end"))
            .filling("income", INCOME));
  }

  private CaseId typedWhileDown() {
    kit.down.add(INCOME);
    return kit.submit(SERVICE, Map.of("ticket", "1", "income", "12000"));
  }

  private int round() {
    return kit.bean(AnswerChecks.class).round();
  }

  private AnswerCheck check(CaseId id) {
    assertThat(view(id).checks()).hasSize(1);
    return view(id).checks().getFirst();
  }

  private long told(String table, String word) {
    return database
        .jdbc()
        .sql("select count(*) from %s e where e::text like '%%%s%%'".formatted(table, word))
        .query(Long.class)
        .single();
  }

  @Test
  void anAnswerTypedWhileTheRegisterIsDownGoesWithTheCaseAsUnverified() {
    CaseId id = typedWhileDown();

    int settled = round();

    assertThat(settled).isZero();
    assertThat(check(id).state()).isEqualTo(State.UNVERIFIED);
    assertThat(check(id).question()).isEqualTo("income");
    assertThat(kit.bean(Tasks.class).look(id, CLERK).orElseThrow().checks()).hasSize(1);
  }

  /** The control: what a register said is nothing to verify. */
  @Test
  void anAnswerOfARegisterIsNotVerifiedAgain() {
    kit.facts.put(INCOME, new BigDecimal("12000"));

    CaseId id = kit.submit(SERVICE, Map.of("ticket", "1"));

    assertThat(view(id).checks()).isEmpty();
  }

  @Test
  void aRegisterThatComesBackVerifiesTheAnswer() {
    CaseId id = typedWhileDown();
    round();
    kit.down.clear();
    kit.facts.put(INCOME, new BigDecimal("12000.00"));
    long before = told("audit.entry", "answer-verified");

    int early = round();
    kit.clock.forward(Duration.ofMinutes(2));
    int due = round();
    int again = round();

    assertThat(new int[] {early, due, again}).containsExactly(0, 1, 0);
    assertThat(check(id).state()).isEqualTo(State.VERIFIED);
    assertThat(view(id).history()).filteredOn(h -> h.type().equals(CaseView.VERIFIED)).hasSize(1);
    assertThat(told("audit.entry", "answer-verified")).isEqualTo(before + 1);
  }

  @Test
  void aRegisterThatSaysSomethingElseIsShownBesideTheAnswer() {
    CaseId id = typedWhileDown();
    kit.down.clear();
    kit.facts.put(INCOME, new BigDecimal("9000"));

    round();

    assertThat(check(id).state()).isEqualTo(State.DIFFERS);
    assertThat(check(id).said()).isEqualTo(new BigDecimal("9000"));
    assertThat(view(id).data()).containsEntry("income", new BigDecimal("12000"));
    assertThat(view(id).history()).filteredOn(h -> h.type().equals(CaseView.DIFFERS)).hasSize(1);
    assertThat(kit.bean(CaseLog.class).replay(id))
        .isEqualTo(kit.bean(CaseStore.class).find(id).orElseThrow().state());
    assertThat(told("spine.step", "9000")).isZero();
    assertThat(told("cases.answer_check", "9000")).isZero();
  }

  @Test
  void aRegisterThatStaysDownIsAskedLessAndLessOften() {
    CaseId id = typedWhileDown();

    for (int i = 0; i < 8; i++) {
      round();
      kit.clock.forward(Duration.ofMinutes(1));
    }

    assertThat(kit.bean(AnswerCheckStore.class).ofCase(id).getFirst().attempts()).isEqualTo(4);
    assertThat(AnswerChecks.pause(100)).isEqualTo(Duration.ofMinutes(64));
  }

  @Test
  void aCaseThatWasTakenBackIsNoReasonToReadAnyMore() {
    CaseId id = typedWhileDown();
    kit.bean(Cases.class).withdraw(id, NOORA);
    kit.down.clear();

    int settled = round();

    assertThat(settled).isZero();
    assertThat(view(id).checks()).isEmpty();
  }

  /** Else a rule that is not told the score would decide against the person. */
  @Test
  void whatOnlyRulesAskForIsWaitedForBeforeTheCaseBegins() {
    String rules = "mme/rules-only";
    kit.publish(
        SmallPackage.of(
                rules,
                row(
                    """
                    <startEvent id="begin"/>
                    <scriptTask id="judge" scriptFormat="feel" masnaa:result="good">
                      <script>credit.score &gt; 500</script>
                    </scriptTask>
                    <endEvent id="end"/>
                    """,
                    "begin",
                    "judge",
                    "end"))
            .reading("credit.score"));
    kit.down.add("credit.score");
    Drafts drafts = kit.bean(Drafts.class);
    DraftId draft = drafts.start(kit.service(ServiceId.of(rules)), NOORA).id();
    drafts.save(draft, NOORA, new Answers(Map.of("ticket", new Answer.Typed("1"))));

    Submission whileDown = kit.bean(Cases.class).submit(draft, NOORA);
    kit.down.clear();
    Submission afterwards = kit.bean(Cases.class).submit(draft, NOORA);

    assertThat(whileDown).isInstanceOf(Submission.NotEligible.class);
    assertThat(afterwards).isInstanceOf(Submission.Accepted.class);
  }
}
