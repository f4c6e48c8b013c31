package org.masnaa.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;
import org.masnaa.source.YamlNode;

/** Finds the ids and types of questions in a tree that may still have problems. */
final class TypeScan {

  private final Map<String, Attribute> attributes;

  TypeScan(Map<String, Attribute> attributes) {
    this.attributes = attributes;
  }

  Map<String, FeelType> pages(@Nullable YamlNode root) {
    Map<String, FeelType> types = new LinkedHashMap<>();
    if (value(root, "pages") instanceof YamlNode.Sequence pages) {
      pages.items().forEach(page -> questions(page, types));
    }
    if (root != null) {
      questions(root, types);
    }
    return types;
  }

  Map<String, Map<String, FeelType>> tasks(@Nullable YamlNode root) {
    Map<String, Map<String, FeelType>> tasks = new LinkedHashMap<>();
    if (value(root, "tasks") instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Entry entry : mapping.entries()) {
        Map<String, FeelType> types = new LinkedHashMap<>();
        questions(entry.value(), types);
        tasks.put(entry.key(), types);
      }
    }
    return tasks;
  }

  private void questions(YamlNode page, Map<String, FeelType> types) {
    if (value(page, "questions") instanceof YamlNode.Sequence questions) {
      add(questions.items(), types);
    }
  }

  /** The questions that have a value. */
  void add(List<YamlNode> questions, Map<String, FeelType> types) {
    for (YamlNode question : questions) {
      String id = text(question, "id");
      if (id != null && !"information".equals(text(question, "type"))) {
        types.putIfAbsent(id, type(question));
      }
    }
  }

  private FeelType type(YamlNode question) {
    String from = text(question, "from");
    if (from != null) {
      Attribute attribute = attributes.get(from);
      return attribute == null ? FeelType.ANY : attribute.type().feelType();
    }
    String keyword = text(question, "type");
    QuestionType plain = keyword == null ? null : TypeReader.plain(keyword);
    if (plain != null) {
      return plain.feelType();
    }
    return switch (keyword) {
      case null -> FeelType.ANY;
      case "one-of" -> FeelType.STRING;
      case "many-of" -> new QuestionType.ManyOf(List.of(), 0, 0).feelType();
      case "file" -> TypeReader.ANY_FILE.feelType();
      case "document" -> new QuestionType.Document(TypeReader.ANY_FILE, List.of()).feelType();
      case "calculated" -> calculated(question);
      case "group" -> items(question);
      default -> FeelType.ANY;
    };
  }

  private static FeelType calculated(YamlNode question) {
    String as = text(question, "as");
    QuestionType type = as == null ? null : TypeReader.plain(as);
    return type == null ? FeelType.ANY : type.feelType();
  }

  private FeelType items(YamlNode group) {
    Map<String, FeelType> fields = new LinkedHashMap<>();
    questions(group, fields);
    return FeelType.list(FeelType.context(fields));
  }

  private static @Nullable YamlNode value(@Nullable YamlNode node, String key) {
    return node instanceof YamlNode.Mapping mapping ? mapping.value(key) : null;
  }

  private static @Nullable String text(YamlNode node, String key) {
    return value(node, key) instanceof YamlNode.Scalar scalar ? scalar.text() : null;
  }
}
