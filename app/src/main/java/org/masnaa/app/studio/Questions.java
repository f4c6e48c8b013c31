package org.masnaa.app.studio;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.studio.ItemField.Option;
import org.masnaa.app.studio.ItemPage.Act;
import org.masnaa.app.studio.ItemPage.Add;
import org.masnaa.app.studio.ItemPage.Input;
import org.masnaa.app.studio.ItemPage.Section;
import org.masnaa.edit.ItemPath;
import org.masnaa.form.Attribute;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.source.YamlNode;
import org.masnaa.text.LocalText;

/** Pages and questions as a list. */
final class Questions {

  static final String FILE = "form.yaml";

  private static final List<String> PLAIN = List.of("min", "max", "pattern", "asked-because");

  private final Draft draft;
  private final AttributeCatalogue attributes;
  private final List<Section> sections = new ArrayList<>();

  Questions(Draft draft, AttributeCatalogue attributes) {
    this.draft = draft;
    this.attributes = attributes;
  }

  List<Section> sections() {
    YamlNode form = Tree.yaml(draft, FILE);
    for (YamlNode page : Tree.list(form, "pages")) {
      String id = Tree.text(page, "page");
      String path = "pages/page=" + ItemPath.written(id);
      LocalText name = new LocalText("صفحة «" + id + "»", "Page “" + id + "”");
      group(
          page, path, name, List.of(new Act("studio.remove", "remove:" + FILE + "#" + path, name)));
    }
    for (YamlNode.Entry task : Tree.entries(form, "tasks")) {
      String path = "tasks/" + ItemPath.written(task.key());
      LocalText name =
          new LocalText(
              "أسئلة مهمة «" + task.key() + "»", "Questions of task “" + task.key() + "”");
      group(
          task.value(),
          path,
          name,
          List.of(new Act("studio.remove", "remove:" + FILE + "#" + path, name)));
    }
    return sections;
  }

  private void group(YamlNode page, String path, LocalText name, List<Act> acts) {
    List<ItemField> fields = new ArrayList<>(both(page, path, "title"));
    if (path.startsWith("pages/")) {
      fields.add(feel(page, path, "when"));
    }
    sections.add(new Section(anchor(path), 2, name, null, fields, null, acts));
    List<YamlNode> questions = Tree.list(page, "questions");
    for (int i = 0; i < questions.size(); i++) {
      question(questions, i, path + "/questions");
    }
  }

  private void question(List<YamlNode> all, int place, String list) {
    YamlNode question = all.get(place);
    String id = Tree.text(question, "id");
    String step = id.isEmpty() ? "*" + (place + 1) : "id=" + ItemPath.written(id);
    String path = list + "/" + step;
    String from = Tree.text(question, "from");
    Attribute attribute = attributes.attribute(from).orElse(null);
    List<ItemField> fields = new ArrayList<>();
    if (from.isEmpty()) {
      fields.addAll(both(question, path, "label"));
      fields.addAll(both(question, path, "hint"));
      fields.add(choice(question, path, "type", types(Tree.text(question, "type"))));
    }
    fields.add(choice(question, path, "optional", Terms.NEED));
    for (YamlNode.Entry option : Tree.entries(question, "options")) {
      String way = path + "/options/" + ItemPath.written(option.key());
      fields.addAll(bothOf(option.value(), way, Terms.same(option.key())));
    }
    fields.add(feel(question, path, "when"));
    if (from.isEmpty()) {
      fields.add(feel(question, path, "check"));
      fields.addAll(both(question, path, "otherwise"));
      for (String key : PLAIN) {
        fields.add(
            ItemField.text(
                FILE, path + "/" + key, Terms.part(key), Tree.text(question, key), "auto"));
      }
    }
    LocalText name = name(question, id, attribute);
    sections.add(
        new Section(
            anchor(path),
            3,
            name,
            note(from, attribute),
            fields,
            null,
            acts(all, place, path, list, name)));
  }

  private static @Nullable LocalText note(String from, @Nullable Attribute attribute) {
    if (attribute == null) {
      return null;
    }
    LocalText register = attribute.register().label();
    return new LocalText(
        "يُملأ من " + register.ar() + " (\u2066" + from + "\u2069)، ولا يُسأل عنه صاحب الطلب.",
        "Filled from the " + register.en() + " (" + from + "); the applicant is not asked.");
  }

  private static LocalText name(YamlNode question, String id, @Nullable Attribute attribute) {
    if (attribute != null) {
      return attribute.label();
    }
    String ar = Tree.text(question, "label", "ar");
    String en = Tree.text(question, "label", "en");
    return new LocalText(ar.isEmpty() ? id : ar, en.isEmpty() ? id : en);
  }

  private static List<Act> acts(
      List<YamlNode> all, int place, String path, String list, LocalText name) {
    List<Act> acts = new ArrayList<>();
    if (place > 0) {
      String after = place > 1 ? step(all, place - 2) : "";
      acts.add(new Act("studio.up", "move:" + FILE + "#" + path + "#" + list + "#" + after, name));
    }
    if (place < all.size() - 1) {
      acts.add(
          new Act(
              "studio.down",
              "move:" + FILE + "#" + path + "#" + list + "#" + step(all, place + 1),
              name));
    }
    acts.add(new Act("studio.copy", "copy:" + FILE + "#" + path, name));
    if (Tree.text(all.get(place), "type").matches("one-of|many-of")) {
      acts.add(new Act("studio.add-option", "option:" + FILE + "#" + path, name));
    }
    acts.add(new Act("studio.remove", "remove:" + FILE + "#" + path, name));
    return acts;
  }

  private static String step(List<YamlNode> all, int place) {
    String id = Tree.text(all.get(place), "id");
    return id.isEmpty() ? "*" + (place + 1) : "id=" + ItemPath.written(id);
  }

  /** The anchor of an item on its page. */
  static String anchor(String path) {
    return "i-" + Integer.toHexString(path.hashCode());
  }

  static List<ItemField> both(YamlNode node, String path, String key) {
    return bothOf(Tree.at(node, key), path + "/" + key, Terms.part(key));
  }

  private static List<ItemField> bothOf(@Nullable YamlNode text, String path, LocalText label) {
    return List.of(
        ItemField.text(
            FILE, path + "/ar", Terms.in(label, Terms.ARABIC), Tree.text(text, "ar"), "rtl"),
        ItemField.text(
            FILE, path + "/en", Terms.in(label, Terms.ENGLISH), Tree.text(text, "en"), "ltr"));
  }

  private static ItemField feel(YamlNode node, String path, String key) {
    return ItemField.text(FILE, path + "/" + key, Terms.part(key), Tree.text(node, key), "ltr");
  }

  private static ItemField choice(YamlNode node, String path, String key, List<Option> options) {
    return ItemField.choice(FILE, path + "/" + key, Terms.part(key), Tree.text(node, key), options);
  }

  private static List<Option> types(String now) {
    boolean known = Terms.TYPES.stream().anyMatch(option -> option.value().equals(now));
    List<Option> types = new ArrayList<>(Terms.TYPES);
    if (!known && !now.isEmpty()) {
      types.add(new Option(now, Terms.same(now)));
    }
    return types;
  }

  /** The forms that add; what the registers know comes first. */
  List<Add> adds() {
    YamlNode form = Tree.yaml(draft, FILE);
    List<Option> pages =
        Tree.list(form, "pages").stream()
            .map(page -> Tree.text(page, "page"))
            .map(id -> new Option("pages/page=" + ItemPath.written(id), Terms.same(id)))
            .toList();
    List<Option> known = new ArrayList<>();
    known.add(Terms.option("", "لا، نسأل صاحب الطلب", "No, ask the applicant"));
    for (Attribute attribute : attributes.attributes()) {
      known.add(
          new Option(
              attribute.name(),
              new LocalText(
                  attribute.label().ar() + " – " + attribute.register().label().ar(),
                  attribute.label().en() + " – " + attribute.register().label().en())));
    }
    return List.of(
        new Add(
            "question",
            new LocalText("أضف سؤالًا", "Add a question"),
            List.of(
                Input.choice("page", new LocalText("في الصفحة", "On page"), pages),
                Input.choice(
                    "from", new LocalText("هل تعرفه السجلات؟", "Do the registers know it?"), known),
                Input.text("ar", Terms.in(Terms.part("label"), Terms.ARABIC), "rtl"),
                Input.text("en", Terms.in(Terms.part("label"), Terms.ENGLISH), "ltr"),
                Input.choice("type", Terms.part("type"), Terms.TYPES))),
        new Add(
            "page",
            new LocalText("أضف صفحة", "Add a page"),
            List.of(
                Input.text("ar", Terms.in(Terms.part("title"), Terms.ARABIC), "rtl"),
                Input.text("en", Terms.in(Terms.part("title"), Terms.ENGLISH), "ltr"))));
  }
}
