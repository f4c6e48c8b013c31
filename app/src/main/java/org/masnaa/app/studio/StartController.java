package org.masnaa.app.studio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.Activation;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.page.Badge;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The list of services, and how a new one begins. */
@Controller
@RequestMapping("/{language:ar|en}/studio")
class StartController {

  private static final String TEMPLATE = "studio/start";
  private static final LocalText NAMELESS =
      new LocalText(
          "اكتب اسم الخدمة بالعربية وبالإنجليزية.", "Write the name in Arabic and in English.");

  private final Studio studio;
  private final Visitors visitors;
  private final Checks checks;
  private final Reviews reviews;
  private final Catalogue catalogue;

  StartController(
      Studio studio, Visitors visitors, Checks checks, Reviews reviews, Catalogue catalogue) {
    this.studio = studio;
    this.visitors = visitors;
    this.checks = checks;
    this.reviews = reviews;
    this.catalogue = catalogue;
  }

  @Open(to = Audience.STUDIO)
  @GetMapping
  ModelAndView list(@PathVariable Language language) {
    return PageReply.page(TEMPLATE, page(null));
  }

  private StartPage page(@Nullable LocalText notice) {
    Actor.Officer me = visitors.me();
    Set<String> names = new TreeSet<>(studio.drafts(me.entity()));
    for (Published published : catalogue.services()) {
      if (published.id().entity().equals(me.entity())) {
        names.add(published.id().name());
      }
    }
    List<StartPage.Row> rows = new ArrayList<>();
    for (String name : names) {
      rows.add(row(new ServiceId(me.entity(), name)));
    }
    return new StartPage(rows, me.roles().contains(Visitors.DESIGNER), notice);
  }

  private StartPage.Row row(ServiceId id) {
    Draft draft = studio.find(id).orElse(null);
    Published current = catalogue.current(id).orElse(null);
    LocalText title =
        draft != null
            ? StudioPages.title(draft)
            : current != null ? current.content().service().title() : Terms.same(id.name());
    return new StartPage.Row(
        id.name(),
        title,
        state(id, draft, current),
        current == null ? null : current.version(),
        draft == null ? -1 : checks.of(draft).obstacles().size(),
        draft == null ? null : draft.changedAt());
  }

  private Badge state(ServiceId id, @Nullable Draft draft, @Nullable Published current) {
    boolean retired =
        current == null
            && !catalogue.history(id).isEmpty()
            && catalogue.history(id).getLast().kind() == Activation.Kind.RETIRE;
    if (retired) {
      return new Badge(Badge.Tone.STILL, new LocalText("موقوفة", "Retired"));
    }
    boolean changed = draft != null && !reviews.items(draft).isEmpty();
    if (current == null) {
      return new Badge(Badge.Tone.INFORMATION, new LocalText("مسودة", "Draft"));
    }
    return changed
        ? new Badge(
            Badge.Tone.ATTENTION,
            new LocalText(
                "منشورة، النسخة " + current.version() + "، وفيها تغييرات لم تُنشر",
                "Published v" + current.version() + ", with unpublished changes"))
        : new Badge(
            Badge.Tone.GOOD,
            new LocalText(
                "منشورة، النسخة " + current.version(), "Published v" + current.version()));
  }

  /** From blank, or as a copy of a service of the same entity. */
  @Open(to = Audience.STUDIO)
  @PostMapping("/new")
  ModelAndView begin(
      @PathVariable Language language,
      @RequestParam(defaultValue = "") String ar,
      @RequestParam(defaultValue = "") String en,
      @RequestParam(defaultValue = "") String from) {
    Actor.Officer me = visitors.designer();
    if (ar.isBlank() || en.isBlank()) {
      return PageReply.wrong(TEMPLATE, page(NAMELESS));
    }
    ServiceId id = fresh(me, en);
    Map<String, byte[]> files =
        new Copies(studio, catalogue).files(id, ar.strip(), en.strip(), from);
    studio.begin(
        id, null, isOurs(from) ? StepDrawing.pictured(files, language == Language.AR) : files, me);
    return PageReply.seeOther(language, "/studio/" + id.name());
  }

  /** What comes from us is drawn as the page is read; a copy stays as its authors wrote it. */
  private static boolean isOurs(String from) {
    return from.isEmpty() || from.startsWith(PackageTemplate.PREFIX);
  }

  private ServiceId fresh(Actor.Officer me, String title) {
    Set<String> taken = new TreeSet<>(studio.drafts(me.entity()));
    catalogue.services().stream()
        .filter(each -> each.id().entity().equals(me.entity()))
        .forEach(each -> taken.add(each.id().name()));
    return new ServiceId(me.entity(), Names.dashed(title, "service", taken));
  }

  /** From a form or a model of another system. */
  @Open(to = Audience.STUDIO)
  @PostMapping("/bring")
  ModelAndView bring(
      @PathVariable Language language,
      @RequestParam(defaultValue = "") String ar,
      @RequestParam(defaultValue = "") String en,
      @RequestParam(defaultValue = "en") String written,
      @RequestParam MultipartFile file)
      throws IOException {
    Actor.Officer me = visitors.designer();
    if (ar.isBlank() || en.isBlank()) {
      return PageReply.wrong(TEMPLATE, page(NAMELESS));
    }
    ServiceId id = fresh(me, en);
    String name = file.getOriginalFilename();
    Language of = written.equals("ar") ? Language.AR : Language.EN;
    return switch (Brought.read(id, name == null ? "" : name, file.getBytes(), of)) {
      case Brought.Refused(LocalText why) -> PageReply.wrong(TEMPLATE, page(why));
      case Brought.Files brought -> {
        studio.begin(id, null, Copies.renamed(brought.files(), id, ar.strip(), en.strip()), me);
        yield PageReply.seeOther(
            language, "/studio/" + id.name() + "/files?file=" + brought.report());
      }
    };
  }

  /** Begins to change a published service that has no draft yet. */
  @Open(to = Audience.STUDIO)
  @PostMapping("/{service}/open")
  ModelAndView open(@PathVariable Language language, @PathVariable String service) {
    ServiceId id = visitors.service(service);
    if (studio.open(id, visitors.designer()).isEmpty()) {
      throw PageReply.notFound();
    }
    return PageReply.seeOther(language, "/studio/" + id.name());
  }
}
