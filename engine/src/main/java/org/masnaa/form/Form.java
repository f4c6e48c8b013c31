package org.masnaa.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant is asked, and what those who do the tasks are asked.
 *
 * @param pages in the order of the application, with at least one question between them
 * @param tasks by the id of the user task in the process
 */
public record Form(List<Page> pages, Map<String, Page> tasks, Layout layout) {

  /** How the applicant walks the pages. */
  public enum Layout {
    /** One after the other while they are few, from a list when they are many. */
    USUAL,
    IN_ORDER,
    TASK_LIST
  }

  public Form {
    pages = List.copyOf(pages);
    tasks = Collections.unmodifiableMap(new LinkedHashMap<>(tasks));
  }

  /** A form that is walked in the usual way. */
  public Form(List<Page> pages, Map<String, Page> tasks) {
    this(pages, tasks, Layout.USUAL);
  }

  /** Whether the applicant sees the pages as a list of tasks, to be done in any order. */
  public boolean isTaskList() {
    return switch (layout) {
      case TASK_LIST -> true;
      case IN_ORDER -> false;
      case USUAL -> pages.stream().filter(Form::mayAsk).count() > Limits.PAGES_IN_ORDER;
    };
  }

  /** Whether a page asks something of those whose data no register holds. */
  private static boolean mayAsk(Page page) {
    return page.questions().stream()
        .anyMatch(q ->
            q.type().isAskable()
                && !(q.type() instanceof QuestionType.Declaration)
                && (q.binding() == null || q.askedAlways()));
  }

  /** The applicant's questions in order. */
  public List<Question> questions() {
    return pages.stream().flatMap(page -> page.questions().stream()).toList();
  }

  /** A question of the applicant. */
  public Optional<Question> question(String id) {
    return pages.stream().flatMap(page -> page.question(id).stream()).findFirst();
  }

  public Optional<Page> page(String id) {
    return pages.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** The questions that go with a user task, or null when it has none of its own. */
  public @Nullable Page task(String element) {
    return tasks.get(element);
  }
}
