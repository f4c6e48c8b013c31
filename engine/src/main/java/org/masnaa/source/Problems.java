package org.masnaa.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.masnaa.text.LocalText;

/** Collects every problem of a reading, so that an author sees all of them at once. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  public void add(Problem problem) {
    found.add(problem);
  }

  public void add(Position at, String code, LocalText what, LocalText mend) {
    add(new Problem(at, code, what, mend));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public int size() {
    return found.size();
  }

  /** All problems, by file, then line and column. */
  public List<Problem> sorted() {
    return found.stream()
        .sorted(
            Comparator.comparing((Problem p) -> p.at().file())
                .thenComparingInt(p -> p.at().line())
                .thenComparingInt(p -> p.at().column()))
        .toList();
  }
}
