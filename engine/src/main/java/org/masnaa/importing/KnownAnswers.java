package org.masnaa.importing;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelText;

/** The questions of a draft so far, by the paths that the source knows them by. */
final class KnownAnswers implements Names {

  private static final int LONGEST = 60;
  private static final Set<String> TAKEN =
      Stream.concat(
              FeelText.KEYWORDS.stream(), Stream.of("not", "today", "fee", "reference", "outcome"))
          .collect(Collectors.toSet());

  private final Map<String, Named> byPath = new LinkedHashMap<>();
  private final Map<String, String> groupOf = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>(TAKEN);
  private final UnaryOperator<String> naming;
  private @Nullable String group;

  /**
   * No question yet.
   *
   * @param naming makes an id of a name of the source; empty when nothing of it can be used
   */
  KnownAnswers(UnaryOperator<String> naming) {
    this.naming = naming;
  }

  /** From here on, questions belong to what is repeated; null for those that do not. */
  void enter(@Nullable String repeated) {
    group = repeated;
  }

  boolean repeating() {
    return group != null;
  }

  void add(String path, Named named) {
    byPath.put(path, named);
    if (group != null) {
      groupOf.put(path, group);
    }
  }

  /**
   * A free name for the question at a path: its last part, with the parts before it where that is
   * taken.
   */
  String newId(String path) {
    String[] parts = path.split("[./]+");
    String id = "";
    for (int i = parts.length - 1; i >= 0; i--) {
      id = naming.apply(parts[i] + (id.isEmpty() ? "" : "-" + id));
      if (!id.isEmpty() && ids.add(id)) {
        return id;
      }
    }
    String base = id.isEmpty() ? "question" : id.substring(0, Math.min(id.length(), LONGEST - 5));
    int number = 2;
    while (!ids.add(base + number)) {
      number++;
    }
    return base + number;
  }

  /** The usual ids of ours: {@code first name} is {@code firstName}. */
  static String camel(String name) {
    StringBuilder id = new StringBuilder();
    boolean upper = false;
    String plain = ascii(name);
    for (int i = 0; i < plain.length(); i++) {
      char letter = plain.charAt(i);
      if ((letter >= '0' && letter <= '9') || Character.isLetter(letter)) {
        id.append(
            id.isEmpty()
                ? Character.toLowerCase(letter)
                : upper ? Character.toUpperCase(letter) : letter);
        upper = false;
      } else {
        upper = true;
      }
    }
    while (!id.isEmpty() && id.charAt(0) <= '9') {
      id.deleteCharAt(0);
    }
    if (!id.isEmpty()) {
      id.setCharAt(0, Character.toLowerCase(id.charAt(0)));
    }
    return id.substring(0, Math.min(id.length(), LONGEST));
  }

  /** Letters without their marks, and nothing but ASCII. */
  private static String ascii(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replace("ø", "o")
        .replace("Ø", "O")
        .replace("æ", "ae")
        .replace("Æ", "Ae")
        .chars()
        .filter(letter -> letter < 128)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** Paths may be written from the top, or from anywhere inside. */
  @Override
  public @Nullable Named at(String path) {
    Named exact = byPath.get(path);
    if (exact != null && usable(path)) {
      return exact;
    }
    Set<String> ending = new LinkedHashSet<>();
    for (String known : byPath.keySet()) {
      if (known.endsWith("." + path) && usable(known)) {
        ending.add(known);
      }
    }
    Optional<String> inGroup =
        ending.stream().filter(p -> group != null && group.equals(groupOf.get(p))).findFirst();
    if (inGroup.isPresent()) {
      return byPath.get(inGroup.get());
    }
    return ending.size() == 1 ? byPath.get(ending.iterator().next()) : null;
  }

  /** Answers of what is repeated are of use only inside it: outside there are several. */
  private boolean usable(String path) {
    String home = groupOf.get(path);
    return home == null || home.equals(group);
  }
}
