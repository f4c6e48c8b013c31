package org.masnaa.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;

/**
 * A form as it stands with the answers given so far: which pages and questions it has for this
 * person, what the answers mean, and what is still to do. Computed anew from its inputs each time.
 *
 * @param pages the pages that are part of the form for this person, in order; pages without a
 *     question that is asked are among them, since what they show belongs to the check page
 * @param values the values of all questions by id, for FEEL; null where there is no good answer
 * @param unneeded answers given to questions that are not asked; kept, but not sent
 */
public record Interview(
    List<PageView> pages, Map<String, @Nullable Object> values, Answers unneeded) {

  /**
   * A page of the form with the questions it has for this person.
   *
   * @param opened whether the person has sent it at least once, even if with nothing filled in
   */
  public record PageView(Page page, List<QuestionView> questions, boolean opened) {
    public PageView {
      questions = List.copyOf(questions);
    }

    public String id() {
      return page.id();
    }

    /** Whether the person has something to do on it. */
    public boolean asks() {
      return questions.stream().anyMatch(QuestionView::asked);
    }

    public List<AnswerProblem> problems() {
      return questions.stream().flatMap(q -> q.problems().stream()).toList();
    }

    /** Whether nothing on it is left to do. */
    public boolean complete() {
      return questions.stream().allMatch(q -> q.problems().isEmpty());
    }

    /** The questions that are asked, for {@link Answers#posted}. */
    public List<Question> asked() {
      return questions.stream().filter(QuestionView::asked).map(QuestionView::question).toList();
    }
  }

  /**
   * A question of a page.
   *
   * @param asked whether the person is asked; otherwise the register's value is shown
   * @param answer what to show in the fields: the answer given, else the register's value if the
   *     question is asked although the register knows, else null
   * @param value the meaning of the answer, or null when there is none or it is not good
   * @param problems what is still to do; at most one
   * @param items those of a group; none for any other type
   */
  public record QuestionView(
      Question question,
      boolean asked,
      @Nullable Answer answer,
      @Nullable Object value,
      boolean given,
      List<AnswerProblem> problems,
      List<ItemView> items) {
    public QuestionView {
      problems = List.copyOf(problems);
      items = List.copyOf(items);
    }

    /** A question of any type but a group. */
    QuestionView(
        Question question,
        boolean asked,
        @Nullable Answer answer,
        @Nullable Object value,
        boolean given,
        List<AnswerProblem> problems) {
      this(question, asked, answer, value, given, problems, List.of());
    }

    /** The same question with something to do about it. */
    QuestionView with(AnswerProblem problem) {
      return new QuestionView(question, asked, answer, value, given, List.of(problem), items);
    }

    /**
     * The question with an answer that the person gave elsewhere standing in its fields. It is not
     * answered by that: only the person's own sending makes it an answer. Empty when the question
     * was answered here, even with nothing, and when the answer would not be good here.
     */
    public Optional<QuestionView> offered(Answer elsewhere) {
      return asked
              && answer == null
              && Datum.of(question).isPresent()
              && AnswerReader.read(question, elsewhere) instanceof AnswerReader.Good(Object meaning)
          ? Optional.of(new QuestionView(question, true, elsewhere, meaning, false, problems))
          : Optional.empty();
    }

    public Optional<ItemView> item(String key) {
      return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    private Stream<String> ownTyped() {
      return given && question.type().isTyped() ? Stream.of(id()) : Stream.of();
    }

    /** The answers of it that the person gave on the keyboard. */
    Stream<String> typed() {
      return items.isEmpty()
          ? ownTyped()
          : items.stream()
              .flatMap(item ->
                  item.questions().stream()
                      .flatMap(QuestionView::typed)
                      .map(id -> question.id() + "." + item.key() + "." + id));
    }

    public String id() {
      return question.id();
    }
  }

  /** An item of a group, with the questions it has. */
  public record ItemView(String key, List<QuestionView> questions) {
    public ItemView {
      questions = List.copyOf(questions);
    }

    /** Whether nothing in it is left to do. */
    public boolean complete() {
      return questions.stream().allMatch(q -> q.problems().isEmpty());
    }

    /** The questions that are asked, for {@link Answers#posted}. */
    public List<Question> asked() {
      return questions.stream().filter(QuestionView::asked).map(QuestionView::question).toList();
    }
  }

  /**
   * The interview over the pages of a form, or over the single page of a task.
   *
   * @param data what is known: attributes as contexts, {@code today}, and for a task the whole case
   * @throws org.masnaa.feel.BudgetExceeded when the conditions and checks pass the budget
   */
  public static Interview of(
      List<Page> pages,
      Answers answers,
      Map<String, ? extends @Nullable Object> data,
      Budget budget) {
    return new Interviewer(answers, data, budget).hold(pages);
  }

  /** The pages on which the person is asked something, in order. */
  public List<PageView> asking() {
    return pages.stream().filter(PageView::asks).toList();
  }

  public Optional<PageView> page(String id) {
    return pages.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** The first page on which the person is asked something. */
  public Optional<PageView> first() {
    return asking().stream().findFirst();
  }

  /** The first page with something left to do. */
  public Optional<PageView> firstIncomplete() {
    return asking().stream().filter(p -> !p.complete()).findFirst();
  }

  /** The page that asks after this one; empty after the last, where the answers are checked. */
  public Optional<PageView> next(String pageId) {
    boolean passed = false;
    for (PageView page : pages) {
      if (passed && page.asks()) {
        return Optional.of(page);
      }
      passed |= page.id().equals(pageId);
    }
    return Optional.empty();
  }

  /** Every question of the visible pages. */
  public List<QuestionView> questions() {
    return pages.stream().flatMap(p -> p.questions().stream()).toList();
  }

  public Optional<QuestionView> question(String id) {
    return questions().stream().filter(q -> q.id().equals(id)).findFirst();
  }

  public List<AnswerProblem> problems() {
    return pages.stream().flatMap(p -> p.problems().stream()).toList();
  }

  /** Whether it may be sent. */
  public boolean complete() {
    return pages.stream().allMatch(PageView::complete);
  }

  /** The questions that the person answered. */
  public Set<String> answered() {
    return questions().stream()
        .filter(QuestionView::given)
        .map(QuestionView::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The questions that the person answered on the keyboard; those of items as group.item.id. */
  public Set<String> typed() {
    return questions().stream()
        .flatMap(QuestionView::typed)
        .collect(Collectors.toUnmodifiableSet());
  }
}
