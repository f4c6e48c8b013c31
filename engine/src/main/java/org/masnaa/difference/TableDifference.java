package org.masnaa.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/** Compares two states of a file of decisions, row by row. */
final class TableDifference {

  private static final Set<Review> REVIEWS = Set.of(Review.CONTENT, Review.LEGAL);
  private static final LocalText DECISION = new LocalText("قرار", "decision");
  private static final Set<String> TOP =
      Set.of(
          "decision", "inputData", "businessKnowledgeModel", "decisionService", "itemDefinition");

  private final String file;
  private final List<Change> changes;

  TableDifference(String file, List<Change> changes) {
    this.file = file;
    this.changes = changes;
  }

  void compare(@Nullable XmlElement before, @Nullable XmlElement after) {
    Map<String, XmlElement> old = tops(before);
    Map<String, XmlElement> now = tops(after);
    Set<String> ids = new java.util.LinkedHashSet<>(now.keySet());
    ids.addAll(old.keySet());
    for (String id : ids) {
      decision(id, old.get(id), now.get(id));
    }
  }

  private static Map<String, XmlElement> tops(@Nullable XmlElement root) {
    Map<String, XmlElement> tops = new LinkedHashMap<>();
    if (root != null) {
      for (XmlElement child : root.children()) {
        if (TOP.contains(child.name())) {
          String id = child.attribute("id");
          tops.put(id == null ? String.valueOf(child.attribute("name")) : id, child);
        }
      }
    }
    return tops;
  }

  private void decision(String id, @Nullable XmlElement before, @Nullable XmlElement after) {
    XmlElement present = Objects.requireNonNull(after == null ? before : after);
    String title = present.attribute("name");
    LocalText name = new LocalText(title == null ? id : title, title == null ? id : title);
    if (before == null || after == null) {
      add(
          "id=" + id,
          name,
          before == null ? Sentences.added(DECISION, name) : Sentences.removed(DECISION, name),
          before == null ? "" : flat(before),
          after == null ? "" : flat(after));
      return;
    }
    LocalText owner = Sentences.owner(DECISION, name);
    rows(name, table(before), table(after));
    Map<String, String> old = rest(before);
    Map<String, String> now = rest(after);
    Set<String> keys = new java.util.TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    for (String key : keys) {
      String was = old.getOrDefault(key, "");
      String is = now.getOrDefault(key, "");
      if (!was.equals(is)) {
        LocalText part = new LocalText("\u2066" + key + "\u2069", key);
        add("id=" + id, name, Sentences.changed(owner, part, was, is), was, is);
      }
    }
  }

  private void add(String path, LocalText name, LocalText what, String before, String after) {
    changes.add(new Change(file + "#" + path, name, what, before, after, REVIEWS));
  }

  private static Rows table(XmlElement decision) {
    return decision.children().stream()
        .filter(child -> child.name().equals("decisionTable"))
        .findFirst()
        .map(Rows::of)
        .orElseGet(() -> new Rows(List.of(), new LinkedHashMap<>()));
  }

  private void rows(LocalText decision, Rows before, Rows after) {
    int row = 0;
    for (Map.Entry<String, List<String>> each : after.rows().entrySet()) {
      row++;
      List<String> old = before.rows().get(each.getKey());
      if (!each.getValue().equals(old)) {
        LocalText said = after.sentence(each.getValue());
        LocalText was = old == null ? null : before.sentence(old);
        add(
            "id=" + each.getKey(),
            decision,
            row(decision, row, said, was),
            old == null ? "" : old.toString(),
            each.getValue().toString());
      }
    }
    gone(decision, before, after);
    order(decision, before, after);
  }

  private void gone(LocalText decision, Rows before, Rows after) {
    int gone = 0;
    for (Map.Entry<String, List<String>> each : before.rows().entrySet()) {
      gone++;
      if (!after.rows().containsKey(each.getKey())) {
        LocalText said = before.sentence(each.getValue());
        add(
            "id=" + each.getKey(),
            decision,
            new LocalText(
                decision.ar() + "، حُذف الصف " + gone + ": " + said.ar() + ".",
                decision.en() + ", row " + gone + " removed: " + said.en() + "."),
            each.getValue().toString(),
            "");
      }
    }
  }

  private void order(LocalText decision, Rows before, Rows after) {
    List<String> order = new ArrayList<>(before.rows().keySet());
    order.retainAll(after.rows().keySet());
    List<String> now = new ArrayList<>(after.rows().keySet());
    now.retainAll(before.rows().keySet());
    if (!order.equals(now)) {
      add(
          "id=" + now.getFirst(),
          decision,
          new LocalText(
              decision.ar() + ": تغير ترتيب الصفوف.",
              decision.en() + ": the rows are in another order."),
          order.toString(),
          now.toString());
    }
  }

  private static LocalText row(
      LocalText decision, int row, LocalText said, @Nullable LocalText was) {
    if (was == null) {
      return new LocalText(
          decision.ar() + "، صف جديد " + row + ": " + said.ar() + ".",
          decision.en() + ", new row " + row + ": " + said.en() + ".");
    }
    return new LocalText(
        decision.ar() + "، الصف " + row + " الآن: " + said.ar() + ". وكان: " + was.ar() + ".",
        decision.en() + ", row " + row + " now: " + said.en() + ". Before: " + was.en() + ".");
  }

  /** What is written besides the rows: logic that is no table, hit policy, columns, needs. */
  private static Map<String, String> rest(XmlElement decision) {
    Map<String, String> rest = new TreeMap<>();
    collect(decision, "", rest);
    return rest;
  }

  private static void collect(XmlElement element, String path, Map<String, String> rest) {
    element
        .attributes()
        .forEach((name, value) -> {
          if (!name.equals("id")) {
            rest.merge(join(path, name), value, (a, b) -> a + ", " + b);
          }
        });
    if (!element.text().isBlank()) {
      rest.merge(path, element.text().strip(), (a, b) -> a + ", " + b);
    }
    for (XmlElement child : element.children()) {
      if (!child.name().equals("rule") && !child.name().equals("extensionElements")) {
        boolean plain = child.name().equals("text") || child.name().equals("decisionTable");
        collect(child, plain ? path : join(path, child.name()), rest);
      }
    }
  }

  private static String join(String path, String name) {
    String local = name.substring(name.indexOf('}') + 1);
    return path.isEmpty() ? local : path + " " + local;
  }

  private static String flat(XmlElement element) {
    Map<String, String> all = rest(element);
    return all + table(element).rows().toString();
  }
}
