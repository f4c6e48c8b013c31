package org.masnaa.feel;

import java.util.List;

/** The outcome of compiling a text: something to run, or every reason why not. */
public sealed interface Compiled<T> {

  /** The text compiled. */
  record Ready<T>(T value) implements Compiled<T> {}

  /** The text was refused; at least one problem. */
  record Refused<T>(List<FeelProblem> problems) implements Compiled<T> {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
