package org.masnaa.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Takes back a change although others were made after it. */
public final class Undo {

  private Undo() {}

  /**
   * The splices that take a change back in the text as it is now.
   *
   * @param change the splices of the change
   * @param later the splices of every change of the same file since, oldest first
   * @return empty when a later change touched the same characters
   */
  public static Optional<List<Splice>> of(List<Splice> change, List<List<Splice>> later) {
    List<Splice> back = new ArrayList<>();
    int shift = 0;
    for (Splice splice : sorted(change)) {
      back.add(new Splice(splice.at() + shift, splice.inserted(), splice.removed()));
      shift += splice.inserted().length() - splice.removed().length();
    }
    for (List<Splice> others : later) {
      List<Splice> latest = sorted(others);
      Collections.reverse(latest);
      for (Splice other : latest) {
        for (int i = 0; i < back.size(); i++) {
          Splice mine = back.get(i);
          if (other.at() < mine.end() && other.end() > mine.at()) {
            return Optional.empty();
          }
          if (isInside(other, mine)) {
            return Optional.empty();
          }
          if (other.end() <= mine.at()) {
            int moved = mine.at() + other.inserted().length() - other.removed().length();
            back.set(i, new Splice(moved, mine.removed(), mine.inserted()));
          }
        }
      }
    }
    return Optional.of(List.copyOf(back));
  }

  /** Something inserted right into what would be taken away. */
  private static boolean isInside(Splice other, Splice mine) {
    return other.removed().isEmpty() && other.at() > mine.at() && other.at() < mine.end();
  }

  private static List<Splice> sorted(List<Splice> splices) {
    return new ArrayList<>(splices.stream().sorted(Comparator.comparingInt(Splice::at)).toList());
  }
}
