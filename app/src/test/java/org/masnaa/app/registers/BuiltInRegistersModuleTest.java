package org.masnaa.app.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.masnaa.app.identity.TestPerson;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.form.Values;

class BuiltInRegistersModuleTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static final RegistersKit kit = new RegistersKit(database);

  @BeforeAll
  static void fill() {
    kit.fill(12_000);
  }

  @Test
  void knowsTheNoticeOfABirth() {
    Object notice = kit.value(kit.example(TestExample.NEW_MOTHER), "birth.notice");

    assertThat(Values.at("mother", context(notice)))
        .isEqualTo(kit.example(TestExample.NEW_MOTHER).id().value());
    assertThat((LocalDate) Values.at("born", context(notice))).isBefore(LocalDate.of(2026, 11, 1));
    assertThat(Values.at("time", context(notice))).isInstanceOf(LocalTime.class);
  }

  @Test
  void letsBothParentsOfANewbornSignIn() {
    TestPerson mother = kit.example(TestExample.NEW_MOTHER);
    TestPerson father = kit.example(TestExample.NEW_FATHER);

    assertThat((List<?>) kit.value(father, "person.spouse"))
        .asString()
        .contains(mother.id().value());
    assertThat(kit.value(father, "birth.notice")).isEqualTo(kit.value(mother, "birth.notice"));
  }

  @Test
  void knowsLicenceVehiclesAndFinesOfADriver() {
    TestPerson driver = kit.example(TestExample.DRIVER);

    assertThat(kit.value(driver, "drivingLicence.status")).isEqualTo("held");
    assertThat(kit.value(driver, "drivingLicence.categories")).asString().contains("light");
    assertThat((List<?>) kit.value(driver, "vehicle.owned")).isNotEmpty();
    assertThat(kit.value(driver, "vehicle.finesDue")).isEqualTo(BigDecimal.ZERO);
  }

  @Test
  void knowsTheCompaniesOfAnOwner() {
    TestPerson owner = kit.example(TestExample.GOOD_CREDIT);

    List<?> companies = (List<?>) Objects.requireNonNull(kit.value(owner, "company.ownedBy"));

    assertThat(companies).isNotEmpty();
    assertThat(kit.value(owner, "company.owned")).isEqualTo(BigDecimal.valueOf(companies.size()));
    assertThat((List<?>) kit.value(owner, "company.signsFor")).hasSameSizeAs(companies);
    assertThat((List<?>) kit.value(owner, "company.licences")).hasSameSizeAs(companies);
    assertThat(Values.at("share", context(companies.getFirst()))).isInstanceOf(BigDecimal.class);
  }

  @Test
  void knowsWhomAResidentSponsors() {
    TestPerson engineer = kit.example(TestExample.ENGINEER);

    List<?> family = (List<?>) Objects.requireNonNull(kit.value(engineer, "permit.dependants"));

    assertThat(family).hasSizeGreaterThanOrEqualTo(1);
    assertThat(family)
        .extracting(who -> Values.at("relation", context(who)))
        .containsAnyOf("child", "spouse");
    assertThat(kit.value(engineer, "permit.kind")).isEqualTo("work");
    assertThat(Values.at("kind", context(kit.value(engineer, "permit.sponsor"))))
        .isEqualTo("company");
  }

  private static Map<String, ? extends @Nullable Object> context(@Nullable Object value) {
    @SuppressWarnings("unchecked") // Contexts are maps by name, as the contract of values says.
    Map<String, @Nullable Object> context =
        (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    return context;
  }
}
