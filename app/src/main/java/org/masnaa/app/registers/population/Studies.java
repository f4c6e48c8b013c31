package org.masnaa.app.registers.population;

import static org.masnaa.app.registers.population.Things.record;
import static org.masnaa.app.registers.population.Things.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.registers.population.Livelihood.Status;
import org.masnaa.app.registers.population.Livelihood.Work;

/** Certificates people were awarded and where students study. */
final class Studies {

  private static final int SCHOOL = 6;
  private static final int SECONDARY = 18;
  private static final int BACHELOR = 23;

  private final Things things;
  private int certificates;
  private int students;

  Studies(Things things) {
    this.things = things;
  }

  List<Entry> of(Person person, @Nullable Work work) {
    Draw draw = Things.chance(person, 7);
    int age = person.ageAt(Population.REFERENCE);
    List<Entry> entries = new ArrayList<>();
    boolean studies = work != null && work.status() == Status.STUDENT;
    if (age >= SECONDARY && (draw.percent(secondary(person)) || studies)) {
      entries.add(
          certificate(
              person, "secondary", things.of("general").getFirst(), "school", SECONDARY, draw));
      if (age >= BACHELOR && !studies && draw.percent(higher(person))) {
        Name subject = draw.oneOf(things.of("subject"));
        entries.add(certificate(person, "bachelor", subject, "university", BACHELOR, draw));
        if (age >= 27 && draw.percent(18)) {
          entries.add(certificate(person, "master", subject, "university", 26, draw));
        }
      }
    }
    if (studies && age >= SCHOOL) {
      entries.add(enrolment(person, age, draw));
    }
    return entries;
  }

  private static int secondary(Person person) {
    return switch (person.residence().standing()) {
      case CITIZEN -> 82;
      case PROFESSIONAL -> 100;
      case SKILLED -> 35;
      case DEPENDENT -> 70;
      case LABOURER, DOMESTIC -> 0;
    };
  }

  private static int higher(Person person) {
    return switch (person.residence().standing()) {
      case CITIZEN -> 55;
      case PROFESSIONAL -> 97;
      case DEPENDENT -> 45;
      case SKILLED -> 8;
      case LABOURER, DOMESTIC -> 0;
    };
  }

  private Entry certificate(
      Person person, String level, Name subject, String kind, int atAge, Draw draw) {
    String number = "C" + String.format("%07d", ++certificates);
    LocalDate awarded =
        person.origin().birthDate().plusYears(atAge).withMonth(6).withDayOfMonth(20);
    LocalDate day = awarded.isAfter(Population.REFERENCE) ? awarded.minusYears(1) : awarded;
    return new Entry(
        "education",
        "certificate",
        number,
        List.of(person.id().value()),
        day,
        record(
            "number", number,
            "holder", person.id().value(),
            "level", level,
            "subject", text(subject),
            "institution", text(draw.oneOf(things.of(kind))),
            "awarded", day,
            "average", average(draw)));
  }

  private Entry enrolment(Person person, int age, Draw draw) {
    String number = "S" + String.format("%08d", ++students);
    boolean school = age < SECONDARY;
    int year = school ? age - 5 : Math.clamp(age - 17, 1, 5);
    LocalDate since = Population.REFERENCE.withMonth(9).withDayOfMonth(1).minusYears(year - 1);
    return new Entry(
        "education",
        "enrolment",
        number,
        List.of(person.id().value()),
        since,
        record(
            "studentNumber",
            number,
            "student",
            person.id().value(),
            "level",
            school ? "school" : "bachelor",
            "institution",
            text(draw.oneOf(things.of(school ? "school" : "university"))),
            "subject",
            text(school ? things.of("general").getFirst() : draw.oneOf(things.of("subject"))),
            "year",
            year,
            "fullTime",
            school || draw.percent(85),
            "since",
            since,
            "average",
            average(draw)));
  }

  /** Percent with one decimal, mostly in the seventies and eighties. */
  private static BigDecimal average(Draw draw) {
    return BigDecimal.valueOf(draw.bell(560, 990), 1);
  }
}
