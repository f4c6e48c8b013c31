package org.masnaa.app.portal;

import java.util.List;
import java.util.UUID;
import org.masnaa.app.cases.DraftId;
import org.masnaa.app.cases.Drafts;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.notify.About;
import org.masnaa.app.notify.Message;
import org.masnaa.app.notify.Notify;
import org.masnaa.app.shared.page.Addressed;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's messages. Looking at the list marks none as read; opening one, or saying so, does. */
@Controller
@RequestMapping("/{language:ar|en}/messages")
class MessageController {

  private static final String PATH = "/messages";

  private final Notify notify;
  private final Drafts drafts;
  private final SignedIn signedIn;

  MessageController(Notify notify, Drafts drafts, SignedIn signedIn) {
    this.notify = notify;
    this.drafts = drafts;
    this.signedIn = signedIn;
  }

  @Open(to = Audience.PERSON)
  @GetMapping
  ModelAndView list(@PathVariable Language language, @RequestParam(defaultValue = "1") int page) {
    int number = Math.clamp(page, 1, 1000);
    int from = (number - 1) * Notify.PAGE;
    List<Message> found = notify.of(signedIn.person(), from);
    boolean more = !notify.of(signedIn.person(), from + Notify.PAGE).isEmpty();
    return PageReply.page(
        "portal/messages",
        new MessagesPage(found.stream().map(MessageController::row).toList(), number, more));
  }

  @Open(to = Audience.PERSON)
  @PostMapping
  ModelAndView seen(@PathVariable Language language) {
    notify.seen(signedIn.person());
    return PageReply.seeOther(language, PATH);
  }

  @Open(to = Audience.PERSON)
  @PostMapping("/{id}")
  ModelAndView open(@PathVariable Language language, @PathVariable String id) {
    About opened =
        notify.open(Addressed.id(id), signedIn.person()).orElseThrow(PageReply::notFound);
    return PageReply.seeOther(
        language,
        switch (opened) {
          case About.OfCase about -> CasePages.path(about.id());
          case About.OfDraft about -> draft(about.value());
          case About.OfDispute about -> DisputeController.PATH;
        });
  }

  /** A draft that has ended leaves only the list to go to. */
  private String draft(UUID id) {
    return drafts
        .find(new DraftId(id), signedIn.person())
        .map(DraftPages::next)
        .orElse("/applications");
  }

  private static MessagesPage.Row row(Message message) {
    return new MessagesPage.Row(
        PATH + "/" + message.about().value(),
        message.text(),
        message.sentAt(),
        message.readAt() == null);
  }
}
