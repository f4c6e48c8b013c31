package org.masnaa.source;

import org.masnaa.text.LocalText;

/** Why an XML document is refused. */
final class XmlProblems {

  private XmlProblems() {}

  static Problem tooLarge(String file, int bytes, int largest) {
    return new Problem(
        new Position(file, 1, 1),
        "xml.too-large",
        new LocalText(
            "حجم الملف " + bytes + " بايت، والحد الأقصى " + largest + " بايت.",
            "The file has " + bytes + " bytes; the limit is " + largest + "."),
        new LocalText("قسّم الملف إلى ملفات أصغر.", "Split it into smaller files."));
  }

  static Problem tooDeep(Position at) {
    return new Problem(
        at,
        "xml.too-deep",
        new LocalText(
            "تجاوز الملف حد العناصر ("
                + Xml.MAX_ELEMENTS
                + ") أو حد التداخل ("
                + Xml.MAX_DEPTH
                + ").",
            "The document passes "
                + Xml.MAX_ELEMENTS
                + " elements or "
                + Xml.MAX_DEPTH
                + " levels of nesting."),
        new LocalText("قسّم النموذج أو بسّطه.", "Split or simplify the model."));
  }

  static Problem doctype(Position at) {
    return new Problem(
        at,
        "xml.doctype",
        new LocalText(
            "يحتوي الملف على DOCTYPE أو كيانات، وهي مرفوضة لأسباب أمنية.",
            "The document has a DOCTYPE or entities, which are refused for safety."),
        new LocalText(
            "احذف سطر DOCTYPE واكتب النص مباشرة.",
            "Delete the DOCTYPE and write the text itself."));
  }

  static Problem malformed(Position at) {
    return new Problem(
        at,
        "xml.malformed",
        new LocalText("الملف ليس XML سليماً.", "The file is not well-formed XML."),
        new LocalText(
            "افتح الملف في أداة النمذجة واحفظه من جديد، أو صحّح السطر المذكور.",
            "Open it in a modelling tool and save it again, or correct this line."));
  }
}
