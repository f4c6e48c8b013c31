package org.masnaa.adopt;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelText;
import org.masnaa.juel.FeelNames;
import org.masnaa.juel.Juel;

/** Turns the expressions of a file into FEEL, and remembers what they read. */
final class Expressions {

  private final Notes notes;
  private final Variables variables;

  Expressions(Notes notes, Variables variables) {
    this.notes = notes;
    this.variables = variables;
  }

  /**
   * A condition in FEEL. One that has no counterpart becomes a yes-no value of its own, so that the
   * process stays whole until somebody gives it.
   *
   * @param owner the element it belongs to
   * @param language of a script condition; null for an expression
   */
  String condition(String text, Edit owner, @Nullable String language) {
    Juel.Translation translation =
        language == null
            ? Juel.translate(text, Juel.Use.CONDITION)
            : new Juel.Refused("a script in " + language);
    return switch (translation) {
      case Juel.Translated(String feel, Set<String> names) -> {
        // A bare name in a condition is a yes or no.
        variables.read(names, names.size() == 1 && names.contains(feel) ? feel + "?" : feel);
        translated(owner, text, feel);
        yield feel;
      }
      case Juel.Called(String name, List<Juel.Argument> arguments) ->
          asked(text, owner, FeelNames.of(name));
      case Juel.Refused(String why) -> asked(text, owner, FeelNames.of("condition_" + owner.id()));
    };
  }

  private String asked(String text, Edit owner, String name) {
    variables.read(Set.of(name), name + "?");
    String shown = Notes.shortened(text);
    notes.open(
        owner,
        "الشرط «"
            + shown
            + "» لا مقابل له؛ صار القيمة «"
            + name
            + "» بنعم أو لا. احسبها بقرار أو عمل"
            + " آلي، أو اكتب الشرط بلغة FEEL.",
        "The condition “"
            + shown
            + "” has no counterpart; it became the yes-no value "
            + name
            + ". Give it by a decision or a job, or write the condition in FEEL.");
    return name;
  }

  /** A value in FEEL; a text without expressions stays a text. Null when it has no counterpart. */
  @Nullable String value(String text, Edit owner) {
    if (!Juel.isIn(text)) {
      return FeelText.quoted(text.strip());
    }
    return switch (Juel.translate(text, Juel.Use.VALUE)) {
      case Juel.Translated(String feel, Set<String> names) -> {
        variables.read(names, feel);
        translated(owner, text, feel);
        yield feel;
      }
      case Juel.Called(String name, List<Juel.Argument> arguments) -> {
        noCounterpart(owner, text, "a call of " + name);
        yield null;
      }
      case Juel.Refused(String why) -> {
        noCounterpart(owner, text, why);
        yield null;
      }
    };
  }

  /** The outputs of a job are computed over what the job brings back, which is not the case's. */
  @Nullable String output(String text, Edit owner) {
    if (!Juel.isIn(text)) {
      return FeelText.quoted(text.strip());
    }
    return switch (Juel.translate(text, Juel.Use.VALUE)) {
      case Juel.Translated(String feel, Set<String> names) -> {
        translated(owner, text, feel);
        yield feel;
      }
      case Juel.Called(String name, List<Juel.Argument> arguments) -> {
        noCounterpart(owner, text, "a call of " + name);
        yield null;
      }
      case Juel.Refused(String why) -> {
        noCounterpart(owner, text, why);
        yield null;
      }
    };
  }

  /** Remembers what an expression reads that was made from other parts. */
  void reads(List<Juel.Argument> arguments) {
    for (Juel.Argument argument : arguments) {
      if (Juel.translate("${" + argument.feel() + "}", Juel.Use.VALUE)
          instanceof Juel.Translated(String feel, Set<String> names)) {
        variables.read(names, feel);
      }
    }
  }

  private void translated(Edit owner, String text, String feel) {
    notes.translated(
        owner,
        "«" + Notes.shortened(text) + "» صار " + feel + ".",
        "“" + Notes.shortened(text) + "” became " + feel + ".");
  }

  private void noCounterpart(Edit owner, String text, String why) {
    notes.open(
        owner,
        "«" + Notes.shortened(text) + "» لا مقابل له (" + why + ") وتُرك؛ اكتبه بلغة FEEL.",
        "“"
            + Notes.shortened(text)
            + "” has no counterpart ("
            + why
            + ") and was left out; write it in FEEL.");
  }
}
