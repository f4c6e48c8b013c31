package org.masnaa.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.masnaa.app.cases.DraftFiles;
import org.masnaa.app.cases.DraftId;
import org.masnaa.app.cases.Drafts;
import org.masnaa.app.cases.OpenDraft;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.page.FormFields;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.app.shared.page.PostedForm;
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

/** One page of questions of an application that is being written. */
@Controller
@RequestMapping("/{language:ar|en}/applications/{draft}/{page}")
class DraftController {

  private static final String TEMPLATE = "portal/question";

  /** Before the id of a group, as the value of the button that adds an item. */
  private static final String ADD = "add:";

  /** Before question and document, as the value of the button that takes over what is held. */
  private static final String HOLD = "hold:";

  private final Drafts drafts;
  private final DraftFiles files;
  private final DraftPages pages;
  private final DraftUploads uploads;
  private final HeldDocuments documents;
  private final SignedIn signedIn;

  DraftController(
      Drafts drafts,
      DraftFiles files,
      DraftPages pages,
      DraftUploads uploads,
      HeldDocuments documents,
      SignedIn signedIn) {
    this.documents = documents;
    this.drafts = drafts;
    this.files = files;
    this.pages = pages;
    this.uploads = uploads;
    this.signedIn = signedIn;
  }

  @Open(to = Audience.PERSON)
  @GetMapping
  ModelAndView page(
      @PathVariable Language language,
      @PathVariable("draft") String id,
      @PathVariable("page") String pageId) {
    OpenDraft draft = find(id);
    CaseId submitted = draft.standing().submittedAs();
    if (submitted != null) {
      return PageReply.seeOther(language, CasePages.receipt(submitted));
    }
    return new Steps(draft.interview())
        .page(pageId)
        .map(page -> pages.question(draft, page, List.of(), language))
        .map(page -> PageReply.page(TEMPLATE, page))
        .orElseThrow(PageReply::notFound);
  }

  @Open(to = Audience.PERSON)
  @PostMapping
  ModelAndView save(
      @PathVariable Language language,
      @PathVariable("draft") String id,
      @PathVariable("page") String pageId,
      HttpServletRequest request) {
    OpenDraft before = find(id);
    PersonId person = signedIn.person();
    PageView shown = new Steps(before.interview()).page(pageId).orElseThrow(PageReply::notFound);
    PostedForm form = PostedForm.of(request);
    Answers posted =
        Answers.posted(
            Steps.asked(shown).stream()
                .map(QuestionView::question)
                .filter(question -> form.shown().contains(question.id()))
                .toList(),
            form.fields());
    if (drafts.save(before.id(), person, posted).isEmpty()) {
      throw PageReply.notFound();
    }
    items(before.id(), person, shown, form);
    hold(before.id(), person, shown, form, language);
    remove(before.id(), person, shown, form.remove());
    List<AnswerProblem> refused = uploads.take(before.id(), person, shown, request);
    return answer(language, find(id), pageId, form, refused);
  }

  private ModelAndView answer(
      Language language,
      OpenDraft draft,
      String pageId,
      PostedForm form,
      List<AnswerProblem> refused) {
    Steps steps = new Steps(draft.interview());
    String here = DraftPages.path(draft.id(), pageId) + change(form);
    Optional<PageView> page = steps.page(pageId);
    if (page.isPresent() && !refused.isEmpty()) {
      return PageReply.wrong(TEMPLATE, pages.question(draft, page.get(), refused, language));
    }
    String added = form.go().startsWith(ADD) ? form.go().substring(ADD.length()) : "";
    if (!added.isEmpty() && page.isPresent()) {
      return PageReply.seeOther(language, lastItem(draft, page.get(), added) + change(form));
    }
    if (!form.remove().isEmpty()) {
      return PageReply.seeOther(language, here);
    }
    return switch (form.go()) {
      case "later" -> PageReply.seeOther(language, "/applications");
      case "language" -> PageReply.seeOther(language.other(), here);
      case String hold when hold.startsWith(HOLD) -> PageReply.seeOther(language, here);
      case "upload" -> PageReply.seeOther(language, here);
      default -> next(language, draft, page, form);
    };
  }

  private ModelAndView next(
      Language language, OpenDraft draft, Optional<PageView> page, PostedForm form) {
    if (page.isEmpty()) {
      return PageReply.seeOther(language, DraftPages.next(draft));
    }
    List<AnswerProblem> open =
        Steps.asked(page.get()).stream().flatMap(q -> q.problems().stream()).toList();
    List<AnswerProblem> seen = form.seen(open);
    if (!seen.isEmpty()) {
      return PageReply.wrong(
          TEMPLATE, pages.question(draft, page.get(), new ArrayList<>(seen), language));
    }
    if (!open.isEmpty()) {
      return PageReply.seeOther(
          language, DraftPages.path(draft.id(), page.get().id()) + change(form));
    }
    Optional<PageView> after =
        change(form).isEmpty() && !draft.service().content().form().isTaskList()
            ? new Steps(draft.interview()).after(page.get())
            : Optional.empty();
    return PageReply.seeOther(
        language,
        after
            .map(next -> DraftPages.path(draft.id(), next.id()))
            .orElseGet(() ->
                change(form).isEmpty()
                    ? DraftPages.next(draft)
                    : DraftPages.afterChange(draft, Way.of(draft))));
  }

  /** Adds an item to a group, or takes one out. */
  private void items(DraftId id, PersonId person, PageView shown, PostedForm form) {
    int slash = form.remove().indexOf('/');
    for (QuestionView view : Steps.asked(shown)) {
      if (!(view.question().type() instanceof QuestionType.Group group)) {
        continue;
      }
      if (form.go().equals(ADD + view.id()) && view.items().size() < group.max()) {
        change(id, person, view, Answer.Items::added);
      }
      if (slash > 0 && form.remove().substring(0, slash).equals(view.id())) {
        String key = form.remove().substring(slash + 1);
        change(id, person, view, items -> items.without(key));
      }
    }
  }

  /** Takes over a document that the person holds. */
  private void hold(
      DraftId id, PersonId person, PageView shown, PostedForm form, Language language) {
    if (form.go().startsWith(HOLD)) {
      String[] parts = form.go().substring(HOLD.length()).split("/", 2);
      for (QuestionView view : Steps.asked(shown)) {
        if (parts.length == 2 && view.id().equals(parts[0])) {
          documents.take(id, view, person, parts[1], language);
        }
      }
    }
  }

  private void change(
      DraftId id, PersonId person, QuestionView group, UnaryOperator<Answer.Items> change) {
    drafts.change(
        id,
        person,
        answers ->
            answers.with(group.id(), change.apply(Answer.Items.of(answers.get(group.id())))));
  }

  private static String lastItem(OpenDraft draft, PageView page, String group) {
    String path = DraftPages.path(draft.id(), page.id());
    return draft
        .interview()
        .question(group)
        .filter(view -> !view.items().isEmpty())
        .map(view -> path + "/" + group + "/" + view.items().getLast().key())
        .orElse(path);
  }

  /** A person who came from the check page goes back to it. */
  private static String change(PostedForm form) {
    return form.fields().containsKey("change") ? "?change" : "";
  }

  private void remove(DraftId id, PersonId person, PageView shown, String file) {
    int slash = file.indexOf('/');
    boolean attached =
        slash > 0
            && Steps.asked(shown).stream()
                .anyMatch(view ->
                    view.id().equals(file.substring(0, slash))
                        && view.question().type() instanceof QuestionType.Attached);
    if (attached && file.endsWith("/" + FormFields.HELD)) {
      files.release(id, person, file.substring(0, slash));
    } else if (attached) {
      try {
        files.remove(
            id, person, file.substring(0, slash), UUID.fromString(file.substring(slash + 1)));
      } catch (IllegalArgumentException noId) {
        throw PageReply.notFound();
      }
    }
  }

  private OpenDraft find(String id) {
    return DraftPages.draftId(id)
        .flatMap(draft -> drafts.find(draft, signedIn.person()))
        .orElseThrow(PageReply::notFound);
  }
}
