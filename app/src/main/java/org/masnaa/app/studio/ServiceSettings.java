package org.masnaa.app.studio;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.studio.ItemField.Option;
import org.masnaa.app.studio.ItemPage.Act;
import org.masnaa.app.studio.ItemPage.Add;
import org.masnaa.app.studio.ItemPage.Grid;
import org.masnaa.app.studio.ItemPage.Input;
import org.masnaa.app.studio.ItemPage.Line;
import org.masnaa.app.studio.ItemPage.Section;
import org.masnaa.edit.ItemPath;
import org.masnaa.form.Attribute;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.source.YamlNode;
import org.masnaa.text.LocalText;

/** What service.yaml says: terms, the data contract, roles, reasons and messages. */
final class ServiceSettings {

  static final String FILE = "service.yaml";

  private final Draft draft;
  private final AttributeCatalogue attributes;

  ServiceSettings(Draft draft, AttributeCatalogue attributes) {
    this.draft = draft;
    this.attributes = attributes;
  }

  List<Section> sections() {
    YamlNode root = Tree.yaml(draft, FILE);
    List<Section> sections = new ArrayList<>();
    List<ItemField> about = new ArrayList<>();
    about.addAll(both(root, "title", Terms.part("title")));
    about.addAll(both(root, "summary", Terms.part("summary")));
    for (String key : List.of("promise", "eligible", "fee")) {
      about.add(plain(root, key, key));
    }
    about.add(plain(root, "draft", "retention", "draft"));
    about.add(plain(root, "case", "retention", "case"));
    sections.add(section("about", "الخدمة", "The service", about));
    List<YamlNode> laws = Tree.list(root, "law");
    List<ItemField> law = new ArrayList<>();
    for (int i = 1; i <= laws.size(); i++) {
      String path = "law/*" + i;
      law.addAll(pair(laws.get(i - 1), path + "/title", Terms.part("title"), "title"));
      law.add(
          ItemField.text(
              FILE,
              path + "/clause",
              Terms.part("clause"),
              Tree.text(laws.get(i - 1), "clause"),
              "auto"));
    }
    sections.add(section("law", "السند القانوني", "Law", law));
    sections.add(reads(root));
    sections.add(words(root, "roles", "الأدوار", "Roles"));
    sections.add(words(root, "reasons", "الأسباب", "Reasons"));
    sections.add(words(root, "messages", "الرسائل", "Messages"));
    return sections;
  }

  private static Section section(String id, String ar, String en, List<ItemField> fields) {
    return new Section(id, 2, new LocalText(ar, en), null, fields, null, List.of());
  }

  private static ItemField plain(@Nullable YamlNode root, String word, String... keys) {
    return ItemField.text(
        FILE, String.join("/", keys), Terms.part(word), Tree.text(root, keys), "ltr");
  }

  private static List<ItemField> both(@Nullable YamlNode root, String key, LocalText label) {
    return pair(root, key, label, key);
  }

  private static List<ItemField> pair(
      @Nullable YamlNode node, String path, LocalText label, String... keys) {
    YamlNode text = Tree.at(node, keys);
    return List.of(
        ItemField.text(
            FILE, path + "/ar", Terms.in(label, Terms.ARABIC), Tree.text(text, "ar"), "rtl"),
        ItemField.text(
            FILE, path + "/en", Terms.in(label, Terms.ENGLISH), Tree.text(text, "en"), "ltr"));
  }

  /** The data contract: what is read, of whom the register is, and why. */
  private Section reads(@Nullable YamlNode root) {
    List<Line> lines = new ArrayList<>();
    for (YamlNode read : Tree.list(root, "reads")) {
      String name = Tree.text(read, "attribute");
      String path = "reads/attribute=" + ItemPath.written(name);
      LocalText label =
          attributes.attribute(name).map(Attribute::label).orElseGet(() -> Terms.same(name));
      lines.add(
          new Line(
              label,
              List.of(
                  ItemField.choice(
                      FILE,
                      path + "/for",
                      Terms.in(Terms.part("for"), label),
                      Tree.text(read, "for"),
                      purposes(Tree.text(read, "for"))),
                  ItemField.text(
                      FILE,
                      path + "/clause",
                      Terms.in(Terms.part("clause"), label),
                      Tree.text(read, "clause"),
                      "auto")),
              List.of(new Act("studio.remove", "remove:" + FILE + "#" + path, label))));
    }
    return new Section(
        "reads",
        2,
        new LocalText("ما يُقرأ من السجلات", "What is read from registers"),
        null,
        List.of(),
        Grid.of(
            List.of(new LocalText("البيان", "Attribute"), Terms.part("for"), Terms.part("clause")),
            lines),
        List.of());
  }

  private static List<Option> purposes(String now) {
    List<Option> purposes = new ArrayList<>(Terms.PURPOSES);
    if (purposes.stream().noneMatch(option -> option.value().equals(now))) {
      purposes.add(new Option(now, now.isEmpty() ? Terms.same("…") : Terms.same(now)));
    }
    return purposes;
  }

  private static Section words(@Nullable YamlNode root, String key, String ar, String en) {
    List<Line> lines = new ArrayList<>();
    for (YamlNode.Entry entry : Tree.entries(root, key)) {
      String path = key + "/" + ItemPath.written(entry.key());
      LocalText name = Terms.same(entry.key());
      lines.add(
          new Line(
              name,
              List.of(
                  ItemField.text(
                      FILE,
                      path + "/ar",
                      Terms.in(name, Terms.ARABIC),
                      Tree.text(entry.value(), "ar"),
                      "rtl"),
                  ItemField.text(
                      FILE,
                      path + "/en",
                      Terms.in(name, Terms.ENGLISH),
                      Tree.text(entry.value(), "en"),
                      "ltr")),
              List.of(new Act("studio.remove", "remove:" + FILE + "#" + path, name))));
    }
    return new Section(
        key,
        2,
        new LocalText(ar, en),
        null,
        List.of(),
        Grid.of(
            List.of(
                new LocalText("الاسم في القواعد", "Name in rules"), Terms.ARABIC, Terms.ENGLISH),
            lines),
        List.of());
  }

  List<Add> adds() {
    List<Option> known =
        attributes.attributes().stream()
            .map(attribute -> new Option(attribute.name(), attribute.label()))
            .toList();
    return List.of(
        new Add(
            "read",
            new LocalText("أضف بيانًا يُقرأ", "Read one more attribute"),
            List.of(
                Input.choice("attribute", new LocalText("البيان", "Attribute"), known),
                Input.choice("for", Terms.part("for"), Terms.PURPOSES))),
        word("roles", "أضف دورًا", "Add a role"),
        word("reasons", "أضف سببًا", "Add a reason"),
        word("messages", "أضف رسالة", "Add a message"),
        new Add(
            "output",
            new LocalText("أضف شهادة أو خطابًا", "Add a certificate or letter"),
            List.of(
                Input.text("ar", Terms.in(Terms.part("title"), Terms.ARABIC), "rtl"),
                Input.text("en", Terms.in(Terms.part("title"), Terms.ENGLISH), "ltr"))));
  }

  private static Add word(String key, String ar, String en) {
    return new Add(
        "word",
        new LocalText(ar, en),
        List.of(
            Input.hidden("key", key),
            Input.text("ar", Terms.ARABIC, "rtl"),
            Input.text("en", Terms.ENGLISH, "ltr")));
  }
}
