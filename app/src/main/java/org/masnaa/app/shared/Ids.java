package org.masnaa.app.shared;

import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;

/** New ids: UUIDs of version 7 (RFC 9562, 5.7), which sort by the time they were made. */
public final class Ids {

  private final TimeBasedEpochGenerator generator;

  public Ids(InstantSource clock, Random random) {
    generator =
        new TimeBasedEpochGenerator(
            random,
            new UUIDClock() {
              @Override
              public long currentTimeMillis() {
                return clock.millis();
              }
            });
  }

  public UUID next() {
    return generator.generate();
  }
}
