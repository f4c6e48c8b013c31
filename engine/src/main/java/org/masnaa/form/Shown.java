package org.masnaa.form;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.Expression;
import org.masnaa.text.Days;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;

/**
 * How a value reads to a person: an option by its label, a date with the name of its month, a
 * number with its groups. Digits are Latin in both languages.
 */
public final class Shown {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final LocalText YES = new LocalText("نعم", "Yes");
  private static final LocalText NO = new LocalText("لا", "No");
  private static final LocalText CONFIRMED = new LocalText("تم الإقرار", "Confirmed");
  private static final LocalText AGREED = new LocalText("موافق", "Agreed");
  private static final LocalText REFUSED = new LocalText("غير موافق", "Not agreed");
  private static final LocalText SEMICOLON = new LocalText("؛ ", "; ");
  private static final LocalText COMMA = new LocalText("، ", ", ");

  private Shown() {}

  /** The value of a question; empty text for no value. */
  public static String question(Question question, @Nullable Object value, Language language) {
    Question.Binding binding = question.binding();
    return binding == null
        ? text(question.type(), value, language)
        : attribute(binding.attribute(), value, language);
  }

  /** The value of an attribute; empty text for no value. */
  public static String attribute(Attribute attribute, @Nullable Object value, Language language) {
    Attribute.Wording shows = attribute.shows();
    if (shows == null || value == null) {
      return text(attribute.type(), value, language);
    }
    Expression wording = language == Language.AR ? shows.ar() : shows.en();
    return value(wording.evaluate(Map.of("value", value), Budget.standard()), language);
  }

  /** A value of a type; empty text for no value. */
  public static String text(QuestionType type, @Nullable Object value, Language language) {
    return switch (value) {
      case null -> "";
      case BigDecimal amount when type instanceof QuestionType.Money -> money(amount, language);
      case BigDecimal share when type instanceof QuestionType.Percent -> number(share) + "%";
      case Boolean confirmed when type instanceof QuestionType.Declaration ->
          (confirmed ? CONFIRMED : NO).in(language);
      case Boolean agreed when type instanceof QuestionType.Consent ->
          (agreed ? AGREED : REFUSED).in(language);
      case String code when isCode(type) -> Isolated.code(code);
      case String code when type instanceof QuestionType.Country ->
          Countries.name(code).in(language);
      case String chosen when !type.choices().isEmpty() -> option(type, chosen, language);
      case List<?> chosen when !type.choices().isEmpty() ->
          chosen.stream()
              .map(one -> option(type, String.valueOf(one), language))
              .collect(Collectors.joining(COMMA.in(language)));
      case List<?> items when type instanceof QuestionType.Group group ->
          items.stream()
              .map(item -> ComposedText.item(group, item, language))
              .collect(Collectors.joining(SEMICOLON.in(language)));
      case Map<?, ?> parts when type instanceof QuestionType.Composed composed ->
          ComposedText.of(composed, parts, language);
      default ->
          type instanceof QuestionType.Calculated(Expression formula, QuestionType as) && as != null
              ? text(as, value, language)
              : value(value, language);
    };
  }

  /** Whether its value is read from left to right in any language. */
  private static boolean isCode(QuestionType type) {
    return type instanceof QuestionType.Email
        || type instanceof QuestionType.Phone
        || type instanceof QuestionType.NationalId
        || type instanceof QuestionType.Iban
        || type instanceof QuestionType.CompanyNumber;
  }

  private static String option(QuestionType type, String value, Language language) {
    return type.choices().stream()
        .filter(option -> option.value().equals(value))
        .findFirst()
        .map(option -> option.label().in(language))
        .orElse(value);
  }

  /** A value of which nothing but itself is known. */
  public static String value(@Nullable Object value, Language language) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number(number);
      case Boolean yes -> (yes ? YES : NO).in(language);
      case LocalDate date -> Days.both(date, language);
      case LocalTime time -> TIME.format(time);
      case List<?> list ->
          list.stream()
              .map(item -> value(item, language))
              .collect(Collectors.joining(COMMA.in(language)));
      case Map<?, ?> map -> context(map, language);
      default -> value.toString();
    };
  }

  /** A text in two languages, something with a name, or else the parts one after the other. */
  private static String context(Map<?, ?> map, Language language) {
    if (map.get(language.code()) instanceof String text) {
      return text;
    }
    if (map.get(language.other().code()) instanceof String text) {
      return text;
    }
    Object name = map.get("name");
    if (name != null) {
      return value(name, language);
    }
    return map.values().stream()
        .map(part -> value(part, language))
        .collect(Collectors.joining(COMMA.in(language)));
  }

  /** A number with its groups. */
  public static String number(BigDecimal number) {
    return digits("#,##0.######", number);
  }

  /** An amount in the country's currency. */
  public static String money(BigDecimal amount, Language language) {
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    String digits = digits(whole ? "#,##0" : "#,##0.00", amount);
    return language == Language.AR ? digits + " ريال" : "QAR " + digits;
  }

  private static String digits(String pattern, BigDecimal number) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
  }
}
