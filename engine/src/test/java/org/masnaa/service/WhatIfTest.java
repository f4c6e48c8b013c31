package org.masnaa.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.masnaa.legal.WorkingCalendar;

class WhatIfTest {

  private static ServicePackage changed(String file, String from, String to) {
    Map<String, String> texts = Packages.texts();
    texts.put(file, Objects.requireNonNull(texts.get(file)).replace(from, to));
    return Objects.requireNonNull(Packages.read(texts).servicePackage());
  }

  private static final ServicePackage NOW = changed("form.yaml", "", "");

  /** People of every age from 10 on, one each year, the older half of them of one nationality. */
  private static WhatIf.Report ask(ServicePackage then, int people) {
    WhatIf whatIf = new WhatIf(NOW, then);
    for (int i = 0; i < people; i++) {
      BigDecimal age = BigDecimal.valueOf(10 + i);
      whatIf.ask(
          Map.of(
              "person",
              Map.of("age", age, "nationality", i < people / 2 ? "IN" : "QA"),
              "kind",
              i % 2 == 0 ? "single" : "several",
              "today",
              LocalDate.of(2026, 11, 24)));
    }
    return whatIf.report();
  }

  private static WhatIf.Rule rule(WhatIf.Report report, String name) {
    return report.rules().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void changesNobodyWithoutAChange() {
    WhatIf.Report report = ask(NOW, 60);

    assertThat(report.asked()).isEqualTo(60);
    assertThat(report.rules()).extracting(WhatIf.Rule::name).containsExactly("eligible", "fee");
    assertThat(report.rules())
        .allSatisfy(rule -> {
          assertThat(rule.changed()).isZero();
          assertThat(rule.changes()).isEmpty();
          assertThat(rule.groups()).isEmpty();
        });
  }

  @Test
  void changesExactlyThoseBetweenTwoThresholds() {
    WhatIf.Report report = ask(changed("service.yaml", "person.age >= 18", "person.age >= 25"), 60);

    WhatIf.Rule eligible = rule(report, "eligible");
    assertThat(eligible.changed()).isEqualTo(7);
    assertThat(eligible.changes()).containsExactly(new WhatIf.Change("true", "false", 7));
    assertThat(eligible.groups())
        .containsExactlyInAnyOrder(
            new WhatIf.Group("age", "18–24", 7, 7), new WhatIf.Group("nationality", "IN", 30, 7));
    assertThat(rule(report, "fee").changed()).isZero();
  }

  @Test
  void tellsTheFeeFromAndTo() {
    WhatIf.Report report = ask(changed("service.yaml", "then 500", "then 600"), 60);

    assertThat(rule(report, "fee").changes()).containsExactly(new WhatIf.Change("500", "600", 30));
  }

  @Test
  void tellsNoCountOfFew() {
    WhatIf.Report few = ask(changed("service.yaml", "person.age >= 18", "person.age >= 22"), 60);
    WhatIf.Report none = ask(changed("service.yaml", "person.age >= 18", "person.age >= 8"), 4);

    assertThat(rule(few, "eligible").changed()).isNull();
    assertThat(rule(few, "eligible").changes()).isEmpty();
    assertThat(rule(few, "eligible").groups()).isEmpty();
    assertThat(rule(none, "eligible").groups()).isEmpty();
  }

  @Test
  void tellsNoCountThatLeavesAFew() {
    WhatIf.Report allButFew =
        ask(changed("service.yaml", "person.age >= 18", "person.age = 20 or person.age < 18"), 60);
    WhatIf.Report inGroup =
        ask(changed("service.yaml", "person.age >= 18", "person.age >= 27"), 20);

    assertThat(rule(allButFew, "eligible").changed()).isNull();
    assertThat(rule(inGroup, "eligible").changed()).isEqualTo(9);
    assertThat(rule(inGroup, "eligible").groups())
        .noneSatisfy(group -> assertThat(group.asked() - group.changed()).isBetween(1, 4));
  }

  @Test
  void leavesNoFewToBeFoundBySubtraction() {
    // From 18 to 38 there are 7, 10 and 4 by age: the 4 are few, and 7 would tell them.
    WhatIf.Report report = ask(changed("service.yaml", "person.age >= 18", "person.age >= 39"), 60);

    assertThat(rule(report, "eligible").changed()).isEqualTo(21);
    assertThat(rule(report, "eligible").groups())
        .filteredOn(group -> group.kind().equals("age"))
        .containsExactly(new WhatIf.Group("age", "25–34", 10, 10));
  }

  @Test
  void playsWholeCasesToTheirEnd() {
    ServicePackage then = changed("service.yaml", "person.age >= 18", "person.age >= 40");
    WhatIf whatIf = new WhatIf(NOW, then);
    Examples.Setting setting =
        new Examples.Setting(
            Packages.catalogue(),
            Map.of(),
            WorkingCalendar.fridaySaturday(ZoneId.of("Asia/Qatar"), Set.of()));

    for (int year = 1967; year < 2007; year++) {
      Map<String, Object> person = Map.of("person.birthDate", LocalDate.of(year, 1, 1));
      whatIf.ask(
          Map.of("kind", "single", "person", Map.of("age", BigDecimal.valueOf(2026 - year))),
          new WhatIf.Trial(person, NOW.examples().getFirst(), setting));
    }

    assertThat(rule(whatIf.report(), "outcome").changes())
        .containsExactly(new WhatIf.Change("granted", "not-eligible", 20));
    assertThat(rule(whatIf.report(), "eligible").changed()).isEqualTo(20);
  }
}
