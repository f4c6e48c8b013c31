package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masnaa.app.cases.CasesKit.NOORA;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.SamplePicture;
import org.masnaa.app.notify.About;
import org.masnaa.app.notify.Message;
import org.masnaa.app.notify.Notify;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.form.Answer;

/** Applications that are being written. */
class DraftsModuleTest extends CasesStory {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @Override
  TestDatabase database() {
    return database;
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
  void aDraftEndsByTheRuleOfItsPackageAndThePersonIsToldBefore() {
    DraftId id = treeDraft(tree("45", "no"));
    kit.bean(DraftFiles.class)
        .add(id, NOORA, "photo", SamplePicture.given("tree.png", SamplePicture.png()));
    Notify notify = kit.bean(Notify.class);
    DraftRetention retention = kit.bean(DraftRetention.class);

    kit.clock.forward(Duration.ofDays(24));
    retention.carryOut();
    int before = notify.unread(NOORA);
    kit.clock.forward(Duration.ofDays(2));
    retention.carryOut();
    retention.carryOut();
    List<Message> told = notify.of(NOORA, 0);
    boolean stillThere = kit.bean(Drafts.class).find(id, NOORA).isPresent();
    kit.clock.forward(Duration.ofDays(5));
    int ended = retention.carryOut();

    assertThat(before).isZero();
    assertThat(told)
        .singleElement()
        .satisfies(m -> assertThat(m.about()).isEqualTo(new About.OfDraft(id.value())))
        .satisfies(m -> assertThat(m.text().en()).contains("23 December 2026"));
    assertThat(stillThere).isTrue();
    assertThat(ended).isEqualTo(1);
    assertThat(kit.bean(Drafts.class).find(id, NOORA)).isEmpty();
    assertThat(database.jdbc().sql("select count(*) from cases.upload").query(int.class).single())
        .isZero();
  }

  @Test
  void aDraftThatIsSavedAgainBeginsItsTimeAnew() {
    DraftId id = treeDraft(tree("45", "no"));
    kit.clock.forward(Duration.ofDays(29));
    kit.bean(Drafts.class).save(id, NOORA, tree("46", "no"));
    kit.clock.forward(Duration.ofDays(3));

    int ended = kit.bean(DraftRetention.class).carryOut();

    assertThat(ended).isZero();
    assertThat(kit.bean(Drafts.class).find(id, NOORA)).isPresent();
  }

  @Test
  void whatWasSentIsNoDraftAndStays() {
    DraftId id = treeDraft(tree("45", "no"));
    submitted(id);
    kit.clock.forward(Duration.ofDays(60));

    assertThat(kit.bean(DraftRetention.class).carryOut()).isZero();
    assertThat(kit.bean(Drafts.class).find(id, NOORA)).isPresent();
  }
}
