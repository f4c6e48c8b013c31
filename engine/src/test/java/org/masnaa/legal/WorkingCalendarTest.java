package org.masnaa.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

  private static final ZoneId QATAR = ZoneId.of("Asia/Qatar");
  private static final WorkingCalendar WHOLE_DAYS =
      WorkingCalendar.fridaySaturday(QATAR, Set.of(LocalDate.of(2026, 12, 20)));
  private static final WorkingCalendar OFFICE =
      new WorkingCalendar(
          QATAR,
          Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
          Set.of(),
          new WorkingHours(LocalTime.of(7, 0), LocalTime.of(14, 0)));

  @Test
  void skipsWeekendAndHolidays() {
    assertThat(WHOLE_DAYS.isWorkingDay(LocalDate.of(2026, 12, 17))).isTrue();
    assertThat(WHOLE_DAYS.isWorkingDay(LocalDate.of(2026, 12, 18))).isFalse();
    assertThat(WHOLE_DAYS.isWorkingDay(LocalDate.of(2026, 12, 19))).isFalse();
    assertThat(WHOLE_DAYS.isWorkingDay(LocalDate.of(2026, 12, 20))).isFalse();
    assertThat(WHOLE_DAYS.dayAfter(LocalDate.of(2026, 12, 17), 1))
        .isEqualTo(LocalDate.of(2026, 12, 21));
  }

  @Test
  void workingDaysEndWithTheLastSecondOfTheLastDay() {
    // A Tuesday; Wednesday, Thursday, then Sunday is a holiday.
    Instant due = WHOLE_DAYS.after(at("2026-12-15T10:00:00"), new Term.WorkingDays(5));

    assertThat(due).isEqualTo(at("2026-12-23T23:59:59"));
  }

  @Test
  void workingDaysEndAtClosingTimeOfTheOffice() {
    assertThat(OFFICE.after(at("2026-12-15T10:00:00"), new Term.WorkingDays(1)))
        .isEqualTo(at("2026-12-16T14:00:00"));
  }

  @Test
  void aTermOfNoDaysIsDueToday_orOnTheNextWorkingDay() {
    assertThat(WHOLE_DAYS.after(at("2026-12-15T10:00:00"), new Term.WorkingDays(0)))
        .isEqualTo(at("2026-12-15T23:59:59"));
    assertThat(WHOLE_DAYS.after(at("2026-12-18T10:00:00"), new Term.WorkingDays(0)))
        .isEqualTo(at("2026-12-21T23:59:59"));
  }

  @Test
  void workingHoursRunOnlyWhileTheOfficeIsOpen() {
    // Thursday an hour before closing: one hour today, two on Sunday.
    assertThat(OFFICE.after(at("2026-12-17T13:00:00"), new Term.WorkingHours(3)))
        .isEqualTo(at("2026-12-20T09:00:00"));
    assertThat(OFFICE.after(at("2026-12-17T03:00:00"), new Term.WorkingHours(7)))
        .isEqualTo(at("2026-12-17T14:00:00"));
  }

  @Test
  void elapsedTimeIncludesWeekends() {
    Term month = new Term.Elapsed(Period.ofMonths(1), Duration.ofHours(4));

    assertThat(OFFICE.after(at("2026-01-31T10:00:00"), month)).isEqualTo(at("2026-02-28T14:00:00"));
  }

  @Test
  void countsWorkingTimeBetweenTwoInstants() {
    assertThat(OFFICE.workingTime(at("2026-12-17T13:00:00"), at("2026-12-20T09:00:00")))
        .isEqualTo(Duration.ofHours(3));
    assertThat(OFFICE.workingTime(at("2026-12-20T09:00:00"), at("2026-12-17T13:00:00")))
        .isEqualTo(Duration.ofHours(-3));
    assertThat(OFFICE.workingTime(at("2026-12-18T00:00:00"), at("2026-12-19T12:00:00")))
        .isEqualTo(Duration.ZERO);
  }

  @Test
  void theDayIsThatOfTheOffice_notOfGreenwich() {
    // 22:30 in Greenwich on Wednesday is Thursday in Qatar.
    Instant night = Instant.parse("2026-12-16T22:30:00Z");

    assertThat(WHOLE_DAYS.date(night)).isEqualTo(LocalDate.of(2026, 12, 17));
    assertThat(WHOLE_DAYS.after(night, new Term.WorkingDays(1)))
        .isEqualTo(at("2026-12-21T23:59:59"));
  }

  @Test
  void refusesACalendarWithoutAnyWorkingDay() {
    Set<DayOfWeek> all = EnumSet.allOf(DayOfWeek.class);

    assertThatThrownBy(() -> new WorkingCalendar(QATAR, all, Set.of(), null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsTerms() {
    assertThat(Term.parse("5 working days")).contains(new Term.WorkingDays(5));
    assertThat(Term.parse(" 1  Working Day ")).contains(new Term.WorkingDays(1));
    assertThat(Term.parse("3 working hours")).contains(new Term.WorkingHours(3));
    assertThat(Term.parse("P1M")).contains(new Term.Elapsed(Period.ofMonths(1), Duration.ZERO));
    assertThat(Term.parse("P2W")).contains(new Term.Elapsed(Period.ofDays(14), Duration.ZERO));
    assertThat(Term.parse("P1DT2H30M"))
        .contains(new Term.Elapsed(Period.ofDays(1), Duration.ofMinutes(150)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P",
        "PT",
        "P1",
        "soon",
        "5 days",
        "five working days",
        "-1 working days",
        "-P1D",
        "P-1D",
        "10001 working days",
        "99999999999 working hours",
        "P999999999Y",
        "PT99999999999999999999H",
        "1.5 working days",
        "5 working days and nights"
      })
  void refusesWhatIsNotATerm(String text) {
    assertThat(Term.parse(text)).isEmpty();
  }

  private static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(QATAR).toInstant();
  }
}
