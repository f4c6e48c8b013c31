package org.masnaa.form;

import java.util.Optional;

/**
 * What a question asks for, whichever form it stands in: two questions with the same datum ask the
 * same thing of a person.
 *
 * @param key the type with the words of both labels that carry the meaning
 */
public record Datum(String key) {

  /**
   * The datum of a question whose answer may be offered again; empty for what must be answered each
   * time, for what registers hold, for files, for groups, and for what tells of other people.
   */
  public static Optional<Datum> of(Question question) {
    return question.askedAlways() || question.binding() != null || !isOwn(question.type())
        ? Optional.empty()
        : Optional.of(
            new Datum(
                String.join(
                    "/",
                    question.type().keyword(),
                    AskedTwice.core(question.label().ar()),
                    AskedTwice.core(question.label().en()))));
  }

  private static boolean isOwn(QuestionType type) {
    return switch (type) {
      case QuestionType.NationalId other -> false;
      case QuestionType.Person other -> false;
      case QuestionType.Line t -> true;
      case QuestionType.LongText t -> true;
      case QuestionType.Composed t -> true;
      case QuestionType.Choosing t -> true;
      case QuestionType.Confirmed t -> false;
      case QuestionType.Attached t -> false;
      case QuestionType.Told t -> false;
      case QuestionType.Group t -> false;
    };
  }
}
