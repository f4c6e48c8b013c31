package org.masnaa.app.studio;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.app.studio.ItemPage.Notice;
import org.masnaa.edit.Edit;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A whole service: its outline, what stands in its way, its history, and its files as text. */
@Controller
@RequestMapping("/{language:ar|en}/studio/{service}")
class ServiceOverviewController {

  private static final int CHANGES_SHOWN = 30;

  private final Studio studio;
  private final Visitors visitors;
  private final Checks checks;
  private final StudioPages pages;
  private final Catalogue catalogue;

  ServiceOverviewController(
      Studio studio, Visitors visitors, Checks checks, StudioPages pages, Catalogue catalogue) {
    this.studio = studio;
    this.visitors = visitors;
    this.checks = checks;
    this.pages = pages;
    this.catalogue = catalogue;
  }

  @Open(to = Audience.STUDIO)
  @GetMapping
  ModelAndView overview(@PathVariable Language language, @PathVariable String service) {
    Draft draft = visitors.draft(service);
    Actor.Officer me = visitors.me();
    Checked checked = checks.of(draft);
    List<ChangeRow> history = studio.history(draft.id());
    Set<Long> undone = new HashSet<>();
    history.forEach(change -> {
      if (change.undoes() != null) {
        undone.add(change.undoes());
      }
    });
    List<OverviewPage.Made> changes =
        history.reversed().stream()
            .limit(CHANGES_SHOWN)
            .map(change ->
                new OverviewPage.Made(
                    visitors.name(change.by()),
                    change.at(),
                    change.about(),
                    undone.contains(change.number()) || change.undoes() != null))
            .toList();
    List<OverviewPage.Order> orders =
        catalogue.history(draft.id()).reversed().stream()
            .map(order -> new OverviewPage.Order(order, visitors.name(new OfficerId(order.by()))))
            .toList();
    return PageReply.page(
        "studio/overview",
        new OverviewPage(
            pages.head(draft, "", me, checked, null),
            checked.obstacles(),
            Outline.of(draft, checked),
            changes,
            orders,
            catalogue.current(draft.id()).map(Published::version).orElse(null),
            me.roles().contains(Reviews.PUBLISHER)));
  }

  @Open(to = Audience.STUDIO)
  @GetMapping("/files")
  ModelAndView files(
      @PathVariable Language language,
      @PathVariable String service,
      @RequestParam @Nullable String file) {
    return PageReply.page("studio/files", page(service, file, null));
  }

  private FilesPage page(String service, @Nullable String file, @Nullable Notice notice) {
    Draft draft = visitors.draft(service);
    if (file != null && !draft.files().containsKey(file)) {
      throw PageReply.notFound();
    }
    String text = file == null ? "" : draft.text(file).orElse("");
    return new FilesPage(
        pages.head(draft, "files", visitors.me(), checks.of(draft), notice),
        List.copyOf(draft.files().keySet()),
        file,
        text);
  }

  @Open(to = Audience.STUDIO)
  @PostMapping("/files")
  ModelAndView write(
      @PathVariable Language language, @PathVariable String service, HttpServletRequest request) {
    Actor.Officer me = visitors.designer();
    Draft draft = visitors.draft(service);
    PostedChange posted = new PostedChange(request);
    String file = posted.get("file");
    boolean windows = draft.text(file).orElse("").contains("\r\n");
    String text = windows ? posted.get("text").replace("\n", "\r\n") : posted.get("text");
    Saved saved =
        studio.change(
            draft.id(), me, List.of(new Wanted(file, new Edit.Rewrite(text), posted.get("seen"))));
    return switch (saved) {
      case Saved.Done done ->
          PageReply.seeOther(
              language,
              "/studio/"
                  + service
                  + "/files?file="
                  + java.net.URLEncoder.encode(file, java.nio.charset.StandardCharsets.UTF_8));
      case Saved.Refused(LocalText why) ->
          wrong(service, file, why, HttpStatus.UNPROCESSABLE_CONTENT);
      case Saved.Clashed clashed ->
          wrong(
              service,
              file,
              new LocalText(
                  "لم يُحفظ شيء: غيّر زميل هذا الملف بعد أن فتحته. أمامك نصه الآن.",
                  "Nothing is saved: somebody changed this file after you opened it. This is how it"
                      + " stands now."),
              HttpStatus.CONFLICT);
    };
  }

  private ModelAndView wrong(String service, String file, LocalText why, HttpStatus status) {
    String shown = visitors.draft(service).files().containsKey(file) ? file : null;
    ModelAndView page =
        PageReply.wrong("studio/files", page(service, shown, new Notice(why, List.of())));
    page.setStatus(status);
    return page;
  }
}
