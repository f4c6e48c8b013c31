package org.masnaa.app.credentials;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.masnaa.text.LocalText;

/**
 * A name that someone who knows it recognises, and from which nobody else learns it: the first word
 * whole, of the others the first letter.
 */
final class MaskedName {

  private static final Set<String> LINKS = Set.of("بن", "بنت", "bin", "bint");

  private MaskedName() {}

  static LocalText of(LocalText name) {
    return new LocalText(masked(name.ar()), masked(name.en()));
  }

  private static String masked(String name) {
    String[] words = name.strip().split("\\s+");
    return IntStream.range(0, words.length)
        .mapToObj(i -> i == 0 || LINKS.contains(words[i]) ? words[i] : initial(words[i]))
        .collect(Collectors.joining(" "));
  }

  /** The article says nothing of a name. */
  private static String initial(String word) {
    String bare = word.startsWith("Al-") ? word.substring(3) : word;
    bare = bare.startsWith("ال") && bare.length() > 3 ? bare.substring(2) : bare;
    return bare.substring(0, bare.offsetByCodePoints(0, 1)) + "…";
  }
}
