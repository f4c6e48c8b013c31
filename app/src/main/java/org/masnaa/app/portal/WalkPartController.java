package org.masnaa.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.masnaa.app.cases.Part;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.page.CaseTexts;
import org.masnaa.app.shared.page.FormFields;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.app.shared.page.PostedForm;
import org.masnaa.app.studio.Walk;
import org.masnaa.app.studio.Walks;
import org.masnaa.flow.Element;
import org.masnaa.form.AnswerProblem;
import org.masnaa.form.Answers;
import org.masnaa.form.Interview.QuestionView;
import org.masnaa.form.Page;
import org.masnaa.service.NamedValues;
import org.masnaa.service.ServicePackage;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a party does in a case that is walked in the studio. */
@Controller
@RequestMapping("/{language:ar|en}/studio/{service}/walk/part/{task}")
class WalkPartController {

  private static final String TEMPLATE = "portal/part";

  private final Walks walks;
  private final CaseTexts words;
  private final FormFields fields;
  private final ServiceTexts services;

  WalkPartController(Walks walks, CaseTexts words, FormFields fields, ServiceTexts services) {
    this.walks = walks;
    this.words = words;
    this.fields = fields;
    this.services = services;
  }

  @Open(to = Audience.STUDIO)
  @GetMapping
  ModelAndView page(
      @PathVariable Language language,
      @PathVariable String service,
      @PathVariable String task,
      HttpServletRequest request) {
    Walk walk = walks.walk(service, request);
    return PageReply.page(TEMPLATE, model(walk, task, Answers.none(), List.of(), language));
  }

  @Open(to = Audience.STUDIO)
  @PostMapping
  ModelAndView complete(
      @PathVariable Language language,
      @PathVariable String service,
      @PathVariable String task,
      HttpServletRequest request) {
    Walk walk = walks.walk(service, request);
    Element.UserTask element = open(walk, task);
    PostedForm form = PostedForm.of(request);
    String outcome = form.value("outcome");
    if (!element.outcomes().contains(outcome)) {
      throw PageReply.notFound();
    }
    Page page = walk.through().service().form().task(task);
    Answers answers =
        page == null ? Answers.none() : Answers.posted(page.questions(), form.fields());
    List<AnswerProblem> problems = walk.through().task(task, outcome, answers).problems();
    if (!problems.isEmpty()) {
      return PageReply.wrong(TEMPLATE, model(walk, task, answers, problems, language));
    }
    walks.tell(
        request, walk, walk.telling().with(task, walk.visit(outcome, List.of(), "", answers)));
    return PageReply.seeOther(language, walk.path());
  }

  private static Element.UserTask open(Walk walk, String task) {
    return walk.through().course().tasks().stream()
        .filter(active -> active.element().equals(task))
        .findFirst()
        .flatMap(active -> walk.through().service().userTask(task))
        .orElseThrow(PageReply::notFound);
  }

  private PartPage model(
      Walk walk, String task, Answers answers, List<AnswerProblem> problems, Language language) {
    ServicePackage service = walk.through().service();
    Element.UserTask element = open(walk, task);
    List<String> outcomes = element.outcomes();
    return new PartPage(
        service.service().title(),
        services.entity(walk.service().entity()),
        words.element(service, task),
        walk.who(),
        shown(walk, element),
        new PartPage.Doing(
            walk.through().task(task, outcomes.getFirst(), answers).questions().stream()
                .filter(QuestionView::asked)
                .map(view -> fields.of(view, problems, language))
                .toList(),
            outcomes.stream()
                .map(outcome -> new PartPage.Choice(outcome, words.choice(outcome)))
                .toList(),
            FormFields.problems(problems)));
  }

  private static List<Part.Shown> shown(Walk walk, Element.UserTask task) {
    Map<String, ?> data = walk.through().course().results().data();
    NamedValues values = new NamedValues(walk.through().service(), data);
    return task.shows().stream()
        .map(name -> new Part.Shown(label(walk.through().service(), name), values.text(name)))
        .toList();
  }

  private static LocalText label(ServicePackage service, String name) {
    return service
        .form()
        .question(name)
        .map(question -> question.label())
        .or(() -> service.service().reads(name).map(reads -> reads.attribute().label()))
        .orElse(new LocalText(name, name));
  }
}
