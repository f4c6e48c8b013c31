package org.masnaa.form;

import com.google.re2j.Pattern;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.AnswerReader.Good;
import org.masnaa.form.AnswerReader.Nothing;
import org.masnaa.form.AnswerReader.Read;
import org.masnaa.form.AnswerReader.Wrong;

/** Reads answers of one or several lines. */
final class TextAnswer {

  private TextAnswer() {}

  static Read read(Question question, QuestionType.Text type, String typed) {
    String text = line(typed);
    return bounded(
        question,
        type.pattern() == null ? text : Digits.ascii(text),
        type.min(),
        type.max(),
        type.pattern());
  }

  static Read read(Question question, QuestionType.LongText type, String typed) {
    String text = lines(typed);
    return bounded(question, text, type.min(), type.max(), null);
  }

  /** One line, with single blanks between its words. */
  static String line(String typed) {
    return isPlain(typed) ? typed : clean(typed).replaceAll("\\s+", " ");
  }

  /** Whether there is nothing to clean: letters of ASCII with single blanks between words. */
  private static boolean isPlain(String typed) {
    char before = ' ';
    for (int i = 0; i < typed.length(); i++) {
      char each = typed.charAt(i);
      if (each < ' ' || each > '~' || (each == ' ' && before == ' ')) {
        return false;
      }
      before = each;
    }
    return before != ' ';
  }

  /** Lines, each ended as everywhere. */
  static String lines(String typed) {
    return clean(typed.replace("\r\n", "\n").replace('\r', '\n'));
  }

  private static Read bounded(
      Question question, String text, int min, int max, @Nullable Pattern pattern) {
    if (text.isEmpty()) {
      return new Nothing();
    }
    int length = text.codePointCount(0, text.length());
    if (length > max) {
      return new Wrong(Messages.textTooLong(question, length, max));
    }
    if (length < min) {
      return new Wrong(Messages.textTooShort(question, min));
    }
    if (pattern != null && !pattern.matches(text)) {
      return new Wrong(Messages.textPattern(question));
    }
    return new Good(text);
  }

  /**
   * Composed, without blanks around it, and without characters that cannot be seen: controls, and
   * those that turn the direction of what follows and so make a text look like another.
   */
  private static String clean(String typed) {
    StringBuilder clean = new StringBuilder(typed.length());
    Normalizer.normalize(typed, Normalizer.Form.NFC)
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .filter(c -> !((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF))
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }
}
