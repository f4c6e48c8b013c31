package org.masnaa.form;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.masnaa.text.LocalText;

/** Finds out whether a question asks for what a register already holds. */
final class AskedTwice {

  private static final Set<String> FILLERS =
      Set.of(
          "a",
          "an",
          "the",
          "your",
          "you",
          "my",
          "what",
          "is",
          "are",
          "please",
          "enter",
          "give",
          "applicant",
          "applicants",
          "of",
          "full",
          "ما",
          "هو",
          "هي",
          "ادخل",
          "مقدم",
          "الطلب",
          "صاحب",
          "الكامل",
          "كامل");

  private AskedTwice() {}

  /** The attribute whose name, label or other words the question repeats. */
  static Optional<Attribute> find(String id, LocalText label, Collection<Attribute> attributes) {
    return attributes.stream().filter(attribute -> repeats(id, label, attribute)).findFirst();
  }

  private static boolean repeats(String id, LocalText label, Attribute attribute) {
    String last = attribute.name().substring(attribute.name().indexOf('.') + 1);
    return id.equalsIgnoreCase(last)
        || id.equalsIgnoreCase(attribute.name().replace(".", ""))
        || Stream.concat(Stream.of(attribute.label()), attribute.meaning().words().stream())
            .anyMatch(words ->
                same(core(label.ar()), core(words.ar()))
                    || same(core(label.en()), core(words.en())));
  }

  private static boolean same(String a, String b) {
    return !a.isEmpty() && a.equals(b);
  }

  /** The words that carry the meaning, in order, without signs, articles and spelling variants. */
  static String core(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT)
            .replaceAll("[\\u064B-\\u065F\\u0670\\u0640]", "")
            .replaceAll("[أإآ]", "ا")
            .replace('ى', 'ي')
            .replace('ة', 'ه')
            .replace("'", "")
            .replace("’", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return Stream.of(plain.split(" "))
        .filter(word -> !FILLERS.contains(word))
        .map(word -> word.length() > 4 && word.startsWith("ال") ? word.substring(2) : word)
        .map(word ->
            word.length() > 4 && word.endsWith("ك") ? word.substring(0, word.length() - 1) : word)
        .collect(Collectors.joining(" "));
  }
}
