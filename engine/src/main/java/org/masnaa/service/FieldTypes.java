package org.masnaa.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.masnaa.feel.FeelType;
import org.masnaa.form.QuestionType;
import org.masnaa.form.TypeReader;
import org.masnaa.source.Position;
import org.masnaa.source.Problems;
import org.masnaa.source.YamlFields;
import org.masnaa.source.YamlNode;

/** Reads the types of the fields of records, of lists and of the columns of tables. */
record FieldTypes(Problems problems) {

  static final List<String> FIELD_KEYS = List.of("type", "fields");

  /** The record type of the fields under {@code fields}, which must be there. */
  FeelType record(YamlFields keys) {
    keys.required("fields");
    return FeelType.context(fields(keys.entries("fields")));
  }

  Map<String, FeelType> fields(List<YamlNode.Entry> entries) {
    Map<String, FeelType> fields = new LinkedHashMap<>();
    for (YamlNode.Entry entry : entries) {
      fields.put(entry.key(), field(entry.value(), entry.at()));
    }
    return fields;
  }

  private FeelType field(YamlNode node, Position at) {
    if (node instanceof YamlNode.Mapping) {
      YamlFields keys = YamlFields.of(node, FIELD_KEYS, problems);
      String kind = keys == null ? null : keys.requiredText("type");
      if (keys == null || kind == null) {
        return FeelType.ANY;
      }
      return kind.equals("list") ? FeelType.list(record(keys)) : record(keys);
    }
    String word = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    QuestionType plain = TypeReader.plain(word);
    if (plain == null) {
      problems.add(ServiceProblems.unknownWord(at, word, Words.ATTRIBUTE_TYPES));
      return FeelType.ANY;
    }
    return plain.feelType();
  }
}
