package org.masnaa.app.studio;

import java.util.List;
import java.util.Set;

/**
 * Help for designers; template {@code studio/help}.
 *
 * @param pictured the pages of which there is a picture in the reader's language
 */
public record HelpPage(Set<String> pictured) {

  /** The pages of the studio that help tells of, as their addresses name them. */
  public static final List<String> PARTS =
      List.of(
          "picture",
          "questions",
          "shared",
          "process",
          "decisions",
          "texts",
          "settings",
          "examples",
          "walk",
          "files",
          "review",
          "what-if");

  public HelpPage {
    pictured = Set.copyOf(pictured);
  }
}
