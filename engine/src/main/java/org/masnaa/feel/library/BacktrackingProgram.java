package org.masnaa.feel.library;

import com.google.re2j.Pattern;
import java.util.BitSet;
import java.util.List;

/**
 * A regular expression with references back to its groups, as instructions.
 *
 * @param groups how many groups capture
 * @param registers how many positions a run remembers: two for each group and the whole, one for
 *     each loop
 * @param ignoresCase whether a reference back matches in the other case, too
 */
record BacktrackingProgram(
    List<Instruction> instructions, int groups, int registers, boolean ignoresCase) {

  /** One step of a match. */
  sealed interface Instruction {

    /** Takes one character of a set. */
    record Take(Characters of) implements Instruction {}

    /** Goes on at the first place, and at the second should that fail. */
    record Split(int first, int second) implements Instruction {}

    record Jump(int to) implements Instruction {}

    /** Remembers the position. */
    record Save(int register) implements Instruction {}

    /** Fails when nothing was taken since the position was remembered: a loop must move on. */
    record Moved(int register) implements Instruction {}

    /** Takes again what a group took. */
    record Again(int group) implements Instruction {}

    /** Holds at the start of the input or, with {@code lines}, of a line. */
    record Start(boolean lines) implements Instruction {}

    /** Holds at the end of the input or, with {@code lines}, of a line. */
    record End(boolean lines) implements Instruction {}

    /** The whole matches. */
    record Done() implements Instruction {}
  }

  /** A set of characters; those of ASCII are known beforehand. */
  static final class Characters {

    private static final int ASCII = 128;

    private final Pattern pattern;
    private final BitSet ascii = new BitSet(ASCII);

    Characters(Pattern pattern) {
      this.pattern = pattern;
      for (int point = 0; point < ASCII; point++) {
        ascii.set(point, pattern.matches(Character.toString(point)));
      }
    }

    boolean contains(int point) {
      return point < ASCII ? ascii.get(point) : pattern.matches(Character.toString(point));
    }
  }
}
