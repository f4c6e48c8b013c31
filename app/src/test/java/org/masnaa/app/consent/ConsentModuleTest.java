package org.masnaa.app.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.text.LocalText;
import org.springframework.dao.DataAccessException;

class ConsentModuleTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private static final Consent consent =
      new Consent(new ReadStore(database.jdbc()), new Ids(() -> NOW, new Random(1)), () -> NOW);

  private static DataRead read(PersonId person, String attribute) {
    return new DataRead(
        person,
        "officer",
        "population",
        List.of(attribute, "person.nationalId"),
        new DataRead.Reason(
            new ServiceId("moi", "residence-certificate"),
            new LocalText("التحقق من الهوية", "Identify"),
            "art. 4"),
        new CaseId(new UUID(1, 2)));
  }

  private void record(DataRead read) {
    database.transactions().executeWithoutResult(status -> consent.recordRead(read));
  }

  @Test
  void showsPeopleWhoReadTheirData() {
    PersonId person = new PersonId("88563400001");
    DataRead read = read(person, "person.name");

    record(read);
    record(read(new PersonId("88563400002"), "person.name"));

    assertThat(consent.readsOf(person, 1).reads())
        .singleElement()
        .satisfies(kept -> {
          assertThat(kept.read()).isEqualTo(read);
          assertThat(kept.at()).isEqualTo(NOW);
        });
  }

  @Test
  void turnsPagesFromTheNewest() {
    PersonId person = new PersonId("88563400003");
    for (int i = 0; i < Consent.PAGE + 1; i++) {
      record(read(person, "person.a" + i));
    }

    ReadsPage first = consent.readsOf(person, 0);
    ReadsPage second = consent.readsOf(person, 2);

    assertThat(first.number()).isEqualTo(1);
    assertThat(first.more()).isTrue();
    assertThat(first.reads().getFirst().read().attributes()).contains("person.a" + Consent.PAGE);
    assertThat(second.more()).isFalse();
    assertThat(second.reads())
        .singleElement()
        .satisfies(kept -> assertThat(kept.read().attributes()).contains("person.a0"));
  }

  @Test
  void keepsNothingOutsideATransaction() {
    assertThatThrownBy(() -> consent.recordRead(read(new PersonId("88563400004"), "person.name")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void letsNobodyChangeWhatWasKept() {
    record(read(new PersonId("88563400005"), "person.name"));

    assertThatThrownBy(
            () -> database.jdbc().sql("UPDATE consent.data_read SET reader = 'nobody'").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> database.jdbc().sql("DELETE FROM consent.data_read").update())
        .isInstanceOf(DataAccessException.class);
  }
}
