package org.masnaa.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.masnaa.app.cases.OpenDraft;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.app.shared.page.PostedForm;
import org.masnaa.app.studio.Walk;
import org.masnaa.form.Answer;
import org.masnaa.form.AnswerProblem;
import org.masnaa.form.Answers;
import org.masnaa.form.Interview.PageView;
import org.masnaa.form.Interview.QuestionView;
import org.masnaa.form.QuestionType;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A page of questions of an unpublished service that is walked in the studio. */
@Controller
@RequestMapping("/{language:ar|en}/studio/{service}/walk/form/{page}")
class WalkFormController {

  private static final String TEMPLATE = "portal/question";
  private static final String ADD = "add:";

  private final WalkDrafts walks;
  private final DraftPages pages;

  WalkFormController(WalkDrafts walks, DraftPages pages) {
    this.walks = walks;
    this.pages = pages;
  }

  @Open(to = Audience.STUDIO)
  @GetMapping
  ModelAndView page(
      @PathVariable Language language,
      @PathVariable String service,
      @PathVariable("page") String pageId,
      HttpServletRequest request) {
    Walk walk = walks.walk(service, request);
    if (walk.telling().sent()) {
      return PageReply.seeOther(language, walk.path());
    }
    OpenDraft draft = walks.draft(walk);
    PageView page = new Steps(draft.interview()).page(pageId).orElseThrow(PageReply::notFound);
    return PageReply.page(
        TEMPLATE, pages.question(draft, WalkDrafts.way(walk), page, List.of(), language));
  }

  @Open(to = Audience.STUDIO)
  @PostMapping
  ModelAndView save(
      @PathVariable Language language,
      @PathVariable String service,
      @PathVariable("page") String pageId,
      HttpServletRequest request) {
    Walk walk = walks.walk(service, request);
    PageView shown =
        new Steps(walks.draft(walk).interview()).page(pageId).orElseThrow(PageReply::notFound);
    PostedForm form = PostedForm.of(request);
    Answers posted =
        Answers.posted(
            Steps.asked(shown).stream()
                .map(QuestionView::question)
                .filter(question -> form.shown().contains(question.id()))
                .toList(),
            form.fields());
    Answers answers =
        WalkDrafts.uploaded(
            changed(walk.telling().answers().with(posted), shown, form), shown, request);
    return answer(language, walks.answered(request, walk, answers), pageId, form);
  }

  /** Items of groups that came and went, and files that were taken back. */
  private static Answers changed(Answers given, PageView shown, PostedForm form) {
    Answers answers = given;
    int slash = form.remove().indexOf('/');
    for (QuestionView view : Steps.asked(shown)) {
      String id = view.id();
      boolean removed = slash > 0 && form.remove().substring(0, slash).equals(id);
      if (view.question().type() instanceof QuestionType.Group group) {
        Answer.Items items = Answer.Items.of(answers.get(id));
        if (form.go().equals(ADD + id) && items.items().size() < group.max()) {
          items = items.added();
        }
        answers =
            answers.with(id, removed ? items.without(form.remove().substring(slash + 1)) : items);
      } else if (removed && view.question().type() instanceof QuestionType.Attached) {
        answers = WalkDrafts.without(answers, id, form.remove().substring(slash + 1));
      }
    }
    return answers;
  }

  private ModelAndView answer(Language language, Walk walk, String pageId, PostedForm form) {
    OpenDraft draft = walks.draft(walk);
    Way way = WalkDrafts.way(walk);
    Steps steps = new Steps(draft.interview());
    Optional<PageView> page = steps.page(pageId);
    String change = form.fields().containsKey("change") ? "?change" : "";
    String here = way.page(pageId) + change;
    if (form.go().startsWith(ADD) && page.isPresent()) {
      String group = form.go().substring(ADD.length());
      return PageReply.seeOther(language, lastItem(draft, way.page(pageId), group) + change);
    }
    if (!form.remove().isEmpty() || form.go().equals("upload")) {
      return PageReply.seeOther(language, here);
    }
    return switch (form.go()) {
      case "later" -> PageReply.seeOther(language, walk.path());
      case "language" -> PageReply.seeOther(language.other(), here);
      default -> next(language, walk, page, form);
    };
  }

  private static String lastItem(OpenDraft draft, String path, String group) {
    return draft
        .interview()
        .question(group)
        .filter(view -> !view.items().isEmpty())
        .map(view -> path + "/" + group + "/" + view.items().getLast().key())
        .orElse(path);
  }

  private ModelAndView next(
      Language language, Walk walk, Optional<PageView> page, PostedForm form) {
    OpenDraft draft = walks.draft(walk);
    Way way = WalkDrafts.way(walk);
    if (page.isEmpty()) {
      return PageReply.seeOther(language, DraftPages.next(draft, way));
    }
    List<AnswerProblem> open =
        Steps.asked(page.get()).stream().flatMap(q -> q.problems().stream()).toList();
    List<AnswerProblem> seen = form.seen(open);
    if (!seen.isEmpty()) {
      return PageReply.wrong(TEMPLATE, pages.question(draft, way, page.get(), seen, language));
    }
    if (!open.isEmpty()) {
      return PageReply.seeOther(language, way.page(page.get().id()));
    }
    if (form.fields().containsKey("change")) {
      return PageReply.seeOther(language, DraftPages.afterChange(draft, way));
    }
    boolean list = draft.service().content().form().isTaskList();
    Optional<PageView> after =
        list ? Optional.empty() : new Steps(draft.interview()).after(page.get());
    return PageReply.seeOther(
        language,
        after.map(next -> way.page(next.id())).orElseGet(() -> DraftPages.next(draft, way)));
  }
}
