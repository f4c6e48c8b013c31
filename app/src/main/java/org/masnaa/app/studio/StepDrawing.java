package org.masnaa.app.studio;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.masnaa.drawing.Drawing;
import org.masnaa.edit.Edit;
import org.masnaa.edit.ItemPath;
import org.masnaa.edit.Step;
import org.masnaa.source.XmlElement;

/** Keeps the picture of a process true when its steps are changed without the canvas. */
final class StepDrawing {

  private StepDrawing() {}

  /** The changes, and what has to be drawn for them; a process without a picture keeps none. */
  static List<Wanted> drawn(Draft draft, List<Wanted> wanted) {
    List<Edit> edits =
        wanted.stream()
            .filter(each -> each.file().equals(ProcessSteps.FILE))
            .map(Wanted::edit)
            .filter(edit -> edit != null && !(edit instanceof Edit.Rewrite))
            .toList();
    String text = draft.text(ProcessSteps.FILE).orElse("");
    ProcessText before = new ProcessText(text);
    if (edits.isEmpty() || !Drawing.isThere(before.root())) {
      return wanted;
    }
    ProcessText after = new ProcessText(text);
    after.apply(edits);
    XmlElement root = after.root();
    Set<String> changed = ends(before, after);
    edits.forEach(edit -> moved(edit.path(), changed));
    if (root == null || after.refused() != null || changed.isEmpty()) {
      return wanted;
    }
    List<Wanted> all = new ArrayList<>(wanted);
    Drawing.missing(after.text(), root, false, changed)
        .forEach(edit -> all.add(Wanted.of(ProcessSteps.FILE, edit)));
    return all;
  }

  /** Flows that are new or lead elsewhere, and elements that are new. */
  private static Set<String> ends(ProcessText before, ProcessText after) {
    Set<String> changed = new HashSet<>(after.ids());
    changed.removeAll(before.ids());
    Map<String, String> led = new HashMap<>();
    ProcessSteps.flows(before.root(), null)
        .forEach(flow -> led.put(Tree.attribute(flow, "id"), way(flow)));
    ProcessSteps.flows(after.root(), null).stream()
        .filter(flow -> !way(flow).equals(led.get(Tree.attribute(flow, "id"))))
        .forEach(flow -> changed.add(Tree.attribute(flow, "id")));
    return changed;
  }

  /** An element whose box was written. */
  private static void moved(String path, Set<String> changed) {
    if (!path.isEmpty()
        && ItemPath.of(path).steps().getFirst() instanceof Step.Match(String key, String element)
        && key.equals("bpmnElement")) {
      changed.add(element);
    }
  }

  private static String way(XmlElement flow) {
    return Tree.attribute(flow, "sourceRef") + " " + Tree.attribute(flow, "targetRef");
  }

  /** Takes an arrow away. */
  static List<Wanted> cut(Draft draft, String flow) {
    ProcessText text = new ProcessText(draft.text(ProcessSteps.FILE).orElse(""));
    XmlElement found = text.element(flow);
    if (found != null && found.name().equals("sequenceFlow")) {
      text.remove(flow);
    }
    return text.made();
  }

  /** Lays the whole process out anew. */
  static List<Wanted> arranged(Draft draft, boolean rightToLeft) {
    ProcessText text = new ProcessText(draft.text(ProcessSteps.FILE).orElse(""));
    if (Drawing.isThere(text.root())) {
      text.apply(Drawing.without());
    }
    text.draw(rightToLeft, Set.of());
    return text.made();
  }

  /** The same package, its process with a picture if it has none. */
  static Map<String, byte[]> pictured(Map<String, byte[]> files, boolean rightToLeft) {
    byte[] process = files.get(ProcessSteps.FILE);
    if (process == null) {
      return files;
    }
    ProcessText text = new ProcessText(new String(process, StandardCharsets.UTF_8));
    if (!Drawing.isThere(text.root())) {
      text.draw(rightToLeft, Set.of());
    }
    Map<String, byte[]> drawn = new LinkedHashMap<>(files);
    if (text.refused() == null) {
      drawn.put(ProcessSteps.FILE, text.text().getBytes(StandardCharsets.UTF_8));
    }
    return drawn;
  }
}
