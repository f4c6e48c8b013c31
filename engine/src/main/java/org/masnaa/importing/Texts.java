package org.masnaa.importing;

import java.util.Locale;
import org.masnaa.text.Language;

/** Takes the texts of a form for what they are: words of one language, without markup. */
record Texts(Language language) {

  /** Longest text that is kept. */
  private static final int LONGEST = 2_000;

  Wording of(String marked) {
    String plain = PlainText.of(marked);
    String text = plain.length() > LONGEST ? plain.substring(0, LONGEST - 1) + "…" : plain;
    if (text.isEmpty()) {
      return Wording.NONE;
    }
    return switch (language) {
      case AR -> new Wording(text, null);
      case EN -> new Wording(null, text);
    };
  }

  /** The words of a name as programs write it: {@code veteranFullName} is "Veteran full name". */
  Wording ofName(String name) {
    String words =
        name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
            .replaceAll("[_.-]+", " ")
            .strip()
            .toLowerCase(Locale.ROOT);
    return words.isEmpty()
        ? Wording.NONE
        : of(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
  }
}
