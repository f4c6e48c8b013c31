package org.masnaa.form;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;

/** What a person is told to do about an answer. */
final class Messages {

  private static final long MEGABYTE = 1024L * 1024;

  private Messages() {}

  static AnswerProblem missing(Question question) {
    LocalText label = question.label();
    LocalText message =
        switch (question.type()) {
          case QuestionType.Choosing t -> choose(label);
          case QuestionType.File t -> attach(label);
          case QuestionType.Document t -> attach(label);
          case QuestionType.Declaration t ->
              new LocalText(
                  "ضع علامة في المربع للموافقة على الإقرار.",
                  "Tick the box to agree to the declaration.");
          case QuestionType.Consent t ->
              new LocalText(
                  "ضع علامة في المربع إذا كنت توافق؛ فلا يمكن إكمال الطلب من دون الموافقة.",
                  "Tick the box if you agree; the application cannot go on without it.");
          case QuestionType.Line t -> enter(label);
          case QuestionType.LongText t -> enter(label);
          case QuestionType.Composed t -> enter(label);
          case QuestionType.Told t -> enter(label);
          case QuestionType.Group t ->
              new LocalText("أضف إلى: " + label.ar(), "Add to: " + label.en());
        };
    return problem(question, "answer.missing", message);
  }

  private static LocalText attach(LocalText label) {
    return new LocalText("أرفق ملفاً: " + label.ar(), "Attach a file: " + label.en());
  }

  private static LocalText enter(LocalText label) {
    return new LocalText("أدخل: " + label.ar(), "Enter: " + label.en());
  }

  private static LocalText choose(LocalText label) {
    return new LocalText("اختر إجابة: " + label.ar(), "Choose an answer: " + label.en());
  }

  static AnswerProblem textTooLong(Question question, int length, int max) {
    return problem(
        question,
        "answer.too-long",
        new LocalText(
            "اختصر الإجابة إلى " + max + " حرفاً على الأكثر. عدد الأحرف الآن: " + length + ".",
            "Shorten the answer to " + max + " characters or fewer. It now has " + length + "."));
  }

  static AnswerProblem textTooShort(Question question, int min) {
    return problem(
        question,
        "answer.too-short",
        new LocalText(
            "أدخل " + min + " أحرف على الأقل.", "Enter at least " + min + " characters."));
  }

  static AnswerProblem textPattern(Question question) {
    LocalText hint = question.hint();
    return problem(
        question,
        "answer.pattern",
        hint == null
            ? new LocalText(
                "أدخل «" + question.label().ar() + "» بالصيغة المطلوبة.",
                "Enter “" + question.label().en() + "” in the form required.")
            : new LocalText(
                "أدخل الإجابة بهذه الصيغة: " + hint.ar(), "Enter it in this form: " + hint.en()));
  }

  static AnswerProblem notNumber(Question question, boolean decimals) {
    return problem(
        question,
        "answer.not-number",
        decimals
            ? new LocalText(
                "أدخل رقماً، مثل 1250 أو 12.5.", "Enter a number, such as 1250 or 12.5.")
            : new LocalText("أدخل رقماً صحيحاً، مثل 1250.", "Enter a whole number, such as 1250."));
  }

  static AnswerProblem tooManyDigits(Question question) {
    return problem(
        question,
        "answer.too-many-digits",
        new LocalText(
            "أدخل رقماً لا تزيد خاناته على " + Limits.DIGITS + ".",
            "Enter a number of at most " + Limits.DIGITS + " digits."));
  }

  static AnswerProblem tooManyPlaces(Question question, int places) {
    return problem(
        question,
        "answer.too-many-decimals",
        places == 0
            ? new LocalText("أدخل رقماً بلا كسور.", "Enter a number without decimals.")
            : new LocalText(
                "أدخل رقماً لا تزيد خاناته بعد الفاصلة على " + places + ".",
                "Enter a number with at most " + places + " decimal places."));
  }

  static AnswerProblem numberOutside(
      Question question, @Nullable BigDecimal min, @Nullable BigDecimal max) {
    LocalText message;
    if (min != null && max != null) {
      message =
          new LocalText(
              "أدخل رقماً من " + number(min) + " إلى " + number(max) + ".",
              "Enter a number from " + number(min) + " to " + number(max) + ".");
    } else if (min != null) {
      message =
          new LocalText("أدخل " + number(min) + " أو أكثر.", "Enter " + number(min) + " or more.");
    } else {
      String limit = max == null ? "" : number(max);
      message = new LocalText("أدخل " + limit + " أو أقل.", "Enter " + limit + " or less.");
    }
    return problem(question, "answer.outside", message);
  }

  static AnswerProblem choices(Question question, int min, int max) {
    return problem(
        question,
        "answer.choices",
        min == max
            ? new LocalText("اختر " + min + " من الخيارات.", "Choose " + min + " of the options.")
            : new LocalText(
                "اختر من " + min + " إلى " + max + " من الخيارات.",
                "Choose " + min + " to " + max + " of the options."));
  }

  static AnswerProblem fileTooLarge(Question question, String name, long bytes) {
    String limit = number(BigDecimal.valueOf(bytes / MEGABYTE));
    return problem(
        question,
        "answer.file-too-large",
        new LocalText(
            "أرفق ملفاً لا يزيد حجمه على " + limit + " ميغابايت بدلاً من «" + name + "».",
            "Attach a file of at most " + limit + " MB instead of “" + name + "”."));
  }

  static AnswerProblem fileKind(Question question, String name, Set<FileKind> kinds) {
    String names = kinds.stream().sorted().map(FileKind::name).collect(Collectors.joining(", "));
    return problem(
        question,
        "answer.file-kind",
        new LocalText(
            "أرفق ملفاً من نوع " + names + " بدلاً من «" + name + "».",
            "Attach a file of the kind " + names + " instead of “" + name + "”."));
  }

  static AnswerProblem fileCount(Question question, int min, int max) {
    return problem(
        question,
        "answer.file-count",
        new LocalText(
            "أرفق من " + min + " إلى " + max + " من الملفات.",
            "Attach " + min + " to " + max + " files."));
  }

  static AnswerProblem items(Question question, int min, int max) {
    return problem(
        question,
        "answer.items",
        min == max
            ? new LocalText("اجعل عددها " + min + ".", "There must be exactly " + min + ".")
            : new LocalText(
                "اجعل عددها من " + min + " إلى " + max + ".",
                "There must be " + min + " to " + max + "."));
  }

  /** One item of a group is not complete; the field is the group's, with the item's key. */
  static AnswerProblem item(Question question, String key, int number) {
    return new AnswerProblem(
        question.id(),
        question.id() + "." + key,
        "answer.item",
        new LocalText(
            "أكمل بيانات: " + question.label().ar() + "، رقم " + number + ".",
            "Complete the details of " + question.label().en() + ", number " + number + "."));
  }

  static AnswerProblem problem(Question question, String code, LocalText message) {
    return new AnswerProblem(question.id(), question.id(), code, message);
  }

  private static String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getInstance(Language.EN.locale());
    format.setMaximumFractionDigits(Limits.PLACES);
    return format.format(number);
  }
}
