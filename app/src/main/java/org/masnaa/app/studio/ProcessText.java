package org.masnaa.app.studio;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.drawing.Drawing;
import org.masnaa.edit.Edit;
import org.masnaa.edit.EditResult;
import org.masnaa.edit.Editor;
import org.masnaa.edit.ItemPath;
import org.masnaa.source.Problems;
import org.masnaa.source.Xml;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/** The file of a process while a change is made in it, edit by edit. */
final class ProcessText {

  private static final String FILE = ProcessSteps.FILE;

  private final List<Edit> made = new ArrayList<>();
  private String text;
  private @Nullable XmlElement root;
  private @Nullable LocalText refused;

  ProcessText(String text) {
    this.text = text;
    this.root = read(text);
  }

  private static @Nullable XmlElement read(String text) {
    return Xml.read(FILE, text.getBytes(StandardCharsets.UTF_8), new Problems());
  }

  String text() {
    return text;
  }

  @Nullable XmlElement root() {
    return root;
  }

  /** Why an edit could not be made; null when all could. */
  @Nullable LocalText refused() {
    return refused;
  }

  /** The edits made so far, in their order. */
  List<Wanted> made() {
    return made.stream().map(edit -> Wanted.of(FILE, edit)).toList();
  }

  void refuse(String ar, String en) {
    refused = new LocalText(ar, en);
  }

  /** Makes an edit; after one that cannot be made, no other is. */
  void apply(Edit edit) {
    if (refused != null) {
      return;
    }
    switch (Editor.apply(FILE, text, edit)) {
      case EditResult.Refused(LocalText why) -> refused = why;
      case EditResult.Done done -> {
        made.add(edit);
        text = done.text();
        root = read(text);
      }
    }
  }

  void apply(List<Edit> edits) {
    edits.forEach(this::apply);
  }

  /** Draws what is not drawn, and lines that lost their ends. */
  void draw(boolean rightToLeft, Set<String> changed) {
    if (root != null) {
      apply(Drawing.missing(text, root, rightToLeft, changed));
    }
  }

  /** The prefix of BPMN, with its colon. */
  String bpmn() {
    int at = text.indexOf("definitions");
    return at < 0 ? "" : text.substring(text.lastIndexOf('<', at) + 1, at);
  }

  /** The prefix of our namespace, or empty. */
  String ours() {
    return ProcessSteps.prefix(text);
  }

  /** The element with this id, or null. */
  @Nullable XmlElement element(String id) {
    return root == null ? null : find(root, "id", id);
  }

  /** What draws an element, or null. */
  @Nullable XmlElement drawn(String id) {
    return root == null ? null : find(root, "bpmnElement", id);
  }

  private static @Nullable XmlElement find(XmlElement element, String attribute, String value) {
    if (value.equals(element.attribute(attribute))) {
      return element;
    }
    for (XmlElement child : element.children()) {
      XmlElement found = find(child, attribute, value);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Every id of the file. */
  Set<String> ids() {
    Set<String> ids = new HashSet<>();
    if (root != null) {
      collect(root, ids);
    }
    return ids;
  }

  private static void collect(XmlElement element, Set<String> ids) {
    String id = element.attribute("id");
    if (id != null) {
      ids.add(id);
    }
    element.children().forEach(child -> collect(child, ids));
  }

  /** What an element repeats of its flows goes when it is no longer true. */
  void unwire(String element, String kind, String flow) {
    XmlElement found = element(element);
    if (found == null) {
      return;
    }
    int number = 0;
    for (XmlElement child : found.children()) {
      if (child.name().equals(kind)) {
        number++;
        if (child.text().strip().equals(flow)) {
          apply(new Edit.Remove("id=" + ItemPath.written(element) + "/" + kind + "/*" + number));
          return;
        }
      }
    }
  }

  /** Takes a flow or an element out of the file and out of the picture. */
  void remove(String id) {
    XmlElement gone = element(id);
    if (gone == null) {
      return;
    }
    if (gone.name().equals("sequenceFlow")) {
      unwire(Tree.attribute(gone, "sourceRef"), "outgoing", id);
      unwire(Tree.attribute(gone, "targetRef"), "incoming", id);
      XmlElement source = element(Tree.attribute(gone, "sourceRef"));
      if (source != null && id.equals(source.attribute("default"))) {
        apply(
            new Edit.SetText(
                "id=" + ItemPath.written(Tree.attribute(source, "id")) + "/@default", ""));
      }
    }
    List<String> inside = new ArrayList<>();
    inside(gone, inside);
    apply(new Edit.Remove("id=" + ItemPath.written(id)));
    for (String each : inside) {
      if (drawn(each) != null) {
        apply(new Edit.Remove("bpmnElement=" + ItemPath.written(each)));
      }
    }
  }

  private static void inside(XmlElement element, List<String> ids) {
    String id = element.attribute("id");
    if (id != null) {
      ids.add(Objects.requireNonNull(id));
    }
    element.children().forEach(child -> inside(child, ids));
  }
}
