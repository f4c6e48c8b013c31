package org.masnaa.feel.library;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;

/** A compiled regular expression. Immutable. */
sealed interface Regex {

  /** A search through one input, from match to match. */
  interface Search {

    /** Goes to the next match; false when there is none. */
    boolean find();

    int start();

    int end();

    int groupCount();

    /** What a group matched; null when it took no part. */
    @Nullable String group(int number);
  }

  /** Starts a search; its work is charged to the budget. */
  Search in(String input, Budget budget);

  /**
   * One that runs in linear time.
   *
   * @param weight length of the pattern, on which the time depends beside that of the input
   */
  record Linear(Pattern pattern, int weight) implements Regex {

    @Override
    public Search in(String input, Budget budget) {
      budget.steps((long) input.length() * (weight + 3) / 4 + 1);
      Matcher matcher = pattern.matcher(input);
      return new Search() {
        @Override
        public boolean find() {
          return matcher.find();
        }

        @Override
        public int start() {
          return matcher.start();
        }

        @Override
        public int end() {
          return matcher.end();
        }

        @Override
        public int groupCount() {
          return matcher.groupCount();
        }

        @Override
        public @Nullable String group(int number) {
          return matcher.group(number);
        }
      };
    }
  }

  /**
   * One with references back to its groups, which no linear engine can match: it tries one way
   * after the other, and every try is a step of the budget.
   */
  record Backtracking(BacktrackingProgram program) implements Regex {

    @Override
    public Search in(String input, Budget budget) {
      return new BacktrackingSearch(program, input, budget);
    }
  }
}
