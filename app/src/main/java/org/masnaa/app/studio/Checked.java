package org.masnaa.app.studio;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.Form;
import org.masnaa.service.Examples;
import org.masnaa.service.ServicePackage;
import org.masnaa.source.Problem;

/**
 * What is known about a draft after every check: reading, proof and all examples.
 *
 * @param content the package, or null when it has a problem
 * @param form its questions as far as they can be read, or null
 * @param problems that keep it from being published
 * @param findings what is probably a mistake, such as a gap in a table
 * @param report of the examples, or null when they cannot run
 */
record Checked(
    @Nullable ServicePackage content,
    @Nullable Form form,
    List<Problem> problems,
    List<Problem> findings,
    Examples.@Nullable Report report) {

  Checked {
    problems = List.copyOf(problems);
    findings = List.copyOf(findings);
  }

  /** Everything that keeps it from being published, failing examples included. */
  List<Problem> obstacles() {
    List<Problem> all = new ArrayList<>(problems);
    if (report != null) {
      all.addAll(report.problems());
    }
    return all;
  }
}
