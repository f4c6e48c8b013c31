package org.masnaa.form;

import org.masnaa.source.CommonProblems;
import org.masnaa.source.Position;
import org.masnaa.source.Problem;
import org.masnaa.text.LocalText;

/** The wording of what can be wrong with a form. */
final class FormProblems {

  private FormProblems() {}

  /** What a limit counts. */
  enum Counted {
    PAGES("الصفحات", "pages"),
    QUESTIONS("الأسئلة", "questions"),
    QUESTIONS_ON_PAGE("أسئلة الصفحة", "questions on one page"),
    QUESTIONS_OF_ITEM("أسئلة البند الواحد", "questions of one item"),
    OPTIONS("الخيارات", "options");

    private final LocalText text;

    Counted(String ar, String en) {
      this.text = new LocalText(ar, en);
    }
  }

  static Problem tooMany(Position at, Counted counted, int count, int limit) {
    return CommonProblems.tooMany(at, "form.too-many", counted.text, count, limit);
  }

  static Problem limit(Position at, String key, long least, long most) {
    return new Problem(
        at,
        "form.limit",
        new LocalText(
            "قيمة «" + key + "» يجب أن تكون عدداً صحيحاً من " + least + " إلى " + most + ".",
            "“" + key + "” must be a whole number from " + least + " to " + most + "."),
        new LocalText("اكتب قيمة ضمن الحد.", "Write a value within the limit."));
  }

  static Problem minAboveMax(Position at) {
    return new Problem(
        at,
        "form.min-above-max",
        new LocalText("قيمة min أكبر من max.", "“min” is above “max”."),
        new LocalText("بدّل القيمتين أو صحّح إحداهما.", "Swap them, or correct one."));
  }

  static Problem held(Position at, String output) {
    return new Problem(
        at,
        "form.held",
        new LocalText(
            "«" + output + "» ليس مستنداً لخدمة.", "“" + output + "” is no output of a service."),
        new LocalText(
            "اكتب entity/service/output، مثل moi/residence-certificate/certificate.",
            "Write entity/service/output, such as moi/residence-certificate/certificate."));
  }

  static Problem notInGroup(Position at, String id) {
    return new Problem(
        at,
        "form.not-in-group",
        new LocalText(
            "السؤال «" + id + "» لا يصلح داخل مجموعة متكررة.",
            "The question “" + id + "” cannot stand in a repeated group."),
        new LocalText(
            "انقله إلى الصفحة نفسها؛ لا تقبل المجموعة مجموعة أخرى ولا مرفقاً ولا إقراراً ولا from.",
            "Move it to the page; a group takes no group, file, document, declaration or from."));
  }

  static Problem groupInTask(Position at, String id) {
    return new Problem(
        at,
        "form.group-in-task",
        new LocalText(
            "المجموعة المتكررة «" + id + "» لا تصلح في أسئلة المهام.",
            "The repeated group “" + id + "” cannot stand in the questions of a task."),
        new LocalText("اجعلها في صفحات مقدم الطلب.", "Ask for it on a page of the applicant."));
  }

  static Problem pagesOrQuestions(Position at) {
    return new Problem(
        at,
        "form.pages-or-questions",
        new LocalText(
            "اكتب pages أو questions، واحداً منهما فقط.",
            "Write either “pages” or “questions”, exactly one of them."),
        new LocalText(
            "استعمل questions لسؤال في كل صفحة، وpages لتجمع الأسئلة.",
            "Use questions for one question a page, pages to put questions together."));
  }

  static Problem optionValue(Position at, String value) {
    return new Problem(
        at,
        "form.option-value",
        new LocalText(
            "قيمة الخيار «" + value + "» غير مقبولة.",
            "The option “" + value + "” is not a value."),
        new LocalText(
            "استعمل أحرفاً لاتينية وأرقاماً وشرطات بلا مسافات.",
            "Use Latin letters, digits and dashes, without blanks."));
  }

  static Problem tooFewOptions(Position at) {
    return new Problem(
        at,
        "form.options-few",
        new LocalText("للسؤال أقل من خيارين.", "The question has fewer than two options."),
        new LocalText(
            "أضف الخيارات: {القيمة: {ar: …, en: …}}.", "Add options as {value: {ar: …, en: …}}."));
  }

  static Problem id(Position at, String id) {
    return new Problem(
        at,
        "form.id",
        new LocalText(
            "المعرّف «" + id + "» غير صالح اسماً في التعبيرات.",
            "“" + id + "” cannot be a name in expressions."),
        new LocalText(
            "ابدأ بحرف لاتيني، ثم أحرف وأرقام وشرطات سفلية فقط، مثل tradeName.",
            "Start with a Latin letter, then letters, digits and underscores only, such as"
                + " tradeName."));
  }

  static Problem idTaken(Position at, String id) {
    return new Problem(
        at,
        "form.id-taken",
        new LocalText(
            "المعرّف «" + id + "» مستعمل لشيء آخر.", "The name “" + id + "” is already in use."),
        new LocalText(
            "اختر معرّفاً لا يحمله سؤال أو سجل أو مهمة أو نتيجة أو كلمة من FEEL.",
            "Choose one that no question, register, task, result or FEEL word has."));
  }

  static Problem notAskable(Position at, String attribute) {
    return new Problem(
        at,
        "form.not-askable",
        new LocalText(
            "البيان «" + attribute + "» مركّب من أجزاء، فلا يمكن سؤال الشخص عنه.",
            "“" + attribute + "” has parts, so a person cannot be asked for it."),
        new LocalText("احذف ask: always.", "Delete ask: always."));
  }

  static Problem alone(Position at, String key, String partner) {
    return new Problem(
        at,
        "form.key-alone",
        new LocalText(
            "«" + key + "» مكتوب بلا «" + partner + "».",
            "“" + key + "” is written without “" + partner + "”."),
        new LocalText(
            "أضف «" + partner + "» أو احذف «" + key + "».",
            "Add “" + partner + "”, or delete “" + key + "”."));
  }

  static Problem notForType(Position at, String key, String type) {
    return new Problem(
        at,
        "form.key-not-for-type",
        new LocalText(
            "«" + key + "» لا معنى له لسؤال من نوع " + type + ".",
            "“" + key + "” means nothing for a question of type " + type + "."),
        new LocalText("احذف «" + key + "».", "Delete “" + key + "”."));
  }

  static Problem fromAttribute(Position at, String key) {
    return new Problem(
        at,
        "form.key-from-attribute",
        new LocalText(
            "«" + key + "» يأتي من السجل مع البيان.", "“" + key + "” comes with the attribute."),
        new LocalText("احذف «" + key + "».", "Delete “" + key + "”."));
  }

  static Problem pattern(Position at, String detail) {
    return new Problem(
        at,
        "form.pattern",
        new LocalText(
            "النمط (pattern) غير سليم أو غير مدعوم.",
            "The pattern cannot be used: " + detail + "."),
        new LocalText(
            "صحّح النمط؛ لا يُقبل النظر إلى الأمام أو الخلف ولا الإحالة.",
            "Correct it; look-ahead, look-behind and back-references are not offered."));
  }

  static Problem patternWithoutHint(Position at) {
    return new Problem(
        at,
        "form.pattern-without-hint",
        new LocalText(
            "للسؤال نمط (pattern) بلا توضيح (hint) يشرح الصيغة المطلوبة.",
            "The question has a pattern but no hint that tells the form required."),
        new LocalText("أضف hint فيه مثال.", "Add a hint with an example."));
  }

  static Problem duplicate(Position at, String attribute) {
    return new Problem(
        at,
        "form.asks-what-is-known",
        new LocalText(
            "السؤال يطلب ما يحفظه السجل في «" + attribute + "».",
            "The question asks for what a register holds as “" + attribute + "”."),
        new LocalText(
            "اربطه بالسجل: from: " + attribute + "، أو اذكر السبب في asked-because.",
            "Bind it with from: " + attribute + ", or give the reason under asked-because."));
  }

  static Problem emptyPage(Position at) {
    return new Problem(
        at,
        "form.page-empty",
        new LocalText("الصفحة بلا أسئلة.", "The page has no questions."),
        new LocalText("أضف أسئلة أو احذف الصفحة.", "Add questions, or delete the page."));
  }

  static Problem titleMissing(Position at) {
    return new Problem(
        at,
        "form.title-missing",
        new LocalText(
            "في الصفحة أكثر من سؤال وليس لها عنوان.",
            "The page has more than one question and no title."),
        new LocalText("أضف title بالعربية والإنجليزية.", "Add a title in both languages."));
  }

  static Problem pageId(Position at, String id) {
    return new Problem(
        at,
        "form.page-id",
        new LocalText(
            "اسم الصفحة «" + id + "» لا يصلح جزءاً من عنوانها.",
            "The page name “" + id + "” cannot be part of an address."),
        new LocalText(
            "استعمل أحرفاً لاتينية صغيرة وأرقاماً وشرطات، مثل the-tree.",
            "Use small Latin letters, digits and dashes, such as the-tree."));
  }

  static Problem askedLater(Position at, String name) {
    return new Problem(
        at,
        "form.asked-later",
        new LocalText(
            "التعبير يستعمل «" + name + "» قبل أن يُسأل عنه.",
            "The expression uses “" + name + "” before it is asked."),
        new LocalText(
            "انقل السؤال «" + name + "» إلى ما قبل هذا الموضع.",
            "Move the question “" + name + "” before this place."));
  }

  static Problem typeOrFrom(Position at) {
    return new Problem(
        at,
        "form.type-or-from",
        new LocalText(
            "السؤال بلا نوع (type) وغير مرتبط بسجل (from).",
            "The question has no type and is not bound to an attribute."),
        new LocalText("أضف type أو from.", "Add type or from."));
  }
}
