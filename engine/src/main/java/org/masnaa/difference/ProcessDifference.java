package org.masnaa.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/** Compares two states of a process; where its elements are drawn does not matter. */
final class ProcessDifference {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";
  private static final Set<Review> REVIEWS = Set.of(Review.CONTENT, Review.LEGAL);

  private static final Map<String, LocalText> KINDS =
      Map.ofEntries(
          Map.entry("process", new LocalText("الإجراء", "process")),
          Map.entry("startEvent", new LocalText("بداية", "start")),
          Map.entry("endEvent", new LocalText("نهاية", "end")),
          Map.entry("userTask", new LocalText("مهمة موظف", "task for a person")),
          Map.entry("serviceTask", new LocalText("عمل آلي", "automatic step")),
          Map.entry("businessRuleTask", new LocalText("قرار", "decision step")),
          Map.entry("exclusiveGateway", new LocalText("تفرع", "branch")),
          Map.entry("parallelGateway", new LocalText("مسارات متوازية", "parallel paths")),
          Map.entry("sequenceFlow", new LocalText("مسار", "path")),
          Map.entry("boundaryEvent", new LocalText("حدث على مهمة", "event on a task")));

  private static final Map<String, LocalText> PARTS =
      Map.ofEntries(
          Map.entry("name", new LocalText("الاسم الإنجليزي", "English name")),
          Map.entry("ar", new LocalText("الاسم العربي", "Arabic name")),
          Map.entry("role", new LocalText("من ينجز المهمة", "who does it")),
          Map.entry("outcomes", new LocalText("النتائج الممكنة", "possible outcomes")),
          Map.entry("reasons-for", new LocalText("ما يلزم تسبيبه", "what needs reasons")),
          Map.entry("promise", new LocalText("مدة الإنجاز", "time allowed")),
          Map.entry("decision", new LocalText("القرار", "decision")),
          Map.entry("job", new LocalText("العمل", "job")),
          Map.entry("outcome", new LocalText("نتيجة الطلب", "outcome of the case")),
          Map.entry("second-person", new LocalText("الشخص الثاني", "second person")),
          Map.entry("sourceRef", new LocalText("البداية", "origin")),
          Map.entry("targetRef", new LocalText("الوجهة", "destination")),
          Map.entry("conditionExpression", new LocalText("الشرط", "condition")));

  private final String file;
  private final List<Change> changes;

  ProcessDifference(String file, List<Change> changes) {
    this.file = file;
    this.changes = changes;
  }

  void compare(@Nullable XmlElement before, @Nullable XmlElement after) {
    Map<String, XmlElement> old = elements(before);
    Map<String, XmlElement> now = elements(after);
    Set<String> ids = new java.util.LinkedHashSet<>(now.keySet());
    ids.addAll(old.keySet());
    for (String id : ids) {
      element(id, old.get(id), now.get(id), now.isEmpty() ? old : now);
    }
  }

  private void element(
      String id,
      @Nullable XmlElement before,
      @Nullable XmlElement after,
      Map<String, XmlElement> all) {
    XmlElement present = Objects.requireNonNull(after == null ? before : after);
    LocalText name = name(id, present, all);
    LocalText kind = KINDS.getOrDefault(present.name(), new LocalText("عنصر", "element"));
    String item = file + "#id=" + id;
    if (before == null || after == null) {
      LocalText what = before == null ? Sentences.added(kind, name) : Sentences.removed(kind, name);
      changes.add(
          new Change(
              item,
              name,
              what,
              before == null ? "" : parts(before).toString(),
              after == null ? "" : parts(after).toString(),
              REVIEWS));
      return;
    }
    parts(item, name, kind, parts(before), parts(after));
  }

  private void parts(
      String item,
      LocalText name,
      LocalText kind,
      Map<String, String> old,
      Map<String, String> now) {
    Set<String> keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    for (String key : keys) {
      String was = old.getOrDefault(key, "");
      String is = now.getOrDefault(key, "");
      if (!was.equals(is)) {
        LocalText part = PARTS.getOrDefault(key, new LocalText("\u2066" + key + "\u2069", key));
        LocalText what = Sentences.changed(Sentences.owner(kind, name), part, was, is);
        changes.add(new Change(item, name, what, was, is, REVIEWS));
      }
    }
  }

  private static LocalText name(String id, XmlElement element, Map<String, XmlElement> all) {
    String en = element.attribute("name");
    String ar = element.attribute("urn:masnaa:bpmn:1", "ar");
    if (en == null && element.name().equals("sequenceFlow")) {
      XmlElement from = all.get(String.valueOf(element.attribute("sourceRef")));
      XmlElement to = all.get(String.valueOf(element.attribute("targetRef")));
      if (from != null && to != null) {
        LocalText source = name(String.valueOf(element.attribute("sourceRef")), from, Map.of());
        LocalText target = name(String.valueOf(element.attribute("targetRef")), to, Map.of());
        return new LocalText(source.ar() + " ← " + target.ar(), source.en() + " → " + target.en());
      }
    }
    return new LocalText(ar == null ? en == null ? id : en : ar, en == null ? id : en);
  }

  /** The elements with an id, by it; flows are named by the elements, and so are their ends. */
  private static Map<String, XmlElement> elements(@Nullable XmlElement root) {
    Map<String, XmlElement> elements = new LinkedHashMap<>();
    if (root != null) {
      collect(root, elements);
    }
    return elements;
  }

  private static void collect(XmlElement element, Map<String, XmlElement> elements) {
    for (XmlElement child : element.children()) {
      if (child.namespace().equals(DRAWING)) {
        continue;
      }
      String id = child.attribute("id");
      if (id != null) {
        elements.put(id, child);
      }
      collect(child, elements);
    }
  }

  /** Attributes by local name, and what stands in elements that have no id of their own. */
  private static Map<String, String> parts(XmlElement element) {
    Map<String, String> parts = new TreeMap<>();
    element
        .attributes()
        .forEach((name, value) -> {
          if (!name.equals("id")) {
            parts.put(name.substring(name.indexOf('}') + 1), value);
          }
        });
    for (XmlElement child : element.children()) {
      boolean wiring =
          child.namespace().equals(BPMN)
              && (child.name().equals("incoming") || child.name().equals("outgoing"));
      if (!wiring && child.attribute("id") == null) {
        inner(child, child.name(), parts);
      }
    }
    return parts;
  }

  private static void inner(XmlElement element, String name, Map<String, String> parts) {
    String text = element.text().strip();
    if (!text.isEmpty()) {
      parts.merge(name, text, (a, b) -> a + ", " + b);
    }
    String input = element.attribute("name");
    String value = element.attribute("value");
    if (input != null && value != null) {
      parts.put(input, value);
    }
    for (XmlElement child : element.children()) {
      if (child.attribute("id") == null) {
        inner(child, child.name(), parts);
      }
    }
  }
}
