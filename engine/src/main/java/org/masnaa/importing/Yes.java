package org.masnaa.importing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the choices that are no choices but a yes and a no. */
final class Yes {

  private static final Set<String> YES =
      Set.of("yes", "ja", "oui", "si", "sí", "نعم", "true", "y", "1");
  private static final Set<String> NO =
      Set.of("no", "nei", "nee", "nein", "non", "لا", "false", "n", "0", "2");
  private static final Set<String> SPOKEN_YES = Set.of("yes", "ja", "oui", "si", "sí", "نعم");

  private Yes() {}

  /** The value that means yes, when there are two choices that mean yes and no; else null. */
  static @Nullable String among(List<Item.Choice> choices) {
    if (choices.size() != 2) {
      return null;
    }
    Item.Choice first = choices.getFirst();
    Item.Choice second = choices.getLast();
    if (means(first, YES) && means(second, NO) && spoken(first)) {
      return first.value();
    }
    return means(first, NO) && means(second, YES) && spoken(second) ? second.value() : null;
  }

  private static boolean means(Item.Choice choice, Set<String> words) {
    return words.contains(choice.value().toLowerCase(Locale.ROOT));
  }

  /** The label must say yes too: 1 and 2 may stand for anything. */
  private static boolean spoken(Item.Choice choice) {
    String en = choice.label().en();
    String ar = choice.label().ar();
    String label = en == null ? (ar == null ? "" : ar) : en;
    return SPOKEN_YES.contains(label.strip().toLowerCase(Locale.ROOT));
  }
}
