package org.masnaa.app.shared.page;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.form.Attribute;
import org.masnaa.form.QuestionType;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** The values of answers and attributes as people read them. */
@Component
public final class AnswerTexts {

  private final Messages messages;
  private final Dates dates;

  AnswerTexts(Messages messages, Dates dates) {
    this.messages = messages;
    this.dates = dates;
  }

  /** The value of an answer; null when there is none. */
  public @Nullable LocalText of(QuestionType type, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    return switch (type) {
      case QuestionType.Money money ->
          value instanceof BigDecimal amount ? money(amount) : same(value.toString());
      case QuestionType.OneOf oneOf -> option(oneOf.options(), value);
      case QuestionType.ManyOf manyOf -> joined(value, chosen -> option(manyOf.options(), chosen));
      case QuestionType.File file ->
          joined(
              value,
              stored ->
                  same(
                      stored instanceof Map<?, ?> parts
                          ? Objects.toString(parts.get("name"), "")
                          : stored.toString()));
      case QuestionType.Text t -> plain(value);
      case QuestionType.LongText t -> plain(value);
      case QuestionType.WholeNumber t -> plain(value);
      case QuestionType.Decimal t -> plain(value);
      case QuestionType.Date t -> plain(value);
      case QuestionType.YesNo t -> plain(value);
      case QuestionType.Declaration t -> plain(value);
      case QuestionType.Fact t -> plain(value);
    };
  }

  /** What a register holds; null when it holds nothing, or nothing that can be shown. */
  public @Nullable LocalText of(Attribute attribute, @Nullable Object value) {
    Attribute.Wording shows = attribute.shows();
    if (value == null || shows == null) {
      return of(attribute.type(), value);
    }
    Map<String, Object> variables = Map.of("value", value);
    Object ar = shows.ar().evaluate(variables, Budget.standard(System::nanoTime));
    Object en = shows.en().evaluate(variables, Budget.standard(System::nanoTime));
    return ar instanceof String arabic
            && en instanceof String english
            && !(arabic.isBlank() && english.isBlank())
        ? new LocalText(arabic, english)
        : null;
  }

  /** An amount in the country's currency. */
  public LocalText money(BigDecimal amount) {
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    String digits = digits(whole ? "#,##0" : "#,##0.00", amount);
    return both(language -> messages.text(language, "money", "amount", digits));
  }

  /** A message of the program in both languages. */
  public LocalText message(String key, Object... namesAndValues) {
    return both(language -> messages.text(language, key, namesAndValues));
  }

  /** A value by what it is, without a question that says more. */
  private LocalText plain(Object value) {
    return switch (value) {
      case Boolean truth -> message(truth ? "field.yes" : "field.no");
      case BigDecimal number -> same(digits("#,##0.######", number));
      case LocalDate day -> both(language -> dates.both(day, language));
      default -> same(value.toString());
    };
  }

  private static LocalText option(List<QuestionType.Option> options, Object value) {
    return options.stream()
        .filter(option -> option.value().equals(value))
        .map(QuestionType.Option::label)
        .findFirst()
        .orElseGet(() -> same(value.toString()));
  }

  private LocalText joined(Object values, Function<Object, LocalText> text) {
    List<LocalText> texts =
        values instanceof List<?> list
            ? list.stream().filter(Objects::nonNull).map(v -> text.apply((Object) v)).toList()
            : List.of(text.apply(values));
    return both(language ->
        texts.stream()
            .map(t -> t.in(language))
            .collect(Collectors.joining(messages.text(language, "list.comma"))));
  }

  private static String digits(String pattern, BigDecimal number) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
  }

  private static LocalText same(String text) {
    return new LocalText(text, text);
  }

  private static LocalText both(Function<Language, String> text) {
    return new LocalText(text.apply(Language.AR), text.apply(Language.EN));
  }
}
