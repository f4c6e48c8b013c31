package org.masnaa.difference;

import org.masnaa.text.LocalText;

/** The sentences of differences. */
final class Sentences {

  private static final int MOST = 160;

  private Sentences() {}

  static LocalText added(LocalText kind, LocalText name) {
    return new LocalText(
        "جديد: " + kind.ar() + " " + quoted(name.ar(), true) + ".",
        "New: " + kind.en() + " " + quoted(name.en(), false) + ".");
  }

  static LocalText removed(LocalText kind, LocalText name) {
    return new LocalText(
        "حُذف: " + kind.ar() + " " + quoted(name.ar(), true) + ".",
        "Removed: " + kind.en() + " " + quoted(name.en(), false) + ".");
  }

  /** Personal data that begins or ceases to flow into the service. */
  static LocalText flow(LocalText attribute, String purpose, boolean begins) {
    String ar = value(attribute.ar(), true) + " لغرض " + value(purpose, true);
    String en = value(attribute.en(), false) + " for " + value(purpose, false);
    return begins
        ? new LocalText(
            "بيان شخصي يُقرأ من الآن: " + ar + ".", "Personal data newly read: " + en + ".")
        : new LocalText(
            "بيان شخصي لم يعد يُقرأ: " + ar + ".", "Personal data no longer read: " + en + ".");
  }

  static LocalText moved(LocalText kind, LocalText name) {
    return new LocalText(
        "تغير موضع " + kind.ar() + " " + quoted(name.ar(), true) + ".",
        "The " + kind.en() + " " + quoted(name.en(), false) + " stands in another place.");
  }

  static LocalText changed(LocalText owner, LocalText part, String before, String after) {
    if (before.isEmpty()) {
      return new LocalText(
          owner.ar() + ": أُضيف " + part.ar() + ": " + value(after, true) + ".",
          owner.en() + ": " + part.en() + " added: " + value(after, false) + ".");
    }
    if (after.isEmpty()) {
      return new LocalText(
          owner.ar() + ": حُذف " + part.ar() + "، وكان " + value(before, true) + ".",
          owner.en() + ": " + part.en() + " removed; it was " + value(before, false) + ".");
    }
    return new LocalText(
        owner.ar()
            + ": تغير "
            + part.ar()
            + " من "
            + value(before, true)
            + " إلى "
            + value(after, true)
            + ".",
        owner.en()
            + ": "
            + part.en()
            + " changed from "
            + value(before, false)
            + " to "
            + value(after, false)
            + ".");
  }

  /** What a thing is and how it is called. */
  static LocalText owner(LocalText kind, LocalText name) {
    return new LocalText(
        kind.ar() + " " + quoted(name.ar(), true), kind.en() + " " + quoted(name.en(), false));
  }

  static String quoted(String text, boolean arabic) {
    return arabic ? "«" + cut(text) + "»" : "“" + cut(text) + "”";
  }

  /** A value that keeps its own direction inside a sentence. */
  static String value(String text, boolean arabic) {
    boolean right = text.codePoints().anyMatch(c -> c >= 0x600 && c <= 0x6ff);
    String isolated = (right ? "\u2067" : "\u2066") + cut(text) + "\u2069";
    return arabic ? "«" + isolated + "»" : "“" + isolated + "”";
  }

  private static String cut(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= MOST) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, MOST)) + "…";
  }
}
