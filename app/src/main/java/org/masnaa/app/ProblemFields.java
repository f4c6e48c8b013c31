package org.masnaa.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.masnaa.source.Problem;
import org.masnaa.text.LocalText;

/** Problems as verbs print them in JSON. */
final class ProblemFields {

  private ProblemFields() {}

  /** Its code, place within its file, and wording in both languages. */
  static Map<String, Object> of(Problem problem) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("code", problem.code());
    fields.put("line", problem.at().line());
    fields.put("column", problem.at().column());
    fields.put("what", both(problem.what()));
    fields.put("mend", both(problem.mend()));
    return fields;
  }

  static Map<String, String> both(LocalText text) {
    Map<String, String> both = new LinkedHashMap<>();
    both.put("ar", text.ar());
    both.put("en", text.en());
    return both;
  }
}
