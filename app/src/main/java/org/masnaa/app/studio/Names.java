package org.masnaa.app.studio;

import java.util.Collection;
import java.util.Locale;

/** Makes names for files and rules out of what people write. */
final class Names {

  private Names() {}

  /** Such as {@code trade-name}; a text without Latin letters gives the other name. */
  static String dashed(String text, String otherwise, Collection<String> taken) {
    String words =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
    String name = words.isEmpty() ? otherwise : words.substring(0, Math.min(40, words.length()));
    return free(name.replaceAll("-+$", ""), "-", taken);
  }

  /** Such as {@code tradeName}. */
  static String camel(String text, String otherwise, Collection<String> taken) {
    StringBuilder name = new StringBuilder();
    for (String word : text.replaceAll("[^A-Za-z0-9]+", " ").strip().split(" ")) {
      if (word.isEmpty() || name.length() + word.length() > 30) {
        continue;
      }
      name.append(
          name.isEmpty()
              ? word.toLowerCase(Locale.ROOT)
              : word.substring(0, 1).toUpperCase(Locale.ROOT)
                  + word.substring(1).toLowerCase(Locale.ROOT));
    }
    String good = name.toString().replaceAll("^[^a-z]+", "");
    return free(good.isEmpty() ? otherwise : good, "", taken);
  }

  private static String free(String name, String between, Collection<String> taken) {
    String free = name;
    for (int i = 2; taken.contains(free); i++) {
      free = name + between + i;
    }
    return free;
  }

  /** A text as YAML writes it, whatever is in it. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c == '\n') {
        quoted.append("\\n");
      } else if (c < ' ' || c == 0x7f || (c >= 0x80 && c < 0xa0) || c == '\ufeff') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** A text in both languages; the one that is missing is taken from the other. */
  static String both(String ar, String en) {
    return "{ar: " + quoted(ar) + ", en: " + quoted(en) + "}";
  }
}
