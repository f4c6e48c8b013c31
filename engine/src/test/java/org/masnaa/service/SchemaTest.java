package org.masnaa.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.masnaa.form.FormReader;
import org.masnaa.form.QuestionReader;
import org.masnaa.form.TypeReader;
import org.masnaa.source.Problems;
import org.masnaa.source.Yaml;
import org.masnaa.source.YamlNode;

/** The published schemas know exactly the keys that the readers know. */
class SchemaTest {

  private static final Path SCHEMAS = Path.of("..", "docs", "schema");

  private static YamlNode at(String schema, String... path) throws IOException {
    Problems problems = new Problems();
    byte[] content = Files.readAllBytes(SCHEMAS.resolve(schema + ".schema.json"));
    YamlNode node = Yaml.read(schema, content, problems);
    assertThat(problems.sorted()).isEmpty();
    for (String key : path) {
      assertThat(node).as(schema + " " + key).isInstanceOf(YamlNode.Mapping.class);
      node = node instanceof YamlNode.Mapping mapping ? mapping.value(key) : null;
    }
    assertThat(node).as(schema + " " + List.of(path)).isNotNull();
    return java.util.Objects.requireNonNull(node);
  }

  private static void same(Collection<String> keys, YamlNode properties) {
    assertThat(((YamlNode.Mapping) properties).entries())
        .extracting(YamlNode.Entry::key)
        .containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void knowTheKeysOfAService() throws IOException {
    same(ServiceReader.KEYS, at("service", "properties"));
    same(ServiceReader.LAW_KEYS, at("service", "$defs", "law", "properties"));
    same(ServiceReader.READS_KEYS, at("service", "$defs", "reads", "properties"));
    YamlNode party = at("service", "properties", "parties", "additionalProperties", "properties");
    same(ServiceReader.PARTY_KEYS, party);
    same(ServiceReader.RETENTION_KEYS, at("service", "$defs", "retention", "properties"));
  }

  @Test
  void knowTheKeysAndTypesOfAForm() throws IOException {
    same(FormReader.FORM_KEYS, at("form", "properties"));
    same(FormReader.PAGE_KEYS, at("form", "$defs", "page", "properties"));
    same(FormReader.TASK_KEYS, at("form", "$defs", "task", "properties"));
    same(QuestionReader.KEYS, at("form", "$defs", "question", "properties"));
    YamlNode types = at("form", "$defs", "question", "properties", "type", "enum");
    assertThat(((YamlNode.Sequence) types).items())
        .extracting(item -> ((YamlNode.Scalar) item).text())
        .containsExactlyInAnyOrderElementsOf(TypeReader.KEYS_OF_TYPE.keySet());
  }

  @Test
  void knowTheKeysOfOutputsAndExamples() throws IOException {
    same(OutputReader.KEYS, at("output", "properties"));
    same(OutputReader.BLOCK_KEYS, at("output", "$defs", "block", "properties"));
    same(OutputReader.ROW_KEYS, at("output", "$defs", "row", "properties"));
    same(ExamplesReader.KEYS, at("example", "$defs", "example", "properties"));
    same(VisitReader.KEYS, at("example", "$defs", "visit", "properties"));
    same(OutsideReader.EVENT_KEYS, at("example", "$defs", "event", "properties"));
    same(OutsideReader.CALL_KEYS, at("example", "$defs", "return", "properties"));
    same(ExpectationReader.KEYS, at("example", "$defs", "expect", "properties"));
  }
}
