package org.masnaa.app.studio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.source.Problems;
import org.masnaa.source.Xml;
import org.masnaa.source.XmlElement;
import org.masnaa.source.Yaml;
import org.masnaa.source.YamlNode;
import org.masnaa.source.YamlNode.Entry;
import org.masnaa.source.YamlNode.Mapping;
import org.masnaa.source.YamlNode.Scalar;
import org.masnaa.source.YamlNode.Sequence;

/** Looks into the files of a draft; what is broken or missing is simply not there. */
final class Tree {

  private Tree() {}

  static @Nullable YamlNode yaml(Draft draft, String file) {
    byte[] content = draft.files().get(file);
    return content == null ? null : Yaml.read(file, content, new Problems());
  }

  static @Nullable XmlElement xml(Draft draft, String file) {
    byte[] content = draft.files().get(file);
    return content == null ? null : Xml.read(file, content, new Problems());
  }

  static @Nullable YamlNode at(@Nullable YamlNode node, String... keys) {
    YamlNode found = node;
    for (String key : keys) {
      found = found instanceof Mapping mapping ? mapping.value(key) : null;
    }
    return found;
  }

  static String text(@Nullable YamlNode node, String... keys) {
    return at(node, keys) instanceof Scalar scalar ? scalar.text() : "";
  }

  static List<YamlNode> list(@Nullable YamlNode node, String... keys) {
    return at(node, keys) instanceof Sequence(_, List<YamlNode> items) ? items : List.of();
  }

  static List<Entry> entries(@Nullable YamlNode node, String... keys) {
    return at(node, keys) instanceof Mapping(_, List<Entry> entries) ? entries : List.of();
  }

  static String attribute(XmlElement element, String name) {
    String value = element.attribute(name);
    String ours = element.attribute("urn:masnaa:bpmn:1", name);
    return value != null ? value : ours != null ? ours : "";
  }
}
