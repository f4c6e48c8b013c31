package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masnaa.app.cases.CasesKit.NOORA;
import static org.masnaa.app.cases.SmallPackage.row;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.form.Answer;

/** Drafts whose service is published anew. */
class DraftVersionsModuleTest extends SmallStory {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final String PROCESS =
      row(
          "<startEvent id=\"begin\"/><endEvent id=\"end\" masnaa:outcome=\"done\"/>",
          "begin",
          "end");

  @Override
  TestDatabase database() {
    return database;
  }

  private OpenDraft begun(String service) {
    Published first = kit.publish(SmallPackage.of(service, PROCESS));
    OpenDraft draft = kit.bean(Drafts.class).start(first, NOORA);
    kit.bean(Drafts.class).save(draft.id(), NOORA, CasesStory.answers(Map.of("ticket", "7")));
    kit.publish(SmallPackage.of(service, PROCESS).asking("colour", "Which colour"));
    return kit.bean(Drafts.class).find(draft.id(), NOORA).orElseThrow();
  }

  @Test
  void aDraftStaysOnItsVersionAndIsSentOnIt() {
    OpenDraft draft = begun("mme/staying");

    Submission sent = kit.bean(Cases.class).submit(draft.id(), NOORA);

    assertThat(kit.bean(DraftVersions.class).isOld(draft)).isTrue();
    assertThat(draft.service().version()).isEqualTo(1);
    assertThat(draft.interview().question("colour")).isEmpty();
    assertThat(sent).isInstanceOf(Submission.Accepted.class);
    assertThat(view(((Submission.Accepted) sent).caseId()).summary().service().version())
        .isEqualTo(1);
  }

  @Test
  void aDraftIsCarriedOverWithItsAnswersWhenItsPersonWantsIt() {
    OpenDraft draft = begun("mme/moving");
    DraftVersions versions = kit.bean(DraftVersions.class);

    DraftVersions.Newer newer = versions.newer(draft).orElseThrow();
    OpenDraft carried = versions.carryOver(draft.id(), NOORA).orElseThrow();
    OpenDraft again = kit.bean(Drafts.class).find(draft.id(), NOORA).orElseThrow();

    assertThat(newer.changes())
        .anySatisfy(change -> assertThat(change.en()).contains("Which colour"));
    assertThat(carried.service().version()).isEqualTo(2);
    assertThat(again.service().version()).isEqualTo(2);
    assertThat(again.interview().question("ticket").orElseThrow().answer())
        .isEqualTo(new Answer.Typed("7"));
    assertThat(again.interview().complete()).isFalse();
    assertThat(versions.isOld(again)).isFalse();
    assertThat(versions.newer(again)).isEmpty();
  }

  @Test
  void nobodyCarriesOverWhatIsAnothers() {
    OpenDraft draft = begun("mme/others");

    assertThat(kit.bean(DraftVersions.class).carryOver(draft.id(), CasesStory.OTHER)).isEmpty();
    assertThat(kit.bean(Drafts.class).find(draft.id(), NOORA).orElseThrow().service().version())
        .isEqualTo(1);
  }
}
