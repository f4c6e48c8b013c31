package org.masnaa.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.masnaa.app.cases.Completion;
import org.masnaa.app.cases.Part;
import org.masnaa.app.cases.Parts;
import org.masnaa.app.cases.TaskResult;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.page.Addressed;
import org.masnaa.app.shared.page.CaseTexts;
import org.masnaa.app.shared.page.FormFields;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.app.shared.page.PostedForm;
import org.masnaa.flow.Element;
import org.masnaa.form.AnswerProblem;
import org.masnaa.form.Answers;
import org.masnaa.form.Page;
import org.masnaa.service.ServicePackage;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A person's part in somebody else's case. */
@Controller
@RequestMapping("/{language:ar|en}/parts/{id}/{task}")
class PartController {

  private static final String TEMPLATE = "portal/part";

  private final Parts parts;
  private final CaseTexts words;
  private final FormFields fields;
  private final Rows rows;
  private final SignedIn signedIn;

  PartController(Parts parts, CaseTexts words, FormFields fields, Rows rows, SignedIn signedIn) {
    this.parts = parts;
    this.words = words;
    this.fields = fields;
    this.rows = rows;
    this.signedIn = signedIn;
  }

  static String path(Part part) {
    return "/parts/" + part.task().caseId() + "/" + part.task().waitId();
  }

  @Open(to = Audience.PERSON)
  @GetMapping
  ModelAndView page(
      @PathVariable Language language, @PathVariable String id, @PathVariable String task) {
    Part part = find(Addressed.caseId(id), task, Answers.none());
    return PageReply.page(TEMPLATE, model(part, List.of(), language));
  }

  @Open(to = Audience.PERSON)
  @PostMapping
  ModelAndView complete(
      @PathVariable Language language,
      @PathVariable String id,
      @PathVariable String task,
      HttpServletRequest request) {
    CaseId caseId = Addressed.caseId(id);
    Part part = find(caseId, task, Answers.none());
    PostedForm form = PostedForm.of(request);
    Page page = service(part).form().task(part.task().element());
    Answers answers =
        page == null ? Answers.none() : Answers.posted(page.questions(), form.fields());
    TaskResult result =
        parts.complete(
            caseId,
            task,
            signedIn.person(),
            new Completion(form.value("outcome"), List.of(), "", answers));
    return switch (result) {
      case TaskResult.Incomplete(List<AnswerProblem> problems) ->
          PageReply.wrong(
              TEMPLATE, model(find(caseId, task, answers), form.seen(problems), language));
      case TaskResult.NotFound gone -> throw PageReply.notFound();
      case TaskResult.Done done -> PageReply.seeOther(language, path(part));
      case TaskResult.HeldBy held -> PageReply.seeOther(language, path(part));
      case TaskResult.NoLongerOpen closed -> PageReply.seeOther(language, path(part));
      case TaskResult.OutcomeMissing missing -> PageReply.seeOther(language, path(part));
      case TaskResult.ReasonsMissing missing -> PageReply.seeOther(language, path(part));
    };
  }

  private PartPage model(Part part, List<AnswerProblem> problems, Language language) {
    ServicePackage service = service(part);
    return new PartPage(
        service.service().title(),
        rows.entity(part.summary().service().id()),
        words.element(service, part.task().element()),
        part.applicant(),
        part.task().isOpen() ? part.shown() : List.of(),
        part.task().isOpen() ? doing(part, problems, language) : null);
  }

  private PartPage.Doing doing(Part part, List<AnswerProblem> problems, Language language) {
    return new PartPage.Doing(
        part.form().questions().stream()
            .map(question -> fields.of(question, problems, language))
            .toList(),
        service(part)
            .userTask(part.task().element())
            .map(Element.UserTask::outcomes)
            .orElse(List.of())
            .stream()
            .map(outcome -> new PartPage.Choice(outcome, words.choice(outcome)))
            .toList(),
        FormFields.problems(problems));
  }

  private static ServicePackage service(Part part) {
    return part.summary().service().content();
  }

  private Part find(CaseId id, String task, Answers answers) {
    return parts.find(id, task, signedIn.person(), answers).orElseThrow(PageReply::notFound);
  }
}
