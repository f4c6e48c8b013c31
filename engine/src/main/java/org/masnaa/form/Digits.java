package org.masnaa.form;

/** The digits of the world's scripts as ASCII digits. */
final class Digits {

  private Digits() {}

  /** The text with Arabic-Indic, Persian and any other decimal digits as 0 to 9. */
  static String ascii(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
          if (digit >= 0) {
            ascii.append((char) ('0' + digit));
          } else {
            ascii.appendCodePoint(c);
          }
        });
    return ascii.toString();
  }

  /** The same without blanks and without marks of direction, for what has a form of its own. */
  static String compact(String text) {
    return ascii(text)
        .replaceAll("[\\s\\p{Z}\\u200B-\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", "");
  }
}
