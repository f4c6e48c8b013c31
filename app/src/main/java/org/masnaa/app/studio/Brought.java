package org.masnaa.app.studio;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.masnaa.adopt.Adoption;
import org.masnaa.adopt.Draft;
import org.masnaa.adopt.Note;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.spreadsheet.Workbook;
import org.masnaa.importing.FormImport;
import org.masnaa.importing.FormImport.Format;
import org.masnaa.importing.FormImport.Imported;
import org.masnaa.source.Problems;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a form or a model of another system that a designer brings along. */
sealed interface Brought {

  /**
   * A draft.
   *
   * @param report the file that tells what could not be carried over
   */
  record Files(Map<String, byte[]> files, String report) implements Brought {}

  /** Nothing that can be read. */
  record Refused(LocalText why) implements Brought {}

  /**
   * Reads a file by the end of its name: {@code .zip} a whole package, {@code .xlsx} XLSForm,
   * {@code .bpmn} and {@code .xml} a process, else a form as JSON (Form.io, form-js or JSON Schema,
   * by what is in it).
   *
   * @param written the language of the form's texts
   */
  static Brought read(ServiceId id, String name, byte[] content, Language written) {
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (end) {
      case "zip" ->
          switch (PackageArchive.read(content)) {
            case PackageArchive.Files(var files) -> new Files(files, ServiceSettings.FILE);
            case PackageArchive.Refused(LocalText why) -> new Refused(why);
          };
      case "xlsx" -> workbook(id, content, written);
      case "bpmn", "xml" -> model(id, content);
      default -> json(id, content, written);
    };
  }

  private static Brought workbook(ServiceId id, byte[] content, Language written) {
    Problems problems = new Problems();
    Workbook workbook = Workbook.read("form.xlsx", content, problems);
    return workbook == null
        ? unreadable(problems)
        : form(FormImport.xlsForm(workbook.sheets(), id.toString(), written));
  }

  private static Brought json(ServiceId id, byte[] content, Language written) {
    try {
      Object form =
          JsonMapper.builder()
              .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
              .build()
              .readValue(content, Object.class);
      return form(FormImport.json(format(form), form, id.toString(), written));
    } catch (JacksonException notJson) {
      return new Refused(
          new LocalText(
              "الملف ليس نموذجًا نعرفه: JSON أو XLSX أو BPMN.",
              "The file is not a form or a model that we know: JSON, XLSX or BPMN."));
    }
  }

  private static Format format(Object form) {
    if (form instanceof Map<?, ?> fields && !fields.containsKey("components")) {
      return fields.containsKey("properties") || fields.containsKey("$schema")
          ? Format.JSONSCHEMA
          : Format.FORMIO;
    }
    // https://bpmn.io/schemas: a form of form-js says its schemaVersion, one of Form.io does not.
    return form instanceof Map<?, ?> fields && fields.containsKey("schemaVersion")
        ? Format.FORMJS
        : Format.FORMIO;
  }

  private static Brought form(Imported imported) {
    return imported.questions() == 0
        ? new Refused(new LocalText("لم نجد في الملف سؤالًا.", "There is no question in the file."))
        : new Files(imported.files(), "import.md");
  }

  private static Brought model(ServiceId id, byte[] content) {
    Adoption.Result result =
        Adoption.adopt(Map.of(id.name() + ".bpmn", content), Map.of(), id.toString());
    if (result.drafts().isEmpty()) {
      return result.problems().isEmpty()
          ? new Refused(
              new LocalText("لم نجد في الملف إجراءً.", "There is no process in the file."))
          : new Refused(result.problems().getFirst().what());
    }
    Draft draft = result.drafts().getFirst();
    Map<String, byte[]> files = new LinkedHashMap<>(draft.files());
    files.put("import.md", report(draft.notes()).getBytes(StandardCharsets.UTF_8));
    return new Files(files, "import.md");
  }

  private static String report(List<Note> notes) {
    StringBuilder report = new StringBuilder();
    for (Language language : Language.values()) {
      boolean arabic = language == Language.AR;
      report.append(
          arabic ? "# ما يلزم إكماله بعد الاستيراد\n\n" : "# To be done after the import\n\n");
      notes.stream()
          .filter(note -> note.kind() == Note.Kind.OPEN)
          .map(note -> "- `" + note.element().replace("`", "'") + "`: " + note.what().in(language))
          .forEach(line -> report.append(line.replace('\n', ' ')).append('\n'));
      report.append('\n');
    }
    return report.toString().stripTrailing() + "\n";
  }

  private static Brought unreadable(Problems problems) {
    return new Refused(problems.sorted().getFirst().what());
  }
}
