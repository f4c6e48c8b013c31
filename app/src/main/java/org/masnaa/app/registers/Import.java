package org.masnaa.app.registers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.masnaa.text.LocalText;

/** A file that fills a table of a register. */
public record Import(
    UUID id, String register, String table, String file, State state, Counts counts, Made made) {

  /** How far it has come. */
  public enum State {
    PREVIEWED,
    APPLIED,
    UNDONE
  }

  /** How many records it adds, changes, and leaves as they are; and the rows it cannot read. */
  public record Counts(int added, int changed, int same, List<LocalText> problems) {
    public Counts {
      problems = List.copyOf(problems);
    }
  }

  /** By whom, when, and why; there is no reason before it is applied. */
  public record Made(String by, Instant at, String reason) {}
}
