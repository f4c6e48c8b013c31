package org.masnaa.edit;

import java.util.stream.Collectors;
import org.masnaa.source.YamlNode;

/** A new file in the canonical form of the studio. */
public final class YamlText {

  private YamlText() {}

  /** The text of a whole file, with a line end at its end. */
  public static String of(YamlNode.Mapping root) {
    YamlLayout layout = new YamlLayout("\n");
    return root.entries().stream()
        .map(entry -> layout.pair(entry.key(), entry.value(), 0) + "\n")
        .collect(Collectors.joining());
  }

  /** The text of a value on one line. */
  public static String inline(YamlNode node) {
    return new YamlLayout("\n").inline(node, "");
  }
}
