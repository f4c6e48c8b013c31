package org.masnaa.feel.library;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelRange;
import org.masnaa.feel.value.DurationText;
import org.masnaa.feel.value.Numbers;
import org.masnaa.feel.value.Order;
import org.masnaa.feel.value.TemporalText;

/** Reads a range from a text, such as {@code [1..10)}; its ends must be literals. */
final class RangeText {

  private static final int LONGEST = 1_000;

  private static final String END =
      "(-?[0-9.]*[0-9]|\"[^\"]*\"|@\\s*\"[^\"]*\"|(?:date and time|date|time|duration)\\s*\\(\\s*\"[^\"]*\"\\s*\\)|)";

  private static final Pattern RANGE =
      Pattern.compile("\\s*([\\[(\\]])\\s*" + END + "\\s*\\.\\.\\s*" + END + "\\s*([\\])\\[])\\s*");

  private RangeText() {}

  /** The range, or null when the text is none. */
  static @Nullable FeelRange parse(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    Matcher matcher = RANGE.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    String low = group(matcher, 2);
    String high = group(matcher, 3);
    Object start = end(low);
    Object end = end(high);
    boolean unread = (start == null && !low.isEmpty()) || (end == null && !high.isEmpty());
    if (unread || (start == null && end == null)) {
      return null;
    }
    if (start != null && end != null) {
      int order = Order.compare(start, end);
      if (order == Order.NONE || order > 0) {
        return null;
      }
    }
    boolean startIncluded = group(matcher, 1).equals("[");
    boolean endIncluded = group(matcher, 4).equals("]");
    // an end that is missing cannot be included
    if ((start == null && startIncluded) || (end == null && endIncluded)) {
      return null;
    }
    return new FeelRange(startIncluded, start, end, endIncluded);
  }

  private static String group(Matcher matcher, int group) {
    String text = matcher.group(group);
    return text == null ? "" : text;
  }

  private static @Nullable Object end(String text) {
    int quote = text.indexOf('"');
    if (quote < 0) {
      return text.isEmpty() ? null : Numbers.parse(text);
    }
    String value = text.substring(quote + 1, text.lastIndexOf('"'));
    String before = text.substring(0, quote).replaceAll("[\\s(]+$", "");
    return switch (before) {
      case "" -> value;
      case "date" -> TemporalText.date(value);
      case "time" -> TemporalText.time(value);
      case "date and time" -> TemporalText.dateTime(value);
      case "duration" -> DurationText.parse(value);
      default -> Literals.temporal(value);
    };
  }
}
