package org.masnaa.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The choices of a question, with values that form.yaml accepts.
 *
 * @param options each value once; others get a value of their own
 * @param renamed the values of the options by those they had
 */
record Choices(List<Item.Choice> options, Map<String, String> renamed) {

  private static final int LONGEST = 60;

  static Choices of(List<Item.Choice> given) {
    List<Item.Choice> options = new ArrayList<>();
    Map<String, String> renamed = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Item.Choice choice : given) {
      String value = value(choice.value());
      String free = value;
      for (int number = 2; !taken.add(free); number++) {
        free = value.substring(0, Math.min(value.length(), LONGEST - 4)) + "-" + number;
      }
      renamed.putIfAbsent(choice.value(), free);
      options.add(new Item.Choice(free, choice.label()));
    }
    return new Choices(List.copyOf(options), renamed);
  }

  private static String value(String given) {
    String value = given.replaceAll("[^A-Za-z0-9_.-]+", "-").replaceAll("^[-_.]+|[-_.]+$", "");
    return value.isEmpty() ? "choice" : value.substring(0, Math.min(value.length(), LONGEST));
  }
}
