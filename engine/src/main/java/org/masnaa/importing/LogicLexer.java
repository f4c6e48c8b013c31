package org.masnaa.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an expression of JavaScript, XLSForm or a form-js form into words. Both notations of the
 * same sign give the same word: {@code &&} is {@code and}, {@code ===} is {@code =}.
 */
final class LogicLexer {

  /** A word: its kind, and its text without quotation marks. */
  record Word(Kind kind, String text) {
    boolean is(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }
  }

  enum Kind {
    NUMBER,
    TEXT,
    NAME,
    SIGN,
    END
  }

  /** Longest expression that is tried. */
  static final int LONGEST = 4_000;

  // One alternative per kind of word; none can be matched in two ways, so that the time is linear.
  private static final Pattern WORD =
      Pattern.compile(
          "\\s+|(?<number>\\d+(?:\\.\\d+)?)"
              + "|\"(?<double>[^\"\\\\]*)\"|'(?<single>[^'\\\\]*)'"
              + "|\\$\\{(?<held>[A-Za-z_][A-Za-z0-9_.-]*)\\}"
              + "|(?<name>[\\p{L}_$][\\p{L}\\p{N}_$]*(?:-[\\p{L}_][\\p{L}\\p{N}_]*)*)"
              + "|(?<sign>===|!==|==|!=|<=|>=|&&|\\|\\||\\?\\.|[-+*/%<>=!?:.,()\\[\\]])");

  private LogicLexer() {}

  /** The words, closed by an {@link Kind#END}; null when a sign is none of them. */
  static @Nullable List<Word> words(String expression) {
    if (expression.length() > LONGEST) {
      return null;
    }
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(expression);
    int at = 0;
    while (at < expression.length()) {
      matcher.region(at, expression.length());
      if (!matcher.lookingAt()) {
        return null;
      }
      Word word = word(matcher);
      if (word != null) {
        words.add(word);
      }
      at = matcher.end();
    }
    words.add(new Word(Kind.END, ""));
    return words;
  }

  private static @Nullable Word word(Matcher matcher) {
    String text;
    if ((text = matcher.group("number")) != null) {
      return new Word(Kind.NUMBER, text);
    }
    if ((text = matcher.group("double")) != null || (text = matcher.group("single")) != null) {
      return new Word(Kind.TEXT, text);
    }
    if ((text = matcher.group("held")) != null) {
      return new Word(Kind.NAME, text);
    }
    if ((text = matcher.group("name")) != null) {
      return name(text);
    }
    text = matcher.group("sign");
    return text == null ? null : new Word(Kind.SIGN, plain(text));
  }

  private static Word name(String text) {
    return switch (text) {
      case "and", "or", "div", "mod" -> new Word(Kind.SIGN, text.equals("div") ? "/" : text);
      default -> new Word(Kind.NAME, text);
    };
  }

  private static String plain(String sign) {
    return switch (sign) {
      case "===", "==" -> "=";
      case "!==" -> "!=";
      case "&&" -> "and";
      case "||" -> "or";
      case "?." -> ".";
      case "%" -> "mod";
      default -> sign;
    };
  }
}
