package org.masnaa.app;

import java.util.List;

/** A verb of the command line that does its work, prints, and ends. One class per verb. */
interface Verb {

  int GOOD = 0;

  /** The thing looked at is bad. */
  int BAD = 1;

  /** The verb was called wrongly. */
  int WRONG_USE = 2;

  /** The word that calls it. */
  String name();

  /** What follows the name, as the help shows it. */
  String arguments();

  /** What it does, in one line. */
  String purpose();

  /**
   * Does the work.
   *
   * @param arguments what stood behind the name
   * @return the exit code: {@link #GOOD}, {@link #BAD} or {@link #WRONG_USE}
   */
  int run(List<String> arguments, Console console);

  /** How it is used, for the help and for {@link #wrongUse}. */
  default String usage() {
    return "masnaa %s %s\n    %s\n".formatted(name(), arguments(), purpose());
  }

  /** Says what is missing or wrong in the call, and how the verb is used. */
  default int wrongUse(String why, Console console) {
    console.err().print(why + "\n" + usage());
    return WRONG_USE;
  }
}
