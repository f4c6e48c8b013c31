package org.masnaa.app.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.masnaa.app.audit.AuditFixture;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.crypto.Envelope;
import org.masnaa.app.shared.crypto.MasterKey;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.form.Answer;
import org.masnaa.form.Datum;
import org.masnaa.text.LocalText;

/** Answers that people permitted to be offered to them again. */
class ReuseModuleTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final PersonId NOORA = new PersonId("29063400017");
  private static final PersonId OTHER = new PersonId("29063400018");
  private static final ServiceId TREES = new ServiceId("mme", "tree-felling-permit");
  private static final ServiceId HOMES = new ServiceId("mme", "tenancy-contract");
  private static final Datum SCHOOL = new Datum("text/مدرسه/school");
  private static final Datum PHONE = new Datum("phone/رقم/phone");
  private static final String CANARY = "canary-of-the-school";

  private Reuse reuse;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    Path key = folder.resolve("key");
    MasterKey.create(key);
    database.jdbc().sql("delete from consent.kept_answer").update();
    reuse =
        new Reuse(
            new KeptAnswerStore(database.jdbc(), new Envelope(MasterKey.read(key)), new Json()),
            AuditFixture.over(database, () -> NOW),
            database.transactions(),
            new Ids(() -> NOW, new Random(1)),
            () -> NOW);
  }

  private static GivenAnswer given(Datum datum, String text) {
    return new GivenAnswer(
        datum,
        new LocalText("المدرسة", "School"),
        new Answer.Typed(text),
        new LocalText(text, text));
  }

  @Test
  void offersWhatWasPermittedWithItsSourceAndDate() {
    reuse.permit(NOORA, TREES, List.of(given(SCHOOL, "Doha School")));

    assertThat(reuse.offers(NOORA, List.of(SCHOOL, PHONE)))
        .containsOnlyKeys(SCHOOL)
        .hasEntrySatisfying(
            SCHOOL,
            kept -> {
              assertThat(kept.answer()).isEqualTo(new Answer.Typed("Doha School"));
              assertThat(kept.source()).isEqualTo(TREES);
              assertThat(kept.at()).isEqualTo(NOW);
            });
    assertThat(reuse.offers(OTHER, List.of(SCHOOL))).isEmpty();
  }

  @Test
  void theNewestAnswerTakesThePlaceOfTheOlder() {
    reuse.permit(NOORA, TREES, List.of(given(SCHOOL, "Doha School")));
    reuse.permit(NOORA, HOMES, List.of(given(SCHOOL, "Wakra School")));

    assertThat(reuse.of(NOORA))
        .singleElement()
        .satisfies(kept -> {
          assertThat(kept.text().en()).isEqualTo("Wakra School");
          assertThat(kept.source()).isEqualTo(HOMES);
        });
  }

  @Test
  void whatIsWithdrawnIsGone() {
    reuse.permit(NOORA, TREES, List.of(given(SCHOOL, "Doha School"), given(PHONE, "55512345")));
    KeptAnswer one = reuse.offers(NOORA, List.of(SCHOOL)).values().iterator().next();

    boolean byAnother = reuse.withdraw(OTHER, one.id());
    boolean byOwner = reuse.withdraw(NOORA, one.id());
    List<KeptAnswer> left = reuse.of(NOORA);
    int others = reuse.withdrawAll(NOORA);

    assertThat(byAnother).isFalse();
    assertThat(byOwner).isTrue();
    assertThat(left).hasSize(1);
    assertThat(others).isEqualTo(1);
    assertThat(
            database
                .jdbc()
                .sql("select count(*) from consent.kept_answer")
                .query(int.class)
                .single())
        .isZero();
  }

  @Test
  void liesEncryptedAndOpensNowhereElse() {
    reuse.permit(NOORA, TREES, List.of(given(SCHOOL, CANARY)));
    reuse.permit(OTHER, TREES, List.of(given(SCHOOL, "another")));

    String row =
        database
            .jdbc()
            .sql("select k::text from consent.kept_answer k where person = :p")
            .param("p", NOORA.value())
            .query(String.class)
            .single();
    byte[] content =
        database
            .jdbc()
            .sql("select content from consent.kept_answer where person = :p")
            .param("p", NOORA.value())
            .query(byte[].class)
            .single();

    assertThat(row).contains("tree-felling-permit").doesNotContain(CANARY).doesNotContain("school");
    assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain(CANARY);
    // The control: the answer of one, put into the row of another, must not open there.
    database
        .jdbc()
        .sql("update consent.kept_answer set content = :c where person = :p")
        .param("c", content)
        .param("p", OTHER.value())
        .update();
    assertThatThrownBy(() -> reuse.of(OTHER)).isInstanceOf(Envelope.Unreadable.class);
  }
}
