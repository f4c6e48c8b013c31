package org.masnaa.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.flow.Proof;
import org.masnaa.flow.ProofProblems;
import org.masnaa.source.Problem;
import org.masnaa.text.LocalText;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code prove} says about one process.
 *
 * @param proof null when the file could not be read
 */
record ProofReport(ProveCommand.Read read, @Nullable Proof proof) {

  /**
   * All reports as JSON: {@code {"processes": [{"file", "process", "verdict", "states", "limit",
   * "flaws": [{"kind", "element", "line", "column", "path", "what": {"ar", "en"}, "mend"}],
   * "problems": [{"code", "line", "column", "what", "mend"}]}]}}. The verdict is {@code sound},
   * {@code unsound}, {@code undecided} or {@code unreadable}.
   */
  static String json(List<ProofReport> reports) {
    return JsonMapper.shared()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(
            Map.of("processes", reports.stream().map(ProofReport::fields).toList()));
  }

  private Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("file", read.file());
    if (read.process() != null) {
      fields.put("process", read.process().id());
      fields.put("adopted", read.adopted());
    }
    switch (proof) {
      case Proof.Sound(int states) -> {
        fields.put("verdict", "sound");
        fields.put("states", states);
      }
      case Proof.Unsound(List<Proof.Flaw> flaws) -> {
        fields.put("verdict", "unsound");
        fields.put("flaws", flaws.stream().map(this::flaw).toList());
      }
      case Proof.Undecided(int states, String limit) -> {
        fields.put("verdict", "undecided");
        fields.put("states", states);
        fields.put("limit", limit);
      }
      case null -> {
        fields.put("verdict", "unreadable");
        fields.put("problems", read.problems().stream().map(ProblemFields::of).toList());
      }
    }
    return fields;
  }

  private Map<String, Object> flaw(Proof.Flaw flaw) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", ProofProblems.code(flaw.kind()));
    fields.put("element", flaw.element());
    fields.put("path", flaw.path());
    if (read.process() != null) {
      Map<String, Object> said = ProblemFields.of(ProofProblems.problem(read.process(), flaw));
      said.remove("code");
      fields.putAll(said);
    }
    return fields;
  }

  void print(Console console) {
    String adopted =
        read.adopted()
            ? new LocalText(" (كما يكتبها adopt)", " (as adopt writes it)").in(console.language())
            : "";
    String process = read.process() == null ? "" : " " + read.process().id() + adopted;
    console.out().println(read.file() + process + ": " + verdict(proof).in(console.language()));
    List<Problem> problems =
        read.process() == null || proof == null
            ? read.problems()
            : ProofProblems.of(read.process(), proof);
    problems.forEach(problem -> console.out().println("  " + ProblemLine.of(problem, console)));
  }

  /** The verdict in words; null when the file could not be read. */
  static LocalText verdict(@Nullable Proof proof) {
    return switch (proof) {
      case Proof.Sound(int states) ->
          new LocalText("سليمة (" + states + " حالة)", "sound (" + states + " states)");
      case Proof.Unsound u -> new LocalText("غير سليمة، لأن:", "unsound because");
      case Proof.Undecided(int states, String limit) ->
          new LocalText(
              "لم يُحسم ضمن الحد (" + limit + ")", "not decided within the budget (" + limit + ")");
      case null -> new LocalText("لا يمكن قراءتها:", "cannot be read:");
    };
  }
}
