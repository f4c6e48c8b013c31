package org.masnaa.form;

import com.google.re2j.Pattern;
import java.util.Locale;
import org.masnaa.form.AnswerReader.Good;
import org.masnaa.form.AnswerReader.Read;
import org.masnaa.form.AnswerReader.Wrong;
import org.masnaa.text.LocalText;

/** Reads addresses and numbers that have a form of their own. */
final class CodeAnswer {

  /** The shape of RFC 5321 as people use it: no quoted parts, no bare addresses of machines. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\pL\\pN!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\pL\\pN!#$%&'*+/=?^_`{|}~-]+)*"
              + "@(?:[\\pL\\pN](?:[\\pL\\pN-]{0,61}[\\pL\\pN])?\\.)+[\\pL\\pN-]{2,63}");

  /** E.164: at most fifteen digits after the sign. */
  private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{6,14}");

  /** The national numbering plan of Qatar: eight digits from 3 to 7. */
  private static final Pattern NATIONAL = Pattern.compile("[3-7][0-9]{7}");

  /**
   * Century of birth, year, country by ISO 3166-1 numeric, serial. Centuries 8 and 9 belong to
   * people who do not exist, as the built-in register has them.
   */
  private static final Pattern NATIONAL_ID = Pattern.compile("[2389][0-9]{2}[0-8][0-9]{2}[0-9]{5}");

  private static final Pattern COMPANY = Pattern.compile("[1-9][0-9]{0,9}(?:/[1-9][0-9]{0,2})?");

  private CodeAnswer() {}

  static Read email(Question question, String typed) {
    String text = Digits.compact(typed);
    boolean good = text.length() <= Limits.EMAIL && EMAIL.matches(text);
    int at = text.lastIndexOf('@');
    return good
        ? new Good(text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT))
        : wrong(
            question,
            "answer.email",
            "أدخل البريد الإلكتروني كاملاً، مثل name@example.com.",
            "Enter the whole e-mail address, such as name@example.com.");
  }

  static Read phone(Question question, String typed) {
    String text = Digits.compact(typed).replaceAll("[().\\-‐‑–—/]", "");
    String number =
        NATIONAL.matches(text)
            ? "+974" + text
            : text.startsWith("00") ? "+" + text.substring(2) : text;
    boolean good =
        INTERNATIONAL.matches(number)
            && (!number.startsWith("+974") || NATIONAL.matches(number.substring(4)));
    return good
        ? new Good(number)
        : wrong(
            question,
            "answer.phone",
            "أدخل رقم الهاتف من ثمانية أرقام، مثل 5551 2345، أو مع رمز الدولة إن كان من خارج قطر.",
            "Enter the phone number of eight digits, such as 5551 2345, or with the country code"
                + " if it is from outside Qatar.");
  }

  static Read nationalId(Question question, String typed) {
    String text = Digits.compact(typed).replaceAll("[-‐‑–—]", "");
    boolean good = NATIONAL_ID.matches(text) && !text.startsWith("000", 3);
    return good
        ? new Good(text)
        : wrong(
            question,
            "answer.national-id",
            "أدخل الرقم الشخصي كما في البطاقة: أحد عشر رقماً.",
            "Enter the ID number as on the card: eleven digits.");
  }

  static Read companyNumber(Question question, String typed) {
    String text = Digits.compact(typed).replaceFirst("^0+(?=[0-9])", "");
    return COMPANY.matches(text)
        ? new Good(text)
        : wrong(
            question,
            "answer.company-number",
            "أدخل رقم السجل التجاري أرقاماً، مثل 123456.",
            "Enter the commercial registration number in digits, such as 123456.");
  }

  private static Read wrong(Question question, String code, String ar, String en) {
    return new Wrong(Messages.problem(question, code, new LocalText(ar, en)));
  }
}
