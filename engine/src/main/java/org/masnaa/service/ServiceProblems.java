package org.masnaa.service;

import java.util.Collection;
import java.util.List;
import org.masnaa.feel.FeelType;
import org.masnaa.source.CommonProblems;
import org.masnaa.source.Position;
import org.masnaa.source.Problem;
import org.masnaa.text.LocalText;

/** The wording of what can be wrong with a package or a catalogue. */
final class ServiceProblems {

  private ServiceProblems() {}

  static Problem attributeTwice(Position at, String name) {
    return new Problem(
        at,
        "catalogue.attribute-twice",
        new LocalText(
            "البيان «" + name + "» معرّف مرتين.", "The attribute “" + name + "” is defined twice."),
        new LocalText("أبقِ تعريفاً واحداً.", "Keep one of the two."));
  }

  static Problem attributeName(Position at, String name) {
    return new Problem(
        at,
        "catalogue.attribute-name",
        new LocalText(
            "اسم البيان «" + name + "» غير صالح.", "“" + name + "” is not an attribute's name."),
        new LocalText(
            "اكتبه في جزأين بينهما نقطة، مثل person.birthDate.",
            "Write two parts with a dot between them, such as person.birthDate."));
  }

  static Problem showsMissing(Position at) {
    return new Problem(
        at,
        "catalogue.shows-missing",
        new LocalText(
            "البيان المركّب لا يذكر كيف يُعرض.",
            "An attribute with parts does not say how it is shown."),
        new LocalText(
            "أضف shows: {ar: …, en: …} بتعبير FEEL على value.",
            "Add shows: {ar: …, en: …} with FEEL over value."));
  }

  static Problem unknownWord(Position at, String word, Collection<String> known) {
    return CommonProblems.unknown(
        at, "word.unknown", new LocalText("القيمة", "value"), word, known);
  }

  static Problem valueOfOtherType(Position at, String text, FeelType type) {
    return new Problem(
        at,
        "value.other-type",
        new LocalText(
            "القيمة «" + text + "» ليست من النوع " + type + ".",
            "“" + text + "” is not of type " + type + "."),
        new LocalText("اكتب قيمة من هذا النوع.", "Write a value of this type."));
  }

  static Problem otherFolder(Position at, String id, String folder) {
    return new Problem(
        at,
        "service.other-folder",
        new LocalText(
            "اسم الخدمة «" + id + "» غير اسم المجلد «" + folder + "».",
            "The service is “" + id + "” but its folder is “" + folder + "”."),
        new LocalText(
            "اكتب service: " + folder + "، أو انقل المجلد.",
            "Write service: " + folder + ", or move the folder."));
  }

  static Problem term(Position at, String text) {
    return new Problem(
        at,
        "service.term",
        new LocalText(
            "المدة «" + text + "» غير مفهومة.", "“" + text + "” is not a length of time."),
        new LocalText(
            "اكتب مثلاً: 3 working days أو 4 working hours أو P1M.",
            "Write, for instance, 3 working days, 4 working hours or P1M."));
  }

  static Problem period(Position at, String text) {
    return new Problem(
        at,
        "service.period",
        new LocalText(
            "المدة «" + text + "» غير مفهومة.", "“" + text + "” is not a length of time."),
        new LocalText(
            "اكتب مثلاً: 30 days أو 6 months أو 10 years.",
            "Write, for instance, 30 days, 6 months or 10 years."));
  }

  static Problem readTwice(Position at, String attribute) {
    return new Problem(
        at,
        "service.read-twice",
        new LocalText(
            "البيان «" + attribute + "» مذكور مرتين في reads.",
            "“" + attribute + "” stands twice under reads."),
        new LocalText("أبقِ سطراً واحداً.", "Keep one of the two."));
  }

  static Problem name(Position at, String name) {
    return new Problem(
        at,
        "service.name",
        new LocalText(
            "الاسم «" + name + "» غير صالح هنا.", "“" + name + "” cannot be a name here."),
        new LocalText(
            "استعمل أحرفاً لاتينية صغيرة وأرقاماً وشرطات، وتجنب applicant.",
            "Use small Latin letters, digits and dashes; applicant is taken."));
  }

  static Problem oneBlock(Position at, List<String> kinds) {
    return new Problem(
        at,
        "output.block",
        new LocalText(
            "كل كتلة في الوثيقة لها مفتاح واحد.", "A block of a document has exactly one key."),
        new LocalText(
            "اكتب واحداً من: " + String.join(", ", kinds) + ".",
            "Write one of: " + String.join(", ", kinds) + "."));
  }

  static Problem namesDiffer(Position at, String names) {
    return new Problem(
        at,
        "service.names-differ",
        new LocalText(
            "الأسماء بين القوسين مختلفة بين اللغتين: " + names + ".",
            "The names in braces differ between the two languages: " + names + "."),
        new LocalText("استعمل الأسماء نفسها في النصين.", "Use the same names in both texts."));
  }
}
