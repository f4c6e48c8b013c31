package org.masnaa.app;

import org.masnaa.source.Problem;

/** How the command line shows a problem: place, what is wrong, how to mend it, and its code. */
final class ProblemLine {

  private ProblemLine() {}

  static String of(Problem problem, Console console) {
    return problem.at()
        + ": "
        + problem.what().in(console.language())
        + " "
        + problem.mend().in(console.language())
        + " ["
        + problem.code()
        + "]";
  }
}
