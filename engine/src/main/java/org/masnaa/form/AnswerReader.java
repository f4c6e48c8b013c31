package org.masnaa.form;

import org.jspecify.annotations.Nullable;

/** Finds out what an answer means, by the type of its question. */
final class AnswerReader {

  private AnswerReader() {}

  /** The outcome. */
  sealed interface Read {}

  record Good(Object value) implements Read {}

  record Nothing() implements Read {}

  record Wrong(AnswerProblem problem) implements Read {}

  static Read read(Question question, @Nullable Answer answer) {
    if (answer == null || answer.isEmpty()) {
      return new Nothing();
    }
    return switch (question.type()) {
      case QuestionType.Text type -> TextAnswer.read(question, type, typed(answer));
      case QuestionType.LongText type -> TextAnswer.read(question, type, typed(answer));
      case QuestionType.WholeNumber type ->
          NumberAnswer.read(question, typed(answer), 0, type.min(), type.max());
      case QuestionType.Decimal type ->
          NumberAnswer.read(question, typed(answer), Limits.PLACES, type.min(), type.max());
      case QuestionType.Money type ->
          NumberAnswer.read(question, typed(answer), Limits.MONEY_PLACES, type.min(), type.max());
      case QuestionType.Date type -> DateAnswer.read(question, answer);
      case QuestionType.YesNo type -> ChoiceAnswer.yesNo(question, typed(answer));
      case QuestionType.OneOf type -> ChoiceAnswer.oneOf(question, type, typed(answer));
      case QuestionType.ManyOf type -> ChoiceAnswer.manyOf(question, type, answer);
      case QuestionType.File type -> FileAnswer.read(question, type, answer);
      case QuestionType.Declaration type -> ChoiceAnswer.declaration(question, typed(answer));
      case QuestionType.Fact type -> new Nothing();
    };
  }

  /** The text of an answer; what was given for another type of question counts as nothing. */
  private static String typed(Answer answer) {
    return switch (answer) {
      case Answer.Typed typed -> typed.text();
      case Answer.Chosen chosen -> "";
      case Answer.DateParts date -> "";
      case Answer.Files files -> "";
    };
  }
}
