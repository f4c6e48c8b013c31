package org.masnaa.app.registers.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.masnaa.app.registers.population.Person.Home;
import org.masnaa.app.registers.population.Person.Origin;
import org.masnaa.app.registers.population.Person.Residence;

/** People of other countries: families of those who may bring one, and many who came alone. */
final class Residents {

  private static final int LEAVES_HOME = 21;

  /** Communities most of whose people come for manual work. */
  private static final Set<String> MANUAL =
      Set.of("indian", "nepali", "sri-lankan", "south-asian-muslim", "african");

  private final Tables tables;
  private final Draw draw;
  private final LocalDate reference;
  private final Households households;

  Residents(Tables tables, Draw draw, LocalDate reference, Households households) {
    this.tables = tables;
    this.draw = draw;
    this.reference = reference;
    this.households = households;
  }

  /** The next household, of one person or more. */
  List<Person> household() {
    Nationality nationality = households.weighted(tables.nationalities(), Nationality::weight);
    return draw.percent(nationality.families()) ? family(nationality) : List.of(alone(nationality));
  }

  Person alone(Nationality nationality) {
    Gender gender = draw.percent(nationality.women()) ? Gender.FEMALE : Gender.MALE;
    Standing standing = standing(nationality, gender);
    int age = standing == Standing.PROFESSIONAL ? draw.bell(23, 66) : draw.bell(20, 54);
    LocalDate birth = bornAtAge(age);
    LocalDate arrival = draw.day(later(birth.plusYears(20), reference.minusYears(9)), reference);
    Home home =
        standing == Standing.DOMESTIC
            ? households.home(Zone::citizens, arrival, reference)
            : households.home(Zone::workers, arrival, reference);
    Member member =
        households.adult(
            new Origin(birth, gender, nationality.code()),
            nationality,
            home,
            new Residence(households.permitUntil(), standing));
    marriedAbroad(member, age);
    return member.person();
  }

  private void marriedAbroad(Member member, int age) {
    if (age >= 25 && draw.percent(age < 30 ? 35 : 68)) {
      member.status = draw.percent(4) ? MaritalStatus.DIVORCED : MaritalStatus.MARRIED;
      member.familyChanged(draw.day(member.born.plusYears(21), reference));
    }
  }

  private List<Person> family(Nationality nationality) {
    LocalDate birth = bornAtAge(draw.bell(25, 58));
    LocalDate wedding = draw.day(birth.plusYears(22), birth.plusYears(31));
    LocalDate bridesBirth = draw.day(birth.minusYears(1), birth.plusYears(7));
    LocalDate married = earlier(later(wedding, bridesBirth.plusYears(20)), reference.minusDays(40));
    LocalDate arrival = draw.day(later(birth.plusYears(24), reference.minusYears(18)), reference);
    Home home = households.home(Zone::families, arrival, reference);
    LocalDate until = households.permitUntil();
    Member man =
        households.adult(
            new Origin(birth, Gender.MALE, nationality.code()),
            nationality,
            home,
            new Residence(until, draw.percent(80) ? Standing.PROFESSIONAL : Standing.SKILLED));
    Member woman =
        households.adult(
            new Origin(bridesBirth, Gender.FEMALE, nationality.code()),
            nationality,
            home,
            new Residence(until, draw.percent(32) ? Standing.PROFESSIONAL : Standing.DEPENDENT));
    households.marry(man, woman, married);
    households.children(man, woman, true, married, draw.bell(0, 5));
    leaveHome(man, woman);
    List<Member> all = new ArrayList<>(List.of(man, woman));
    all.addAll(woman.children);
    return all.stream().map(Member::person).toList();
  }

  /** Sponsorship of children ends when they are grown; they leave the country and the register. */
  private void leaveHome(Member man, Member woman) {
    LocalDate grown = reference.minusYears(LEAVES_HOME);
    woman.children.removeIf(child -> child.born.isBefore(grown));
    man.children.removeIf(child -> child.born.isBefore(grown));
  }

  private Standing standing(Nationality nationality, Gender gender) {
    if (MANUAL.contains(nationality.community())) {
      int share = draw.below(100);
      if (gender == Gender.FEMALE) {
        return share < 62
            ? Standing.DOMESTIC
            : share < 92 ? Standing.SKILLED : Standing.PROFESSIONAL;
      }
      return share < 62 ? Standing.LABOURER : share < 92 ? Standing.SKILLED : Standing.PROFESSIONAL;
    }
    return switch (nationality.community()) {
      case "filipino" -> draw.percent(85) ? Standing.SKILLED : Standing.PROFESSIONAL;
      case "arab" -> draw.percent(55) ? Standing.SKILLED : Standing.PROFESSIONAL;
      default -> Standing.PROFESSIONAL;
    };
  }

  private LocalDate bornAtAge(int age) {
    return draw.day(reference.minusYears(age + 1).plusDays(1), reference.minusYears(age));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
