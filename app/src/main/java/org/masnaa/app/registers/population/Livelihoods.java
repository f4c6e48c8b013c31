package org.masnaa.app.registers.population;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.registers.population.Livelihood.Credit;
import org.masnaa.app.registers.population.Livelihood.Status;
import org.masnaa.app.registers.population.Livelihood.Work;

/** Work and credit of a person, worked out from the person alone: the same whenever asked. */
public final class Livelihoods {

  private static final int SCHOOL = 6;
  private static final int ADULT = 18;
  private static final int RETIRES = 60;

  private static final ZoneOffset QATAR = ZoneOffset.ofHours(3);

  private Livelihoods() {}

  public static Livelihood of(Person person) {
    Draw draw = new Draw(Population.SEED ^ Long.parseLong(person.id().value()));
    int age = person.ageAt(Population.REFERENCE);
    Work work = age < SCHOOL ? null : work(draw, person.residence().standing(), age);
    return new Livelihood(work, age < ADULT || work == null ? null : credit(draw, person, work));
  }

  private static Work work(Draw draw, Standing standing, int age) {
    Status status = status(draw, standing, age);
    int income =
        switch (status) {
          case EMPLOYED -> wage(draw, standing);
          case SELF_EMPLOYED -> draw.bell(60, 1100) * 100;
          case STUDENT, UNEMPLOYED -> 0;
        };
    return new Work(
        status, income, moment(draw, Population.REFERENCE.minusDays(draw.between(1, 90))));
  }

  private static Status status(Draw draw, Standing standing, int age) {
    int chance = draw.below(100);
    if (age < ADULT) {
      return Status.STUDENT;
    }
    return switch (standing) {
      case CITIZEN -> {
        if (age < 23 && chance < 62) {
          yield Status.STUDENT;
        }
        int working = age < RETIRES ? 70 : 18;
        yield chance < working
            ? Status.EMPLOYED
            : chance < working + 9 ? Status.SELF_EMPLOYED : Status.UNEMPLOYED;
      }
      case PROFESSIONAL -> chance < 91 ? Status.EMPLOYED : Status.SELF_EMPLOYED;
      case SKILLED, LABOURER, DOMESTIC -> chance < 98 ? Status.EMPLOYED : Status.UNEMPLOYED;
      case DEPENDENT -> age < 24 && chance < 75 ? Status.STUDENT : Status.UNEMPLOYED;
    };
  }

  private static int wage(Draw draw, Standing standing) {
    return switch (standing) {
      case CITIZEN -> draw.bell(120, 620) * 100;
      case PROFESSIONAL -> draw.bell(70, 460) * 100;
      case SKILLED -> draw.bell(28, 95) * 100;
      case LABOURER -> draw.bell(20, 48) * 50;
      case DOMESTIC -> draw.bell(24, 56) * 50;
      case DEPENDENT -> 0;
    };
  }

  private static Credit credit(Draw draw, Person person, Work work) {
    boolean bankrupt = draw.percent(1);
    Integer score = bankrupt ? Integer.valueOf(draw.bell(90, 380)) : score(draw, person, work);
    boolean borrows = score != null && work.monthlyIncome() > 0 && draw.percent(55);
    int repayments = borrows ? work.monthlyIncome() * draw.bell(2, 45) / 100 / 10 * 10 : 0;
    return new Credit(
        score,
        bankrupt,
        repayments,
        borrows || draw.percent(25),
        moment(draw, Population.REFERENCE.minusDays(draw.between(1, 35))));
  }

  /** Null for someone who never borrowed. */
  private static @Nullable Integer score(Draw draw, Person person, Work work) {
    int known = work.monthlyIncome() > 6000 ? 88 : person.citizen() ? 55 : 32;
    return draw.percent(known) ? draw.bell(360, 940) : null;
  }

  private static Instant moment(Draw draw, LocalDate day) {
    return day.atTime(LocalTime.of(7, 0).plusSeconds(draw.below(7 * 3600))).toInstant(QATAR);
  }
}
