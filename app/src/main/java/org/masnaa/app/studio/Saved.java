package org.masnaa.app.studio;

import java.util.List;
import org.masnaa.text.LocalText;

/** What became of a wish to change something. */
public sealed interface Saved {

  /**
   * It is stored, and survives whatever happens to the program or the line.
   *
   * @param revision of the draft after it
   */
  record Done(long revision) implements Saved {}

  /** Somebody else changed the same field since it was read; nothing is stored. */
  record Clashed(List<Clash> clashes) implements Saved {
    public Clashed {
      clashes = List.copyOf(clashes);
    }
  }

  /** It cannot be made; nothing is stored. */
  record Refused(LocalText why) implements Saved {}

  /**
   * A field that two designers changed.
   *
   * @param theirs what it says now
   * @param mine what was to be written
   * @param by who changed the file last
   */
  record Clash(String file, String path, String theirs, String mine, String by) {}
}
