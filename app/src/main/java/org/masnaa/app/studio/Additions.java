package org.masnaa.app.studio;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.masnaa.app.catalogue.PlatformJobs;
import org.masnaa.edit.Edit;
import org.masnaa.edit.ItemPath;
import org.masnaa.source.YamlNode;

/** What the forms that add something mean for the files. */
final class Additions {

  private final Draft draft;
  private final Map<String, String> given;

  Additions(Draft draft, Map<String, String> given) {
    this.draft = draft;
    this.given = given;
  }

  /** The changes for a form, empty when it is not known or not filled in. */
  List<Wanted> of(String what) {
    return switch (what) {
      case "question" -> question();
      case "page" -> page();
      case "read" -> read(get("attribute"), get("for"));
      case "word" -> word();
      case "output" -> output();
      case "decision" -> new DecisionAddition(draft, given).changes();
      case "connect" -> new StepAddition(draft, given).connected();
      case "task", "decide", "job", "branch", "gateway", "wait", "end" ->
          new StepAddition(draft, given).of(what);
      default -> List.of();
    };
  }

  private String get(String name) {
    return given.getOrDefault(name, "").strip();
  }

  private static Wanted form(Edit edit) {
    return Wanted.of(Questions.FILE, edit);
  }

  private Set<String> ids() {
    Set<String> ids = new HashSet<>(Set.of("today", "fee", "reference", "person", "outcome"));
    YamlNode form = Tree.yaml(draft, Questions.FILE);
    List<YamlNode> groups = new ArrayList<>(Tree.list(form, "pages"));
    Tree.entries(form, "tasks").forEach(task -> groups.add(task.value()));
    for (YamlNode group : groups) {
      Tree.list(group, "questions").forEach(question -> ids.add(Tree.text(question, "id")));
    }
    return ids;
  }

  private List<Wanted> question() {
    String list = get("page") + "/questions";
    String from = get("from");
    if (!from.isEmpty()) {
      String id = Names.camel(from.substring(from.indexOf('.') + 1), "known", ids());
      List<Wanted> changes = new ArrayList<>();
      changes.add(
          form(new Edit.Insert(list, null, "{id: " + id + ", from: " + Names.quoted(from) + "}")));
      changes.addAll(read(from, "identify"));
      return changes;
    }
    if (get("ar").isEmpty() && get("en").isEmpty()) {
      return List.of();
    }
    String id = Names.camel(get("en"), "question", ids());
    String type = get("type");
    StringBuilder source =
        new StringBuilder("id: " + id + "\ntype: " + Names.quoted(type) + "\nlabel: ")
            .append(Names.both(get("ar"), get("en")))
            .append('\n');
    if (type.equals("one-of") || type.equals("many-of")) {
      source.append(
          "options: {first: {ar: الخيار الأول, en: First option}, second: {ar: الخيار الثاني, en:"
              + " Second option}}\n");
    }
    return List.of(form(new Edit.Insert(list, null, source.toString())));
  }

  private List<Wanted> page() {
    if (get("ar").isEmpty() && get("en").isEmpty()) {
      return List.of();
    }
    Set<String> taken = new HashSet<>();
    Tree.list(Tree.yaml(draft, Questions.FILE), "pages")
        .forEach(page -> taken.add(Tree.text(page, "page")));
    String source =
        "page: "
            + Names.dashed(get("en"), "page", taken)
            + "\ntitle: "
            + Names.both(get("ar"), get("en"))
            + "\nquestions: []\n";
    return List.of(form(new Edit.Insert("pages", null, source)));
  }

  /** A choice more for a question. */
  static List<Wanted> option(Draft draft, String path) {
    Set<String> taken = new HashSet<>();
    for (int i = 1; i < 100; i++) {
      if (!draft.value(Questions.FILE, path + "/options/option-" + i).isEmpty()) {
        taken.add("option-" + i);
      }
    }
    String name = Names.dashed("option-1", "option", taken);
    return List.of(
        form(new Edit.Put(path + "/options/" + name, "{ar: خيار جديد, en: New option}")));
  }

  /** The question once more, behind itself, under a name of its own. */
  List<Wanted> copy(String path) {
    String source = draft.value(Questions.FILE, path);
    ItemPath way = ItemPath.of(path);
    String id = draft.value(Questions.FILE, path + "/id");
    if (source.isEmpty() || id.isEmpty()) {
      return List.of();
    }
    String fresh = Names.camel(id + " copy", "copy", ids());
    String list = way.parent().toString();
    String step = new ItemPath(List.of(way.last())).toString();
    return List.of(
        form(new Edit.Insert(list, step, source.replaceFirst("\\bid: *" + id, "id: " + fresh))));
  }

  private List<Wanted> read(String attribute, String purpose) {
    boolean there =
        Tree.list(Tree.yaml(draft, ServiceSettings.FILE), "reads").stream()
            .anyMatch(read -> Tree.text(read, "attribute").equals(attribute));
    if (there || attribute.isEmpty()) {
      return List.of();
    }
    String source =
        "{attribute: " + Names.quoted(attribute) + ", for: " + Names.quoted(purpose) + "}";
    return List.of(Wanted.of(ServiceSettings.FILE, new Edit.Insert("reads", null, source)));
  }

  private List<Wanted> word() {
    String key = get("key");
    if (!Set.of("roles", "reasons", "messages").contains(key) || get("en").isEmpty()) {
      return List.of();
    }
    Set<String> taken = new HashSet<>();
    Tree.entries(Tree.yaml(draft, ServiceSettings.FILE), key)
        .forEach(entry -> taken.add(entry.key()));
    String name = Names.dashed(get("en"), key.substring(0, key.length() - 1), taken);
    return List.of(
        Wanted.of(
            ServiceSettings.FILE,
            new Edit.Put(key + "/" + name, Names.both(get("ar"), get("en")))));
  }

  /** A document with what most documents have; its texts are changed in the table of texts. */
  private List<Wanted> output() {
    if (get("en").isEmpty()) {
      return List.of();
    }
    String name = Names.dashed(get("en"), "document", YamlNames.of(draft).outputs());
    String title = Names.both(get("ar"), get("en"));
    String text =
        """
        title: %s
        valid: 1 year
        blocks:
          - title: %s
          - paragraph: {ar: "صدرت هذه الوثيقة بناءً على الطلب رقم {reference}.", en: "Issued on application {reference}."}
          - qr: true
        """
            .formatted(title, title);
    return List.of(
        Wanted.of("outputs/" + name + ".yaml", new Edit.Rewrite(text)),
        Wanted.of(ServiceSettings.FILE, new Edit.Insert("outputs", null, name)));
  }

  /** Whether a job of this name is offered. */
  static boolean isJob(String job) {
    return PlatformJobs.NAMES.contains(job);
  }
}
