package org.masnaa.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.masnaa.form.AnswerReader.Good;
import org.masnaa.form.AnswerReader.Read;
import org.masnaa.form.AnswerReader.Wrong;

/** Reads numbers as people type them, in any digits, with blanks and thousands separators. */
final class NumberAnswer {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200E\\u200F\\u061C_']");
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?");
  private static final Pattern PLAIN = Pattern.compile("-?(?:\\d+(?:\\.\\d*)?|\\.\\d+)");

  private NumberAnswer() {}

  static Read read(Question question, QuestionType.Numeric type, String typed) {
    int places = type.places();
    BigDecimal min = type.min();
    BigDecimal max = type.max();
    if (typed.length() > 100) {
      return new Wrong(Messages.tooManyDigits(question));
    }
    String text = latin(typed);
    if (type instanceof QuestionType.Percent) {
      text = text.replace("%", "").replace("٪", "");
    }
    if (GROUPED.matcher(text).matches()) {
      text = text.replace(",", "");
    }
    if (!PLAIN.matcher(text).matches()) {
      return new Wrong(Messages.notNumber(question, places > 0));
    }
    BigDecimal number = new BigDecimal(text);
    BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (stripped.precision() - stripped.scale() > Limits.DIGITS) {
      return new Wrong(Messages.tooManyDigits(question));
    }
    if (stripped.scale() > places) {
      return new Wrong(Messages.tooManyPlaces(question, places));
    }
    if ((min != null && number.compareTo(min) < 0) || (max != null && number.compareTo(max) > 0)) {
      return new Wrong(Messages.numberOutside(question, min, max));
    }
    return new Good(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }

  private static String latin(String typed) {
    return BLANKS
        .matcher(Digits.ascii(typed))
        .replaceAll("")
        .replace('٫', '.')
        .replace('٬', ',')
        .replace('،', ',')
        .replace('−', '-')
        .replace('–', '-');
  }
}
