package org.masnaa.form;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.masnaa.form.AnswerReader.Good;
import org.masnaa.form.AnswerReader.Read;
import org.masnaa.form.AnswerReader.Wrong;
import org.masnaa.text.LocalText;

/** Reads times of day: {@code 14:30}, {@code 2.30 pm}, {@code ٢:٣٠ م}. */
final class TimeAnswer {

  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(am|pm|a\\.m\\.|p\\.m\\.|ص|م|صباحا|مساء)?");

  private TimeAnswer() {}

  static Read read(Question question, String typed) {
    String text =
        Digits.compact(typed)
            .toLowerCase(java.util.Locale.ROOT)
            .replaceAll("[\\u064B-\\u0652]", "");
    Matcher matcher = TIME.matcher(text.length() > 20 ? "" : text);
    if (!matcher.matches()) {
      return wrong(question);
    }
    int hour = Integer.parseInt(matcher.group(1));
    int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    String half = matcher.group(3);
    if (half != null) {
      boolean evening = half.startsWith("p") || half.startsWith("م");
      if (hour < 1 || hour > 12) {
        return wrong(question);
      }
      hour = hour % 12 + (evening ? 12 : 0);
    }
    return hour > 23 || minute > 59 ? wrong(question) : new Good(LocalTime.of(hour, minute));
  }

  private static Read wrong(Question question) {
    return new Wrong(
        Messages.problem(
            question,
            "answer.time",
            new LocalText(
                "أدخل الوقت بالساعة والدقيقة، مثل 9:30 أو 14:15.",
                "Enter the time as hours and minutes, such as 9:30 or 14:15.")));
  }
}
