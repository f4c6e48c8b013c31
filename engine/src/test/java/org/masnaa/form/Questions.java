package org.masnaa.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.text.LocalText;

/** Questions and interviews for tests. */
final class Questions {

  private Questions() {}

  static Question of(String id, QuestionType type) {
    return question(id, type, false);
  }

  static Question optional(String id, QuestionType type) {
    return question(id, type, true);
  }

  private static Question question(String id, QuestionType type, boolean optional) {
    return new Question(
        id,
        type,
        new Question.Wording(new LocalText("سؤال", "Question"), null),
        null,
        new Question.Need(null, optional, false),
        null,
        null,
        null);
  }

  static Interview interview(Answers answers, Question... questions) {
    return interview(answers, Map.of(), questions);
  }

  static Interview interview(
      Answers answers, Map<String, ? extends @Nullable Object> data, Question... questions) {
    Page page = new Page("page", new LocalText("صفحة", "Page"), null, List.of(questions));
    return Interview.of(List.of(page), answers, data, Budget.standard());
  }

  /** What one question makes of one answer: its value, or the code of its problem. */
  static @Nullable Object read(Question question, Answer answer) {
    Interview interview = interview(Answers.none().with(question.id(), answer), question);
    return interview.problems().isEmpty()
        ? interview.values().get(question.id())
        : interview.problems().getFirst().code();
  }
}
