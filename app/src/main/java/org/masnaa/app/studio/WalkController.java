package org.masnaa.app.studio;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.edit.Edit;
import org.masnaa.edit.YamlText;
import org.masnaa.flow.Active;
import org.masnaa.service.PackageFiles;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page from which an unpublished service is walked. */
@Controller
@RequestMapping("/{language:ar|en}/studio/{service}/walk")
class WalkController {

  private static final String TEMPLATE = "studio/walk";

  /** Most working days that one button lets pass. */
  private static final int MOST_DAYS = 2_000;

  private final Walks walks;
  private final WalkPages pages;
  private final Visitors visitors;
  private final Studio studio;
  private final Checks checks;

  WalkController(Walks walks, WalkPages pages, Visitors visitors, Studio studio, Checks checks) {
    this.walks = walks;
    this.pages = pages;
    this.visitors = visitors;
    this.studio = studio;
    this.checks = checks;
  }

  @Open(to = Audience.STUDIO)
  @GetMapping
  ModelAndView page(@PathVariable String service, HttpServletRequest request) {
    return PageReply.page(TEMPLATE, pages.page(service, request, null));
  }

  @Open(to = Audience.STUDIO)
  @PostMapping("/begin")
  ModelAndView begin(
      @PathVariable Language language,
      @PathVariable String service,
      @RequestParam(defaultValue = "") String person,
      HttpServletRequest request) {
    walks.begin(service, person, request);
    return PageReply.seeOther(language, Walk.path(service));
  }

  @Open(to = Audience.STUDIO)
  @PostMapping("/end")
  ModelAndView end(
      @PathVariable Language language, @PathVariable String service, HttpServletRequest request) {
    visitors.draft(service);
    walks.end(request);
    return PageReply.seeOther(language, Walk.path(service));
  }

  /** Lets time pass: so many working days, or until the timer of an element is due. */
  @Open(to = Audience.STUDIO)
  @PostMapping("/pass")
  ModelAndView pass(
      @PathVariable Language language,
      @PathVariable String service,
      @RequestParam(defaultValue = "0") int days,
      @RequestParam(defaultValue = "") String timer,
      HttpServletRequest request) {
    Walk walk = walks.walk(service, request);
    boolean open =
        walk.through().course().timers().stream()
            .map(Active::element)
            .anyMatch(element -> element.equals(timer));
    if (open) {
      walks.tell(request, walk, walk.telling().with(timer));
    } else if (days > 0 && days <= MOST_DAYS && walk.telling().sent()) {
      walks.pass(request, walk, days);
    }
    return PageReply.seeOther(language, Walk.path(service));
  }

  /** Other values of the person; those that cannot be read stay as they were. */
  @Open(to = Audience.STUDIO)
  @PostMapping("/person")
  ModelAndView person(
      @PathVariable Language language, @PathVariable String service, HttpServletRequest request) {
    Walk walk = walks.walk(service, request);
    walks.tell(request, walk, WalkPerson.changed(walk, checks.attributes(), request));
    return PageReply.seeOther(language, Walk.path(service));
  }

  /** Writes what was walked as an example, which then holds. */
  @Open(to = Audience.STUDIO)
  @PostMapping("/keep")
  ModelAndView keep(
      @PathVariable Language language,
      @PathVariable String service,
      @RequestParam(defaultValue = "") String title,
      HttpServletRequest request) {
    Actor.Officer me = visitors.designer();
    Walk walk = walks.walk(service, request);
    if (title.isBlank()) {
      LocalText why = new LocalText("اكتب ماذا يبيّن المثال.", "Write what the example shows.");
      return PageReply.wrong(TEMPLATE, pages.page(service, request, why));
    }
    Draft draft = visitors.draft(service);
    String file = ExampleAddition.file(draft, title.strip());
    String text = YamlText.of(walk.through().example(title.strip()));
    LocalText refused = refused(draft, file, text);
    if (refused != null) {
      return PageReply.wrong(TEMPLATE, pages.page(service, request, refused));
    }
    return switch (studio.change(
        draft.id(), me, List.of(Wanted.of(file, new Edit.Rewrite(text))))) {
      case Saved.Done done -> {
        walks.end(request);
        yield PageReply.seeOther(
            language, "/studio/" + service + "/examples#" + ExampleCases.id(file, ""));
      }
      case Saved.Refused(LocalText why) ->
          PageReply.wrong(TEMPLATE, pages.page(service, request, why));
      case Saved.Clashed clashed -> throw new IllegalStateException("a new file cannot clash");
    };
  }

  /** Why the example would not hold, or null. */
  private @Nullable LocalText refused(Draft draft, String file, String text) {
    Map<String, byte[]> files = new TreeMap<>(draft.files());
    files.put(file, text.getBytes(StandardCharsets.UTF_8));
    return checks.check(PackageFiles.of(draft.id().toString(), files)).obstacles().stream()
        .filter(problem -> problem.at().file().equals(file))
        .findFirst()
        .map(problem -> problem.what())
        .orElse(null);
  }
}
