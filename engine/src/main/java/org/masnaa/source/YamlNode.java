package org.masnaa.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A node of a YAML 1.2 document that knows where it stands. */
public sealed interface YamlNode {

  Position at();

  /**
   * A single value.
   *
   * @param text the value, unfolded and without quotation marks
   * @param quoted whether it was written as a quoted or block text, and so is a text whatever it
   *     looks like
   * @param start where the first character of the text itself stands
   */
  record Scalar(Position at, String text, boolean quoted, Position start) implements YamlNode {

    private static final Pattern NUMBER =
        Pattern.compile("[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d{1,3})?");

    /** Whether it is YAML's null: empty, {@code ~} or {@code null} without quotation marks. */
    public boolean isNull() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
    }

    /** The truth value, if it is one without quotation marks. */
    public Optional<Boolean> truth() {
      if (quoted) {
        return Optional.empty();
      }
      return switch (text) {
        case "true", "True", "TRUE" -> Optional.of(true);
        case "false", "False", "FALSE" -> Optional.of(false);
        default -> Optional.empty();
      };
    }

    /** The decimal number, if it is one without quotation marks. */
    public Optional<BigDecimal> number() {
      if (quoted || text.length() > 60 || !NUMBER.matcher(text).matches()) {
        return Optional.empty();
      }
      return Optional.of(new BigDecimal(text));
    }
  }

  /** A list. */
  record Sequence(Position at, List<YamlNode> items) implements YamlNode {}

  /** Keys with values, in the order of the file; no key twice. */
  record Mapping(Position at, List<Entry> entries) implements YamlNode {

    public @Nullable YamlNode value(String key) {
      Entry entry = entry(key);
      return entry == null ? null : entry.value();
    }

    public @Nullable Entry entry(String key) {
      for (Entry entry : entries) {
        if (entry.key().equals(key)) {
          return entry;
        }
      }
      return null;
    }
  }

  /** One key of a mapping and its value. */
  record Entry(Position at, String key, YamlNode value) {}
}
