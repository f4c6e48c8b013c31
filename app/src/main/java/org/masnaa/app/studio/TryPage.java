package org.masnaa.app.studio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/**
 * One decision tried with values that are typed in; template {@code studio/try}.
 *
 * @param decisions all that can be tried
 * @param chosen which of them is, as {@code file#name}; empty when there is none
 * @param needs what it is decided by
 * @param inputs what can be typed in
 * @param outcome what came out, or null before anything was tried
 */
public record TryPage(
    ItemPage.Head head,
    List<ItemField.Option> decisions,
    String chosen,
    List<Need> needs,
    List<Given> inputs,
    @Nullable Outcome outcome) {

  /**
   * A decision or a datum, with what it is decided by.
   *
   * @param kind key of the message that says what it is
   */
  public record Need(String name, String kind, List<Need> needs) {}

  /**
   * A value to be typed in.
   *
   * @param hint key of the message that says how it is written
   * @param options what can be chosen; empty when it is typed
   * @param wrong whether what was typed cannot be read
   */
  public record Given(
      String name, String hint, String value, List<ItemField.Option> options, boolean wrong) {}

  /**
   * What came out.
   *
   * @param problem why nothing did, or null
   * @param remarks what went wrong on the way
   * @param steps every decision on the way, in the order they were taken
   */
  public record Outcome(
      String value, @Nullable LocalText problem, List<LocalText> remarks, List<Step> steps) {}

  /** A decision on the way. */
  public record Step(String name, String value, List<Row> rows) {}

  /**
   * A row of its table.
   *
   * @param missed the columns whose conditions did not hold
   * @param reason what the row says to people, or null
   */
  public record Row(int number, boolean fired, List<String> missed, @Nullable LocalText reason) {}
}
