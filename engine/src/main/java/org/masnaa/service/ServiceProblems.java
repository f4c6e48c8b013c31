package org.masnaa.service;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.masnaa.feel.FeelType;
import org.masnaa.source.Nearest;
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
    return unknown(at, "word.unknown", new LocalText("القيمة", "value"), word, known);
  }

  static Problem unknown(
      Position at, String code, LocalText kind, String name, Collection<String> known) {
    LocalText mend =
        Nearest.of(name, known)
            .map(near ->
                new LocalText("لعلك تقصد «" + near + "».", "Perhaps “" + near + "” is meant."))
            .orElseGet(() -> {
              List<String> words = known.stream().sorted().toList();
              String list =
                  words.stream().limit(20).collect(Collectors.joining(", "))
                      + (words.size() > 20 ? ", …" : "");
              return words.isEmpty()
                  ? new LocalText("لا شيء معرّف من هذا النوع.", "None is defined.")
                  : new LocalText("المعروف هنا: " + list + ".", "Known here: " + list + ".");
            });
    return new Problem(
        at,
        code,
        new LocalText(
            kind.ar() + " «" + name + "» غير معروف.",
            "The " + kind.en() + " “" + name + "” is unknown."),
        mend);
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
}
