package org.masnaa.service;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.source.Position;
import org.masnaa.source.Problems;
import org.masnaa.source.YamlFields;
import org.masnaa.source.YamlNode;
import org.masnaa.text.LocalText;

/** Reads a file of outputs/. */
final class OutputReader {

  static final List<String> KEYS = List.of("title", "valid", "blocks");
  static final List<String> BLOCK_KEYS =
      List.of("title", "paragraph", "table", "signature", "qr", "note");
  static final List<String> ROW_KEYS = List.of("label", "value");

  private final CaseNames names;
  private final Problems problems;

  OutputReader(CaseNames names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  @Nullable Output read(String name, YamlNode root) {
    YamlFields fields = YamlFields.of(root, KEYS, problems);
    if (fields == null) {
      return null;
    }
    LocalText title = fields.requiredLocalText("title");
    Period valid = valid(fields);
    fields.required("blocks");
    List<Output.Block> blocks = new ArrayList<>();
    for (YamlNode node : fields.list("blocks")) {
      Output.Block block = block(node);
      if (block != null) {
        blocks.add(block);
      }
    }
    return title == null ? null : new Output(name, title, valid, blocks);
  }

  private @Nullable Period valid(YamlFields fields) {
    YamlNode.Scalar scalar = fields.scalar("valid");
    if (scalar == null) {
      return null;
    }
    Optional<Period> period = Periods.parse(scalar.text());
    if (period.isEmpty()) {
      problems.add(ServiceProblems.period(scalar.at(), scalar.text()));
    }
    return period.orElse(null);
  }

  private Output.@Nullable Block block(YamlNode node) {
    YamlFields fields = YamlFields.of(node, BLOCK_KEYS, problems);
    if (fields == null) {
      return null;
    }
    List<String> kinds = BLOCK_KEYS.stream().filter(fields::has).toList();
    if (kinds.size() != 1) {
      problems.add(ServiceProblems.oneBlock(fields.at(), BLOCK_KEYS));
      return null;
    }
    String kind = kinds.getFirst();
    return switch (kind) {
      case "title" -> template(fields, kind).map(Output.Title::new).orElse(null);
      case "paragraph" -> template(fields, kind).map(Output.Paragraph::new).orElse(null);
      case "note" -> template(fields, kind).map(Output.Note::new).orElse(null);
      case "table" -> table(fields);
      case "signature" -> {
        LocalText signatory = fields.localText(kind);
        yield signatory == null ? null : new Output.Signature(signatory);
      }
      default -> fields.flag(kind) ? new Output.Qr() : null;
    };
  }

  private Optional<TextTemplate> template(YamlFields fields, String key) {
    LocalText text = fields.localText(key);
    if (text == null) {
      return Optional.empty();
    }
    TextTemplate template = new TextTemplate(text);
    TemplateCheck.names(template, fields.at(key), names, problems);
    return Optional.of(template);
  }

  private Output.Table table(YamlFields fields) {
    List<Output.Row> rows = new ArrayList<>();
    for (YamlNode node : fields.list("table")) {
      YamlFields keys = YamlFields.of(node, ROW_KEYS, problems);
      LocalText label = keys == null ? null : keys.requiredLocalText("label");
      String value = keys == null ? null : value(keys, "value");
      if (label != null && value != null) {
        rows.add(new Output.Row(label, value));
      }
    }
    return new Output.Table(rows);
  }

  private @Nullable String value(YamlFields fields, String key) {
    YamlNode.Scalar scalar = fields.required(key) == null ? null : fields.scalar(key);
    if (scalar == null) {
      return null;
    }
    String name = scalar.text().strip();
    Position at = scalar.start();
    TemplateCheck.name(name, at, names, problems);
    return name;
  }
}
