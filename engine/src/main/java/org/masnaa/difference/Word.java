package org.masnaa.difference;

import java.util.Map;
import java.util.Set;
import org.masnaa.text.LocalText;

/** How the keys of a package's files are called by people. */
final class Word {

  private static final Map<String, LocalText> KEYS =
      Map.ofEntries(
          word("title", "العنوان", "title"),
          word("summary", "الملخص", "summary"),
          word("label", "نص السؤال", "label"),
          word("hint", "الإيضاح", "hint"),
          word("type", "نوع الإجابة", "type of answer"),
          word("from", "مصدر البيان", "source in the registers"),
          word("when", "شرط الظهور", "condition"),
          word("check", "شرط القبول", "check"),
          word("otherwise", "رسالة التصحيح", "message of the check"),
          word("min", "الحد الأدنى", "lower limit"),
          word("max", "الحد الأعلى", "upper limit"),
          word("pattern", "الصيغة المطلوبة", "required form"),
          word("size", "حجم الملف", "size of files"),
          word("kinds", "أنواع الملفات", "kinds of files"),
          word("options", "الخيار", "option"),
          word("optional", "الإلزام", "need"),
          word("ask", "السؤال عما في السجل", "asking what the register knows"),
          word("asked-because", "سبب السؤال", "reason for asking"),
          word("audience", "الفئات المستفيدة", "audience"),
          word("events", "أحداث الحياة", "life events"),
          word("law", "السند القانوني", "law"),
          word("clause", "المادة", "clause"),
          word("promise", "المدة الموعودة", "promised time"),
          word("assurance", "درجة التحقق من الهوية", "level of identification"),
          word("eligible", "شرط الاستحقاق", "rule of who may apply"),
          word("fee", "الرسم", "fee"),
          word("for", "الغرض", "purpose"),
          word("roles", "الدور", "role"),
          word("reasons", "السبب", "reason"),
          word("messages", "الرسالة", "message"),
          word("outputs", "الوثائق", "documents"),
          word("index", "بيانات البحث", "data officers may search"),
          word("measures", "البيانات الإحصائية", "data that leaves for statistics"),
          word("retention", "مدة الحفظ", "retention"),
          word("draft", "حفظ المسودات", "retention of drafts"),
          word("case", "حفظ الطلبات", "retention of cases"),
          word("valid", "مدة الصلاحية", "validity"),
          word("blocks", "محتوى الوثيقة", "content of the document"),
          word("expect", "النتيجة المتوقعة", "expected result"),
          word("answers", "الإجابات", "answers"),
          word("person", "صاحب الطلب", "person"),
          word("ar", "النص العربي", "Arabic text"),
          word("en", "النص الإنجليزي", "English text"));

  private static final Set<String> LEGAL =
      Set.of("law", "clause", "eligible", "fee", "promise", "assurance", "retention", "reasons");
  private static final Set<String> PRIVACY =
      Set.of("reads", "from", "index", "measures", "retention", "ask", "asked-because");

  private Word() {}

  private static Map.Entry<String, LocalText> word(String key, String ar, String en) {
    return Map.entry(key, new LocalText(ar, en));
  }

  static LocalText of(String key) {
    LocalText known = KEYS.get(key);
    return known != null ? known : new LocalText("\u2066" + key + "\u2069", key);
  }

  /** Who has to look at a change below this key. */
  static Set<Review> reviews(String key) {
    boolean legal = LEGAL.contains(key);
    boolean privacy = PRIVACY.contains(key);
    if (legal && privacy) {
      return Set.of(Review.CONTENT, Review.LEGAL, Review.PRIVACY);
    }
    return legal
        ? Set.of(Review.CONTENT, Review.LEGAL)
        : privacy ? Set.of(Review.CONTENT, Review.PRIVACY) : Set.of(Review.CONTENT);
  }
}
