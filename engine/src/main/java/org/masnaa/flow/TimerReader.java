package org.masnaa.flow;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.masnaa.legal.Term;
import org.masnaa.text.LocalText;

/** Reads when timers fire. */
final class TimerReader {

  static final LocalText TERM =
      new LocalText(
          "اكتب مدة مثل: 5 working days أو 3 working hours أو P1M أو PT4H.",
          "Write a term such as: 5 working days, 3 working hours, P1M, PT4H.");

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}.*");

  private final Reading reading;

  TimerReader(Reading reading) {
    this.reading = reading;
  }

  EventDefinition read(Tag tag) {
    Optional<EventDefinition.TimerValue> value = Optional.empty();
    int found = 0;
    for (String kind : List.of("timeDuration", "timeDate", "timeCycle")) {
      for (Tag time : tag.children(kind)) {
        found++;
        value = Optional.ofNullable(time(time, kind, time.xml().text().strip()));
        time.take("language");
        time.close();
      }
    }
    if (found != 1) {
      reading.missing(tag, "timeDuration", TERM);
    }
    return value
        .<EventDefinition>map(EventDefinition.Timer::new)
        .orElseGet(EventDefinition.None::new);
  }

  private EventDefinition.@Nullable TimerValue time(Tag tag, String kind, String text) {
    if (kind.equals("timeCycle")) {
      return cycle(tag, text);
    }
    Optional<Term> term = Term.parse(text);
    if (term.isPresent() && kind.equals("timeDuration")) {
      return new EventDefinition.TimerValue.After(term.get());
    }
    if (DATE.matcher(text).matches()) {
      return date(tag, text);
    }
    Formula formula = reading.text(tag);
    return formula == null ? null : new EventDefinition.TimerValue.Computed(formula, false);
  }

  private EventDefinition.@Nullable TimerValue date(Tag tag, String text) {
    if (Times.isDate(text)) {
      return new EventDefinition.TimerValue.At(text);
    }
    reading.badValue(
        tag,
        "timeDate",
        text,
        new LocalText(
            "اكتب تاريخاً مثل 2027-01-31T09:00:00+03:00.",
            "Write a date such as 2027-01-31T09:00:00+03:00."));
    return null;
  }

  private EventDefinition.@Nullable TimerValue cycle(Tag tag, String text) {
    Optional<EventDefinition.TimerValue.Every> every = Times.cycle(text);
    if (every.isEmpty() && !text.startsWith("R")) {
      Formula formula = reading.text(tag);
      return formula == null ? null : new EventDefinition.TimerValue.Computed(formula, true);
    }
    if (every.isEmpty()) {
      reading.badValue(
          tag,
          "timeCycle",
          text,
          new LocalText(
              "اكتب تكراراً مثل R3/PT24H: ثلاث مرات، كل 24 ساعة.",
              "Write a repetition such as R3/PT24H: three times, every 24 hours."));
      return null;
    }
    return every.get();
  }
}
