package org.masnaa.app.portal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Words as they are compared: without vowel marks, stretched lines and spellings that vary. */
final class SearchWords {

  /** Vowel and other marks above and below letters, and the line that only stretches a word. */
  private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\u0640]");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Map<Character, Character> SAME =
      Map.of(
          '\u0671', '\u0627', // alef wasla
          '\u0649', '\u064a', // alef maqsura is written for ya, and the other way round
          '\u0629', '\u0647', // ta marbuta for ha
          '\u06cc', '\u064a', // Persian ya
          '\u06a9', '\u0643'); // Persian kaf

  private SearchWords() {}

  /** The words of a text in the spelling that all variants share. */
  static List<String> of(String text) {
    return Arrays.stream(BETWEEN.split(shared(text))).filter(word -> !word.isEmpty()).toList();
  }

  /** Whether every word is the beginning of a word of the text, with or without its article. */
  static boolean match(List<String> words, String text) {
    List<String> found = of(text);
    return words.stream()
        .allMatch(word ->
            found.stream().anyMatch(f -> f.startsWith(word) || bare(f).startsWith(bare(word))));
  }

  private static String shared(String text) {
    // Taking letters apart leaves hamza and madda as marks on their alef, waw or ya.
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String plain = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    StringBuilder shared = new StringBuilder(plain.length());
    plain.chars().forEach(c -> shared.append((char) SAME.getOrDefault((char) c, (char) c)));
    return shared.toString();
  }

  private static String bare(String word) {
    return word.startsWith("\u0627\u0644") && word.length() > 4 ? word.substring(2) : word;
  }
}
