package org.masnaa.app.registers.population;

import static org.masnaa.app.registers.population.Things.record;
import static org.masnaa.app.registers.population.Things.text;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.PersonId;

/** Health insurance, births that are not registered yet, and accounts that government pays into. */
final class Cover {

  private static final int ADULT = 18;

  private final Things things;
  private final LocalDate today;
  private int notices;
  private int accounts;

  Cover(Things things, int ahead) {
    this.things = things;
    this.today = Population.REFERENCE.plusYears(ahead);
  }

  /** Employers insure their labourers and domestic workers together, not one by one. */
  Optional<Entry> insurance(Person person) {
    boolean own =
        switch (person.residence().standing()) {
          case PROFESSIONAL, SKILLED, DEPENDENT -> true;
          case CITIZEN, LABOURER, DOMESTIC -> false;
        };
    Draw draw = Things.chance(person, 8);
    return own
        ? Optional.of(
            new Entry(
                "health",
                "cover",
                person.id().value(),
                List.of(person.id().value()),
                person.home().since(),
                record(
                    "holder", person.id().value(),
                    "insuredUntil", today.plusDays(draw.between(5, 720)),
                    "residenceCheck", person.home().since())))
        : Optional.empty();
  }

  /** The hospital's notice of a child born in the last weeks. */
  Optional<Entry> birth(Person mother) {
    PersonId father = mother.family().spouse();
    int age = mother.ageAt(Population.REFERENCE);
    Draw draw = Things.chance(mother, 9);
    boolean lately = mother.family().since().isAfter(Population.REFERENCE.minusMonths(12));
    if (mother.origin().gender() != Gender.FEMALE
        || father == null
        || lately
        || age < 20
        || age > 41
        || !draw.percent(2)) {
      return Optional.empty();
    }
    LocalDate born = today.minusDays(draw.between(1, 14));
    String number = "B" + String.format("%06d", ++notices);
    return Optional.of(
        new Entry(
            "health",
            "notice",
            number,
            List.of(mother.id().value(), father.value()),
            born,
            record(
                "number", number,
                "mother", mother.id().value(),
                "father", father.value(),
                "born", born,
                "time", String.format("%02d:%02d", draw.below(24), draw.below(60)),
                "gender", draw.percent(51) ? "male" : "female",
                "weight", draw.bell(2_300, 4_400),
                "hospital", text(draw.oneOf(things.of("hospital"))))));
  }

  Optional<Entry> account(Person person, Livelihood.@Nullable Work work) {
    Standing standing = person.residence().standing();
    boolean banks =
        person.ageAt(Population.REFERENCE) >= ADULT
            && (standing == Standing.CITIZEN
                || standing == Standing.PROFESSIONAL
                || standing == Standing.DEPENDENT)
            && work != null;
    if (!banks) {
      return Optional.empty();
    }
    int which = Things.chance(person, 10).below(things.of("bank").size());
    String iban = iban("TST" + (char) ('A' + which) + String.format("%021d", ++accounts));
    return Optional.of(
        new Entry(
            "payments",
            "account",
            iban,
            List.of(person.id().value()),
            person.home().since(),
            record(
                "iban", iban,
                "holder", person.id().value(),
                "bank", text(things.of("bank").get(which)))));
  }

  /** With the check digits of ISO 13616: the number modulo 97 is 1. */
  private static String iban(String account) {
    StringBuilder digits = new StringBuilder();
    (account + "QA00").chars().forEach(c -> digits.append(Character.digit(c, 36)));
    int check = 98 - new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
    return "QA" + String.format("%02d", check) + account;
  }
}
