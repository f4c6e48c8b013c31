package org.masnaa.app.officer;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.Migrations;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.page.Addressed;
import org.masnaa.app.shared.page.AnswerTexts;
import org.masnaa.app.shared.page.CaseTexts;
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

/** Cases of the officer's entity on older versions of its services, to be moved by publishers. */
@Controller
@RequestMapping("/{language:ar|en}/work/older")
class OlderController {

  private static final String TEMPLATE = "officer/older";
  private static final String MOVERS = "publisher";
  private static final int MOST = 50;

  private final Migrations migrations;
  private final Catalogue catalogue;
  private final Desks desks;
  private final CaseTexts words;
  private final AnswerTexts texts;

  OlderController(
      Migrations migrations, Catalogue catalogue, Desks desks, CaseTexts words, AnswerTexts texts) {
    this.migrations = migrations;
    this.catalogue = catalogue;
    this.desks = desks;
    this.words = words;
    this.texts = texts;
  }

  @Open(to = Audience.OFFICER)
  @GetMapping
  ModelAndView list(@PathVariable Language language) {
    return PageReply.page(TEMPLATE, page(null));
  }

  @Open(to = Audience.OFFICER)
  @PostMapping("/{service}/move")
  ModelAndView move(
      @PathVariable Language language,
      @PathVariable String service,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(name = "case", defaultValue = "") List<String> chosen) {
    Actor.Officer me = desks.officer();
    Published current =
        ours(me).stream()
            .filter(each -> each.id().name().equals(service))
            .findFirst()
            .orElseThrow(PageReply::notFound);
    if (!me.roles().contains(MOVERS)) {
      throw PageReply.notFound();
    }
    if (current.version() != version) {
      // What was shown was another move than this one would be.
      return PageReply.wrong(TEMPLATE, page(texts.message("older.changed")));
    }
    if (chosen.isEmpty()) {
      return PageReply.wrong(TEMPLATE, page(texts.message("older.none-chosen")));
    }
    boolean all = true;
    for (String each : chosen.subList(0, Math.min(MOST, chosen.size()))) {
      all &=
          migrations
              .move(Addressed.caseId(each), current.id(), version, me)
              .map(Migrations.Preview::possible)
              .orElse(false);
    }
    return all
        ? PageReply.seeOther(language, "/work/older")
        : PageReply.wrong(TEMPLATE, page(texts.message("older.some-stayed")));
  }

  private List<Published> ours(Actor.Officer me) {
    return catalogue.services().stream()
        .filter(each -> each.id().entity().equals(me.entity()))
        .toList();
  }

  private OlderPage page(@Nullable LocalText notice) {
    Actor.Officer me = desks.officer();
    List<OlderPage.Group> groups =
        ours(me).stream().map(this::group).filter(group -> !group.rows().isEmpty()).toList();
    return new OlderPage(groups, me.roles().contains(MOVERS), notice);
  }

  private OlderPage.Group group(Published current) {
    List<OlderPage.Row> rows =
        migrations.preview(current.id(), current.version(), 0, MOST).stream()
            .map(preview -> row(preview, current))
            .toList();
    return new OlderPage.Group(
        current.id().name(), current.content().service().title(), current.version(), rows);
  }

  private OlderPage.Row row(Migrations.Preview preview, Published current) {
    Published own = catalogue.version(current.id(), preview.version());
    return new OlderPage.Row(
        preview.caseId().toString(),
        preview.reference(),
        preview.version(),
        preview.waits().stream().map(element -> name(own, element)).toList(),
        preview.listens().stream().map(element -> name(current, element)).toList(),
        preview.obstacles().stream()
            .map(obstacle ->
                new OlderPage.Obstacle(
                    name(own, obstacle.element()),
                    texts.message(
                        "older.why."
                            + obstacle.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))))
            .toList());
  }

  private LocalText name(Published service, String element) {
    LocalText name = words.element(service.content(), element);
    return name.en().isBlank() ? new LocalText(element, element) : name;
  }
}
