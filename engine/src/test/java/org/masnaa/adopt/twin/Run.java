package org.masnaa.adopt.twin;

import java.time.Instant;

/** One engine that runs one case of a story. */
interface Run extends AutoCloseable {

  Instant BEGIN = Instant.parse("2026-12-06T06:00:00Z");

  void start();

  void does(Move move);

  Seen seen();

  @Override
  void close();
}
