package org.masnaa.app.registers.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.registers.population.Person.Home;
import org.masnaa.app.registers.population.Person.Origin;
import org.masnaa.app.registers.population.Person.Residence;

/**
 * The citizens, generation by generation: couples whose parents are not in the register, their
 * children, the marriages among these, and so on until nobody else marries.
 */
final class Citizens {

  /** How many citizens a founding couple and its descendants come to, on average. */
  private static final int PER_FOUNDER = 8;

  private static final Residence CITIZEN = new Residence(null, Standing.CITIZEN);

  private final Tables tables;
  private final Draw draw;
  private final LocalDate reference;
  private final Households households;
  private final Nationality nationality;
  private final Set<Member> members = new LinkedHashSet<>();

  Citizens(Tables tables, Draw draw, LocalDate reference, Households households) {
    this.tables = tables;
    this.draw = draw;
    this.reference = reference;
    this.households = households;
    this.nationality = tables.citizens();
  }

  /** About as many people as asked for, among them some foreign wives. */
  List<Person> make(int about) {
    List<Member> generation = new ArrayList<>();
    for (int i = 0; i < Math.max(1, about / PER_FOUNDER); i++) {
      generation.addAll(foundingCouple());
    }
    while (!generation.isEmpty()) {
      generation = marriages(generation);
    }
    return members.stream().map(Member::person).toList();
  }

  private List<Member> foundingCouple() {
    int age = draw.bell(27, 88);
    LocalDate birth = bornAtAge(age);
    LocalDate wedding = draw.day(birth.plusYears(21), birth.plusYears(29));
    Home home = households.home(Zone::citizens, wedding, reference);
    Member man = adult(Gender.MALE, birth, home);
    LocalDate hers = draw.day(birth.minusYears(1), birth.plusYears(8));
    LocalDate latest = wedding.minusYears(19);
    Member woman = adult(Gender.FEMALE, hers.isAfter(latest) ? latest : hers, home);
    members.add(woman);
    boolean alive = !draw.percent(age < 60 ? 1 : age < 75 ? 15 : 45);
    return settle(man, woman, wedding, alive);
  }

  /** Weddings among the young; returns the children born of them. */
  private List<Member> marriages(List<Member> young) {
    NavigableMap<LocalDate, List<Member>> brides = new TreeMap<>();
    young.stream()
        .filter(m -> m.gender == Gender.FEMALE && !draw.percent(8))
        .forEach(m -> brides.computeIfAbsent(m.born, day -> new ArrayList<>()).add(m));
    List<Member> grooms =
        young.stream()
            .filter(m -> m.gender == Gender.MALE && !draw.percent(7))
            .sorted(Comparator.comparing((Member m) -> m.born))
            .toList();
    List<Member> born = new ArrayList<>();
    for (Member groom : grooms) {
      LocalDate wedding = groom.born.plusDays(draw.bell(22 * 365, 34 * 365));
      if (wedding.isBefore(reference)) {
        Member bride = draw.percent(9) ? fromAbroad(groom, wedding) : bride(groom, wedding, brides);
        if (bride != null) {
          groom.home = newHome(groom, wedding);
          born.addAll(settle(groom, bride, wedding, true));
        }
      }
    }
    return born;
  }

  private @Nullable Member bride(
      Member groom, LocalDate wedding, NavigableMap<LocalDate, List<Member>> brides) {
    LocalDate from = draw.day(groom.born.minusYears(2), groom.born.plusYears(5));
    for (var entry : brides.tailMap(from).entrySet()) {
      if (entry.getKey().isAfter(wedding.minusYears(19))
          || entry.getKey().isAfter(groom.born.plusYears(9))) {
        return null;
      }
      for (Member candidate : entry.getValue()) {
        if (candidate.mother != groom.mother) {
          entry.getValue().remove(candidate);
          if (entry.getValue().isEmpty()) {
            brides.remove(entry.getKey());
          }
          return candidate;
        }
      }
    }
    return null;
  }

  private Member fromAbroad(Member groom, LocalDate wedding) {
    Nationality from =
        households.weighted(
            tables.nationalities(), n -> FullName.sharedByCouple(n.community()) ? 0 : n.weight());
    LocalDate birth = draw.day(groom.born.minusYears(1), wedding.minusYears(20));
    Member bride =
        households.adult(
            new Origin(birth, Gender.FEMALE, from.code()),
            from,
            groom.home,
            new Residence(households.permitUntil(), Standing.DEPENDENT));
    members.add(bride);
    return bride;
  }

  /** The couple's life from the wedding on; some part again. */
  private List<Member> settle(Member man, Member woman, LocalDate wedding, boolean alive) {
    if (alive) {
      members.add(man);
      households.marry(man, woman, wedding);
    } else {
      woman.status = MaritalStatus.WIDOWED;
      woman.familyChanged(draw.day(wedding, reference));
    }
    int before = woman.children.size();
    households.children(man, woman, alive, wedding, draw.bell(1, 8));
    List<Member> children = woman.children.subList(before, woman.children.size());
    members.addAll(children);
    if (alive && draw.percent(11)) {
      part(man, woman, wedding);
    }
    return List.copyOf(children);
  }

  private void part(Member man, Member woman, LocalDate wedding) {
    LocalDate earliest =
        woman.children.isEmpty()
            ? wedding.plusYears(1)
            : woman.children.getLast().born.plusDays(90);
    LocalDate day = draw.day(earliest, reference);
    if (!day.isBefore(reference)) {
      return;
    }
    man.spouse = null;
    woman.spouse = null;
    man.status = MaritalStatus.DIVORCED;
    woman.status = MaritalStatus.DIVORCED;
    man.familyChanged(day);
    woman.familyChanged(day);
    man.home = households.home(Zone::citizens, day, reference);
  }

  private Home newHome(Member groom, LocalDate wedding) {
    return draw.percent(30)
        ? new Home(
            groom.home.zone(), groom.home.street(), groom.home.building(), groom.home.since())
        : households.home(Zone::citizens, wedding, reference);
  }

  private Member adult(Gender gender, LocalDate birth, Home home) {
    return households.adult(
        new Origin(birth, gender, nationality.code()), nationality, home, CITIZEN);
  }

  private LocalDate bornAtAge(int age) {
    return draw.day(reference.minusYears(age + 1).plusDays(1), reference.minusYears(age));
  }
}
