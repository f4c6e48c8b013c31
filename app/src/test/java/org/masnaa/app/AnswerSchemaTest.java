package org.masnaa.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.masnaa.app.catalogue.PackageFolder;
import org.masnaa.app.catalogue.PlatformJobs;
import org.masnaa.app.registers.BuiltInAttributes;
import org.masnaa.app.shared.Json;
import org.masnaa.feel.Budget;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;
import org.masnaa.form.AnswerSchema;
import org.masnaa.form.Answers;
import org.masnaa.form.FeelTexts;
import org.masnaa.form.Form;
import org.masnaa.form.FormReader;
import org.masnaa.form.FormSurroundings;
import org.masnaa.form.Interview;
import org.masnaa.service.PackageReader;
import org.masnaa.service.ServicePackage;
import org.masnaa.source.Problems;
import org.masnaa.source.Yaml;
import tools.jackson.core.type.TypeReference;

/** The schema of answers and the interview, both from one form, judge alike. */
class AnswerSchemaTest {

  private static final Json JSON = new Json();

  private static String question(String type) {
    return """
    questions:
      - id: q
        label: {ar: سؤال, en: Question}
        %s
    """
        .formatted(type);
  }

  private static Form form(String yaml) {
    Problems problems = new Problems();
    FormSurroundings around =
        new FormSurroundings(
            Map.of(), Set.of(), Scope.of(Map.of("today", FeelType.DATE)), Map.of(), Set.of());
    Form form =
        new FormReader(around, new FeelTexts(problems), problems)
            .read(
                Objects.requireNonNull(
                    Yaml.read("form.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems)));
    assertThat(problems.sorted()).isEmpty();
    return form;
  }

  private static Schema schema(Form form) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(JSON.text(AnswerSchema.of(form, "Form")), InputFormat.JSON);
  }

  private static boolean bySchema(Form form, String json) {
    return schema(form).validate(json, InputFormat.JSON).isEmpty();
  }

  private static boolean byInterview(Form form, String json) {
    Map<String, @Nullable Object> values = JSON.read(json, new TypeReference<>() {});
    Map<String, Object> today = Map.of("today", LocalDate.of(2026, 11, 24));
    Answers answers = Answers.ofValues(form.questions(), values);
    return Interview.of(form.pages(), answers, today, Budget.standard()).complete();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: text, max: 5 | \"abcde\" | \"abcdef\"",
        "type: long-text, min: 3 | \"abc\" | \"ab\"",
        "type: whole-number, min: 1, max: 9 | 9 | 10",
        "type: whole-number | 7 | 7.5",
        "type: decimal | 7.123456 | 7.1234567",
        "type: money | 10.25 | 10.255",
        "type: money | 0 | -1",
        "type: percent | 12.5 | 100.5",
        "type: date | \"2026-02-28\" | \"28.2.2026\"",
        "type: time | \"09:30\" | \"25:00\"",
        "type: email | \"a@example.com\" | \"example.com\"",
        "type: phone | \"+97455512345\" | \"call me\"",
        "type: national-id | \"28563400000\" | \"123\"",
        "type: iban | \"QA58DOHB00001234567890ABCDEFG\" | \"58\"",
        "type: company-number | \"123456\" | \"12a\"",
        "type: country | \"QA\" | \"XX\"",
        "type: yes-no | false | \"maybe\"",
        "type: declaration | true | false",
        "type: consent | true | false",
        "type: name | {\"ar\": \"نورة\"} | {}",
        "type: person | {\"id\": \"28563400000\", \"name\": {\"en\": \"Noora\"}} | {\"id\": \"1\"}",
        "type: address | {\"country\": \"FR\", \"text\": \"Paris\"} | {\"country\": \"FR\"}",
        "type: period | {\"from\": \"2026-01-01\", \"to\": \"2026-02-01\"} | {\"to\":"
            + " \"2026-02-01\"}",
      })
  void judgeAlike(String type, String good, String bad) {
    Form form = form(question(type.replace(", ", "\n    ")));

    assertThat(bySchema(form, "{\"q\": " + good + "}")).as("schema of " + good).isTrue();
    assertThat(byInterview(form, "{\"q\": " + good + "}")).as("interview of " + good).isTrue();
    assertThat(bySchema(form, "{\"q\": " + bad + "}")).as("schema of " + bad).isFalse();
    assertThat(byInterview(form, "{\"q\": " + bad + "}")).as("interview of " + bad).isFalse();
    assertThat(bySchema(form, "{}")).as("schema of nothing").isFalse();
    assertThat(byInterview(form, "{}")).as("interview of nothing").isFalse();
  }

  @Test
  void judgeGroupsAndChoicesAlike() {
    Form form =
        form(
            """
            pages:
              - page: partners
                questions:
                  - id: partners
                    type: group
                    label: {ar: الشركاء, en: Partners}
                    repeat: {min: 1, max: 2}
                    questions:
                      - {id: share, type: percent, label: {ar: الحصة, en: Share}}
                      - id: kind
                        type: many-of
                        optional: true
                        label: {ar: النوع, en: Kind}
                        options: {a: {ar: أول, en: First}, b: {ar: ثان, en: Second}}
            """);

    for (String good :
        List.of("[{\"share\": 40}]", "[{\"share\": 1, \"kind\": [\"a\"]}, {\"share\": 2}]")) {
      assertThat(bySchema(form, "{\"partners\": " + good + "}")).as(good).isTrue();
      assertThat(byInterview(form, "{\"partners\": " + good + "}")).as(good).isTrue();
    }
    for (String bad :
        List.of("[]", "[{}]", "[{\"share\": 400}]", "[{\"share\": 1, \"kind\": [\"z\"]}]")) {
      assertThat(bySchema(form, "{\"partners\": " + bad + "}")).as(bad).isFalse();
      assertThat(byInterview(form, "{\"partners\": " + bad + "}")).as(bad).isFalse();
    }
  }

  @Test
  void theSchemaTakesWhatTheExamplesOfServicesAnswer() throws Exception {
    int tried = 0;
    for (Path folder : PackageFolder.find(Path.of("..", "services"))) {
      ServicePackage service =
          Objects.requireNonNull(
              PackageReader.read(
                      PackageFolder.read(folder), BuiltInAttributes.read(), PlatformJobs.NAMES)
                  .servicePackage(),
              folder.toString());
      Schema schema = schema(service.form());
      for (var example : service.examples()) {
        Interview interview =
            Interview.of(
                service.form().pages(),
                example.answers(),
                Map.of("today", example.start().today()),
                Budget.standard());
        Map<String, Object> values = new LinkedHashMap<>();
        interview.questions().stream()
            .filter(q -> q.asked() && q.value() != null && q.problems().isEmpty())
            .forEach(q -> values.put(q.id(), plain(q.value())));
        if (example.expect().result().problems().isEmpty()) {
          assertThat(schema.validate(JSON.text(values), InputFormat.JSON))
              .as(folder + ": " + example.title())
              .filteredOn(error -> !error.getKeyword().equals("required"))
              .isEmpty();
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(20);
  }

  /** As a program would send it: without what is not there, days as text. */
  private static Object plain(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<Object, Object> plain = new LinkedHashMap<>();
        map.forEach((key, part) -> {
          if (part != null) {
            plain.put(key, plain(part));
          }
        });
        yield plain;
      }
      case List<?> list -> list.stream().map(AnswerSchemaTest::plain).toList();
      case BigDecimal number -> number;
      case Boolean truth -> truth;
      default -> value.toString();
    };
  }
}
