package org.masnaa.app.studio;

import java.util.List;
import java.util.Map;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a question is asked elsewhere, and writing it there too. */
@Controller
@RequestMapping("/{language:ar|en}/studio/{service}/shared")
class SharedController {

  private static final String TEMPLATE = "studio/shared";

  private final SharedQuestions shared;
  private final StudioPages pages;
  private final Visitors visitors;
  private final Checks checks;

  SharedController(SharedQuestions shared, StudioPages pages, Visitors visitors, Checks checks) {
    this.shared = shared;
    this.pages = pages;
    this.visitors = visitors;
    this.checks = checks;
  }

  @Open(to = Audience.STUDIO)
  @GetMapping
  ModelAndView page(@PathVariable String service) {
    return PageReply.page(TEMPLATE, page(visitors.draft(service), List.of()));
  }

  @Open(to = Audience.STUDIO)
  @PostMapping
  ModelAndView write(
      @PathVariable Language language,
      @PathVariable String service,
      @RequestParam(defaultValue = "") String question,
      @RequestParam(name = "to", defaultValue = "") List<String> services) {
    Actor.Officer me = visitors.designer();
    Draft draft = visitors.draft(service);
    Map<ServiceId, LocalText> refused = shared.write(draft, question, services, me);
    if (refused.isEmpty()) {
      return PageReply.seeOther(language, "/studio/" + draft.id().name() + "/shared");
    }
    List<LocalText> words =
        refused.entrySet().stream()
            .map(each ->
                new LocalText(
                    each.getKey().name() + ": " + each.getValue().ar(),
                    each.getKey().name() + ": " + each.getValue().en()))
            .toList();
    return PageReply.wrong(TEMPLATE, page(draft, words));
  }

  private SharedPage page(Draft draft, List<LocalText> refused) {
    return new SharedPage(
        pages.head(draft, "shared", visitors.me(), checks.of(draft), null),
        shared.of(draft).stream()
            .map(each ->
                new SharedPage.Row(
                    each.id(),
                    each.label(),
                    each.places().stream()
                        .map(place ->
                            new SharedPage.Other(
                                place.service().name(),
                                place.title(),
                                place.same(),
                                place.drafted()))
                        .toList()))
            .toList(),
        refused);
  }
}
