package org.masnaa.service;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;
import org.masnaa.flow.Element;
import org.masnaa.flow.ProcessModel;
import org.masnaa.form.Question;
import org.masnaa.legal.Term;
import org.masnaa.source.CommonProblems;
import org.masnaa.source.Position;
import org.masnaa.source.Problems;
import org.masnaa.source.YamlFields;
import org.masnaa.source.YamlNode;
import org.masnaa.text.LocalText;

/** Reads what an example expects. */
final class ExpectationReader {

  static final List<String> KEYS =
      List.of(
          "path",
          "outcome",
          "within",
          "fee",
          "eligible",
          "output",
          "messages",
          "reasons",
          "data",
          "problems",
          "typed");

  private final PackageContents contents;
  private final Problems problems;

  ExpectationReader(PackageContents contents, Problems problems) {
    this.contents = contents;
    this.problems = problems;
  }

  Example.@Nullable Expectation read(YamlFields example, Map<String, Position> positions) {
    YamlFields fields = YamlFields.of(example.node("expect"), KEYS, problems);
    if (fields == null) {
      return null;
    }
    for (String key : KEYS) {
      positions.put(key, fields.at(key));
    }
    BigDecimal typed = fields.number("typed");
    return new Example.Expectation(
        new Example.Course(path(fields), outcome(fields), within(fields)),
        result(fields),
        typed == null ? null : typed.intValue(),
        Map.copyOf(positions));
  }

  private @Nullable List<String> path(YamlFields fields) {
    ProcessModel process = contents.process();
    if (process == null) {
      return null;
    }
    List<String> known = process.elements().stream().map(Element::id).toList();
    return names(fields, "path", known, new LocalText("العنصر", "element"));
  }

  private @Nullable String outcome(YamlFields fields) {
    YamlNode.Scalar word = fields.scalar("outcome");
    ProcessModel process = contents.process();
    if (word != null && process != null && !process.outcomes().contains(word.text())) {
      problems.add(
          CommonProblems.unknown(
              word.at(),
              "example.outcome-unknown",
              new LocalText("النتيجة", "outcome"),
              word.text(),
              process.outcomes()));
    }
    return word == null ? null : word.text();
  }

  private @Nullable Term within(YamlFields fields) {
    YamlNode.Scalar scalar = fields.scalar("within");
    Optional<Term> term = scalar == null ? Optional.empty() : Terms.parse(scalar.text());
    if (scalar != null && term.isEmpty()) {
      problems.add(ServiceProblems.term(scalar.at(), scalar.text()));
    }
    return term.orElse(null);
  }

  private Example.Result result(YamlFields fields) {
    Service.Vocabulary words = contents.service().vocabulary();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    GivenValues given = new GivenValues(problems);
    for (YamlNode.Entry entry : fields.entries("data")) {
      values.put(entry.key(), given.value(entry.value(), FeelType.ANY));
    }
    return new Example.Result(
        fields.number("fee"),
        fields.has("eligible") ? fields.flag("eligible") : null,
        names(fields, "output", contents.outputs().keySet(), new LocalText("الوثيقة", "output")),
        names(fields, "messages", words.messages().keySet(), new LocalText("الرسالة", "message")),
        names(fields, "reasons", words.reasons().keySet(), new LocalText("السبب", "reason")),
        values,
        refused(fields));
  }

  private Map<String, String> refused(YamlFields fields) {
    Map<String, String> refused = new LinkedHashMap<>();
    Set<String> known =
        contents.form().questions().stream()
            .map(Question::id)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    for (YamlNode.Entry entry : fields.entries("problems")) {
      if (!known.contains(entry.key())) {
        problems.add(
            CommonProblems.unknown(
                entry.at(),
                "example.question-unknown",
                new LocalText("السؤال", "question"),
                entry.key(),
                known));
      }
      String code = entry.value() instanceof YamlNode.Scalar scalar ? scalar.text() : "";
      refused.put(entry.key(), code);
    }
    return refused;
  }

  /** One name or a list of names; null when the key is not there. */
  private @Nullable List<String> names(
      YamlFields fields, String key, java.util.Collection<String> known, LocalText kind) {
    if (!fields.has(key)) {
      return null;
    }
    List<YamlNode.Scalar> scalars =
        fields.node(key) instanceof YamlNode.Scalar one
            ? one.isNull() ? List.of() : List.of(one)
            : fields.scalars(key);
    List<String> names = new ArrayList<>();
    for (YamlNode.Scalar name : scalars) {
      names.add(name.text());
      if (!known.contains(name.text())) {
        problems.add(
            CommonProblems.unknown(
                name.at(), "example." + key + "-unknown", kind, name.text(), known));
      }
    }
    return names;
  }
}
