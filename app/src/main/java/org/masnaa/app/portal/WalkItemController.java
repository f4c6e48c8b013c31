package org.masnaa.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.masnaa.app.cases.OpenDraft;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.app.shared.page.PostedForm;
import org.masnaa.app.studio.Walk;
import org.masnaa.form.Answer;
import org.masnaa.form.AnswerProblem;
import org.masnaa.form.Answers;
import org.masnaa.form.Interview.ItemView;
import org.masnaa.form.Interview.PageView;
import org.masnaa.form.Interview.QuestionView;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One item of a repeated group of a service that is walked in the studio. */
@Controller
@RequestMapping("/{language:ar|en}/studio/{service}/walk/form/{page}/{group}/{item}")
class WalkItemController {

  private static final String TEMPLATE = "portal/item";

  private final WalkDrafts walks;
  private final DraftPages pages;

  WalkItemController(WalkDrafts walks, DraftPages pages) {
    this.walks = walks;
    this.pages = pages;
  }

  /** The parts of the address. */
  record Place(String service, String page, String group, String item) {}

  @Open(to = Audience.STUDIO)
  @GetMapping
  ModelAndView page(@PathVariable Language language, Place place, HttpServletRequest request) {
    Walk walk = walks.walk(place.service(), request);
    return PageReply.page(TEMPLATE, model(walk, place, List.of(), language));
  }

  @Open(to = Audience.STUDIO)
  @PostMapping
  ModelAndView save(@PathVariable Language language, Place place, HttpServletRequest request) {
    Walk before = walks.walk(place.service(), request);
    PostedForm form = PostedForm.of(request);
    Answers posted =
        Answers.posted(
            item(before, place).asked().stream()
                .filter(question -> form.shown().contains(question.id()))
                .toList(),
            form.fields());
    Answers answers = before.telling().answers();
    Answer.Items items = Answer.Items.of(answers.get(place.group())).with(place.item(), posted);
    Walk walk = walks.answered(request, before, answers.with(place.group(), items));
    String change = form.fields().containsKey("change") ? "?change" : "";
    String page = WalkDrafts.way(walk).page(place.page());
    String here = page + "/" + place.group() + "/" + place.item() + change;
    return switch (form.go()) {
      case "later" -> PageReply.seeOther(language, walk.path());
      case "language" -> PageReply.seeOther(language.other(), here);
      default -> {
        List<AnswerProblem> open =
            item(walk, place).questions().stream().flatMap(q -> q.problems().stream()).toList();
        List<AnswerProblem> seen = form.seen(open);
        yield seen.isEmpty()
            ? PageReply.seeOther(language, open.isEmpty() ? page + change : here)
            : PageReply.wrong(TEMPLATE, model(walk, place, seen, language));
      }
    };
  }

  private ItemPage model(Walk walk, Place place, List<AnswerProblem> problems, Language language) {
    OpenDraft draft = walks.draft(walk);
    PageView view = view(draft, place);
    return pages.item(
        draft,
        WalkDrafts.way(walk),
        view,
        group(view, place),
        item(walk, place),
        problems,
        language);
  }

  private ItemView item(Walk walk, Place place) {
    return group(view(walks.draft(walk), place), place)
        .item(place.item())
        .orElseThrow(PageReply::notFound);
  }

  private static PageView view(OpenDraft draft, Place place) {
    return new Steps(draft.interview()).page(place.page()).orElseThrow(PageReply::notFound);
  }

  private static QuestionView group(PageView view, Place place) {
    return Steps.asked(view).stream()
        .filter(q -> q.id().equals(place.group()))
        .findFirst()
        .orElseThrow(PageReply::notFound);
  }
}
