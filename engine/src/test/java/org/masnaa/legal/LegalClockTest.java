package org.masnaa.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LegalClockTest {

  private static final ZoneId QATAR = ZoneId.of("Asia/Qatar");
  private static final WorkingCalendar CALENDAR = WorkingCalendar.fridaySaturday(QATAR, Set.of());
  private static final WorkingCalendar OFFICE =
      new WorkingCalendar(
          QATAR,
          CALENDAR.weekend(),
          Set.of(),
          new WorkingHours(LocalTime.of(7, 0), LocalTime.of(14, 0)));

  // A Sunday.
  private static final Instant START = at("2026-12-06T10:00:00");

  @Test
  void runsWithoutPauses() {
    LegalClock clock = LegalClock.start(START, new Term.WorkingDays(3));

    assertThat(clock.due(CALENDAR)).contains(at("2026-12-09T23:59:59"));
    assertThat(clock.paused()).isFalse();
    assertThat(clock.late(at("2026-12-09T23:59:59"), CALENDAR)).isFalse();
    assertThat(clock.late(at("2026-12-10T00:00:00"), CALENDAR)).isTrue();
  }

  @Test
  void standsStillWhileTheApplicantIsAwaited() {
    LegalClock clock = LegalClock.start(START, new Term.WorkingDays(3));

    LegalClock waiting = clock.pause(at("2026-12-07T09:00:00"));
    // Tuesday, Wednesday, Thursday and, after the weekend, Sunday do not count.
    LegalClock running = waiting.resume(at("2026-12-13T08:00:00"));

    assertThat(waiting.due(CALENDAR)).isEmpty();
    assertThat(waiting.late(at("2027-06-01T00:00:00"), CALENDAR)).isFalse();
    assertThat(running.due(CALENDAR)).contains(at("2026-12-15T23:59:59"));
  }

  @Test
  void aPauseWithinOneDayGivesNoDay() {
    LegalClock clock =
        LegalClock.start(START, new Term.WorkingDays(3))
            .pause(at("2026-12-07T09:00:00"))
            .resume(at("2026-12-07T15:00:00"));

    assertThat(clock.due(CALENDAR)).contains(at("2026-12-09T23:59:59"));
  }

  @Test
  void workingHoursAddTheWorkingTimeOfThePause() {
    LegalClock clock =
        LegalClock.start(START, new Term.WorkingHours(6))
            .pause(at("2026-12-06T11:00:00"))
            .resume(at("2026-12-07T08:00:00"));

    // One hour used, three lost on Sunday and one on Monday by the pause, five left from 08:00.
    assertThat(clock.due(OFFICE)).contains(at("2026-12-07T13:00:00"));
  }

  @Test
  void elapsedTimeAddsThePauseAsItIs() {
    LegalClock clock =
        LegalClock.start(START, new Term.Elapsed(Period.ofDays(7), Duration.ZERO))
            .pause(at("2026-12-08T00:00:00"))
            .resume(at("2026-12-10T12:00:00"));

    assertThat(clock.due(CALENDAR)).contains(at("2026-12-15T22:00:00"));
  }

  @Test
  void pausingTwiceAndResumingTwiceChangesNothing() {
    LegalClock once = LegalClock.start(START, new Term.WorkingDays(3)).pause(START);
    LegalClock on = once.resume(START.plusSeconds(60));

    assertThat(once.pause(START.plusSeconds(5))).isEqualTo(once);
    assertThat(on.resume(START.plusSeconds(90))).isEqualTo(on);
  }

  @Test
  void tellsTheWorkingTimeLeft() {
    LegalClock clock = LegalClock.start(START, new Term.WorkingHours(6));

    assertThat(clock.remaining(at("2026-12-06T12:00:00"), OFFICE)).isEqualTo(Duration.ofHours(4));
    assertThat(clock.remaining(at("2026-12-07T11:00:00"), OFFICE)).isEqualTo(Duration.ofHours(-2));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(QATAR).toInstant();
  }
}
