package org.masnaa.source;

import org.masnaa.text.LocalText;

/** The wording of what can be wrong with a YAML document. */
final class YamlProblems {

  private YamlProblems() {}

  static Problem tooLarge(Position at, int bytes) {
    return new Problem(
        at,
        "yaml.too-large",
        new LocalText(
            "حجم الملف " + bytes + " بايت، والحد الأقصى " + Yaml.MAX_BYTES + " بايت.",
            "The file has " + bytes + " bytes; the limit is " + Yaml.MAX_BYTES + "."),
        new LocalText("اختصر الملف.", "Shorten the file."));
  }

  static Problem notUtf8(Position at) {
    return new Problem(
        at,
        "yaml.not-utf-8",
        new LocalText("الملف ليس بترميز UTF-8.", "The file is not UTF-8 text."),
        new LocalText("احفظ الملف بترميز UTF-8.", "Save the file as UTF-8."));
  }

  static Problem unreadable(Position at) {
    return new Problem(
        at,
        "yaml.unreadable",
        new LocalText(
            "في هذا السطر محرف تحكم لا يظهر للعين.",
            "This line holds a control character that cannot be seen."),
        new LocalText("احذف السطر واكتبه من جديد.", "Delete the line and type it again."));
  }

  static Problem malformed(Position at, String detail) {
    return new Problem(
        at,
        "yaml.malformed",
        new LocalText(
            "تعذرت قراءة الملف بصيغة YAML عند هذا الموضع.",
            "This cannot be read as YAML: " + detail + "."),
        new LocalText(
            "راجع إزاحة السطر وما قبله، وضع النص الذي فيه : أو # أو { أو علامة تنصيص بين علامتي"
                + " تنصيص، ولا تستعمل مفتاح الجدولة (Tab) في أول السطر.",
            "Check the indentation here and on the line above, put a text with : # { or a quotation"
                + " mark in quotation marks, and indent with spaces, not tabs."));
  }

  static Problem empty(Position at) {
    return new Problem(
        at,
        "yaml.empty",
        new LocalText("الملف فارغ.", "The file is empty."),
        new LocalText("اكتب محتوى الملف أو احذفه.", "Write its content, or delete the file."));
  }

  static Problem severalDocuments(Position at) {
    return new Problem(
        at,
        "yaml.several-documents",
        new LocalText("في الملف أكثر من مستند واحد.", "The file holds more than one document."),
        new LocalText(
            "احذف سطر --- وضع كل مستند في ملف.",
            "Remove the line --- and put each document in a file of its own."));
  }

  static Problem alias(Position at) {
    return new Problem(
        at,
        "yaml.alias",
        new LocalText(
            "المراسي والإحالات (& و *) غير مقبولة.", "Anchors and aliases (& and *) are refused."),
        new LocalText(
            "اكتب القيمة كاملة في موضعها، وإن كانت نصاً فضعها بين علامتي تنصيص.",
            "Write the value out here; if it is a text, put it in quotation marks."));
  }

  static Problem tag(Position at, String tag) {
    return new Problem(
        at,
        "yaml.tag",
        new LocalText("الوسم " + tag + " غير مقبول.", "The tag " + tag + " is refused."),
        new LocalText(
            "احذف الوسم، وإن كانت القيمة نصاً فضعها بين علامتي تنصيص.",
            "Delete the tag; if the value is a text, put it in quotation marks."));
  }

  static Problem duplicateKey(Position at, String key, int firstLine) {
    return new Problem(
        at,
        "yaml.duplicate-key",
        new LocalText(
            "المفتاح «" + key + "» مكتوب من قبل في السطر " + firstLine + ".",
            "The key “" + key + "” was already written on line " + firstLine + "."),
        new LocalText("أبقِ واحداً منهما.", "Keep one of the two."));
  }

  static Problem keyNotText(Position at) {
    return new Problem(
        at,
        "yaml.key-not-text",
        new LocalText("المفتاح هنا قائمة أو مجموعة.", "A key here is a list or a mapping."),
        new LocalText("اجعل المفتاح كلمة واحدة.", "Make the key a single word."));
  }

  static Problem tooDeep(Position at) {
    return new Problem(
        at,
        "yaml.too-deep",
        new LocalText(
            "تجاوز الملف حد القيم (" + Yaml.MAX_NODES + ") أو حد التداخل (" + Yaml.MAX_DEPTH + ").",
            "The document passes "
                + Yaml.MAX_NODES
                + " values or "
                + Yaml.MAX_DEPTH
                + " levels of nesting."),
        new LocalText("قسّم الملف أو بسّطه.", "Split or simplify the file."));
  }
}
