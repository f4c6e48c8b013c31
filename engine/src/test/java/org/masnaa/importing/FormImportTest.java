package org.masnaa.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.masnaa.importing.FormImport.Format;
import org.masnaa.importing.FormImport.Imported;
import org.masnaa.text.Language;

class FormImportTest {

  @Test
  void carriesPagesConditionsAndRegisterDataOverFromFormio() {
    List<Object> yesOrNo =
        List.of(Map.of("value", "ja", "label", "Ja"), Map.of("value", "nei", "label", "Nei"));
    Map<String, Object> abroad =
        part("radiopanel", "abroad", "label", "Abroad?", "values", yesOrNo);
    Map<String, Object> where =
        part(
            "textarea",
            "where",
            "customConditional",
            "show = row.abroad === \"ja\"",
            "validate",
            Map.of("required", true, "maxLength", "30000"));
    List<Object> id = List.of(part("fnrfield", "id"));
    List<Object> pages =
        List.of(
            part("panel", "you", "title", "You", "components", id),
            part(
                "panel", "trip", "title", "The <b>trip</b>", "components", List.of(abroad, where)));

    Imported draft = json(Format.FORMIO, Map.of("title", "Travel", "components", pages));

    assertThat(draft.questions()).isEqualTo(3);
    assertThat(form(draft))
        .contains("from: person.nationalId", "title: {en: The trip}", "type: yes-no")
        .contains("when: abroad", "max: 20000")
        .doesNotContain("max: 20000\n        optional");
    assertThat(text(draft, "service.yaml")).contains("attribute: person.nationalId");
  }

  @Test
  void listsWhatIsCodeInsteadOfGuessing() {
    Imported draft =
        json(
            Format.FORMIO,
            Map.of(
                "components",
                List.of(
                    part("textfield", "a", "customConditional", "show = Math.random() > 0.5"),
                    part("textfield", "b", "validate", Map.of("custom", "valid = check(input)")),
                    part("tree", "c"),
                    part(
                        "textfield",
                        "d",
                        "conditional",
                        Map.of("when", "later", "eq", "x", "show", true)),
                    part("textfield", "later"))));

    assertThat(draft.findings())
        .extracting(Finding::where)
        .containsExactlyInAnyOrder("a", "b", "c", "d");
    assertThat(form(draft)).doesNotContain("when:");
    assertThat(text(draft, "import.md")).contains("Math.random()");
  }

  @Test
  void makesGroupsOfWhatIsRepeated() {
    Imported draft =
        json(
            Format.FORMIO,
            Map.of(
                "components",
                List.of(
                    part(
                        "datagrid",
                        "children",
                        "label",
                        "Children",
                        "components",
                        List.of(part("textfield", "name"), part("file", "proof"))))));

    assertThat(form(draft)).contains("type: group", "repeat:", "min: 1", "questions:");
    assertThat(draft.findings()).extracting(Finding::where).containsExactly("children.proof");
  }

  @Test
  void opensAPageForEachHeadingOfAFormJsForm() {
    Imported draft =
        json(
            Format.FORMJS,
            Map.of(
                "id",
                "intake",
                "components",
                List.of(
                    Map.of("type", "text", "id", "t", "text", "## Project"),
                    Map.of("type", "number", "key", "size", "label", "Size", "decimalDigits", 0),
                    Map.of("type", "text", "id", "u", "text", "## People\nWho takes part"),
                    Map.of(
                        "type",
                        "textfield",
                        "key",
                        "lead",
                        "label",
                        "Lead",
                        "conditional",
                        Map.of("hide", "=size < 5")))));

    assertThat(form(draft))
        .contains(
            "page: project", "type: whole-number", "page: people", "label: {en: Who takes part}")
        .contains("when: \"not(size < 5)\"");
  }

  @Test
  void asksForWhatAJsonSchemaDescribes() {
    Imported draft =
        json(
            Format.JSONSCHEMA,
            Map.of(
                "title",
                "Benefit",
                "required",
                List.of("birthDate"),
                "definitions",
                Map.of("date", Map.of("type", "string", "format", "date")),
                "properties",
                Map.of(
                    "birthDate",
                    Map.of("$ref", "#/definitions/date"),
                    "agree",
                    Map.of("type", "boolean", "enum", List.of(true)),
                    "loop",
                    Map.of("$ref", "#/properties/loop"))));

    assertThat(form(draft)).contains("label: {en: Birth date}", "type: date", "type: declaration");
  }

  @Test
  void readsBothLanguagesOfAnXlsForm() {
    Map<String, List<List<String>>> sheets =
        Map.of(
            "survey",
            List.of(
                List.of(
                    "type",
                    "name",
                    "label::English (en)",
                    "label::Arabic (ar)",
                    "relevant",
                    "constraint",
                    "constraint_message"),
                List.of("select_one kinds", "kind", "Kind", "النوع"),
                List.of(
                    "integer", "age", "Age", "العمر", "${kind} = 'a b'", ". >= 18", "At least 18"),
                List.of("start", "start")),
            "choices",
            List.of(
                List.of("list_name", "name", "label::English (en)"),
                List.of("kinds", "a b", "A"),
                List.of("kinds", "c", "C")));

    Imported draft = FormImport.xlsForm(sheets, "drafts/x", Language.EN);

    assertThat(form(draft))
        .contains("label: {ar: النوع, en: Kind}", "a-b: {en: A}", "when: \"kind = \\\"a-b\\\"\"")
        .contains("check: \"age >= 18\"", "otherwise: {en: At least 18}");
    assertThat(draft.questions()).isEqualTo(2);
  }

  @Test
  void staysOnItsFeetWithNonsense() {
    for (Object nonsense :
        new Object[] {List.of(), "x", 5, Map.of("components", "y", "properties", 3)}) {
      for (Format format : List.of(Format.FORMIO, Format.FORMJS, Format.JSONSCHEMA)) {
        assertThat(json(format, nonsense).questions()).isZero();
      }
    }
    assertThat(json(Format.FORMIO, null).questions()).isZero();
    assertThat(json(Format.FORMIO, nested(5_000)).findings()).isNotEmpty();
  }

  private static Map<String, Object> nested(int depth) {
    Map<String, Object> form = Map.of("type", "textfield", "key", "a");
    for (int i = 0; i < depth; i++) {
      form = Map.of("type", "fieldset", "key", "f", "components", List.of(form));
    }
    return Map.of("components", List.of(form));
  }

  private static Imported json(Format format, @Nullable Object form) {
    return FormImport.json(format, form, "drafts/x", Language.EN);
  }

  private static Map<String, Object> part(String type, String key, Object... more) {
    Map<String, Object> part = new LinkedHashMap<>(Map.of("type", type, "key", key));
    for (int i = 0; i < more.length; i += 2) {
      part.put((String) more[i], more[i + 1]);
    }
    return part;
  }

  private static String form(Imported draft) {
    return text(draft, "form.yaml");
  }

  private static String text(Imported draft, String file) {
    return new String(Objects.requireNonNull(draft.files().get(file)), StandardCharsets.UTF_8);
  }
}
