package org.masnaa.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.masnaa.picture.Picture.Arrow;
import org.masnaa.picture.Picture.Kind;
import org.masnaa.picture.Picture.Line;
import org.masnaa.picture.Picture.Link;
import org.masnaa.picture.Picture.Node;
import org.masnaa.text.LocalText;

/** A picture in the making. */
final class Sketch {

  static final LocalText NOTHING = new LocalText("", "");

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Arrow> arrows = new ArrayList<>();

  void node(String id, Kind kind, String item, LocalText title, List<Line> lines) {
    nodes.putIfAbsent(id, new Node(id, kind, item, title, lines));
  }

  /** An arrow that only the picture has. */
  void arrow(Link link, String from, String to, LocalText label) {
    arrows.add(new Arrow("a" + arrows.size(), link, "", from, to, label, ""));
  }

  void flow(String item, String from, String to, LocalText label, String condition) {
    arrows.add(new Arrow("a" + arrows.size(), Link.FLOW, item, from, to, label, condition));
  }

  boolean has(String node) {
    return nodes.containsKey(node);
  }

  /** Without arrows that come from nowhere or lead nowhere, as broken files have them. */
  Picture picture() {
    return new Picture(
        List.copyOf(nodes.values()),
        arrows.stream()
            .filter(arrow -> nodes.containsKey(arrow.from()) && nodes.containsKey(arrow.to()))
            .toList());
  }
}
