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
}
