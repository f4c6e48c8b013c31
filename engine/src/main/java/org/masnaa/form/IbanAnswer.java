package org.masnaa.form;

import java.util.Locale;
import java.util.Map;
import org.masnaa.form.AnswerReader.Good;
import org.masnaa.form.AnswerReader.Read;
import org.masnaa.form.AnswerReader.Wrong;
import org.masnaa.text.LocalText;

/** Reads international bank account numbers (ISO 13616) and proves their check digits. */
final class IbanAnswer {

  private static final int SHORTEST = 15;
  private static final int LONGEST = 34;

  /** Lengths of the countries whose accounts people here use; of others only the bounds. */
  private static final Map<String, Integer> LENGTHS =
      Map.ofEntries(
          Map.entry("QA", 29),
          Map.entry("SA", 24),
          Map.entry("AE", 23),
          Map.entry("KW", 30),
          Map.entry("BH", 22),
          Map.entry("OM", 23),
          Map.entry("JO", 30),
          Map.entry("LB", 28),
          Map.entry("EG", 29),
          Map.entry("IQ", 23),
          Map.entry("PS", 29),
          Map.entry("TN", 24),
          Map.entry("PK", 24),
          Map.entry("TR", 26),
          Map.entry("GB", 22),
          Map.entry("DE", 22),
          Map.entry("FR", 27),
          Map.entry("IT", 27),
          Map.entry("ES", 24),
          Map.entry("NL", 18),
          Map.entry("CH", 21));

  private IbanAnswer() {}

  static Read read(Question question, String typed) {
    String iban = Digits.compact(typed).replace("-", "").toUpperCase(Locale.ROOT);
    if (!iban.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]+")) {
      return wrong(
          question,
          "أدخل رقم الحساب الدولي كاملاً؛ وهو في قطر يبدأ بالحرفين QA وطوله 29 خانة.",
          "Enter the whole IBAN; in Qatar it begins with QA and has 29 characters.");
    }
    Integer length = LENGTHS.get(iban.substring(0, 2));
    boolean fits =
        length == null
            ? iban.length() >= SHORTEST && iban.length() <= LONGEST
            : iban.length() == length;
    if (!fits) {
      String needed = length == null ? SHORTEST + "–" + LONGEST : length.toString();
      return wrong(
          question,
          "أدخل رقم الحساب الدولي من " + needed + " خانة؛ عدد الخانات الآن " + iban.length() + ".",
          "Enter an IBAN of " + needed + " characters; it now has " + iban.length() + ".");
    }
    return remainder(iban) == 1
        ? new Good(iban)
        : wrong(
            question,
            "راجع رقم الحساب الدولي وأدخله كما في كشف الحساب؛ ففيه خانة مختلفة.",
            "Compare the IBAN with your bank statement and correct it; a character differs.");
  }

  /** ISO 7064, MOD 97-10: the country and check digits go to the end, letters count from 10. */
  private static int remainder(String iban) {
    String turned = iban.substring(4) + iban.substring(0, 4);
    int remainder = 0;
    for (int i = 0; i < turned.length(); i++) {
      int digit = Character.digit(turned.charAt(i), 36);
      remainder = (remainder * (digit > 9 ? 100 : 10) + digit) % 97;
    }
    return remainder;
  }

  private static Read wrong(Question question, String ar, String en) {
    return new Wrong(Messages.problem(question, "answer.iban", new LocalText(ar, en)));
  }
}
