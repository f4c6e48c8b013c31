package org.masnaa.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.masnaa.adopt.Draft;
import org.masnaa.adopt.Note;
import org.masnaa.service.PackageReader;
import org.masnaa.source.Problem;
import org.masnaa.text.LocalText;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code adopt} says about one draft.
 *
 * @param reading what the package reader finds in it
 */
record AdoptReport(Path folder, Draft draft, PackageReader.Reading reading) {

  static void print(
      List<AdoptReport> reports, List<Problem> problems, boolean json, Console console) {
    if (json) {
      console.out().println(json(reports, problems));
      return;
    }
    problems.forEach(problem -> console.out().println(ProblemLine.of(problem, console)));
    reports.forEach(report -> report.print(console));
  }

  /**
   * All reports as JSON: {@code {"drafts": [{"folder", "file", "process", "carried", "translated",
   * "to_do", "notes": [{"kind", "file", "line", "column", "element", "what": {"ar", "en"}}],
   * "problems": [{"code", "file", "line", "column", "what", "mend"}]}], "problems": […]}}.
   */
  private static String json(List<AdoptReport> reports, List<Problem> problems) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("drafts", reports.stream().map(AdoptReport::fields).toList());
    all.put("problems", problems.stream().map(AdoptReport::problem).toList());
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }

  private Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("folder", folder.toString());
    fields.put("file", draft.file());
    fields.put("process", draft.process());
    fields.put("carried", draft.count(Note.Kind.CARRIED));
    fields.put("translated", draft.count(Note.Kind.TRANSLATED));
    fields.put("to_do", draft.count(Note.Kind.OPEN) + reading.problems().size());
    fields.put("notes", draft.notes().stream().map(AdoptReport::note).toList());
    fields.put("problems", reading.problems().stream().map(AdoptReport::problem).toList());
    return fields;
  }

  private static Map<String, Object> note(Note note) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", code(note.kind()));
    fields.put("file", note.at().file());
    fields.put("line", note.at().line());
    fields.put("column", note.at().column());
    fields.put("element", note.element());
    fields.put("what", ProblemFields.both(note.what()));
    return fields;
  }

  private static Map<String, Object> problem(Problem problem) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("code", problem.code());
    fields.put("file", problem.at().file());
    fields.putAll(ProblemFields.of(problem));
    return fields;
  }

  private static String code(Note.Kind kind) {
    return switch (kind) {
      case CARRIED -> "carried";
      case TRANSLATED -> "translated";
      case OPEN -> "to-do";
    };
  }

  private void print(Console console) {
    console.out().println(draft.file() + " " + draft.process() + " → " + folder);
    section(console, Note.Kind.CARRIED, new LocalText("بقي كما هو", "carried over"));
    section(console, Note.Kind.TRANSLATED, new LocalText("تُرجم", "translated"));
    section(console, Note.Kind.OPEN, new LocalText("يلزم عمل", "to do"));
    for (Problem problem : reading.problems()) {
      console.out().println("    " + ProblemLine.of(problem, console));
    }
  }

  private void section(Console console, Note.Kind kind, LocalText title) {
    long more = kind == Note.Kind.OPEN ? reading.problems().size() : 0;
    console.out().println("  " + title.in(console.language()) + ": " + (draft.count(kind) + more));
    for (Note note : draft.notes()) {
      if (note.kind() == kind) {
        String element = note.element().isEmpty() ? "" : note.element() + ": ";
        console
            .out()
            .println("    " + note.at() + ": " + element + note.what().in(console.language()));
      }
    }
  }
}
