package org.masnaa.adopt;

import org.masnaa.source.Position;
import org.masnaa.text.LocalText;

/**
 * One line of the report about a file that is adopted.
 *
 * @param at where it stands in the file that came
 * @param element the id of the element; empty for the file as a whole
 */
public record Note(Kind kind, Position at, String element, LocalText what) {

  /** What became of something. */
  public enum Kind {
    /** It means the same here and stayed as it was, or has no meaning here and was left out. */
    CARRIED,
    /** It was written anew with the same meaning. */
    TRANSLATED,
    /** Somebody has to act before the package can be published. */
    OPEN
  }
}
