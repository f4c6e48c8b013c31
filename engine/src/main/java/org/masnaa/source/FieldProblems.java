package org.masnaa.source;

import java.util.Collection;
import java.util.stream.Collectors;
import org.masnaa.text.LocalText;

/** The wording of what can be wrong with a key of a YAML file. */
final class FieldProblems {

  private FieldProblems() {}

  static Problem unknownKey(Position at, String key, Collection<String> known) {
    LocalText mend =
        CommonProblems.perhaps(key, known)
            .orElseGet(() ->
                new LocalText(
                    "احذفه. المفاتيح المعروفة هنا: " + list(known) + ".",
                    "Delete it. Known here: " + list(known) + "."));
    return new Problem(
        at,
        "key.unknown",
        new LocalText("المفتاح «" + key + "» غير معروف.", "The key “" + key + "” is unknown."),
        mend);
  }

  static Problem missing(Position at, String key) {
    return new Problem(
        at,
        "key.missing",
        new LocalText("المفتاح «" + key + "» ناقص.", "The key “" + key + "” is missing."),
        new LocalText("أضف «" + key + "» هنا.", "Add “" + key + "” here."));
  }

  static Problem emptyValue(Position at, String key) {
    return new Problem(
        at,
        "key.empty",
        new LocalText("لا قيمة للمفتاح «" + key + "».", "The key “" + key + "” has no value."),
        new LocalText("اكتب القيمة أو احذف المفتاح.", "Write the value, or delete the key."));
  }

  static Problem notScalar(Position at, String key) {
    return wrongShape(
        at,
        new LocalText(
            "قيمة «" + key + "» يجب أن تكون قيمة واحدة.", "“" + key + "” takes a single value."),
        new LocalText("اكتب قيمة واحدة.", "Write one value."));
  }

  static Problem notTruth(Position at, String key) {
    return wrongShape(
        at,
        new LocalText(
            "قيمة «" + key + "» يجب أن تكون true أو false.", "“" + key + "” is true or false."),
        new LocalText("اكتب true أو false.", "Write true or false."));
  }

  static Problem notNumber(Position at, String key) {
    return wrongShape(
        at,
        new LocalText("قيمة «" + key + "» يجب أن تكون عدداً.", "“" + key + "” takes a number."),
        new LocalText(
            "اكتب عدداً بلا علامتي تنصيص، مثل 120.",
            "Write a number without quotation marks, such as 120."));
  }

  static Problem notList(Position at, String key) {
    return wrongShape(
        at,
        new LocalText("قيمة «" + key + "» يجب أن تكون قائمة.", "“" + key + "” takes a list."),
        new LocalText(
            "اكتب القيم بين [ و ]، أو كل قيمة في سطر يبدأ بشرطة.",
            "Write the values in [ ], or each on a line that starts with a dash."));
  }

  static Problem notMapping(Position at, Collection<String> known) {
    String keys = known.isEmpty() ? "" : list(known);
    return wrongShape(
        at,
        new LocalText("المطلوب هنا مفاتيح وقيمها.", "Keys with values are expected here."),
        new LocalText(
            "اكتب {مفتاح: قيمة}" + (keys.isEmpty() ? "." : "، والمفاتيح: " + keys + "."),
            "Write {key: value}" + (keys.isEmpty() ? "." : " with the keys " + keys + ".")));
  }

  static Problem notLocalText(Position at) {
    return new Problem(
        at,
        "text.not-translated",
        new LocalText("النص ليس باللغتين.", "The text is not given in both languages."),
        new LocalText("اكتب {ar: …, en: …}.", "Write {ar: …, en: …}."));
  }

  static Problem missingTranslation(Position at, String language) {
    boolean arabic = language.equals("ar");
    return new Problem(
        at,
        "text.translation-missing",
        new LocalText(
            arabic ? "النص العربي ناقص." : "النص الإنجليزي ناقص.",
            arabic ? "The Arabic text is missing." : "The English text is missing."),
        new LocalText("أضف " + language + ": مع النص.", "Add " + language + ": with the text."));
  }

  static Problem otherLanguage(Position at, String language) {
    boolean arabic = language.equals("ar");
    return new Problem(
        at,
        "text.other-language",
        new LocalText(
            arabic ? "النص تحت ar ليس بالعربية." : "النص تحت en ليس بالإنجليزية.",
            arabic ? "The text under ar is not Arabic." : "The text under en is not English."),
        new LocalText("ترجم النص.", "Translate the text."));
  }

  static Problem textTooLong(Position at, int length) {
    return new Problem(
        at,
        "text.too-long",
        new LocalText(
            "طول النص " + length + " حرفاً، والحد الأقصى " + YamlFields.MAX_TEXT + ".",
            "The text has " + length + " characters; the limit is " + YamlFields.MAX_TEXT + "."),
        new LocalText("اختصر النص.", "Shorten the text."));
  }

  static Problem markup(Position at) {
    return new Problem(
        at,
        "text.markup",
        new LocalText("في النص وسوم HTML.", "The text holds HTML."),
        new LocalText("احذف الوسوم؛ النصوص بلا تنسيق.", "Delete the markup; texts are plain."));
  }

  private static Problem wrongShape(Position at, LocalText what, LocalText mend) {
    return new Problem(at, "key.wrong-value", what, mend);
  }

  private static String list(Collection<String> words) {
    return words.stream().sorted().collect(Collectors.joining(", "));
  }
}
