package org.masnaa.feel.parse;

import org.masnaa.feel.parse.SyntaxException.Reason;
import org.masnaa.text.LocalText;

/** What is said about a text that cannot be compiled. */
final class Messages {

  private Messages() {}

  static Reason unclosedComment() {
    return reason(
        "feel.comment-open",
        "بدأ تعليق بالرمز /* ولم يُغلق.",
        "A comment starts with /* and is not closed.",
        "أغلق التعليق بالرمز */.",
        "Close it with */.");
  }

  static Reason unclosedString() {
    return reason(
        "feel.text-open",
        "بدأ نص بعلامة اقتباس ولم يُغلق.",
        "A text starts with a quotation mark and is not closed.",
        "أضف علامة الاقتباس \" في نهاية النص.",
        "Add the closing quotation mark \".");
  }

  static Reason unexpected(String found, String expectedAr, String expectedEn) {
    String shownAr = found.isEmpty() ? "انتهت العبارة" : "وُجد «" + found + "»";
    String shownEn = found.isEmpty() ? "The expression ends" : "Found “" + found + "”";
    return reason(
        "feel.syntax",
        shownAr + " حيث كان المنتظر " + expectedAr + ".",
        shownEn + " where " + expectedEn + " was expected.",
        "صحّح العبارة في هذا الموضع.",
        "Correct the expression at this place.");
  }

  static Reason unknownName(String name, String nearest) {
    return new Reason(
        "feel.name-unknown",
        new LocalText(
            "الاسم «" + name + "» غير معروف هنا.", "The name “" + name + "” is not known here."),
        nearest.isEmpty()
            ? new LocalText(
                "استعمل اسماً معرّفاً، أو أضف هذا الاسم إلى المدخلات.",
                "Use a declared name, or add this one to the inputs.")
            : new LocalText(
                "أقرب اسم معروف هو «" + nearest + "».", "Did you mean “" + nearest + "”?"));
  }

  static Reason unknownField(String name, String nearest) {
    return new Reason(
        "feel.field-unknown",
        new LocalText("لا يوجد حقل باسم «" + name + "».", "There is no field “" + name + "”."),
        nearest.isEmpty()
            ? new LocalText("استعمل حقلاً موجوداً.", "Use a field that exists.")
            : new LocalText("أقرب حقل هو «" + nearest + "».", "Did you mean “" + nearest + "”?"));
  }

  static Reason unknownType(String name) {
    return reason(
        "feel.type-unknown",
        "النوع «" + name + "» غير معروف.",
        "The type “" + name + "” is not known.",
        "استعمل نوعاً من أنواع FEEL أو نوعاً معرّفاً في النموذج.",
        "Use a FEEL type or one defined in the model.");
  }

  static Reason external() {
    return reason(
        "feel.external-function",
        "الدوال الخارجية غير مسموح بها لأنها تشغّل برامج.",
        "External functions are not allowed, because they run programs.",
        "اكتب منطق الدالة بلغة FEEL.",
        "Write the function's logic in FEEL.");
  }

  static Reason tooLong(int maximum) {
    return reason(
        "feel.too-long",
        "العبارة أطول من الحد المسموح (" + maximum + " حرف).",
        "The expression is longer than " + maximum + " characters.",
        "قسّمها إلى عبارات أصغر.",
        "Split it into smaller expressions.");
  }

  static Reason tooDeep(int maximum) {
    return reason(
        "feel.too-deep",
        "العبارة متداخلة أكثر من الحد المسموح (" + maximum + " مستوى).",
        "The expression is nested more than " + maximum + " levels deep.",
        "بسّطها أو قسّمها إلى خطوات.",
        "Simplify it or split it into steps.");
  }

  static Reason wrongArguments(String function) {
    return reason(
        "feel.arguments",
        "وسائط الدالة «" + function + "» لا تطابق تعريفها، فتكون النتيجة فارغة دائماً.",
        "The arguments of “" + function + "” do not fit it, so the result is always null.",
        "راجع عدد الوسائط وأسماءها وأنواعها.",
        "Check their number, names and types.");
  }

  static Reason typesDiffer(String operator, String left, String right) {
    return reason(
        "feel.types",
        "لا تُطبَّق العملية «"
            + operator
            + "» على "
            + left
            + " و"
            + right
            + "، فتكون النتيجة فارغة دائماً.",
        "“"
            + operator
            + "” does not work on "
            + left
            + " and "
            + right
            + ", so the result is always null.",
        "اجعل الطرفين من النوع الصحيح.",
        "Give both sides fitting types.");
  }

  static Reason notACondition(String type) {
    return reason(
        "feel.condition",
        "الشرط من النوع " + type + " وليس صحيحاً أو خاطئاً، فلا يتحقق أبداً.",
        "The condition is of type " + type + ", not true or false, so it never holds.",
        "اكتب مقارنة، مثل age >= 18.",
        "Write a comparison, such as age >= 18.");
  }

  static Reason badLiteral(String text) {
    return reason(
        "feel.literal",
        "القيمة «" + text + "» ليست تاريخاً أو وقتاً أو مدة صحيحة.",
        "“" + text + "” is not a valid date, time or duration.",
        "اكتبها بصيغة ISO 8601، مثل 2026-01-31 أو P3D.",
        "Write it in ISO 8601, such as 2026-01-31 or P3D.");
  }

  private static Reason reason(
      String code, String whatAr, String whatEn, String mendAr, String mendEn) {
    return new Reason(code, new LocalText(whatAr, whatEn), new LocalText(mendAr, mendEn));
  }
}
