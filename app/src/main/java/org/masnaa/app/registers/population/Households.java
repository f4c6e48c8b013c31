package org.masnaa.app.registers.population;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.masnaa.app.registers.population.FullName.Style;
import org.masnaa.app.registers.population.Person.Home;
import org.masnaa.app.registers.population.Person.Origin;
import org.masnaa.app.registers.population.Person.Residence;

/** Makes people, joins them in marriage and gives them children. */
final class Households {

  private static final int ADULT = 18;
  private static final int LAST_BIRTH_AT = 43;

  private final Tables tables;
  private final Draw draw;
  private final LocalDate reference;
  private final Numbers numbers = new Numbers();

  Households(Tables tables, Draw draw, LocalDate reference) {
    this.tables = tables;
    this.draw = draw;
    this.reference = reference;
  }

  /** Someone whose parents are not in the register. */
  Member adult(Origin origin, Nationality nationality, Home home, Residence residence) {
    NameList list = tables.namesOf(nationality);
    Style style = FullName.styleOf(nationality.community());
    if (style == Style.CHAIN_OF_FOUR && draw.percent(40)) {
      style = Style.CHAIN_WITH_BIN;
    }
    Name given = draw.common(list.given(origin.gender()));
    Name second =
        style == Style.MOTHER_AND_FATHER
            ? draw.common(list.family())
            : other(list.male(), List.of(given));
    Name third = other(list.male(), List.of(given, second));
    Name family = other(list.family(), List.of(given, second));
    return made(
        origin, nationality, new FullName(style, given, second, third, family), home, residence);
  }

  /** From now on the two are a couple under one roof. */
  void marry(Member man, Member woman, LocalDate wedding) {
    man.spouse = woman;
    woman.spouse = man;
    man.status = MaritalStatus.MARRIED;
    woman.status = MaritalStatus.MARRIED;
    man.familyChanged(wedding);
    woman.familyChanged(wedding);
    Home home = man.home;
    woman.home =
        wedding.isAfter(home.since())
            ? new Home(home.zone(), home.street(), home.building(), wedding)
            : home;
    if (FullName.sharedByCouple(woman.nationality.community())
        && woman.nationality.equals(man.nationality)) {
      FullName own = woman.name;
      Name maiden = own.style() == Style.MOTHER_AND_FATHER ? own.family() : own.second();
      woman.name = new FullName(own.style(), own.given(), maiden, own.third(), man.name.family());
    }
  }

  /**
   * Children born to a couple, added to both parents.
   *
   * @param father whose names they bear, whether or not he is still alive
   * @param inRegister whether the father is (still) in the register
   */
  void children(Member father, Member mother, boolean inRegister, LocalDate wedding, int most) {
    LocalDate birth = wedding.plusDays(draw.between(300, 1100));
    LocalDate last = mother.born.plusYears(LAST_BIRTH_AT);
    for (int i = 0; i < most && birth.isBefore(last) && birth.isBefore(reference); i++) {
      Member child = child(father, mother, birth);
      child.mother = mother;
      mother.children.add(child);
      mother.familyChanged(birth);
      if (inRegister) {
        child.father = father;
        father.children.add(child);
        father.familyChanged(birth);
      }
      birth = birth.plusDays(draw.bell(380, 1700));
    }
  }

  private Member child(Member father, Member mother, LocalDate birth) {
    Gender gender = draw.percent(51) ? Gender.MALE : Gender.FEMALE;
    FullName line = father.name;
    NameList list = tables.namesOf(father.nationality);
    List<Name> taken =
        Stream.concat(
                Stream.of(line.given(), mother.name.given()),
                mother.children.stream().map(sibling -> sibling.name.given()))
            .toList();
    Name given = other(list.given(gender), taken);
    Name second =
        line.style() == Style.MOTHER_AND_FATHER
            ? (mother.name.style() == Style.MOTHER_AND_FATHER
                ? mother.name.second()
                : mother.name.family())
            : line.given();
    FullName name = new FullName(line.style(), given, second, line.second(), line.family());
    Standing standing =
        father.residence.standing() == Standing.CITIZEN ? Standing.CITIZEN : Standing.DEPENDENT;
    Home home = mother.home;
    if (birth.isAfter(home.since())) {
      home = new Home(home.zone(), home.street(), home.building(), birth);
    }
    return made(
        new Origin(birth, gender, father.nationality.code()),
        father.nationality,
        name,
        home,
        new Residence(father.residence.until(), standing));
  }

  /** A home in a zone drawn by weight, moved into between the two days. */
  Home home(ToIntFunction<Zone> weight, LocalDate first, LocalDate last) {
    Zone zone = weighted(tables.zones(), weight);
    int size = Math.max(4, weight.applyAsInt(zone));
    return new Home(
        zone.number(),
        draw.between(1, Math.min(560, size * 12)) + (zone.number() >= 50 ? 400 : 200),
        draw.between(1, 120),
        draw.day(first, last));
  }

  <T> T weighted(List<T> all, ToIntFunction<T> weight) {
    int sum = all.stream().mapToInt(weight).sum();
    int left = draw.below(sum);
    for (T candidate : all) {
      left -= weight.applyAsInt(candidate);
      if (left < 0) {
        return candidate;
      }
    }
    throw new IllegalStateException("Weights changed while drawing");
  }

  /** The day on which a permit ends; one in thirty-three has run out. */
  LocalDate permitUntil() {
    return draw.percent(3)
        ? reference.minusDays(draw.between(5, 200))
        : reference.plusDays(draw.between(60, 1400));
  }

  private Member made(
      Origin origin, Nationality nationality, FullName name, Home home, Residence residence) {
    Member member =
        new Member(
            numbers.id(origin.birthDate(), nationality),
            origin,
            nationality,
            name,
            home,
            residence);
    if (!origin.birthDate().plusYears(ADULT).isAfter(reference)) {
      member.contact = numbers.contact(name);
    }
    return member;
  }

  private Name other(List<Name> names, List<Name> taken) {
    for (int tries = 0; tries < 20; tries++) {
      Name name = draw.common(names);
      if (taken.stream().noneMatch(t -> t.ar().equals(name.ar()))) {
        return name;
      }
    }
    return draw.oneOf(names);
  }
}
