package org.masnaa.app.shared.page;

import org.masnaa.text.LocalText;

/** A state as a word; its colour only repeats what the word says. */
public record Badge(Tone tone, LocalText text) {

  /** The feeling of a state. */
  public enum Tone {
    GOOD,
    INFORMATION,
    ATTENTION,
    BAD,
    STILL
  }
}
