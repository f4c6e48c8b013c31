package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masnaa.app.cases.CasesKit.NOORA;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.form.Answer;
import org.masnaa.form.Answers;
import org.masnaa.text.LocalText;

/** Documents that a person holds here, given in place of an upload. */
class HeldDocumentsModuleTest extends SmallStory {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final Answer.Held CERTIFICATE =
      new Answer.Held(
          "case/credential",
          "moi/residence-certificate/certificate",
          "Residence certificate",
          new Answer.Origin(
              new LocalText("وزارة الداخلية", "Ministry of Interior"),
              Instant.parse("2026-11-20T08:00:00Z")));

  private static final Answer.Held LETTER =
      new Answer.Held("case/other", "moi/other/letter", "Letter");

  @Override
  TestDatabase database() {
    return database;
  }

  private DraftId draft() {
    kit.publish(
        SmallPackage.of(
                "mme/paper",
                SmallPackage.row(
                    """
                    <startEvent id="begin"/>
                    <userTask id="look" masnaa:role="clerk"/>
                    <endEvent id="end" masnaa:outcome="done"/>
                    """,
                    "begin",
                    "look",
                    "end"))
            .with(
                "{id: proof, type: document, optional: true,"
                    + " held: [moi/residence-certificate/certificate],"
                    + " label: {ar: إثبات السكن, en: Proof of residence}}"));
    Drafts drafts = kit.bean(Drafts.class);
    DraftId id = drafts.start(kit.service(ServiceId.of("mme/paper")), NOORA).id();
    drafts.save(id, NOORA, new Answers(Map.of("ticket", new Answer.Typed("1"))));
    return id;
  }

  @Test
  void standsInTheCaseWithItsOrigin() {
    DraftId draft = draft();

    boolean taken = kit.bean(DraftFiles.class).hold(draft, NOORA, "proof", CERTIFICATE);
    kit.bean(Cases.class).submit(draft, NOORA);

    assertThat(taken).isTrue();
    assertThat(view(only("mme/paper")).form().question("proof").orElseThrow().answer())
        .isEqualTo(CERTIFICATE);
  }

  @Test
  void isTakenBackAndNeverOneThatWillNotDo() {
    DraftId draft = draft();
    DraftFiles files = kit.bean(DraftFiles.class);

    boolean wrongKind = files.hold(draft, NOORA, "proof", LETTER);
    boolean wrongQuestion = files.hold(draft, NOORA, "ticket", CERTIFICATE);
    boolean ofAnother = files.hold(draft, new PersonId("29063400025"), "proof", CERTIFICATE);
    boolean taken = files.hold(draft, NOORA, "proof", CERTIFICATE);
    files.release(draft, NOORA, "proof");

    assertThat(wrongKind).isFalse();
    assertThat(wrongQuestion).isFalse();
    assertThat(ofAnother).isFalse();
    assertThat(taken).isTrue();
    assertThat(
            kit.bean(Drafts.class)
                .find(draft, NOORA)
                .orElseThrow()
                .interview()
                .question("proof")
                .orElseThrow()
                .value())
        .isNull();
  }
}
