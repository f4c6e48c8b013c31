package org.masnaa.feel;

import java.util.List;
import java.util.stream.Collectors;
import org.masnaa.source.Position;
import org.masnaa.source.Problem;
import org.masnaa.text.LocalText;

/** The wording for an expression that gives another type than its place needs. */
public final class TypeProblem {

  private TypeProblem() {}

  /**
   * The problem.
   *
   * @param expected any of these would do
   */
  public static Problem of(Position at, FeelType type, List<FeelType> expected) {
    String names = expected.stream().map(Object::toString).collect(Collectors.joining(", "));
    return new Problem(
        at,
        "feel.type-unexpected",
        new LocalText(
            "نتيجة التعبير من نوع " + type + "، والمطلوب " + names + ".",
            "The expression gives " + type + "; " + names + " is needed."),
        new LocalText(
            "غيّر التعبير ليعطي النوع المطلوب.", "Change it so that it gives what is needed."));
  }
}
