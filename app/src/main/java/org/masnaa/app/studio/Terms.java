package org.masnaa.app.studio;

import java.util.List;
import java.util.Map;
import org.masnaa.app.studio.ItemField.Option;
import org.masnaa.text.LocalText;

/** How the studio calls the parts of a package. */
final class Terms {

  static final LocalText ARABIC = new LocalText("بالعربية", "In Arabic");
  static final LocalText ENGLISH = new LocalText("بالإنجليزية", "In English");

  private static final Map<String, LocalText> PARTS =
      Map.ofEntries(
          part("label", "نص السؤال", "Question"),
          part("title", "العنوان", "Title"),
          part("hint", "إيضاح", "Hint"),
          part("summary", "الملخص", "Summary"),
          part("otherwise", "ما يقال عند المخالفة", "What to say when the check fails"),
          part("type", "نوع الإجابة", "Type of answer"),
          part("from", "من السجلات", "From the registers"),
          part("optional", "الإلزام", "Need"),
          part("when", "يظهر إذا (شرط)", "Shown when (condition)"),
          part("check", "يُقبل إذا (شرط)", "Accepted when (check)"),
          part("min", "الحد الأدنى", "Lower limit"),
          part("max", "الحد الأعلى", "Upper limit"),
          part("pattern", "الصيغة المطلوبة", "Required form"),
          part("asked-because", "لماذا نسأل عما في السجل", "Why we ask what a register holds"),
          part("promise", "المدة الموعودة", "Promised time"),
          part(
              "eligible",
              "من يحق له التقديم (شرط أو قرار)",
              "Who may apply (condition or decision)"),
          part("fee", "الرسم (صيغة أو قرار)", "Fee (formula or decision)"),
          part("audience", "الفئات المستفيدة", "Audience"),
          part("clause", "المادة", "Clause"),
          part("for", "الغرض", "Purpose"),
          part("draft", "حفظ المسودات", "Keep drafts for"),
          part("case", "حفظ الطلبات", "Keep cases for"),
          part("role", "من ينجزها", "Who does it"),
          part("outcomes", "النتائج الممكنة", "Possible outcomes"),
          part("reasons-for", "ما يلزم تسبيبه", "Outcomes that need reasons"),
          part("decision", "القرار", "Decision"),
          part("result", "اسم النتيجة", "Name of the result"),
          part("job", "العمل الآلي", "Job"),
          part("outcome", "نتيجة الطلب", "Outcome of the case"),
          part("targetRef", "يؤدي إلى", "Leads to"),
          part("condition", "إذا (شرط)", "If (condition)"),
          part("duration", "مدة الانتظار", "How long to wait"),
          part("x", "الموضع من اليسار", "Position from the left"),
          part("y", "الموضع من الأعلى", "Position from above"),
          part("name", "الاسم بالإنجليزية", "Name in English"),
          part("ar", "الاسم بالعربية", "Name in Arabic"));

  static final List<Option> TYPES =
      List.of(
          option("text", "نص قصير", "Short text"),
          option("long-text", "نص طويل", "Long text"),
          option("whole-number", "عدد صحيح", "Whole number"),
          option("decimal", "عدد عشري", "Decimal number"),
          option("money", "مبلغ بالريال", "Amount in riyals"),
          option("date", "تاريخ", "Date"),
          option("yes-no", "نعم أو لا", "Yes or no"),
          option("one-of", "اختيار واحد", "One choice"),
          option("many-of", "اختيار متعدد", "Several choices"),
          option("file", "ملف", "File"),
          option("email", "بريد إلكتروني", "E-mail"),
          option("phone", "هاتف", "Phone"),
          option("declaration", "إقرار", "Declaration"),
          option("information", "معلومة للقارئ", "Information to read"));

  static final List<Option> NEED =
      List.of(option("", "إلزامي", "Mandatory"), option("true", "اختياري", "Optional"));

  static final List<Option> PURPOSES =
      List.of(
          option("identify", "التعرف على صاحب الطلب", "Identify the applicant"),
          option("eligibility", "الاستحقاق", "Eligibility"),
          option("decision", "اتخاذ القرار", "Decision"),
          option("document", "إصدار الوثيقة", "The document"),
          option("contact", "التواصل", "Contact"),
          option("fee", "حساب الرسم", "The fee"),
          option("duplicates", "منع التكرار", "Duplicates"));

  private Terms() {}

  private static Map.Entry<String, LocalText> part(String key, String ar, String en) {
    return Map.entry(key, new LocalText(ar, en));
  }

  static Option option(String value, String ar, String en) {
    return new Option(value, new LocalText(ar, en));
  }

  static LocalText part(String key) {
    LocalText known = PARTS.get(key);
    return known != null ? known : same(key);
  }

  /** A name that is the same in both languages, such as an id. */
  static LocalText same(String text) {
    return new LocalText("\u2066" + text + "\u2069", text);
  }

  /** A part and its language. */
  static LocalText in(LocalText part, LocalText language) {
    return new LocalText(part.ar() + "، " + language.ar(), part.en() + ", " + language.en());
  }
}
