package org.masnaa.service;

import java.time.Duration;
import java.util.Optional;
import org.masnaa.legal.Term;

/** Lengths of time in an example: as a law writes them, or {@code 4 weeks}. */
final class Terms {

  private Terms() {}

  static Optional<Term> parse(String text) {
    return Term.parse(text)
        .or(() -> Periods.parse(text).map(period -> new Term.Elapsed(period, Duration.ZERO)));
  }

  /** The term as {@link #parse} reads it. */
  static String text(Term term) {
    return switch (term) {
      case Term.WorkingDays(int days) -> days + " working days";
      case Term.WorkingHours(int hours) -> hours + " working hours";
      case Term.Elapsed(var period, var duration) ->
          duration.isZero()
              ? period.toString()
              : (period.isZero() ? "P" : period.toString()) + duration.toString().substring(1);
    };
  }
}
