package org.masnaa.app.studio;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.app.studio.ItemPage.Notice;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which the items of a service are changed. */
@Controller
@RequestMapping("/{language:ar|en}/studio/{service}")
class DesignController {

  private static final String TEMPLATE = "studio/items";

  private final Studio studio;
  private final StudioPages pages;
  private final Visitors visitors;
  private final ExampleAddition examples;
  private final ExpectNow expectNow;

  DesignController(
      Studio studio,
      StudioPages pages,
      Visitors visitors,
      ExampleAddition examples,
      ExpectNow expectNow) {
    this.expectNow = expectNow;
    this.studio = studio;
    this.pages = pages;
    this.visitors = visitors;
    this.examples = examples;
  }

  @Open(to = Audience.STUDIO)
  @GetMapping("/{tab:questions|process|decisions|texts|examples|settings}")
  ModelAndView page(
      @PathVariable Language language, @PathVariable String service, @PathVariable String tab) {
    return PageReply.page(TEMPLATE, pages.page(visitors.draft(service), tab, visitors.me(), null));
  }

  @Open(to = Audience.STUDIO)
  @PostMapping("/{tab:questions|process|decisions|texts|examples|settings}")
  ModelAndView change(
      @PathVariable Language language,
      @PathVariable String service,
      @PathVariable String tab,
      HttpServletRequest request) {
    Actor.Officer me = visitors.designer();
    Draft draft = visitors.draft(service);
    PostedChange posted = new PostedChange(request);
    List<Wanted> wanted = new ArrayList<>(posted.fields());
    wanted.addAll(
        posted.get("act").startsWith(ExpectNow.ACT)
            ? expectNow.changes(draft, posted.get("act"))
            : posted.act(draft));
    return answer(language, service, tab, me, wanted, posted.get("at"));
  }

  @Open(to = Audience.STUDIO)
  @PostMapping("/{tab:questions|process|decisions|examples|settings}/add")
  ModelAndView add(
      @PathVariable Language language,
      @PathVariable String service,
      @PathVariable String tab,
      HttpServletRequest request) {
    Actor.Officer me = visitors.designer();
    Draft draft = visitors.draft(service);
    PostedChange posted = new PostedChange(request);
    List<Wanted> wanted =
        posted.get("what").equals("example")
            ? examples.changes(draft, posted.given())
            : new Additions(draft, posted.given()).of(posted.get("what"));
    if (wanted.isEmpty()) {
      LocalText why =
          new LocalText(
              "لم يُضف شيء: املأ الحقول أولًا.", "Nothing was added: fill in the fields first.");
      return wrong(service, tab, me, new Notice(why, List.of()));
    }
    return answer(language, service, tab, me, wanted, "");
  }

  @Open(to = Audience.STUDIO)
  @PostMapping("/{tab:questions|process|decisions|texts|examples|settings}/{step:undo|redo}")
  ModelAndView takeBack(
      @PathVariable Language language,
      @PathVariable String service,
      @PathVariable String tab,
      @PathVariable String step) {
    Actor.Officer me = visitors.designer();
    Draft draft = visitors.draft(service);
    Saved saved = step.equals("undo") ? studio.undo(draft.id(), me) : studio.redo(draft.id(), me);
    return answer(language, service, tab, me, saved, "");
  }

  private ModelAndView answer(
      Language language,
      String service,
      String tab,
      Actor.Officer me,
      List<Wanted> wanted,
      String at) {
    Saved saved =
        wanted.isEmpty()
            ? new Saved.Done(0)
            : studio.change(
                visitors.service(service), me, StepDrawing.drawn(visitors.draft(service), wanted));
    return answer(language, service, tab, me, saved, at);
  }

  private ModelAndView answer(
      Language language, String service, String tab, Actor.Officer me, Saved saved, String at) {
    return switch (saved) {
      case Saved.Done done -> {
        String place = at.matches("[a-z0-9-]{1,40}") ? "#" + at : "";
        yield PageReply.seeOther(language, "/studio/" + service + "/" + tab + place);
      }
      case Saved.Refused(LocalText why) -> wrong(service, tab, me, new Notice(why, List.of()));
      case Saved.Clashed(List<Saved.Clash> clashes) -> clashed(service, tab, me, clashes);
    };
  }

  private ModelAndView clashed(
      String service, String tab, Actor.Officer me, List<Saved.Clash> clashes) {
    LocalText why =
        new LocalText(
            "لم يُحفظ شيء: غيّر زميل الحقل نفسه في هذه الأثناء. اختر ما يبقى.",
            "Nothing is saved: somebody changed the same field in the meantime. Choose what"
                + " stays.");
    ModelAndView page = wrong(service, tab, me, new Notice(why, clashes));
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  private ModelAndView wrong(
      String service, String tab, Actor.Officer me, @Nullable Notice notice) {
    return PageReply.wrong(TEMPLATE, pages.page(visitors.draft(service), tab, me, notice));
  }
}
