package org.masnaa.form;

import java.util.List;
import org.masnaa.form.AnswerReader.Good;
import org.masnaa.form.AnswerReader.Read;
import org.masnaa.form.AnswerReader.Wrong;

/** Reads answers that are chosen, not typed. */
final class ChoiceAnswer {

  private ChoiceAnswer() {}

  static Read yesNo(Question question, String typed) {
    return switch (typed) {
      case "yes" -> new Good(true);
      case "no" -> new Good(false);
      default -> new Wrong(Messages.missing(question));
    };
  }

  static Read confirmed(Question question, String typed) {
    return typed.equals("yes") ? new Good(true) : new Wrong(Messages.missing(question));
  }

  static Read country(Question question, String typed) {
    return Countries.isCode(typed) ? new Good(typed) : new Wrong(Messages.missing(question));
  }

  static Read oneOf(Question question, QuestionType.OneOf type, String typed) {
    return type.option(typed).isPresent() ? new Good(typed) : new Wrong(Messages.missing(question));
  }

  static Read manyOf(Question question, QuestionType.ManyOf type, Answer answer) {
    List<String> chosen = answer instanceof Answer.Chosen(List<String> values) ? values : List.of();
    List<String> known =
        type.options().stream().map(QuestionType.Option::value).filter(chosen::contains).toList();
    if (known.size() < chosen.stream().distinct().count() || known.isEmpty()) {
      return new Wrong(Messages.missing(question));
    }
    if (known.size() < type.min() || known.size() > type.max()) {
      return new Wrong(Messages.choices(question, type.min(), type.max()));
    }
    return new Good(known);
  }
}
