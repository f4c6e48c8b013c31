package org.masnaa.juel;

/** What in an expression cannot be read or written anew. */
final class JuelProblem extends Exception {

  private static final long serialVersionUID = 1;

  private final String why;

  JuelProblem(String why) {
    super(why, null, false, false);
    this.why = why;
  }

  String why() {
    return why;
  }
}
