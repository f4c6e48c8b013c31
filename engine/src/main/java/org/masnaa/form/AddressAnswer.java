package org.masnaa.form;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.AnswerReader.Good;
import org.masnaa.form.AnswerReader.Read;
import org.masnaa.form.AnswerReader.Wrong;
import org.masnaa.text.LocalText;

/** Reads addresses: three numbers from the blue plate in Qatar, lines of text elsewhere. */
final class AddressAnswer {

  /** The parts of an address in Qatar, with the most digits of each. */
  private static final Map<String, Integer> DIGITS = Map.of("zone", 2, "street", 4, "building", 5);

  private AddressAnswer() {}

  static Read read(Question question, Answer.Parts parts) {
    String typed = parts.field("country");
    String country = typed.isEmpty() ? Countries.HOME : typed;
    if (!Countries.isCode(country)) {
      return wrong(question, "country", "اختر الدولة.", "Choose the country.");
    }
    return country.equals(Countries.HOME)
        ? home(question, parts)
        : abroad(question, parts, country);
  }

  private static Read home(Question question, Answer.Parts parts) {
    Map<String, @Nullable Object> value = empty(Countries.HOME);
    for (String part : List.of("zone", "street", "building")) {
      String digits = Digits.compact(parts.field(part));
      if (!digits.matches("[1-9][0-9]{0," + (DIGITS.getOrDefault(part, 1) - 1) + "}")) {
        return number(question, part);
      }
      value.put(part, new BigDecimal(digits));
    }
    String unit = TextAnswer.line(parts.field("unit"));
    if (unit.length() > Limits.ADDRESS_UNIT) {
      return wrong(
          question,
          "unit",
          "اختصر رقم الوحدة إلى " + Limits.ADDRESS_UNIT + " حرفاً.",
          "Shorten the unit to " + Limits.ADDRESS_UNIT + " characters.");
    }
    value.put("unit", unit.isEmpty() ? null : unit);
    return new Good(Collections.unmodifiableMap(value));
  }

  private static Read abroad(Question question, Answer.Parts parts, String country) {
    String text = TextAnswer.lines(parts.field("text"));
    if (text.isEmpty() || text.length() > Limits.ADDRESS_TEXT) {
      return wrong(
          question,
          "text",
          "أدخل العنوان كاملاً كما يُكتب على الرسالة، في "
              + Limits.ADDRESS_TEXT
              + " حرف على الأكثر.",
          "Enter the whole address as on a letter, in at most "
              + Limits.ADDRESS_TEXT
              + " characters.");
    }
    Map<String, @Nullable Object> value = empty(country);
    value.put("text", text);
    return new Good(Collections.unmodifiableMap(value));
  }

  private static Map<String, @Nullable Object> empty(String country) {
    Map<String, @Nullable Object> value = new LinkedHashMap<>();
    value.put("country", country);
    for (String part : List.of("zone", "street", "building", "unit", "text")) {
      value.put(part, null);
    }
    return value;
  }

  private static Read number(Question question, String part) {
    return switch (part) {
      case "zone" ->
          wrong(
              question,
              part,
              "أدخل رقم المنطقة من لوحة العنوان الزرقاء، مثل 51.",
              "Enter the zone number from the blue address plate, such as 51.");
      case "street" ->
          wrong(
              question,
              part,
              "أدخل رقم الشارع من لوحة العنوان الزرقاء، مثل 520.",
              "Enter the street number from the blue address plate, such as 520.");
      default ->
          wrong(
              question,
              part,
              "أدخل رقم المبنى من لوحة العنوان الزرقاء، مثل 18.",
              "Enter the building number from the blue address plate, such as 18.");
    };
  }

  private static Read wrong(Question question, String part, String ar, String en) {
    return new Wrong(
        new AnswerProblem(
            question.id(),
            question.id() + "." + part,
            "answer.address-" + part,
            new LocalText(ar, en)));
  }
}
