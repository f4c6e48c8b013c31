package org.masnaa.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.source.YamlNode;
import org.masnaa.source.YamlNode.Mapping;
import org.masnaa.source.YamlNode.Scalar;
import org.masnaa.source.YamlNode.Sequence;
import org.masnaa.text.LocalText;

/** The kinds of things in files of YAML that have a name of their own. */
enum Thing {
  SERVICE("", "الخدمة", "The service", Set.of(Review.CONTENT)),
  FORM("", "النموذج", "The form", Set.of(Review.CONTENT)),
  PAGE("page", "صفحة", "page", Set.of(Review.CONTENT)),
  QUESTION("id", "سؤال", "question", Set.of(Review.CONTENT)),
  TASK("", "أسئلة المهمة", "questions of the task", Set.of(Review.CONTENT)),
  READ("attribute", "قراءة بيان", "reading of", Set.of(Review.CONTENT, Review.PRIVACY)),
  DOCUMENT("", "وثيقة", "document", Set.of(Review.CONTENT, Review.LEGAL)),
  EXAMPLE("", "مثال", "example", Set.of(Review.CONTENT)),
  ROLE("", "دور", "role", Set.of(Review.CONTENT)),
  REASON("", "سبب", "reason", Set.of(Review.CONTENT, Review.LEGAL)),
  MESSAGE("", "رسالة", "message", Set.of(Review.CONTENT));

  private final String idKey;
  private final LocalText word;
  private final Set<Review> reviews;

  Thing(String idKey, String ar, String en, Set<Review> reviews) {
    this.idKey = idKey;
    this.word = new LocalText(ar, en);
    this.reviews = reviews;
  }

  static Thing ofFile(String file) {
    if (file.startsWith("outputs/")) {
      return DOCUMENT;
    }
    if (file.startsWith("examples/")) {
      return EXAMPLE;
    }
    return file.equals("form.yaml") ? FORM : SERVICE;
  }

  /** The kind of the things listed under a key, or null when they have no names. */
  static @Nullable Thing ofKey(String key) {
    return switch (key) {
      case "pages" -> PAGE;
      case "questions" -> QUESTION;
      case "tasks" -> TASK;
      case "reads" -> READ;
      case "roles" -> ROLE;
      case "reasons" -> REASON;
      case "messages" -> MESSAGE;
      default -> null;
    };
  }

  LocalText word() {
    return word;
  }

  Set<Review> reviews() {
    return reviews;
  }

  /** The step that leads to one of the things. */
  String step(String id) {
    return idKey.isEmpty() ? id : idKey + "=" + id;
  }

  /** The things of a list or mapping by what identifies them. */
  Map<String, YamlNode> items(@Nullable YamlNode node) {
    Map<String, YamlNode> items = new LinkedHashMap<>();
    switch (node) {
      case null -> {}
      case Scalar _ -> {}
      case Mapping mapping ->
          mapping.entries().forEach(entry -> items.put(entry.key(), entry.value()));
      case Sequence(_, List<YamlNode> list) -> {
        for (YamlNode item : list) {
          String id =
              item instanceof Mapping mapping && mapping.value(idKey) instanceof Scalar scalar
                  ? scalar.text()
                  : "*" + (items.size() + 1);
          items.putIfAbsent(id, item);
        }
      }
    }
    return items;
  }

  /** How people know it: its label, title or text, else its id. */
  LocalText name(YamlNode node, String id) {
    if (!(node instanceof Mapping mapping)) {
      return new LocalText(id, id);
    }
    if (this == EXAMPLE && mapping.value("example") instanceof Scalar title) {
      return new LocalText(title.text(), title.text());
    }
    if (this == ROLE || this == REASON) {
      return text(mapping, id);
    }
    for (String key : List.of("label", "title")) {
      if (mapping.value(key) instanceof Mapping text) {
        return text(text, id);
      }
    }
    return new LocalText(id, id);
  }

  private static LocalText text(Mapping mapping, String id) {
    return new LocalText(text(mapping, "ar", id), text(mapping, "en", id));
  }

  private static String text(Mapping mapping, String language, String id) {
    return mapping.value(language) instanceof Scalar text && !text.text().isBlank()
        ? text.text()
        : id;
  }
}
