package org.masnaa.edit;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.source.Position;
import org.masnaa.source.YamlNode;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Writes a single value of YAML in the plainest form that reads as the same text. */
final class YamlScalar {

  private static final String BEGINNINGS = "-?:,[]{}#&*!|>'\"%@`=<";
  private static final Set<String> TEXT_KEYS = Set.of("ar", "en");

  private YamlScalar() {}

  /**
   * Writes a value.
   *
   * @param key the key it belongs to; under {@code ar} and {@code en} a number is a text
   * @param before how it was written so far, or null when it is new
   * @param inside whether it stands in brackets or braces
   * @param indent the column of lines below the first
   * @param separator what ends a line
   */
  static String write(
      String text,
      String key,
      @Nullable ScalarStyle before,
      boolean inside,
      int indent,
      String separator) {
    if (text.indexOf('\n') >= 0) {
      return !inside && fitsBlock(text) ? block(text, indent, separator) : doubled(text);
    }
    if (!printable(text)) {
      return doubled(text);
    }
    boolean plain = plain(text, inside) && !(TEXT_KEYS.contains(key) && isOther(text));
    if (before == ScalarStyle.DOUBLE_QUOTED) {
      return doubled(text);
    }
    if (before == ScalarStyle.SINGLE_QUOTED) {
      return single(text);
    }
    if (plain) {
      return text;
    }
    return text.indexOf('\'') >= 0 && text.indexOf('"') < 0 && text.indexOf('\\') < 0
        ? doubled(text)
        : single(text);
  }

  /** Whether it reads as something else than a text when no mark says so. */
  private static boolean isOther(String text) {
    YamlNode.Scalar bare =
        new YamlNode.Scalar(new Position("", 1, 1), text, false, new Position("", 1, 1));
    return bare.isNull() || bare.truth().isPresent() || bare.number().isPresent();
  }

  private static boolean plain(String text, boolean inside) {
    if (text.isEmpty() || !text.equals(text.strip()) || text.indexOf('\t') >= 0) {
      return false;
    }
    char first = text.charAt(0);
    boolean number = first == '-' && text.length() > 1 && Character.isDigit(text.charAt(1));
    if (BEGINNINGS.indexOf(first) >= 0 && !number) {
      return false;
    }
    if (text.contains(": ") || text.contains(" #") || text.endsWith(":")) {
      return false;
    }
    boolean document = text.startsWith("---") || text.startsWith("...");
    return !document
        && (!inside || text.chars().noneMatch(c -> ",[]{}:\"'".indexOf(c) >= 0 && c != '\''));
  }

  private static boolean printable(String text) {
    return text.codePoints()
        .allMatch(c ->
            c == '\t'
                || (c >= 0x20
                    && !(c >= 0x7f && c <= 0xa0)
                    && !(c >= 0xd800 && c <= 0xdfff)
                    && c != 0x2028
                    && c != 0x2029
                    && c < 0xfff0)
                || (c >= 0x10000 && c <= 0x10ffff));
  }

  private static boolean fitsBlock(String text) {
    return printable(text.replace("\n", ""))
        && text.indexOf('\r') < 0
        && !text.startsWith(" ")
        && !text.startsWith("\n")
        && !text.endsWith("\n")
        && text.lines().noneMatch(line -> line.startsWith("\t") || line.endsWith(" "));
  }

  private static String block(String text, int indent, String separator) {
    StringBuilder block = new StringBuilder("|-");
    for (String line : text.split("\n", -1)) {
      block.append(separator);
      if (!line.isEmpty()) {
        block.repeat(' ', indent).append(line);
      }
    }
    return block.toString();
  }

  private static String single(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String doubled(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
              if (printable(Character.toString(c))) {
                quoted.appendCodePoint(c);
              } else {
                quoted.append(c > 0xffff ? "\\U%08x".formatted(c) : "\\u%04x".formatted(c));
              }
            }
          }
        });
    return quoted.append('"').toString();
  }
}
