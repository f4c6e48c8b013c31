package org.masnaa.feel.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.FeelFunction;
import org.masnaa.feel.FeelRange;
import org.masnaa.feel.ZoneTime;

/** Writes values as FEEL's function {@code string} does. */
public final class Text {

  private final StringBuilder out = new StringBuilder();
  private final Budget budget;

  private Text(Budget budget) {
    this.budget = budget;
  }

  /** The text of a value; a text itself is unchanged, inside lists and contexts it is quoted. */
  public static String of(@Nullable Object value, Budget budget) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof BigDecimal number) {
      String digits = Numbers.text(number);
      budget.characters(digits.length());
      return digits;
    }
    Text text = new Text(budget);
    text.write(value);
    return text.out.toString();
  }

  private void write(@Nullable Object value) {
    int before = out.length();
    budget.step();
    switch (value) {
      case null -> out.append("null");
      case String text ->
          out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
      case BigDecimal number -> out.append(Numbers.text(number));
      case List<?> list -> list(list);
      case Map<?, ?> context -> context(context);
      case FeelRange range -> range(range);
      case FeelFunction function ->
          out.append("function(").append(String.join(", ", function.parameters())).append(')');
      case Duration duration -> out.append(DurationText.text(duration));
      case Period period -> out.append(DurationText.text(period));
      default -> temporal(value);
    }
    budget.characters(out.length() - before);
  }

  private void temporal(Object value) {
    switch (value) {
      case LocalDate date -> date(date);
      case LocalTime time -> time(time);
      case OffsetTime time -> {
        time(time.toLocalTime());
        zone(time.getOffset());
      }
      case ZoneTime time -> {
        time(time.time());
        zone(time.zone());
      }
      case LocalDateTime moment -> {
        date(moment.toLocalDate());
        out.append('T');
        time(moment.toLocalTime());
      }
      case ZonedDateTime moment -> {
        date(moment.toLocalDate());
        out.append('T');
        time(moment.toLocalTime());
        zone(moment.getZone());
      }
      default -> out.append(value);
    }
  }

  private void date(LocalDate date) {
    String text = date.toString();
    out.append(text.startsWith("+") ? text.substring(1) : text);
  }

  private void time(LocalTime time) {
    String text = time.toString();
    out.append(text.length() == 5 ? text + ":00" : trimmed(text));
  }

  /** Java writes fractions in groups of three digits; FEEL without trailing zeros. */
  private static String trimmed(String text) {
    int end = text.length();
    if (text.indexOf('.') < 0) {
      return text;
    }
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, end);
  }

  private void zone(ZoneId zone) {
    if (zone instanceof ZoneOffset offset) {
      out.append(offset.getId());
    } else {
      out.append('@').append(zone.getId());
    }
  }

  private void list(List<?> list) {
    budget.enter(2);
    out.append('[');
    for (int i = 0; i < list.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      write(list.get(i));
    }
    out.append(']');
    budget.leave(2);
  }

  private void context(Map<?, ?> context) {
    budget.enter(2);
    out.append('{');
    boolean first = true;
    for (Map.Entry<?, ?> entry : context.entrySet()) {
      out.append(first ? "" : ", ").append(key(String.valueOf(entry.getKey()))).append(": ");
      write(entry.getValue());
      first = false;
    }
    out.append('}');
    budget.leave(2);
  }

  private static String key(String name) {
    boolean plain =
        !name.isEmpty()
            && name.chars()
                .allMatch(c -> c == ' ' || c == '_' || c == '-' || Character.isLetterOrDigit(c));
    return plain ? name : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private void range(FeelRange range) {
    out.append(range.startIncluded() ? '[' : '(');
    if (range.start() != null) {
      write(range.start());
    }
    out.append("..");
    if (range.end() != null) {
      write(range.end());
    }
    out.append(range.endIncluded() ? ']' : ')');
  }
}
