package org.masnaa.adopt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelText;
import org.masnaa.juel.FeelNames;

/** The values that are handed to activities and taken from them: texts, lists and maps. */
final class Parameters {

  private final Adopting adopting;

  Parameters(Adopting adopting) {
    this.adopting = adopting;
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
