package org.masnaa.app.studio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.masnaa.drawing.Drawing;
import org.masnaa.edit.Edit;
import org.masnaa.edit.ItemPath;
import org.masnaa.source.XmlElement;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;

/**
 * What a step on the canvas means for the file: each operation touches its element and what draws
 * it. Where somebody else changed the same thing since it was seen, both are told and nothing is
 * written.
 */
final class CanvasChange {

  private static final LocalText POSITION = new LocalText("الموضع", "Position");

  private final Draft draft;
  private final ProcessText file;
  private final Language language;
  private final Map<String, String> renamed = new HashMap<>();
  private final Set<String> moved = new HashSet<>();
  private final List<Clash> clashes = new ArrayList<>();

  /** Something that two designers changed; each text says what would stand there. */
  record Clash(LocalText what, String theirs, String mine) {}

  CanvasChange(Draft draft, Language language, List<CanvasOperation> operations) {
    this.draft = draft;
    this.language = language;
    this.file = new ProcessText(draft.text(ProcessSteps.FILE).orElse(""));
    file.draw(language == Language.AR, Set.of());
    operations.forEach(this::make);
    file.draw(language == Language.AR, moved);
  }

  ProcessText file() {
    return file;
  }

  List<Clash> clashes() {
    return clashes;
  }

  /** Whether an element got another id than the canvas gave it. */
  boolean isRenamed() {
    return !renamed.isEmpty();
  }

  private void make(CanvasOperation operation) {
    switch (operation.op()) {
      case "add" -> add(operation);
      case "connect" -> connect(operation);
      case "bounds" -> move(operation);
      case "label" -> label(operation);
      case "points" -> points(operation);
      case "rename" -> rename(operation);
      case "ends" -> ends(operation);
      case "remove" -> file.remove(id(operation.id()));
      default -> unknown();
    }
  }

  private void unknown() {
    file.refuse(
        "لا يُحفظ هذا من لوحة الرسم؛ استعمل قائمة الخطوات.",
        "This cannot be saved from the canvas; use the list of steps.");
  }

  private String id(String given) {
    return renamed.getOrDefault(given, given);
  }

  private static String way(String id) {
    return "id=" + ItemPath.written(id);
  }

  /** The id as the canvas gave it, or another one when somebody else took it meanwhile. */
  private String fresh(String given) {
    Set<String> taken = file.ids();
    String good = given.matches("[A-Za-z_][A-Za-z0-9_-]{0,59}") ? given : "step";
    String fresh = good;
    for (int i = 2; taken.contains(fresh); i++) {
      fresh = good + "_" + i;
    }
    if (!fresh.equals(given)) {
      renamed.put(given, fresh);
    }
    return fresh;
  }

  private boolean isScope(String id) {
    XmlElement scope = file.element(id);
    return scope != null && (scope.name().equals("process") || scope.name().equals("subProcess"));
  }

  private void add(CanvasOperation operation) {
    String kind = operation.text("kind");
    String parent = id(operation.text("parent"));
    List<Integer> box = operation.box("box");
    String host = id(operation.text("host"));
    boolean onBorder = kind.equals("boundaryEvent");
    if (!CanvasKinds.NAMES.contains(kind)
        || box.isEmpty()
        || !isScope(parent)
        || onBorder == host.isEmpty()
        || (onBorder && file.element(host) == null)) {
      unknown();
      return;
    }
    String id = fresh(operation.id());
    String name = operation.text("name");
    boolean arabic = language == Language.AR && !file.ours().isEmpty();
    String element =
        new CanvasKinds(draft, file.bpmn(), file.ours())
            .element(kind, id, arabic ? name : "", arabic ? "" : name, host);
    file.apply(new Edit.Insert(way(parent), null, element));
    file.apply(Drawing.shape(file.text(), id, kind, box));
  }

  private void connect(CanvasOperation operation) {
    String from = id(operation.text("from"));
    String to = id(operation.text("to"));
    String parent = id(operation.text("parent"));
    List<List<Integer>> points = operation.points();
    if (file.element(from) == null || file.element(to) == null || !isScope(parent)) {
      file.refuse("لم يعد ما يُوصل موجودًا.", "What is to be connected is no longer there.");
      return;
    }
    String id = fresh(operation.id());
    String flow =
        "<%ssequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />"
            .formatted(
                file.bpmn(),
                id,
                org.masnaa.edit.XmlText.escaped(from),
                org.masnaa.edit.XmlText.escaped(to));
    file.apply(new Edit.Insert(way(parent), null, flow));
    if (!points.isEmpty()) {
      file.apply(Drawing.line(file.text(), id, points, true));
    }
  }

  private void move(CanvasOperation operation) {
    String id = id(operation.id());
    List<Integer> now = bounds(id);
    List<Integer> mine = operation.box("box");
    List<Integer> seen = operation.box("seen");
    if (now.isEmpty() || mine.isEmpty()) {
      file.refuse("لم يعد هذا العنصر موجودًا.", "This element is no longer there.");
      return;
    }
    if (!seen.isEmpty() && !near(seen, now) && !near(mine, now)) {
      clash(id, POSITION, place(now), place(mine));
      return;
    }
    moved.add(id);
    String way = "bpmnElement=" + ItemPath.written(id) + "/Bounds/@";
    List<String> parts = List.of("x", "y", "width", "height");
    for (int i = 0; i < 4; i++) {
      if (Math.abs(now.get(i) - mine.get(i)) > 0) {
        file.apply(new Edit.SetText(way + parts.get(i), String.valueOf(mine.get(i))));
      }
    }
  }

  private static String place(List<Integer> box) {
    return box.get(0) + ", " + box.get(1);
  }

  private static boolean near(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < 4; i++) {
      if (Math.abs(one.get(i) - other.get(i)) > 1) {
        return false;
      }
    }
    return true;
  }

  private List<Integer> bounds(String id) {
    XmlElement shape = file.drawn(id);
    List<Integer> box = new ArrayList<>();
    if (shape != null) {
      shape.children().stream()
          .filter(child -> child.name().equals("Bounds"))
          .findFirst()
          .ifPresent(bounds -> {
            for (String part : List.of("x", "y", "width", "height")) {
              box.add(rounded(Tree.attribute(bounds, part)));
            }
          });
    }
    return box;
  }

  private static int rounded(String number) {
    try {
      return (int) Math.round(Double.parseDouble(number));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Where a name stands is said by whoever moved it last. */
  private void label(CanvasOperation operation) {
    String id = id(operation.id());
    List<Integer> box = operation.box("box");
    XmlElement shape = file.drawn(id);
    if (shape == null || box.isEmpty()) {
      return;
    }
    file.apply(Drawing.label(file.text(), id, shape, box));
  }

  /** A line follows its ends; it is drawn as whoever moved one of them last saw it. */
  private void points(CanvasOperation operation) {
    String id = id(operation.id());
    XmlElement edge = file.drawn(id);
    if (edge != null && !operation.points().isEmpty()) {
      moved.add(id);
      file.apply(Drawing.line(file.text(), id, operation.points(), false));
    }
  }

  private void rename(CanvasOperation operation) {
    String id = id(operation.id());
    XmlElement element = file.element(id);
    if (element == null) {
      file.refuse("لم يعد هذا العنصر موجودًا.", "This element is no longer there.");
      return;
    }
    boolean arabic = language == Language.AR && !file.ours().isEmpty();
    String ar = Tree.attribute(element, "ar");
    String now = arabic && !ar.isEmpty() ? ar : Tree.attribute(element, "name");
    String mine = operation.text("name").strip();
    if (!now.equals(operation.text("seen")) && !now.equals(mine)) {
      clash(id, Terms.part(arabic ? "ar" : "name"), now, mine);
      return;
    }
    String attribute = arabic ? "/@" + file.ours() + ":ar" : "/@name";
    file.apply(new Edit.SetText(way(id) + attribute, mine));
  }

  private void ends(CanvasOperation operation) {
    String id = id(operation.id());
    XmlElement flow = file.element(id);
    if (flow == null) {
      file.refuse("لم يعد هذا المسار موجودًا.", "This flow is no longer there.");
      return;
    }
    end(operation, flow, "sourceRef", "from", "outgoing");
    end(operation, flow, "targetRef", "to", "incoming");
    moved.add(id);
  }

  private void end(
      CanvasOperation operation, XmlElement flow, String attribute, String name, String kind) {
    String id = Tree.attribute(flow, "id");
    String now = Tree.attribute(flow, attribute);
    String mine = id(operation.text(name));
    String seen = operation.text("seen-" + name);
    if (mine.equals(now)) {
      return;
    }
    if (!seen.equals(now)) {
      clash(id, Terms.part(attribute), now, mine);
      return;
    }
    if (file.element(mine) == null) {
      file.refuse("لم يعد ما يُوصل موجودًا.", "What is to be connected is no longer there.");
      return;
    }
    file.unwire(now, kind, id);
    XmlElement source = file.element(now);
    if (kind.equals("outgoing") && source != null && id.equals(source.attribute("default"))) {
      file.apply(new Edit.SetText(way(now) + "/@default", ""));
    }
    file.apply(new Edit.SetText(way(id) + "/@" + attribute, mine));
  }

  private void clash(String id, LocalText what, String theirs, String mine) {
    XmlElement element = file.element(id);
    LocalText name = element == null ? Terms.same(id) : ProcessSteps.name(element);
    clashes.add(new Clash(Terms.in(name, what), theirs, mine));
  }
}
