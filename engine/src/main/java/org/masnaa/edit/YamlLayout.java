package org.masnaa.edit;

import java.util.List;
import java.util.stream.Collectors;
import org.masnaa.source.YamlNode;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * The canonical form of what is new: mappings line by line, but in braces where they hold single
 * values only and fit a line; lists with dashes, but in brackets where they hold single values.
 */
final class YamlLayout {

  private static final int WIDTH = 100;

  private final String separator;

  YamlLayout(String separator) {
    this.separator = separator;
  }

  /** A value inside brackets or braces. */
  String inline(YamlNode node, String key) {
    return switch (node) {
      case YamlNode.Scalar scalar -> scalar(scalar, key, true, 0);
      case YamlNode.Sequence(_, List<YamlNode> items) ->
          items.stream().map(item -> inline(item, "")).collect(Collectors.joining(", ", "[", "]"));
      case YamlNode.Mapping(_, List<YamlNode.Entry> entries) ->
          entries.stream()
              .map(entry -> name(entry.key()) + ": " + inline(entry.value(), entry.key()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  /** A value that begins at a column, its first line without the indentation. */
  String block(YamlNode node, String key, int column) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar(scalar, key, false, column);
    }
    if (isSmall(node, column)) {
      return inline(node, key);
    }
    String line = separator + " ".repeat(column);
    return switch (node) {
      case YamlNode.Scalar scalar -> scalar(scalar, key, false, column);
      case YamlNode.Sequence(_, List<YamlNode> items) ->
          items.stream()
              .map(item -> "- " + block(item, "", column + 2))
              .collect(Collectors.joining(line));
      case YamlNode.Mapping(_, List<YamlNode.Entry> entries) ->
          entries.stream()
              .map(entry -> pair(entry.key(), entry.value(), column))
              .collect(Collectors.joining(line));
    };
  }

  /** A key at a column with its value on the same line or below. */
  String pair(String key, YamlNode value, int column) {
    String start = name(key) + ":";
    boolean below =
        !(value instanceof YamlNode.Scalar) && !isSmall(value, column + start.length() + 1);
    return start
        + (below ? separator + " ".repeat(column + 2) : " ")
        + block(value, key, column + 2);
  }

  /** A key and its value inside braces. */
  String inlinePair(String key, YamlNode value) {
    return name(key) + ": " + inline(value, key);
  }

  /** How many characters a key takes. */
  int nameLength(String key) {
    return name(key).length();
  }

  private static String name(String key) {
    return YamlScalar.write(key, "", null, true, 0, "\n");
  }

  private String scalar(YamlNode.Scalar scalar, String key, boolean inside, int column) {
    boolean text = scalar.quoted();
    String written = YamlScalar.write(scalar.text(), key, null, inside, column, separator);
    boolean bare = written.equals(scalar.text());
    boolean other = scalar.number().isPresent() || scalar.truth().isPresent();
    if (text && bare && isNotText(scalar)) {
      return YamlScalar.write(
          scalar.text(), key, ScalarStyle.SINGLE_QUOTED, inside, column, separator);
    }
    return scalar.isNull() || other ? (scalar.isNull() ? "null" : scalar.text()) : written;
  }

  private static boolean isNotText(YamlNode.Scalar scalar) {
    YamlNode.Scalar bare = new YamlNode.Scalar(scalar.at(), scalar.text(), false, scalar.start());
    return bare.isNull() || bare.truth().isPresent() || bare.number().isPresent();
  }

  private boolean isSmall(YamlNode node, int column) {
    boolean flat =
        switch (node) {
          case YamlNode.Scalar _ -> true;
          case YamlNode.Sequence(_, List<YamlNode> items) ->
              items.stream().allMatch(item -> item instanceof YamlNode.Scalar);
          case YamlNode.Mapping(_, List<YamlNode.Entry> entries) ->
              entries.stream().allMatch(entry -> isLeaf(entry.value()));
        };
    return flat && inline(node, "").length() + column <= WIDTH;
  }

  /** A single value, or a text in both languages. */
  private static boolean isLeaf(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> scalar.text().indexOf('\n') < 0;
      case YamlNode.Sequence(_, List<YamlNode> items) ->
          items.stream().allMatch(item -> item instanceof YamlNode.Scalar);
      case YamlNode.Mapping(_, List<YamlNode.Entry> entries) ->
          entries.stream().allMatch(entry -> entry.value() instanceof YamlNode.Scalar);
    };
  }
}
