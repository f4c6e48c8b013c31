package org.masnaa.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.registers.AttributeValue;
import org.masnaa.app.shared.Framing;
import org.masnaa.app.shared.page.FormFields;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.app.studio.Walks;
import org.masnaa.feel.Budget;
import org.masnaa.form.Answers;
import org.masnaa.form.Interview;
import org.masnaa.form.Interview.PageView;
import org.masnaa.form.Interview.QuestionView;
import org.masnaa.form.Page;
import org.masnaa.form.Question;
import org.masnaa.form.QuestionType;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.service.ServicePackage;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Pages of an unpublished service as people will see them, to be looked at beside their editor. */
@Controller
@RequestMapping("/{language:ar|en}/studio/{service}/preview")
class PreviewController {

  private final Walks walks;
  private final DraftPages pages;
  private final ServiceTexts services;
  private final FormFields fields;
  private final InstantSource clock;

  PreviewController(
      Walks walks,
      DraftPages pages,
      ServiceTexts services,
      FormFields fields,
      InstantSource clock) {
    this.walks = walks;
    this.pages = pages;
    this.services = services;
    this.fields = fields;
    this.clock = clock;
  }

  /** The page before an application begins; while the draft has problems there is none. */
  @Open(to = Audience.STUDIO)
  @GetMapping
  ModelAndView start(@PathVariable String service, HttpServletRequest request) {
    Framing.allow(request);
    Walks.Sketch sketch = walks.sketch(service).orElseThrow(PageReply::notFound);
    ServicePackage content = sketch.content();
    if (content == null) {
      throw PageReply.notFound();
    }
    return PageReply.page(
        "portal/start",
        services.start(
            new Published(sketch.id(), 0, content.hash(), clock.instant(), content), null));
  }

  @Open(to = Audience.STUDIO)
  @GetMapping("/{page}")
  ModelAndView page(
      @PathVariable Language language,
      @PathVariable String service,
      @PathVariable("page") String pageId,
      HttpServletRequest request) {
    Framing.allow(request);
    Walks.Sketch sketch = walks.sketch(service).orElseThrow(PageReply::notFound);
    Page page = sketch.form().page(pageId).orElseThrow(PageReply::notFound);
    return PageReply.page("portal/question", model(sketch, page, language));
  }

  private QuestionPage model(Walks.Sketch sketch, Page page, Language language) {
    Map<String, @Nullable Object> data =
        new LinkedHashMap<>(AttributeCatalogue.contexts(sketch.known()));
    data.put("today", walks.today());
    Interview interview =
        Interview.of(List.of(unconditional(page)), Answers.none(), data, Budget.standard());
    PageView view = interview.pages().stream().findFirst().orElseThrow(PageReply::notFound);
    List<QuestionView> shown =
        view.questions().stream().filter(PreviewController::isShown).toList();
    int number = sketch.form().pages().indexOf(page) + 1;
    return new QuestionPage(
        sketch.title(),
        shown.size() == 1 ? page.title() : page.heading(),
        new QuestionPage.Progress(number, sketch.form().pages().size()),
        "/studio/" + sketch.id().name() + "/preview",
        pages.known(known(sketch), view.questions()),
        shown.stream().map(q -> fields.of(q, List.of(), language)).toList(),
        List.of());
  }

  /** What registers know stands above; declarations are shown where their page is looked at. */
  private static boolean isShown(QuestionView view) {
    return view.asked()
        || view.question().type() instanceof QuestionType.Information
        || view.question().type() instanceof QuestionType.Calculated;
  }

  private Map<String, AttributeValue> known(Walks.Sketch sketch) {
    Map<String, AttributeValue> known = new LinkedHashMap<>();
    for (Question question : sketch.form().questions()) {
      Question.Binding binding = question.binding();
      if (binding != null) {
        String name = binding.attribute().name();
        known.put(
            name,
            new AttributeValue(
                sketch.known().get(name), binding.attribute().register().label(), clock.instant()));
      }
    }
    return known;
  }

  /** Everything that may stand on the page. */
  private static Page unconditional(Page page) {
    return new Page(
        page.id(),
        page.title(),
        null,
        page.questions().stream().map(PreviewController::unconditional).toList());
  }

  private static Question unconditional(Question question) {
    return new Question(
        question.id(),
        question.type(),
        question.wording(),
        question.binding(),
        new Question.Need(null, question.optional(), question.need().always()),
        question.check(),
        question.preset(),
        question.askedBecause());
  }
}
