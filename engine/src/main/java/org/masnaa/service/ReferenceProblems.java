package org.masnaa.service;

import java.util.Collection;
import org.masnaa.flow.Element;
import org.masnaa.source.CommonProblems;
import org.masnaa.source.Position;
import org.masnaa.source.Problem;
import org.masnaa.text.LocalText;

/** The wording of what can be wrong between the files of a package. */
final class ReferenceProblems {

  private ReferenceProblems() {}

  static Problem readUnused(Position at, String attribute) {
    return new Problem(
        at,
        "service.read-unused",
        new LocalText(
            "البيان «" + attribute + "» مذكور في reads ولا يستعمله شيء.",
            "“" + attribute + "” is declared under reads but nothing uses it."),
        new LocalText(
            "احذف السطر؛ لا تُقرأ إلا البيانات اللازمة.",
            "Delete the line; only data that is needed may be read."));
  }

  static Problem fileMissing(Position at, String path) {
    return new Problem(
        at,
        "package.file-missing",
        new LocalText("الملف " + path + " ناقص.", "The file " + path + " is missing."),
        new LocalText("أضف الملف إلى المجلد.", "Add it to the folder."));
  }

  static Problem fileUnknown(Position at, String path) {
    return new Problem(
        at,
        "package.file-unknown",
        new LocalText(
            "الملف " + path + " ليس من ملفات الخدمة.",
            "The file " + path + " has no place in a package."),
        new LocalText(
            "انقله أو احذفه. المقبول: service.yaml وform.yaml وprocess.bpmn وdecisions/*.dmn"
                + " وexamples/*.yaml وoutputs/*.yaml و*.md.",
            "Move or delete it. A package has service.yaml, form.yaml, process.bpmn,"
                + " decisions/*.dmn, examples/*.yaml, outputs/*.yaml and *.md."));
  }

  static Problem tooManyFiles(Position at, int count) {
    return new Problem(
        at,
        "package.too-many-files",
        new LocalText(
            "في المجلد " + count + " ملفاً، والحد الأقصى " + PackageFiles.MAX_FILES + ".",
            "The folder has " + count + " files; the limit is " + PackageFiles.MAX_FILES + "."),
        new LocalText("قلل عدد الملفات.", "Reduce their number."));
  }

  static Problem packageTooLarge(Position at, long bytes) {
    return new Problem(
        at,
        "package.too-large",
        new LocalText(
            "حجم الملفات معاً " + bytes + " بايت، والحد الأقصى " + PackageFiles.MAX_BYTES + ".",
            "The files have "
                + bytes
                + " bytes together; the limit is "
                + PackageFiles.MAX_BYTES
                + "."),
        new LocalText("اختصر الملفات.", "Shorten the files."));
  }

  static Problem outputWithoutFile(Position at, String path) {
    return new Problem(
        at,
        "service.output-without-file",
        new LocalText("لا يوجد الملف " + path + ".", "There is no file " + path + "."),
        new LocalText("أضف الملف أو احذف الاسم.", "Add the file, or delete the name."));
  }

  static Problem outputNotDeclared(Position at, String name) {
    return new Problem(
        at,
        "service.output-undeclared",
        new LocalText(
            "الوثيقة «" + name + "» غير مذكورة في outputs.",
            "The output “" + name + "” is not listed under outputs."),
        new LocalText(
            "أضفها تحت outputs في service.yaml أو احذف الملف.",
            "List it under outputs in service.yaml, or delete the file."));
  }

  static Problem decisionReference(Position at, String text) {
    return new Problem(
        at,
        "service.decision-reference",
        new LocalText(
            "لا يحدد «" + text + "» قراراً في ملف.",
            "“" + text + "” does not name a decision in a file."),
        new LocalText(
            "اكتب الملف ثم # ثم اسم القرار، مثل decisions/fees.dmn#Fee.",
            "Write the file, # and the decision, such as decisions/fees.dmn#Fee."));
  }

  static Problem decisionInput(
      Position at, String decision, String input, Collection<String> known) {
    LocalText mend =
        CommonProblems.perhaps(input, known)
            .orElseGet(() ->
                new LocalText(
                    "سمِّ مدخل القرار باسم سؤال أو بيان مقروء أو نتيجة سابقة.",
                    "Name the decision's input as a question, an attribute that is read, or an"
                        + " earlier result."));
    return new Problem(
        at,
        "service.decision-input",
        new LocalText(
            "القرار «" + decision + "» يحتاج «" + input + "»، وليس في بيانات الطلب.",
            "The decision “" + decision + "” needs “" + input + "”, which the case does not have."),
        mend);
  }

  static Problem reasonsOfParty(Position at, String task) {
    return new Problem(
        at,
        "service.reasons-of-party",
        new LocalText(
            "المهمة «" + task + "» لطرف آخر، والأسباب للموظفين وحدهم.",
            "The task “" + task + "” is a party's; only officers give reasons."),
        new LocalText("احذف masnaa:reasons-for.", "Delete masnaa:reasons-for."));
  }

  static Problem partyMayApply(Position at, String party, String question) {
    return new Problem(
        at,
        "service.party-may-apply",
        new LocalText(
            "قد يسمي مقدم الطلب نفسه طرفاً «" + party + "» في السؤال «" + question + "».",
            "Applicants may name themselves as “"
                + party
                + "” in the question “"
                + question
                + "”."),
        new LocalText(
            "أضف إلى السؤال check يقارن بـ person.nationalId، مع otherwise.",
            "Give the question a check that compares with person.nationalId, and an otherwise."));
  }

  static Problem noReasons(Position at, String task) {
    return new Problem(
        at,
        "service.reasons-missing",
        new LocalText(
            "المهمة «" + task + "» تطلب أسباباً، ولا أسباب في service.yaml.",
            "The task “" + task + "” needs reasons, but service.yaml has none."),
        new LocalText("أضف reasons بالعربية والإنجليزية.", "Add reasons in both languages."));
  }

  static Problem jobInput(Position at, String job, String input) {
    return new Problem(
        at,
        "service.job-input",
        new LocalText(
            "العمل «" + job + "» يحتاج المدخل «" + input + "» نصاً صريحاً.",
            "The job “" + job + "” needs the input “" + input + "” as a plain text."),
        new LocalText(
            "أضف masnaa:input بهذا الاسم، وقيمته نص بين علامتي تنصيص.",
            "Add a masnaa:input of this name whose value is a text in quotation marks."));
  }

  static Problem noStart(Position at, String process) {
    return new Problem(
        at,
        "service.start-missing",
        new LocalText(
            "ليس في «" + process + "» حدث بدء بلا محفّز، فلا يبدأ بطلب.",
            "“" + process + "” has no start event without a trigger, so nothing can begin it."),
        new LocalText("أضف حدث بدء بلا محفّز.", "Add a start event without a trigger."));
  }

  static Problem startsForNobody(Element start) {
    return new Problem(
        start.at(),
        "service.start-for-nobody",
        new LocalText(
            "«" + start.id() + "» يبدأ معاملة لا صاحب لها.",
            "“" + start.id() + "” would begin a case that belongs to nobody."),
        new LocalText(
            "ابدأ بحدث بلا محفّز أو برسالة أو بإشارة، وضع المؤقت أو الشرط بعده.",
            "Begin without a trigger, by a message or by a signal, and put the timer or condition"
                + " behind it."));
  }

  static Problem calledUnknown(Element.CallActivity call) {
    return new Problem(
        call.at(),
        "service.called-unknown",
        new LocalText(
            "«" + call.id() + "» يستدعي «" + call.called() + "»، وهي ليست من عمليات الحزمة.",
            "“"
                + call.id()
                + "” calls “"
                + call.called()
                + "”, which is not a process of the package."),
        new LocalText(
            "ضعها في processes/، أو سمِّ خدمة منشورة هكذا: الجهة/الخدمة.",
            "Put it under processes/, or name a published service as entity/service."));
  }

  static Problem idRepeated(Position at, String id) {
    return new Problem(
        at,
        "service.id-repeated",
        new LocalText(
            "المعرّف «" + id + "» مستعمل في عملية أخرى من الحزمة.",
            "The id “" + id + "” is used in another process of the package."),
        new LocalText("غيّر أحد المعرّفين.", "Change one of the two."));
  }
}
