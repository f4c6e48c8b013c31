package org.masnaa.flow;

import org.masnaa.feel.Expression;
import org.masnaa.source.Position;

/**
 * A FEEL expression of a process.
 *
 * @param at where the text starts
 */
public record Formula(Expression expression, Position at) {

  /** The expression as written. */
  public String text() {
    return expression.text();
  }
}
