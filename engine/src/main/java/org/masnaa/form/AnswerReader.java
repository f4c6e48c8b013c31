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

  /** The meaning of an answer; that of a group is its items' and found elsewhere. */
  static Read read(Question question, @Nullable Answer answer) {
    if (answer == null || answer.isEmpty()) {
      return new Nothing();
    }
    return switch (question.type()) {
      case QuestionType.Line type -> line(question, type, typed(answer));
      case QuestionType.LongText type -> TextAnswer.read(question, type, typed(answer));
      case QuestionType.Composed type -> composed(question, type, answer);
      case QuestionType.YesNo type -> ChoiceAnswer.yesNo(question, typed(answer));
      case QuestionType.OneOf type -> ChoiceAnswer.oneOf(question, type, typed(answer));
      case QuestionType.ManyOf type -> ChoiceAnswer.manyOf(question, type, answer);
      case QuestionType.Country type -> ChoiceAnswer.country(question, typed(answer));
      case QuestionType.Confirmed type -> ChoiceAnswer.confirmed(question, typed(answer));
      case QuestionType.Attached type -> FileAnswer.read(question, type, answer);
      case QuestionType.Told type -> new Nothing();
      case QuestionType.Group type -> new Nothing();
    };
  }

  private static Read line(Question question, QuestionType.Line line, String typed) {
    return switch (line) {
      case QuestionType.Text type -> TextAnswer.read(question, type, typed);
      case QuestionType.Numeric type -> NumberAnswer.read(question, type, typed);
      case QuestionType.Time type -> TimeAnswer.read(question, typed);
      case QuestionType.Email type -> CodeAnswer.email(question, typed);
      case QuestionType.Phone type -> CodeAnswer.phone(question, typed);
      case QuestionType.NationalId type -> CodeAnswer.nationalId(question, typed);
      case QuestionType.Iban type -> IbanAnswer.read(question, typed);
      case QuestionType.CompanyNumber type -> CodeAnswer.companyNumber(question, typed);
    };
  }

  private static Read composed(Question question, QuestionType.Composed composed, Answer answer) {
    Answer.Parts parts = answer instanceof Answer.Parts given ? given : null;
    return switch (composed) {
      case QuestionType.Date type ->
          answer instanceof Answer.DateParts date
              ? DateAnswer.read(question, question.id(), date)
              : new Nothing();
      case QuestionType.Period type ->
          parts == null ? new Nothing() : DateAnswer.period(question, parts);
      case QuestionType.Address type ->
          parts == null ? new Nothing() : AddressAnswer.read(question, parts);
      case QuestionType.Name type ->
          parts == null ? new Nothing() : NameAnswer.name(question, parts);
      case QuestionType.Person type ->
          parts == null ? new Nothing() : NameAnswer.person(question, parts);
    };
  }

  /** The text of an answer; what was given for another type of question counts as nothing. */
  private static String typed(Answer answer) {
    return answer instanceof Answer.Typed(String text) ? text : "";
  }
}
