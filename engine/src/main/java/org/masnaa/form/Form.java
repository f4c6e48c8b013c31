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
public record Form(List<Page> pages, Map<String, Page> tasks) {

  public Form {
    pages = List.copyOf(pages);
    tasks = Collections.unmodifiableMap(new LinkedHashMap<>(tasks));
  }

  /** The applicant's questions in order. */
  public List<Question> questions() {
    return pages.stream().flatMap(page -> page.questions().stream()).toList();
  }

  /** A question of the applicant. */
  public Optional<Question> question(String id) {
    return questions().stream().filter(q -> q.id().equals(id)).findFirst();
  }

  public Optional<Page> page(String id) {
    return pages.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** The questions that go with a user task, or null when it has none of its own. */
  public @Nullable Page task(String element) {
    return tasks.get(element);
  }
}
