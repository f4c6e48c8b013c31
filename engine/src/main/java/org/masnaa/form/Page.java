package org.masnaa.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Expression;
import org.masnaa.text.LocalText;

/**
 * Questions that are put together.
 *
 * @param title heading, or null when the page's first question is the heading
 * @param when condition on which the page is part of the form, or null for always
 */
public record Page(
    String id, @Nullable LocalText title, @Nullable Expression when, List<Question> questions) {

  public Page {
    questions = List.copyOf(questions);
  }

  /** The title, else the first question's label. */
  public LocalText heading() {
    return title != null ? title : questions.getFirst().label();
  }

  public Optional<Question> question(String questionId) {
    return questions.stream().filter(q -> q.id().equals(questionId)).findFirst();
  }
}
