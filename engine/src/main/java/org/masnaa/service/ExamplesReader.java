package org.masnaa.service;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.Answer;
import org.masnaa.form.Answers;
import org.masnaa.form.Attribute;
import org.masnaa.form.Question;
import org.masnaa.source.CommonProblems;
import org.masnaa.source.Position;
import org.masnaa.source.Problems;
import org.masnaa.source.Yaml;
import org.masnaa.source.YamlFields;
import org.masnaa.source.YamlNode;
import org.masnaa.text.LocalText;

/** Reads the files of examples/, each with one example or a list of them. */
final class ExamplesReader {

  static final List<String> KEYS =
      List.of(
          "example",
          "person",
          "today",
          "answers",
          "officer",
          "applicant",
          "party",
          "timers",
          "events",
          "calls",
          "expect");

  /** The day of an example that names none: a Sunday, so that working days are easy to count. */
  static final LocalDate USUAL_DAY = LocalDate.of(2026, 1, 4);

  /** Short words for attributes that examples name often. */
  private static final Map<String, String> SHORT = Map.of("born", "person.birthDate");

  private final PackageContents contents;
  private final AttributeCatalogue catalogue;
  private final Problems problems;

  ExamplesReader(PackageContents contents, AttributeCatalogue catalogue, Problems problems) {
    this.contents = contents;
    this.catalogue = catalogue;
    this.problems = problems;
  }

  List<Example> read(PackageFiles files) {
    List<Example> examples = new ArrayList<>();
    List<String> paths = FileCheck.examples(files);
    if (paths.isEmpty()) {
      problems.add(ExampleProblems.none(new Position("examples", 1, 1)));
    }
    for (String path : paths) {
      byte[] content = files.content(path);
      YamlNode root = content == null ? null : Yaml.read(path, content, problems);
      List<YamlNode> nodes =
          root instanceof YamlNode.Sequence several
              ? several.items()
              : root == null ? List.of() : List.of(root);
      for (YamlNode node : nodes) {
        Example example = example(node);
        if (example != null) {
          examples.add(example);
        }
      }
    }
    return examples;
  }

  private @Nullable Example example(YamlNode node) {
    YamlFields fields = YamlFields.of(node, KEYS, problems);
    if (fields == null) {
      return null;
    }
    String title = fields.requiredText("example");
    Map<String, Position> positions = new LinkedHashMap<>();
    Answers answers = answers(fields, positions);
    Map<String, List<Example.Visit>> tasks = new LinkedHashMap<>();
    VisitReader visits = new VisitReader(contents, problems);
    tasks.putAll(visits.read(fields, "officer"));
    tasks.putAll(visits.read(fields, "applicant"));
    tasks.putAll(visits.read(fields, "party"));
    Example.Start start = start(fields);
    Outside outside = new OutsideReader(contents.process(), problems).read(fields);
    fields.required("expect");
    Example.Expectation expect = new ExpectationReader(contents, problems).read(fields, positions);
    return title == null || expect == null
        ? null
        : new Example(title, start, answers, tasks, outside, expect, fields.at());
  }

  private Example.Start start(YamlFields fields) {
    YamlNode person = fields.node("person");
    String id = person instanceof YamlNode.Scalar scalar ? scalar.text() : null;
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    if (person instanceof YamlNode.Mapping mapping) {
      GivenValues given = new GivenValues(problems);
      for (YamlNode.Entry entry : mapping.entries()) {
        attribute(entry)
            .ifPresent(a -> values.put(a.name(), given.value(entry.value(), a.type().feelType())));
      }
    }
    return new Example.Start(id, values, today(fields));
  }

  /** By its full name, by its last part where that is clear, or by a short word. */
  private Optional<Attribute> attribute(YamlNode.Entry entry) {
    String name = SHORT.getOrDefault(entry.key(), entry.key());
    List<Attribute> found =
        catalogue.attributes().stream()
            .filter(a -> a.name().equals(name) || a.name().endsWith("." + name))
            .toList();
    if (found.size() != 1) {
      problems.add(
          CommonProblems.unknown(
              entry.at(),
              "service.attribute-unknown",
              new LocalText("البيان", "attribute"),
              entry.key(),
              catalogue.names()));
      return Optional.empty();
    }
    return Optional.of(found.getFirst());
  }

  private LocalDate today(YamlFields fields) {
    YamlNode.Scalar scalar = fields.scalar("today");
    if (scalar == null) {
      return USUAL_DAY;
    }
    try {
      return LocalDate.parse(scalar.text());
    } catch (DateTimeParseException e) {
      problems.add(ExampleProblems.date(scalar.at(), scalar.text()));
      return USUAL_DAY;
    }
  }

  private Answers answers(YamlFields fields, Map<String, Position> positions) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (YamlNode.Entry entry : fields.entries("answers")) {
      Optional<Question> question = contents.form().question(entry.key());
      if (question.isEmpty()) {
        problems.add(
            CommonProblems.unknown(
                entry.at(),
                "example.question-unknown",
                new LocalText("السؤال", "question"),
                entry.key(),
                contents.form().questions().stream().map(Question::id).toList()));
      }
      positions.put("answers." + entry.key(), entry.at());
      question.ifPresent(q -> answers.put(q.id(), GivenAnswers.of(q, entry.value())));
    }
    return new Answers(answers);
  }
}
