package org.masnaa.app.studio;

import java.util.List;
import org.masnaa.source.YamlNode;

/** The names that service.yaml gives to things other files refer to. */
record YamlNames(List<String> outputs, List<String> messages) {

  static YamlNames of(Draft draft) {
    YamlNode root = Tree.yaml(draft, ServiceSettings.FILE);
    return new YamlNames(
        Tree.list(root, "outputs").stream().map(Tree::text).toList(),
        Tree.entries(root, "messages").stream().map(YamlNode.Entry::key).toList());
  }
}
