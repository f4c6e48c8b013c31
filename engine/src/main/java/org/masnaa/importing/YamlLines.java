package org.masnaa.importing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Writes YAML as our packages have it: block style, texts in one line, quoted only where they must
 * be.
 */
final class YamlLines {

  private final StringBuilder text = new StringBuilder();

  /** A line, indented by so many steps of two. */
  YamlLines line(int steps, String content) {
    text.append("  ".repeat(steps)).append(content).append('\n');
    return this;
  }

  YamlLines texts(int steps, String key, Wording wording) {
    return wording.isEmpty() ? this : line(steps, key + ": " + flow(wording));
  }

  YamlLines value(int steps, String key, @Nullable String value) {
    return value == null ? this : line(steps, key + ": " + scalar(value));
  }

  YamlLines number(int steps, String key, @Nullable BigDecimal value) {
    return value == null ? this : line(steps, key + ": " + value.toPlainString());
  }

  static String flow(Wording wording) {
    String ar = wording.ar() == null ? "" : "ar: " + scalar(wording.ar());
    String en = wording.en() == null ? "" : "en: " + scalar(wording.en());
    return "{" + ar + (ar.isEmpty() || en.isEmpty() ? "" : ", ") + en + "}";
  }

  /** A text that is read back as itself, inside braces too. */
  static String scalar(String value) {
    boolean plain =
        value.matches("[\\p{L}][\\p{L}\\p{M}\\p{N} ()؟?/.%_-]*")
            && !value.endsWith(" ")
            && !value.matches("(?i)true|false|null|yes|no|on|off");
    return plain ? value : quoted(value);
  }

  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      switch (letter) {
        case '"', '\\' -> quoted.append('\\').append(letter);
        case '\n' -> quoted.append("\\n");
        default -> {
          if (Character.isISOControl(letter)
              || letter == '\uFEFF'
              || Character.getType(letter) == Character.FORMAT) {
            quoted.append("\\u%04x".formatted((int) letter));
          } else {
            quoted.append(letter);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
