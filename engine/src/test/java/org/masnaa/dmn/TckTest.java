package org.masnaa.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.masnaa.SharedData;
import org.masnaa.dmn.tck.Tck;
import org.masnaa.dmn.tck.TckResult;

/** The compatibility kit of the standard. The floor only rises. */
class TckTest {

  private static final int FLOOR = 2_635;

  @Test
  void passesAtLeastAsManyCasesAsBefore() {
    TckResult result =
        Tck.run(SharedData.files("dmn/tck"), ZonedDateTime.parse("2026-01-31T10:00:00Z"));

    assertThat(result.passed()).as("failures: %s", result.failures()).isGreaterThanOrEqualTo(FLOOR);
  }
}
