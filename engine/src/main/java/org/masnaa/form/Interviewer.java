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
import org.masnaa.form.Interview.ItemView;
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
      List<QuestionView> questions = holds(page.when()) ? views(page.questions()) : List.of();
      if (!questions.isEmpty()) {
        views.add(new PageView(page, checked(questions), opened(questions)));
      }
    }
    return new Interview(
        List.copyOf(views), Collections.unmodifiableMap(values), answers.without(needed));
  }

  private boolean opened(List<QuestionView> questions) {
    return questions.stream().anyMatch(q -> q.asked() && answers.get(q.id()) != null);
  }

  private List<QuestionView> views(List<Question> questions) {
    List<QuestionView> views = new ArrayList<>();
    for (Question question : questions) {
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
    if (held != null && !question.askedAlways()) {
      return new QuestionView(question, false, null, held, false, List.of());
    }
    return switch (question.type()) {
      case QuestionType.Calculated(Expression formula, QuestionType as) ->
          new QuestionView(question, false, null, formula.evaluate(data, budget), false, List.of());
      case QuestionType.Told told ->
          new QuestionView(question, false, null, held, false, List.of());
      case QuestionType.Group group -> group(question, group);
      case QuestionType.Line t -> asked(question, held);
      case QuestionType.LongText t -> asked(question, held);
      case QuestionType.Composed t -> asked(question, held);
      case QuestionType.Choosing t -> asked(question, held);
      case QuestionType.Confirmed t -> asked(question, held);
      case QuestionType.Attached t -> asked(question, held);
    };
  }

  private QuestionView asked(Question question, @Nullable Object held) {
    Answer given = answers.get(question.id());
    Answer known = known(question, held);
    Answer shown = given != null ? given : known;
    boolean own = given != null && !given.isEmpty() && !given.equals(known);
    return switch (AnswerReader.read(question, shown)) {
      case AnswerReader.Good(Object value) ->
          new QuestionView(question, true, shown, value, own, List.of());
      case AnswerReader.Nothing nothing ->
          new QuestionView(question, true, shown, withheld(question), false, missing(question));
      case AnswerReader.Wrong(AnswerProblem problem) ->
          new QuestionView(question, true, shown, null, own, List.of(problem));
    };
  }

  /** What the register holds, else what the form proposes. */
  private @Nullable Answer known(Question question, @Nullable Object held) {
    Expression preset = question.preset();
    Object value = held != null || preset == null ? held : preset.evaluate(data, budget);
    return value == null ? null : KnownAnswer.of(question.type(), value);
  }

  /** A permission that need not be given and is not given is refused, not unknown. */
  private static @Nullable Object withheld(Question question) {
    return (question.type() instanceof QuestionType.Consent && question.optional()) ? false : null;
  }

  private QuestionView group(Question question, QuestionType.Group group) {
    List<Answer.Item> given =
        answers.get(question.id()) instanceof Answer.Items(List<Answer.Item> items)
            ? items
            : List.of();
    List<ItemView> items = new ArrayList<>();
    List<Map<String, @Nullable Object>> values = new ArrayList<>();
    for (Answer.Item item : given) {
      Interviewer inner = new Interviewer(item.answers(), data, budget);
      group.questions().forEach(q -> inner.put(q.id(), null));
      items.add(new ItemView(item.key(), inner.checked(inner.views(group.questions()))));
      values.add(Collections.unmodifiableMap(inner.values));
    }
    return new QuestionView(
        question,
        true,
        answers.get(question.id()),
        List.copyOf(values),
        !given.isEmpty(),
        groupProblems(question, group, items),
        items);
  }

  private static List<AnswerProblem> groupProblems(
      Question question, QuestionType.Group group, List<ItemView> items) {
    if (items.isEmpty()) {
      return missing(question);
    }
    for (int i = 0; i < items.size(); i++) {
      if (!items.get(i).complete()) {
        return List.of(Messages.item(question, items.get(i).key(), i + 1));
      }
    }
    return items.size() < group.min() || items.size() > group.max()
        ? List.of(Messages.items(question, group.min(), group.max()))
        : List.of();
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
    return problem == null ? view : view.with(problem);
  }

  private @Nullable AnswerProblem failed(Question question, Object value) {
    AnswerProblem outside =
        DateBounds.check(question, value, bound -> bound.evaluate(data, budget));
    if (outside != null) {
      return outside;
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
