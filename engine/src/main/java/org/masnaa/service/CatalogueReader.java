package org.masnaa.service;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Expression;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;
import org.masnaa.form.Attribute;
import org.masnaa.form.Attribute.Classification;
import org.masnaa.form.FeelTexts;
import org.masnaa.form.Options;
import org.masnaa.form.QuestionType;
import org.masnaa.form.TypeReader;
import org.masnaa.source.Problems;
import org.masnaa.source.Yaml;
import org.masnaa.source.YamlFields;
import org.masnaa.source.YamlNode;
import org.masnaa.text.LocalText;

/** Reads the files of registers into attributes. */
final class CatalogueReader {

  static final List<String> REGISTER_KEYS =
      List.of("register", "label", "owner", "freshness", "source", "tables", "attributes");
  static final List<String> ATTRIBUTE_KEYS =
      List.of(
          "attribute",
          "label",
          "type",
          "class",
          "words",
          "options",
          "fields",
          "shows",
          "derived",
          "value",
          "example");
  static final List<String> SHOWS_KEYS = List.of("ar", "en");

  private static final Pattern NAME =
      Pattern.compile("[a-z][A-Za-z0-9]{0,39}\\.[a-z][A-Za-z0-9]{0,39}");

  private static final Duration FRESH = Duration.ofDays(1);

  private final Problems problems;
  private final FieldTypes fields;
  private final Map<String, Register> registers = new LinkedHashMap<>();

  CatalogueReader(Problems problems) {
    this.problems = problems;
    this.fields = new FieldTypes(problems);
  }

  /** The registers of the files that were read, by name. */
  Map<String, Register> registers() {
    return registers;
  }

  Map<String, Attribute> read(Map<String, byte[]> files) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    Map<String, YamlFields> derived = new LinkedHashMap<>();
    files.forEach((file, content) -> readFile(file, content, attributes, derived));
    return new DerivedAttributes(problems).complete(attributes, derived);
  }

  private void readFile(
      String file,
      byte[] content,
      Map<String, Attribute> attributes,
      Map<String, YamlFields> derived) {
    YamlFields page = YamlFields.of(Yaml.read(file, content, problems), REGISTER_KEYS, problems);
    String name = page == null ? null : page.requiredText("register");
    LocalText label = page == null ? null : page.requiredLocalText("label");
    if (page == null || name == null || label == null) {
      return;
    }
    RegisterSource source = new SourceReader(problems).read(page);
    Scope scope = Scope.of(SourceReader.scope(source));
    Map<String, Expression> values = new LinkedHashMap<>();
    Attribute.Register register = new Attribute.Register(name, label);
    for (YamlNode node : page.list("attributes")) {
      YamlFields keys = YamlFields.of(node, ATTRIBUTE_KEYS, problems);
      Attribute attribute = keys == null ? null : attribute(keys, register);
      if (attribute == null || keys == null) {
        continue;
      }
      if (attributes.putIfAbsent(attribute.name(), attribute) != null) {
        problems.add(ServiceProblems.attributeTwice(keys.at("attribute"), attribute.name()));
      }
      if (keys.has("derived")) {
        derived.put(attribute.name(), keys);
      }
      Expression value = new FeelTexts(problems).optional(keys, "value", scope);
      if (value != null) {
        values.put(attribute.name(), value);
      }
    }
    registers.put(name, register(page, register, source, values));
  }

  private Register register(
      YamlFields page,
      Attribute.Register register,
      RegisterSource source,
      Map<String, Expression> values) {
    Duration fresh = new SourceReader(problems).duration(page, "freshness", FRESH);
    return new Register(
        register.name(), register.label(), page.text("owner"), fresh, source, values);
  }

  private @Nullable Attribute attribute(YamlFields keys, Attribute.Register register) {
    String name = keys.requiredText("attribute");
    LocalText label = keys.requiredLocalText("label");
    QuestionType type = type(keys);
    if (name == null || label == null || type == null) {
      return null;
    }
    if (!NAME.matcher(name).matches()) {
      problems.add(ServiceProblems.attributeName(keys.at("attribute"), name));
      return null;
    }
    return new Attribute(name, label, type, register, meaning(keys, type), shows(keys, type), null);
  }

  private Attribute.Meaning meaning(YamlFields keys, QuestionType type) {
    List<LocalText> words =
        keys.list("words").stream()
            .map(node -> YamlFields.localText(node, problems))
            .filter(Objects::nonNull)
            .toList();
    YamlNode example = keys.node("example");
    return new Attribute.Meaning(
        classification(keys),
        words,
        example == null ? null : new GivenValues(problems).value(example, type.feelType()));
  }

  private Classification classification(YamlFields keys) {
    YamlNode.Scalar scalar = keys.scalar("class");
    if (scalar == null) {
      return Classification.PERSONAL;
    }
    Optional<Classification> found = Words.find(Classification.class, scalar.text());
    if (found.isEmpty()) {
      problems.add(
          ServiceProblems.unknownWord(scalar.at(), scalar.text(), Words.of(Classification.class)));
    }
    return found.orElse(Classification.SENSITIVE);
  }

  private @Nullable QuestionType type(YamlFields keys) {
    YamlNode.Scalar scalar = keys.required("type") == null ? null : keys.scalar("type");
    if (scalar == null) {
      return null;
    }
    return switch (scalar.text()) {
      case "record" -> fact(fields.record(keys));
      case "list" -> fact(keys.has("fields") ? FeelType.list(fields.record(keys)) : null);
      case "one-of" -> new QuestionType.OneOf(Options.read(keys, problems));
      case "many-of" -> {
        List<QuestionType.Option> options = Options.read(keys, problems);
        yield new QuestionType.ManyOf(options, 0, options.size());
      }
      default -> {
        QuestionType plain = TypeReader.plain(scalar.text());
        if (plain == null) {
          problems.add(
              ServiceProblems.unknownWord(scalar.at(), scalar.text(), Words.ATTRIBUTE_TYPES));
        }
        yield plain;
      }
    };
  }

  private @Nullable QuestionType fact(@Nullable FeelType type) {
    return type == null ? null : new QuestionType.Fact(type);
  }

  private Attribute.@Nullable Wording shows(YamlFields keys, QuestionType type) {
    if (!keys.has("shows")) {
      if (type instanceof QuestionType.Fact) {
        problems.add(ServiceProblems.showsMissing(keys.at()));
      }
      return null;
    }
    YamlFields shows = YamlFields.of(keys.node("shows"), SHOWS_KEYS, problems);
    if (shows == null) {
      return null;
    }
    Scope scope = Scope.of(Map.of("value", type.feelType()));
    var texts = new FeelTexts(problems);
    var ar = texts.required(shows, "ar", scope);
    var en = texts.required(shows, "en", scope);
    return ar == null || en == null ? null : new Attribute.Wording(ar, en);
  }
}
