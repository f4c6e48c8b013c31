package org.masnaa.app.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.audit.AuditFixture;
import org.masnaa.app.notify.Message;
import org.masnaa.app.notify.NotifyFixture;
import org.masnaa.app.registers.Dispute.Claim;
import org.masnaa.app.registers.Dispute.Decision;
import org.masnaa.app.registers.Dispute.End;
import org.masnaa.app.registers.Dispute.State;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.app.shared.files.HostileFiles;
import org.masnaa.app.shared.files.Scanner;
import org.masnaa.app.shared.page.Messages;

/** People say that a register is wrong; its owner answers, and puts it right where it is. */
class DisputesModuleTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final Actor.Officer OWNER = officer("shaikha", "moi", Agreements.OWNER);
  private static final Claim CLAIM = new Claim("1985-04-01", "see the birth certificate");
  private static final byte[] PAPER = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

  private static final RegistersKit kit = new RegistersKit(database);
  private static final Disputes DISPUTES =
      new Disputes(
          kit.attributes,
          new DisputeStore(database.jdbc(), kit.envelope),
          kit.corrections,
          new Disputes.Telling(
              AuditFixture.over(database, RegistersKit.CLOCK),
              NotifyFixture.over(database, kit.envelope, RegistersKit.CLOCK),
              Messages.load(),
              files(new Scanner(""))),
          database.transactions(),
          RegistersKit.CLOCK,
          new Ids(RegistersKit.CLOCK, new Random(11)));

  private static DisputeFiles files(Scanner scanner) {
    return new DisputeFiles(
        new DisputeFileStore(database.jdbc(), kit.envelope),
        scanner,
        AuditFixture.over(database, RegistersKit.CLOCK),
        database.transactions());
  }

  private static DisputeFiles.Looked look(byte[] content) {
    return files(new Scanner("")).look(() -> new ByteArrayInputStream(content));
  }

  @BeforeAll
  static void fill() {
    kit.fill(300);
  }

  private static Actor.Officer officer(String id, String entity, String role) {
    return new Actor.Officer(new OfficerId(id), new EntityId(entity), Set.of(role));
  }

  private static Dispute open(PersonId person, String attribute) {
    return open(person, attribute, (DisputeFiles.Looked.Fit) look(PAPER));
  }

  private static Dispute open(PersonId person, String attribute, DisputeFiles.Looked.Fit document) {
    assertThat(DISPUTES.open(person, attribute, CLAIM, document)).isEqualTo(Disputes.Opened.DONE);
    return DISPUTES.ofPerson(person).getFirst();
  }

  private static @Nullable Object value(PersonId person, String attribute) {
    return Objects.requireNonNull(
            kit.registers
                .read(person, Set.of(attribute), RegistersKit.purpose(attribute))
                .get(attribute))
        .value();
  }

  private static List<Message> messages(PersonId person) {
    return NotifyFixture.over(database, kit.envelope, RegistersKit.CLOCK).of(person, 0);
  }

  @Test
  void givesTheOwnerATaskWithReasonAndDocument() {
    Dispute dispute = open(kit.untouched(20), "person.birthDate");

    assertThat(DISPUTES.ofOwner(OWNER)).contains(dispute);
    assertThat(DISPUTES.document(dispute.id(), OWNER))
        .isInstanceOfSatisfying(
            DisputeFiles.Shown.Open.class,
            shown -> assertThat(shown.content()).hasBinaryContent(PAPER));
    assertThat(dispute.standing().state()).isEqualTo(State.OPEN);
  }

  @Test
  void looksIntoDocumentsAsIntoFilesOfApplications() {
    HostileFiles.pdf()
        .forEach((name, content) ->
            assertThat(look(content)).as(name).isInstanceOf(DisputeFiles.Looked.Unsafe.class));
    HostileFiles.other()
        .forEach((name, content) ->
            assertThat(look(content)).as(name).isInstanceOf(DisputeFiles.Looked.WrongKind.class));
    assertThat(look(HostileFiles.pictureWithVirus()))
        .isInstanceOf(DisputeFiles.Looked.Unsafe.class);
    assertThat(look(PAPER)).isInstanceOf(DisputeFiles.Looked.Fit.class);
  }

  @Test
  void letsNobodyOpenWhatCouldNotBeScanned() {
    DisputeFiles unscanned = files(new Scanner("127.0.0.1:1"));
    DisputeFiles.Looked looked = unscanned.look(() -> new ByteArrayInputStream(PAPER));
    Dispute dispute = open(kit.untouched(27), "person.birthDate", (DisputeFiles.Looked.Fit) looked);

    int released = unscanned.release();
    DisputeFiles.Shown whileDown = unscanned.shown(dispute.id(), OWNER.entity());
    int whenUp = files(new Scanner("")).release();

    assertThat(released).isZero();
    assertThat(whileDown).isInstanceOf(DisputeFiles.Shown.Waiting.class);
    assertThat(whenUp).isEqualTo(1);
    assertThat(unscanned.shown(dispute.id(), OWNER.entity()))
        .isInstanceOf(DisputeFiles.Shown.Open.class);
  }

  @Test
  void sealsWhatTheOwnerAnswersAndTheDocument() {
    Dispute dispute = open(kit.untouched(28), "person.birthDate");
    Decision decision = new Decision(false, "canary of an answer", Map.of());

    End end = DISPUTES.end(dispute.id(), OWNER, decision);
    String row =
        database
            .jdbc()
            .sql(
                """
                SELECT concat_ws(' ', d.person, d.answer, encode(d.claim, 'escape'),
                       encode(d.sealed_answer, 'escape'), encode(p.content, 'escape'))
                  FROM registers.dispute d JOIN registers.dispute_part p ON p.dispute = d.id
                 WHERE d.id = :id
                """)
            .param("id", dispute.id())
            .query(String.class)
            .single();

    assertThat(end).isEqualTo(End.DONE);
    assertThat(DISPUTES.ofPerson(dispute.person()).getFirst().standing().answer())
        .isEqualTo("canary of an answer");
    // The number of the person is no secret of this table, and shows that the search finds.
    assertThat(row)
        .contains(dispute.person().value())
        .doesNotContain("canary", "%PDF", "certificate");
  }

  @Test
  void showsAndLetsNobodyElseDecideIt() {
    Dispute dispute = open(kit.untouched(21), "person.birthDate");
    Decision decision = new Decision(false, "no", Map.of());

    for (Actor.Officer other :
        List.of(officer("x", "moci", Agreements.OWNER), officer("y", "moi", "records-officer"))) {
      assertThat(DISPUTES.ofOwner(other)).doesNotContain(dispute);
      assertThat(DISPUTES.document(dispute.id(), other))
          .isInstanceOf(DisputeFiles.Shown.Nothing.class);
      assertThat(DISPUTES.end(dispute.id(), other, decision)).isEqualTo(End.GONE);
    }
  }

  @Test
  void aCorrectedValueIsReadFromThenOnAndItsHistorySaysWhoAndWhy() {
    PersonId person = kit.untouched(22);
    Object before = value(person, "person.birthDate");
    Dispute dispute = open(person, "person.birthDate");

    End end =
        DISPUTES.end(
            dispute.id(), OWNER, new Decision(true, "it was a slip", Map.of("", "1985-04-01")));

    assertThat(end).isEqualTo(End.DONE);
    assertThat(String.valueOf(before)).isNotEqualTo("1985-04-01");
    assertThat(value(person, "person.birthDate")).hasToString("1985-04-01");
    assertThat(value(person, "person.age")).hasToString("41");
    assertThat(
            kit.corrections
                .history(person, kit.attributes.attribute("person.birthDate").orElseThrow())
                .values())
        .containsExactly(
            new CorrectionStore.Who("shaikha", "it was a slip", RegistersKit.CLOCK.instant()));
    assertThat(DISPUTES.corrected(dispute)).hasToString("1985-04-01");
    assertThat(DISPUTES.about(person, Set.of("person.birthDate"), Instant.EPOCH))
        .extracting(each -> each.standing().state())
        .containsExactly(State.CORRECTED);
    assertThat(messages(person)).hasSize(1);
    assertThat(messages(person).getFirst().text().en()).contains("corrected", "Date of birth");
  }

  @Test
  void aTextInBothScriptsIsPutRightInBoth() {
    PersonId person = kit.untouched(23);
    Dispute dispute = open(person, "person.name");
    Map<String, String> one = Map.of("ar", "مريم");

    End half = DISPUTES.end(dispute.id(), OWNER, new Decision(true, "yes", one));
    End whole =
        DISPUTES.end(
            dispute.id(), OWNER, new Decision(true, "yes", Map.of("ar", "مريم", "en", "Maryam")));

    assertThat(half).isEqualTo(End.VALUE_WRONG);
    assertThat(whole).isEqualTo(End.DONE);
    assertThat(value(person, "person.name")).isEqualTo(Map.of("ar", "مريم", "en", "Maryam"));
  }

  @Test
  void aRegisterThatIsRightStaysAsItIsAndThePersonIsTold() {
    PersonId person = kit.untouched(24);
    Object before = value(person, "person.birthDate");
    Dispute dispute = open(person, "person.birthDate");

    DISPUTES.end(dispute.id(), OWNER, new Decision(false, "the certificate says so", Map.of()));
    End twice = DISPUTES.end(dispute.id(), OWNER, new Decision(false, "again", Map.of()));

    assertThat(twice).isEqualTo(End.GONE);
    assertThat(value(person, "person.birthDate")).isEqualTo(before);
    assertThat(messages(person).getFirst().text().en()).contains("kept it");
  }

  @Test
  void aValueOfAnotherTypeIsRefusedAndNothingChanges() {
    PersonId person = kit.untouched(25);
    Dispute dispute = open(person, "person.gender");

    for (String wrong : List.of("", "neither")) {
      assertThat(DISPUTES.end(dispute.id(), OWNER, new Decision(true, "ok", Map.of("", wrong))))
          .isEqualTo(End.VALUE_WRONG);
    }

    assertThat(DISPUTES.ofPerson(person).getFirst().standing().state()).isEqualTo(State.OPEN);
    assertThat(messages(person)).isEmpty();
  }

  @Test
  void whatIsWrittenAndPutRightIsUnreadableInTheTables() {
    PersonId person = kit.untouched(26);
    Dispute dispute = open(person, "person.name");
    DISPUTES.end(
        dispute.id(),
        OWNER,
        new Decision(true, "yes", Map.of("ar", "مريم", "en", "Unreadable Canary")));

    for (String table : List.of("registers.dispute", "registers.correction", "notify.message")) {
      assertThat(
              database
                  .jdbc()
                  .sql(
                      "select count(*) from "
                          + table
                          + " t where t::text ~ 'Canary|birth certificate'")
                  .query(Long.class)
                  .single())
          .isZero();
    }
  }
}
