package org.masnaa.app.rules;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells words of the other script in a text. */
final class Scripts {

  /** Text for designers may name a keyword or two of the format, and may not speak a sentence. */
  private static final Pattern SENTENCE = Pattern.compile("[A-Za-z]+( [A-Za-z]+){2,}");

  private static final Pattern ARABIC = Pattern.compile("[\\u0621-\\u064A]{2,}");

  /** A run without blanks or Arabic that holds Latin letters. */
  private static final Pattern LATIN =
      Pattern.compile("[^\\s\\u0600-\\u06FF«»“”\"`()]*[A-Za-z][^\\s\\u0600-\\u06FF«»“”\"`()]*");

  /** Names of standards and formats, which Arabic office texts write in Latin letters too. */
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9-]+|English|Hijri");

  /**
   * Names of files, elements and attributes, and code: what the reader must find or type as it is.
   */
  private static final Pattern CODE = Pattern.compile(".*[.:_/#=<>{}\\[\\]0-9-].*|[a-z]+[A-Z]\\w*");

  private Scripts() {}

  static Set<String> arabicWords(String text) {
    Set<String> words = new TreeSet<>();
    Matcher matcher = ARABIC.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  static Set<String> latinWords(String text) {
    Set<String> words = new TreeSet<>();
    Matcher matcher = LATIN.matcher(text);
    while (matcher.find()) {
      String word = matcher.group().replaceAll("^[^A-Za-z]+|[.,:;!?،؛]+$", "");
      if (!NAME.matcher(word).matches() && !CODE.matcher(word).matches()) {
        words.add(word);
      }
    }
    return words;
  }

  /** Latin words of a text for designers that has no Arabic, or a sentence in Latin letters. */
  static Set<String> untranslated(String text) {
    if (arabicWords(text).isEmpty()) {
      return latinWords(text);
    }
    Set<String> sentences = new TreeSet<>();
    Matcher matcher = SENTENCE.matcher(text);
    while (matcher.find()) {
      sentences.add(matcher.group());
    }
    return sentences;
  }
}
