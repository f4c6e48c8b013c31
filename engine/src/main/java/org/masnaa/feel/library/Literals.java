package org.masnaa.feel.library;

import org.jspecify.annotations.Nullable;
import org.masnaa.feel.value.DurationText;
import org.masnaa.feel.value.TemporalText;

/** The literals that start with {@code @}. */
public final class Literals {

  private Literals() {}

  /** The date, time, date and time or duration a text holds; null when it holds none. */
  public static @Nullable Object temporal(String text) {
    Object duration = DurationText.parse(text);
    if (duration != null) {
      return duration;
    }
    Object date = TemporalText.date(text);
    if (date != null) {
      return date;
    }
    Object time = TemporalText.time(text);
    return time != null ? time : TemporalText.dateTime(text);
  }
}
