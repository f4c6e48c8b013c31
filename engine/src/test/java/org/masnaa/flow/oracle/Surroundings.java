package org.masnaa.flow.oracle;

import java.util.ArrayList;
import java.util.List;
import org.masnaa.flow.oracle.Block.Border;
import org.masnaa.flow.oracle.Block.Handler;
import org.masnaa.flow.oracle.Block.Sign;

/**
 * What a part of a random model has to respect.
 *
 * @param depth how deep it is nested
 * @param split whether tokens are joined again further on, so that none may end here
 * @param loops whether it may be done more than once
 * @param boxed whether it is inside a sub-process
 * @param errors the codes that something around catches
 * @param escalations the same for escalations
 */
record Surroundings(
    int depth,
    boolean split,
    boolean loops,
    boolean boxed,
    List<String> errors,
    List<String> escalations) {

  static final Surroundings TOP = new Surroundings(0, false, false, false, List.of(), List.of());

  Surroundings deeper() {
    return new Surroundings(depth + 1, split, loops, boxed, errors, escalations);
  }

  /**
   * In a process that is called: the errors of its ends go on to the caller, escalations do not.
   */
  Surroundings called() {
    return new Surroundings(depth + 1, false, false, false, errors, List.of());
  }

  /** Between a split and its join. */
  Surroundings splitting() {
    return new Surroundings(depth, true, loops, boxed, errors, escalations);
  }

  /** On a path that joins nothing. */
  Surroundings beside() {
    return new Surroundings(depth, false, loops, boxed, errors, escalations);
  }

  Surroundings looping() {
    return new Surroundings(depth, split, true, boxed, errors, escalations);
  }

  /** Inside a sub-process. */
  Surroundings scope() {
    return new Surroundings(depth + 1, false, loops, true, errors, escalations);
  }

  Surroundings caughtOn(List<Border> borders) {
    return caught(borders.stream().map(Border::sign).toList());
  }

  Surroundings caughtBy(List<Handler> handlers) {
    return caught(handlers.stream().map(Handler::sign).toList());
  }

  private Surroundings caught(List<Sign> signs) {
    List<String> moreErrors = new ArrayList<>(errors);
    List<String> moreEscalations = new ArrayList<>(escalations);
    for (Sign sign : signs) {
      String code = sign.name();
      if (sign.kind() == Sign.Kind.ERROR) {
        moreErrors.addAll(code.isEmpty() ? List.of("E1", "E2") : List.of(code));
      } else if (sign.kind() == Sign.Kind.ESCALATION) {
        moreEscalations.addAll(code.isEmpty() ? List.of("X1", "X2") : List.of(code));
      }
    }
    return new Surroundings(
        depth,
        split,
        loops,
        boxed,
        moreErrors.stream().distinct().toList(),
        moreEscalations.stream().distinct().toList());
  }

  boolean mayTerminate() {
    return true;
  }

  boolean mayCompensate() {
    return !loops && !split;
  }
}
