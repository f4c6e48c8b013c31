package org.masnaa.app.registers.population;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.PersonId;
import org.masnaa.text.LocalText;

/** A made-up person, as the population register holds one. */
public record Person(
    PersonId id,
    LocalText name,
    Origin origin,
    Residence residence,
    Home home,
    Family family,
    @Nullable Contact contact) {

  /** What never changes. The nationality is an ISO 3166-1 alpha-2 code. */
  public record Origin(LocalDate birthDate, Gender gender, String nationality) {}

  /**
   * The right to live here.
   *
   * @param until the last day of the permit; null for a citizen
   */
  public record Residence(@Nullable LocalDate until, Standing standing) {}

  /** Where someone lives; Qatar has no postcodes but numbers for zone, street and building. */
  public record Home(int zone, int street, int building, LocalDate since) {}

  /**
   * Links to others in the register; who lives abroad or has died is not in it.
   *
   * @param since when the status or the number of children last changed
   */
  public record Family(
      MaritalStatus status,
      LocalDate since,
      @Nullable PersonId spouse,
      @Nullable PersonId father,
      @Nullable PersonId mother,
      List<PersonId> children) {}

  /** How to reach an adult. */
  public record Contact(String phone, String email) {}

  public boolean citizen() {
    return residence.until() == null;
  }

  /** When this record last changed. */
  public LocalDate changed() {
    return home.since().isAfter(family.since()) ? home.since() : family.since();
  }

  public int ageAt(LocalDate day) {
    return origin.birthDate().until(day).getYears();
  }
}
