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

  static Problem notCarried(Element element) {
    String id = element.id();
    return new Problem(
        element.at(),
        "service.element-not-carried",
        new LocalText(
            "«" + id + "» يحتاج أن تتخاطب المعاملات، وهذا غير متاح بعد.",
            "“" + id + "” needs cases to speak with each other, which they cannot do yet."),
        new LocalText(
            "استعمل مهمة خدمة أو مهمة مستخدم بدلاً منه.",
            "Use a service task or a user task instead."));
  }
}
