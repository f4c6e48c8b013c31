package org.masnaa.app.portal;

import java.util.List;
import java.util.Optional;
import org.masnaa.form.Interview;
import org.masnaa.form.Interview.PageView;
import org.masnaa.form.Interview.QuestionView;
import org.masnaa.form.QuestionType;

/**
 * The pages of an interview that are walked one by one. Declarations are not among them: a person
 * agrees to them on the check page, having seen all answers.
 */
record Steps(Interview interview) {

  List<PageView> pages() {
    return interview.pages().stream().filter(page -> !asked(page).isEmpty()).toList();
  }

  Optional<PageView> page(String id) {
    return pages().stream().filter(page -> page.id().equals(id)).findFirst();
  }

  /** The number of a page, from 1. */
  int number(PageView page) {
    return pages().stream().map(PageView::id).toList().indexOf(page.id()) + 1;
  }

  Optional<PageView> before(PageView page) {
    int number = number(page);
    return number > 1 ? Optional.of(pages().get(number - 2)) : Optional.empty();
  }

  Optional<PageView> after(PageView page) {
    int number = number(page);
    return number < pages().size() ? Optional.of(pages().get(number)) : Optional.empty();
  }

  Optional<PageView> firstIncomplete() {
    return pages().stream()
        .filter(page -> asked(page).stream().anyMatch(q -> !q.problems().isEmpty()))
        .findFirst();
  }

  /** The questions of a page that are asked there. */
  static List<QuestionView> asked(PageView page) {
    return page.questions().stream().filter(q -> q.asked() && !isDeclaration(q)).toList();
  }

  /** What a page shows besides what registers know: its questions, and what is told beside them. */
  static List<QuestionView> shown(PageView page) {
    return page.questions().stream()
        .filter(q -> !isDeclaration(q) && (q.asked() || isTold(q)))
        .toList();
  }

  private static boolean isTold(QuestionView view) {
    return view.question().type() instanceof QuestionType.Information
        || view.question().type() instanceof QuestionType.Calculated;
  }

  /** What is agreed to at the end. */
  List<QuestionView> declarations() {
    return interview.questions().stream().filter(q -> q.asked() && isDeclaration(q)).toList();
  }

  private static boolean isDeclaration(QuestionView view) {
    return view.question().type() instanceof QuestionType.Declaration;
  }
}
