package org.masnaa.adopt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Compiled;
import org.masnaa.feel.Expression;
import org.masnaa.feel.Feel;
import org.masnaa.feel.FeelText;
import org.masnaa.feel.Scope;
import org.masnaa.juel.FeelNames;

/** The values that are handed to activities and taken from them: texts, lists and maps. */
final class Parameters {

  private final Adopting adopting;

  Parameters(Adopting adopting) {
    this.adopting = adopting;
  }

  /**
   * An expression that may read the parameters handed to the same activity, which are variables of
   * its own there: they are put in front of it.
   *
   * @param own the parameters so far by name, in FEEL
   */
  static String over(Map<String, String> own, String feel) {
    if (!(Feel.expression(feel, Scope.open()) instanceof Compiled.Ready<Expression>(var read))) {
      return feel;
    }
    StringBuilder before = new StringBuilder();
    own.forEach((name, value) -> {
      if (read.names().contains(name)) {
        before.append(name).append(": ").append(value).append(", ");
      }
    });
    return before.isEmpty() ? feel : "{" + before + "own_value: " + feel + "}.own_value";
  }

  /** The names that an expression reads. */
  static Set<String> names(String feel) {
    return Feel.expression(feel, Scope.open()) instanceof Compiled.Ready<Expression>(var read)
        ? read.names()
        : Set.of();
  }

  /**
   * A value in FEEL; null when it has no counterpart, which is then told.
   *
   * @param back whether it is computed over what a job brought back
   */
  @Nullable String value(Edit parameter, Edit owner, boolean back) {
    for (Edit inside : parameter.children()) {
      switch (inside.name()) {
        case "map" -> {
          return map(inside, owner, back);
        }
        case "list" -> {
          return list(inside, owner, back);
        }
        case "script" -> {
          adopting
              .notes()
              .open(
                  owner,
                  "المعامل «" + parameter.attribute("name") + "» سكربت؛ اكتب قيمته بلغة FEEL.",
                  "The parameter "
                      + parameter.attribute("name")
                      + " is a script; write its value in"
                      + " FEEL.");
          return null;
        }
        default -> {}
      }
    }
    return text(parameter.text(), owner, back);
  }

  private @Nullable String text(String text, Edit owner, boolean back) {
    return back
        ? adopting.expressions().output(text, owner)
        : adopting.expressions().value(text, owner);
  }

  private String map(Edit map, Edit owner, boolean back) {
    List<String> entries = new ArrayList<>();
    for (Edit entry : map.children()) {
      String value = value(entry, owner, back);
      String key = String.valueOf(entry.attribute("key"));
      String written = key.equals(FeelNames.of(key)) ? key : FeelText.quoted(key);
      entries.add(written + ": " + (value == null ? "null" : value));
    }
    return "{" + String.join(", ", entries) + "}";
  }

  private String list(Edit list, Edit owner, boolean back) {
    List<String> items = new ArrayList<>();
    for (Edit item : list.children()) {
      String value = value(item, owner, back);
      items.add(value == null ? "null" : value);
    }
    return "[" + String.join(", ", items) + "]";
  }
}
