package org.masnaa.edit;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.masnaa.edit.YamlPart.Items;
import org.masnaa.edit.YamlPart.Keys;
import org.masnaa.edit.YamlPart.Single;

/** Follows paths in a document of YAML. */
final class YamlWay {

  private YamlWay() {}

  /** The value at a path, or null when there is none. */
  static @Nullable YamlPart find(@Nullable YamlPart root, ItemPath path) {
    YamlPart part = root;
    for (Step step : path.steps()) {
      part = part == null ? null : find(part, step);
    }
    return part;
  }

  private static @Nullable YamlPart find(YamlPart part, Step step) {
    int place = place(part, step);
    if (place < 0) {
      return null;
    }
    return switch (part) {
      case Keys keys -> keys.pairs().get(place).value();
      case Items items -> items.items().get(place);
      case Single _ -> null;
    };
  }

  /** The place of the child that a step names, from 0, or -1. */
  static int place(YamlPart part, Step step) {
    return switch (part) {
      case Keys keys -> step instanceof Step.Name(String name) ? keys.place(name) : -1;
      case Items items -> place(items.items(), step);
      case Single _ -> -1;
    };
  }

  private static int place(List<YamlPart> items, Step step) {
    return switch (step) {
      case Step.At(int number) -> number <= items.size() ? number - 1 : -1;
      case Step.Match(String key, String value) -> {
        for (int i = 0; i < items.size(); i++) {
          if (items.get(i) instanceof Keys keys && holds(keys, key, value)) {
            yield i;
          }
        }
        yield -1;
      }
      case Step.Name(String name) -> {
        for (int i = 0; i < items.size(); i++) {
          if (items.get(i) instanceof Single single && single.text().equals(name)) {
            yield i;
          }
        }
        yield -1;
      }
    };
  }

  private static boolean holds(Keys keys, String key, String value) {
    int place = keys.place(key);
    return place >= 0
        && keys.pairs().get(place).value() instanceof Single single
        && Objects.equals(single.text(), value);
  }
}
