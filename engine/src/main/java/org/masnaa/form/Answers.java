package org.masnaa.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answers of one person, by question id, as given. Immutable. */
public record Answers(Map<String, Answer> byQuestion) {

  private static final Answers NONE = new Answers(Map.of());

  public Answers {
    byQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
  }

  public static Answers none() {
    return NONE;
  }

  public @Nullable Answer get(String question) {
    return byQuestion.get(question);
  }

  /** These answers with one added or replaced. */
  public Answers with(String question, Answer answer) {
    Map<String, Answer> more = new LinkedHashMap<>(byQuestion);
    more.put(question, answer);
    return new Answers(more);
  }

  /** These answers with all of the others added or replaced. */
  public Answers with(Answers others) {
    Map<String, Answer> more = new LinkedHashMap<>(byQuestion);
    more.putAll(others.byQuestion);
    return new Answers(more);
  }

  /** Only the answers to these questions. */
  public Answers only(Set<String> questions) {
    Map<String, Answer> some = new LinkedHashMap<>(byQuestion);
    some.keySet().retainAll(questions);
    return new Answers(some);
  }

  /** All answers but those to these questions. */
  public Answers without(Set<String> questions) {
    Map<String, Answer> some = new LinkedHashMap<>(byQuestion);
    some.keySet().removeAll(questions);
    return new Answers(some);
  }

  /**
   * The answers in the fields of a posted page: {@code id} for most types, several times for
   * many-of, and {@code id.day}, {@code id.month}, {@code id.year}, {@code id.calendar} for a date.
   * A question that is asked and not in the fields gets an empty answer, so that a cleared box
   * clears the answer; files come another way and are not touched.
   */
  public static Answers posted(List<Question> asked, Map<String, List<String>> fields) {
    return PostedFields.read(asked, fields);
  }

  /**
   * The answers that a program gives in place of a person, in the shapes of {@link AnswerSchema};
   * what does not fit its question is left out.
   */
  public static Answers ofValues(
      List<Question> questions, Map<String, ? extends @Nullable Object> values) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Question question : questions) {
      Answer answer = KnownAnswer.given(question.type(), values.get(question.id()));
      if (answer != null) {
        answers.put(question.id(), answer);
      }
    }
    return new Answers(answers);
  }

  /**
   * The answers as plain data to store: a text, a list of texts, {@code {day, month, year,
   * calendar}} or {@code {files: [{id, name, type, bytes}]}} by question.
   */
  public Map<String, Object> toData() {
    return AnswerData.write(this);
  }

  /**
   * The answers from what {@link #toData} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static Answers ofData(Map<String, ?> data) {
    return AnswerData.read(data);
  }
}
