package org.masnaa.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.masnaa.form.Interview.PageView;
import org.masnaa.form.Interview.QuestionView;

/**
 * A form as a list of tasks, one for each page with something to do.
 *
 * @param tasks in the order of the form
 */
public record Outline(List<Task> tasks) {

  /** How a task stands. */
  public enum State {
    NOT_STARTED,
    IN_PROGRESS,
    DONE,
    /** Whether it is needed at all depends on an answer that is still missing. */
    CANNOT_START_YET
  }

  /** A page of the form. */
  public record Task(Page page, State state) {}

  public Outline {
    tasks = List.copyOf(tasks);
  }

  /** The list as it stands. */
  public static Outline of(Form form, Interview interview) {
    Set<String> open = new LinkedHashSet<>();
    List<Task> tasks = new ArrayList<>();
    for (Page page : form.pages()) {
      Optional<PageView> view = interview.page(page.id());
      if (view.isPresent()) {
        view.get().questions().stream()
            .filter(q -> q.asked() && q.value() == null)
            .forEach(q -> open.add(q.id()));
        if (view.get().questions().stream().anyMatch(Outline::isTask)) {
          tasks.add(new Task(page, state(view.get())));
        }
      } else if (page.when() != null && page.when().names().stream().anyMatch(open::contains)) {
        page.questions().forEach(question -> open.add(question.id()));
        tasks.add(new Task(page, State.CANNOT_START_YET));
      }
    }
    return new Outline(tasks);
  }

  /** Declarations come last, with the sending, and are no task of their own. */
  private static boolean isTask(QuestionView view) {
    return view.asked() && !(view.question().type() instanceof QuestionType.Declaration);
  }

  private static State state(PageView view) {
    if (!view.opened()) {
      return State.NOT_STARTED;
    }
    boolean open = view.questions().stream().anyMatch(q -> isTask(q) && !q.problems().isEmpty());
    return open ? State.IN_PROGRESS : State.DONE;
  }

  /** How many tasks are done. */
  public long done() {
    return tasks.stream().filter(task -> task.state() == State.DONE).count();
  }
}
