package org.masnaa.juel;

import java.util.List;

/** A part of an expression as it was read. */
sealed interface Node {

  record Text(String value) implements Node {}

  /** A number as written. */
  record Digits(String value) implements Node {}

  record Truth(boolean value) implements Node {}

  record Nothing() implements Node {}

  /** A variable, or an object of the engine's surroundings. */
  record Name(String name) implements Node {}

  record Property(Node of, String name) implements Node {}

  record Index(Node of, Node index) implements Node {}

  record Method(Node of, String name, List<Node> arguments) implements Node {}

  /** A function, with its prefix before a colon if it has one. */
  record Function(String name, List<Node> arguments) implements Node {}

  record Not(Node of) implements Node {}

  record Minus(Node of) implements Node {}

  record Empty(Node of) implements Node {}

  /** Two values and what is between them. */
  record Pair(Operator operator, Node left, Node right) implements Node {}

  record Choice(Node condition, Node then, Node otherwise) implements Node {}

  /** Literal text and expressions in turn. */
  record Mixed(List<Node> parts) implements Node {}

  /** What stands between two values, from the loosest to the tightest. */
  enum Operator {
    OR("or", 1),
    AND("and", 2),
    EQUAL("=", 3),
    UNEQUAL("!=", 3),
    LESS("<", 4),
    LESS_OR_EQUAL("<=", 4),
    GREATER(">", 4),
    GREATER_OR_EQUAL(">=", 4),
    PLUS("+", 5),
    MINUS("-", 5),
    TIMES("*", 6),
    DIVIDED("/", 6),
    REMAINDER("", 6);

    private final String feel;
    private final int level;

    Operator(String feel, int level) {
      this.feel = feel;
      this.level = level;
    }

    /** The same in FEEL; empty when there is no such operator. */
    String feel() {
      return feel;
    }

    int level() {
      return level;
    }

    boolean compares() {
      return level == 3 || level == 4;
    }
  }
}
