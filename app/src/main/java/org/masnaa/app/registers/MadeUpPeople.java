package org.masnaa.app.registers;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.identity.TestPerson;
import org.masnaa.app.registers.population.Livelihood;
import org.masnaa.app.registers.population.Livelihoods;
import org.masnaa.app.registers.population.Person;
import org.masnaa.app.registers.population.Population;
import org.masnaa.app.registers.population.Tables;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.Settings;
import org.masnaa.form.Attribute;
import org.masnaa.service.AttributeCatalogue;
import org.springframework.stereotype.Component;

/**
 * People whom nobody is, for trying services: reading of them needs no purpose and is not recorded.
 */
@Component
public class MadeUpPeople {

  private final AttributeCatalogue attributes;
  private final Holdings holdings;
  private final SandboxStore sandbox;
  private final KeptRegisters kept;
  private final InstantSource clock;
  private final Settings settings;

  MadeUpPeople(
      AttributeCatalogue attributes,
      Holdings holdings,
      SandboxStore sandbox,
      KeptRegisters kept,
      InstantSource clock,
      Settings settings) {
    this.attributes = attributes;
    this.holdings = holdings;
    this.sandbox = sandbox;
    this.kept = kept;
    this.clock = clock;
    this.settings = settings;
  }

  /** The people of the sandbox as whom one may sign in; none elsewhere. */
  public List<TestPerson> known() {
    return sandbox.examples();
  }

  /**
   * What registers say of one of those people, relatives among it by name.
   *
   * @return values by attribute; empty for everyone else, so that nobody real is read this way
   */
  public Map<String, @Nullable Object> of(PersonId person) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    if (known().stream().anyMatch(one -> one.id().equals(person))) {
      List<Attribute> stored =
          attributes.attributes().stream().filter(each -> each.derived() == null).toList();
      holdings
          .of(person, stored)
          .forEach((name, value) -> values.put(name, value.reached() ? value.value() : null));
    }
    return Collections.unmodifiableMap(values);
  }

  /**
   * A whole population, the same each time and made without the database: what the registers of
   * people, work and credit would say of each.
   *
   * @param size how many
   * @param person takes the values by attribute
   */
  public void forEach(int size, Consumer<Map<String, @Nullable Object>> person) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
    new Population(Tables.builtIn(), Population.SEED, size)
        .forEach(one -> person.accept(values(one, today)));
  }

  private Map<String, @Nullable Object> values(Person person, LocalDate today) {
    Map<String, @Nullable Object> values = new HashMap<>(kept.population(person, false, today));
    Livelihood livelihood = Livelihoods.of(person);
    Livelihood.Work work = livelihood.work();
    if (work != null) {
      values.put("employment.status", work.status().code());
      values.put("employment.monthlyIncome", BigDecimal.valueOf(work.monthlyIncome()));
    }
    Livelihood.Credit credit = livelihood.credit();
    if (credit != null) {
      Integer score = credit.score();
      values.put("credit.score", score == null ? null : BigDecimal.valueOf(score));
      values.put("credit.bankrupt", credit.bankrupt());
      values.put("credit.monthlyRepayments", BigDecimal.valueOf(credit.monthlyRepayments()));
      values.put("credit.existingCustomer", credit.existingCustomer());
    }
    return Collections.unmodifiableMap(values);
  }
}
