package org.masnaa.form;

import java.util.Collection;
import java.util.stream.Collectors;
import org.masnaa.text.Language;

/**
 * Keeps texts of different directions from turning each other round (Unicode UAX 9): names in two
 * scripts, codes and dates in one line.
 */
public final class Isolated {

  private static final String LEFT_TO_RIGHT = "\u200E";
  private static final String RIGHT_TO_LEFT = "\u200F";
  private static final String FIRST_STRONG = "\u2068";
  private static final String END = "\u2069";

  private Isolated() {}

  /** A code, which reads from left to right. */
  static String code(String text) {
    return LEFT_TO_RIGHT + text;
  }

  /** A text whose direction is that of its own words. */
  static String text(String text) {
    return FIRST_STRONG + text + END;
  }

  /** Texts one after the other in the direction of the language, each in its own. */
  static String line(Collection<String> texts, String between, Language language) {
    String begin = language == Language.AR ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    return texts.stream().map(Isolated::text).collect(Collectors.joining(between, begin, ""));
  }

  /** The text without its marks, for what is printed or compared. */
  public static String plain(String text) {
    return text.replaceAll("[\u200E\u200F\u2066-\u2069]", "");
  }
}
