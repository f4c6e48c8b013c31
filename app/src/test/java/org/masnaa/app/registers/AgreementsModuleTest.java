package org.masnaa.app.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.registers.Agreement.State;
import org.masnaa.app.registers.Purpose.Ground;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.text.LocalText;

class AgreementsModuleTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final EntityId INTERIOR = new EntityId("moi");
  private static final Actor.Officer OWNER =
      new Actor.Officer(new OfficerId("sara"), INTERIOR, Set.of(Agreements.OWNER));
  private static final RegistersKit kit = new RegistersKit(database);

  @BeforeAll
  static void fill() {
    kit.fill(500);
  }

  private static Purpose purpose(String service) {
    Ground ground = new Ground(new LocalText("للتعرف", "To know who applies"), "art. 4");
    return new Purpose(
        new Actor.Machine("prefill"),
        new ServiceId("mme", service),
        Map.of("person.name", ground, "person.birthDate", ground),
        null);
  }

  private static AttributeValue name(Purpose purpose, PersonId person) {
    return Objects.requireNonNull(
        kit.registers.read(person, Set.of("person.name"), purpose).get("person.name"));
  }

  private static Agreement asked(String service) {
    return kit.agreements.ofOwner(INTERIOR).stream()
        .filter(agreement -> agreement.service().name().equals(service))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void refusesToReadWithoutAnAgreementAndKeepsTheAttempt() {
    PersonId person = kit.untouched(1);

    AttributeValue value = name(purpose("no-agreement"), person);

    assertThat(value.reached()).isFalse();
    assertThat(value.value()).isNull();
    assertThat(kit.consent.readsOf(person, 1).reads()).isEmpty();
    assertThat(kit.audited("read-registers-refused", person)).isEqualTo(1);
    assertThat(asked("no-agreement").standing().state()).isEqualTo(State.ASKED);
  }

  /** The control: the same call passes once the owner has approved it. */
  @Test
  void readsWhatTheOwnerApproved() {
    PersonId person = kit.untouched(2);
    Purpose purpose = purpose("approved");
    kit.agreements.ask(purpose);

    boolean done = kit.agreements.approve(asked("approved").id(), OWNER, LocalDate.of(2027, 1, 1));

    assertThat(done).isTrue();
    assertThat(asked("approved").fields()).hasSize(2).allMatch(f -> "art. 4".equals(f.clause()));
    assertThat(name(purpose, person).reached()).isTrue();
    assertThat(name(purpose, person).value()).isNotNull();
  }

  @Test
  void readsNothingAfterTheEndDateOrTheOwnersEnd() {
    PersonId person = kit.untouched(3);
    kit.agreements.ask(purpose("past"));
    kit.agreements.approve(asked("past").id(), OWNER, LocalDate.of(2026, 11, 22));
    kit.agreements.ask(purpose("ended"));
    kit.agreements.approve(asked("ended").id(), OWNER, LocalDate.of(2027, 1, 1));
    kit.agreements.refuse(asked("ended").id(), OWNER);

    assertThat(name(purpose("past"), person).reached()).isFalse();
    assertThat(name(purpose("ended"), person).reached()).isFalse();
  }

  @Test
  void letsNobodyButTheOwnerDecide() {
    kit.agreements.ask(purpose("others"));
    Agreement waiting = asked("others");
    Actor.Officer elsewhere =
        new Actor.Officer(new OfficerId("fahad"), new EntityId("qdb"), Set.of(Agreements.OWNER));
    Actor.Officer colleague =
        new Actor.Officer(new OfficerId("maryam"), INTERIOR, Set.of("records-officer"));

    assertThat(
            List.of(
                kit.agreements.approve(waiting.id(), elsewhere, LocalDate.of(2027, 1, 1)),
                kit.agreements.approve(waiting.id(), colleague, LocalDate.of(2027, 1, 1)),
                kit.agreements.refuse(waiting.id(), colleague)))
        .containsOnly(false);
    assertThat(asked("others").standing().state()).isEqualTo(State.ASKED);
  }
}
