package org.masnaa.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.Expression;
import org.masnaa.form.Interview.PageView;
import org.masnaa.form.Interview.QuestionView;

/** Walks a form once, from top to bottom; a condition sees what stands above it. */
final class Interviewer {

  private final Answers answers;
  private final Budget budget;
  private final Map<String, @Nullable Object> data;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
  private final Set<String> needed = new HashSet<>();

  Interviewer(Answers answers, Map<String, ? extends @Nullable Object> known, Budget budget) {
    this.answers = answers;
    this.budget = budget;
    this.data = new LinkedHashMap<>(known);
  }

  Interview hold(List<Page> pages) {
    for (Page page : pages) {
      page.questions().forEach(question -> put(question.id(), null));
    }
    List<PageView> views = new ArrayList<>();
    for (Page page : pages) {
      List<QuestionView> questions = holds(page.when()) ? questions(page) : List.of();
      if (!questions.isEmpty()) {
        views.add(new PageView(page, checked(questions)));
      }
    }
    return new Interview(
        List.copyOf(views), Collections.unmodifiableMap(values), answers.without(needed));
  }

  private List<QuestionView> questions(Page page) {
    List<QuestionView> views = new ArrayList<>();
    for (Question question : page.questions()) {
      if (holds(question.need().when())) {
        QuestionView view = view(question);
        if (view.asked()) {
          needed.add(question.id());
        }
        put(question.id(), view.value());
        views.add(view);
      }
    }
    return views;
  }

  private QuestionView view(Question question) {
    Question.Binding binding = question.binding();
    Object held = binding == null ? null : Values.at(binding.attribute().name(), data);
    boolean askable = question.type().isAskable();
    if ((held != null && binding != null && !binding.always()) || !askable) {
      return new QuestionView(question, false, null, held, false, List.of());
    }
    Answer given = answers.get(question.id());
    Answer register = held == null ? null : RegisterAnswer.of(question.type(), held);
    Answer shown = given != null ? given : register;
    boolean own = given != null && !given.isEmpty() && !given.equals(register);
    return switch (AnswerReader.read(question, shown)) {
      case AnswerReader.Good(Object value) ->
          new QuestionView(question, true, shown, value, own, List.of());
      case AnswerReader.Nothing nothing ->
          new QuestionView(question, true, shown, null, false, missing(question));
      case AnswerReader.Wrong(AnswerProblem problem) ->
          new QuestionView(question, true, shown, null, own, List.of(problem));
    };
  }

  private static List<AnswerProblem> missing(Question question) {
    return question.optional() ? List.of() : List.of(Messages.missing(question));
  }

  /** Checks come after all questions of the page have their values. */
  private List<QuestionView> checked(List<QuestionView> views) {
    return views.stream().map(this::checked).toList();
  }

  private QuestionView checked(QuestionView view) {
    if (!view.asked() || view.value() == null || !view.problems().isEmpty()) {
      return view;
    }
    AnswerProblem problem = failed(view.question(), view.value());
    return problem == null
        ? view
        : new QuestionView(
            view.question(), true, view.answer(), view.value(), view.given(), List.of(problem));
  }

  private @Nullable AnswerProblem failed(Question question, Object value) {
    if (question.type() instanceof QuestionType.Date date) {
      AnswerProblem outside =
          DateBounds.check(question, date, value, bound -> bound.evaluate(data, budget));
      if (outside != null) {
        return outside;
      }
    }
    Question.Check check = question.check();
    if (check == null || holds(check.condition())) {
      return null;
    }
    return new AnswerProblem(question.id(), question.id(), "answer.check", check.otherwise());
  }

  /** Only true holds: a condition that cannot be decided does not. */
  private boolean holds(@Nullable Expression condition) {
    return condition == null || Boolean.TRUE.equals(condition.evaluate(data, budget));
  }

  private void put(String question, @Nullable Object value) {
    data.put(question, value);
    values.put(question, value);
  }
}
