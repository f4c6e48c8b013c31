package org.masnaa.app.registers.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.registers.population.Person.Contact;
import org.masnaa.app.registers.population.Person.Family;
import org.masnaa.app.registers.population.Person.Home;
import org.masnaa.app.registers.population.Person.Origin;
import org.masnaa.app.registers.population.Person.Residence;
import org.masnaa.app.shared.PersonId;

/** Someone while the family is still being made; {@link #person()} is the finished record. */
final class Member {

  final PersonId id;
  final LocalDate born;
  final Gender gender;
  final Nationality nationality;
  final List<Member> children = new ArrayList<>();

  FullName name;
  MaritalStatus status = MaritalStatus.SINGLE;
  @Nullable Member spouse;
  @Nullable Member father;
  @Nullable Member mother;
  Home home;
  Residence residence;
  @Nullable Contact contact;
  private LocalDate familySince;

  Member(
      PersonId id,
      Origin origin,
      Nationality nationality,
      FullName name,
      Home home,
      Residence residence) {
    this.id = id;
    this.born = origin.birthDate();
    this.gender = origin.gender();
    this.nationality = nationality;
    this.name = name;
    this.home = home;
    this.residence = residence;
    this.familySince = born;
  }

  void familyChanged(LocalDate day) {
    if (day.isAfter(familySince)) {
      familySince = day;
    }
  }

  Person person() {
    return new Person(
        id,
        name.text(gender),
        new Origin(born, gender, nationality.code()),
        residence,
        home,
        new Family(
            status,
            familySince,
            spouse == null ? null : spouse.id,
            father == null ? null : father.id,
            mother == null ? null : mother.id,
            children.stream().map(child -> child.id).toList()),
        contact);
  }
}
