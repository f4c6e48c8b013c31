package org.masnaa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.masnaa.app.catalogue.PackageFolder;
import org.masnaa.app.catalogue.PlatformJobs;
import org.masnaa.app.registers.BuiltInAttributes;
import org.masnaa.service.PackageReader;
import org.masnaa.source.Problem;
import org.masnaa.text.Language;

class ImportCommandTest {

  /** What only the entity can write, or has to decide. */
  private static final Set<String> FOR_THE_DESIGNER =
      Set.of(
          "text.translation-missing", "example.none", "key.missing", "form.pattern-without-hint");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "forms/formio-nav-norway/nav080907.json, formio, 25",
    "forms/formio-nav-norway/nav100758.json, formio, 39",
    "forms/formio-nav-norway/nav110307.json, formio, 12",
    "forms/formio-nav-norway/nav120615.json, formio, 31",
    "forms/formio-nav-norway/nav190110.json, formio, 14",
    "forms/formio-nav-norway/nav540013.json, formio, 51",
    "forms/formio-bc-chefs/kitchen_sink_schema.json, formio, 27",
    "forms/formio-bc-chefs/advanced_schema.json, formio, 30",
    "forms/jsonschema-va-us/10-10EZ-schema.json, jsonschema, 114",
    "forms/jsonschema-va-us/22-1990-schema.json, jsonschema, 87",
    "forms/jsonschema-va-us/26-1880-schema.json, jsonschema, 14",
    "forms/xlsform-unicef-liberia/liberiaCoverageVillageForm.xlsx, xlsform, 12",
    "bpmn/nl-flevoland-ronl/rip-intake.form, formjs, 10",
    "bpmn/nl-flevoland-ronl/hr-onboarding-start.form, formjs, 8",
    "bpmn/nl-flevoland-ronl/tree-felling-review.form, formjs, 4",
  })
  void makesADraftThatOpensOfEveryRealForm(String form, String format, int questions)
      throws IOException {
    Path source = SharedFolder.path(form);
    Path draft = folder.resolve("drafts").resolve("it");

    int code = imports(source.toString(), "--from", format, "--to", draft.toString());

    assertThat(code).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains(": " + questions + " questions;");
    assertThat(
            PackageReader.read(
                    PackageFolder.read(draft), BuiltInAttributes.read(), PlatformJobs.NAMES)
                .problems())
        .extracting(Problem::code)
        .isSubsetOf(FOR_THE_DESIGNER);
  }

  @Test
  void refusesToWriteOverAFolder() throws IOException {
    Path form =
        Files.writeString(
            folder.resolve("f.json"), "{\"components\":[{\"type\":\"textfield\",\"key\":\"a\"}]}");
    Files.createDirectories(folder.resolve("drafts/a"));

    int code =
        imports(form.toString(), "--from", "formio", "--to", folder.resolve("drafts/a").toString());

    assertThat(code).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("is there already");
  }

  @Test
  void saysWhenTheFormIsOfAnotherKind() throws IOException {
    Path text = Files.writeString(folder.resolve("f.json"), "no json");
    Path other = Files.writeString(folder.resolve("g.json"), "{}");
    String target = folder.resolve("drafts/a").toString();

    assertThat(imports(text.toString(), "--from", "formio", "--to", target)).isEqualTo(1);
    assertThat(imports(text.toString(), "--from", "xlsform", "--to", target)).isEqualTo(1);
    assertThat(imports(other.toString(), "--from", "formio", "--to", target)).isEqualTo(1);
    assertThat(imports(other.toString(), "--from", "word", "--to", target)).isEqualTo(2);
    assertThat(imports(folder.resolve("none").toString(), "--from", "formio", "--to", target))
        .isEqualTo(2);
    assertThat(Path.of(target)).doesNotExist();
  }

  private int imports(String... arguments) {
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Language.EN);
    return new ImportCommand().run(List.of(arguments), console);
  }
}
