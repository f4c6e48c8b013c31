package org.masnaa.app.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  @Test
  void carryTheTimeOfTheClock() {
    UUID id = new Ids(() -> NOW, new Random(1)).next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void sortInTheOrderTheyWereMade() {
    Ids ids = new Ids(() -> NOW, new Random(1));

    assertThat(Stream.generate(ids::next).limit(1000).map(UUID::toString)).isSorted();
  }
}
