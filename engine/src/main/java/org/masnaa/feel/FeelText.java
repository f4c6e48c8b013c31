package org.masnaa.feel;

import java.util.Set;
import java.util.stream.Collectors;

/** How words and texts are written in FEEL, for those who write expressions. */
public final class FeelText {

  /** The words of the grammar, which no name may be (DMN 1.5, 10.3.1.2). */
  public static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "or",
          "if",
          "then",
          "else",
          "for",
          "in",
          "return",
          "some",
          "every",
          "satisfies",
          "between",
          "instance",
          "of",
          "function",
          "external",
          "true",
          "false",
          "null");

  private FeelText() {}

  /** A text as a string literal, with its quotation marks. */
  public static String quoted(String text) {
    return text.codePoints()
        .mapToObj(c ->
            switch (c) {
              case '"' -> "\\\"";
              case '\\' -> "\\\\";
              case '\n' -> "\\n";
              case '\r' -> "\\r";
              case '\t' -> "\\t";
              default -> Character.toString(c);
            })
        .collect(Collectors.joining("", "\"", "\""));
  }
}
