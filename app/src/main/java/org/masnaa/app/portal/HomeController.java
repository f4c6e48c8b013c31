package org.masnaa.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.masnaa.app.cases.Cases;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.consent.Consent;
import org.masnaa.app.consent.ReadsPage;
import org.masnaa.app.consent.RecordedRead;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.app.shared.page.Shells;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The front page and the search for services. */
@Controller
class HomeController {

  private static final int SHOWN = 4;
  private static final Duration LATELY = Duration.ofDays(30);
  private static final int MOST_PAGES = 10;

  private final Catalogue catalogue;
  private final Cases cases;
  private final Consent consent;
  private final Rows rows;
  private final LifeEvents events;
  private final SignedIn signedIn;
  private final InstantSource clock;

  HomeController(
      Catalogue catalogue,
      Cases cases,
      Consent consent,
      Rows rows,
      LifeEvents events,
      SignedIn signedIn,
      InstantSource clock) {
    this.catalogue = catalogue;
    this.cases = cases;
    this.consent = consent;
    this.rows = rows;
    this.events = events;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @Open(to = Audience.ANYONE)
  @GetMapping("/")
  ModelAndView root(HttpServletRequest request) {
    return PageReply.seeOther(Shells.language(request), "");
  }

  @Open(to = Audience.ANYONE)
  @GetMapping("/{language:ar|en}")
  ModelAndView home(@PathVariable Language language) {
    List<ApplicationRow> mine =
        signedIn
            .ifAny()
            .map(person -> cases.of(person, 0).stream().limit(SHOWN).map(rows::ofCase).toList())
            .orElse(null);
    HomePage.Looked looked = signedIn.ifAny().map(this::looked).orElse(null);
    return PageReply.page(
        "portal/home", new HomePage(mine, looked, events.of(catalogue.services())));
  }

  @Open(to = Audience.ANYONE)
  @GetMapping("/{language:ar|en}/search")
  ModelAndView search(@PathVariable Language language, @RequestParam(defaultValue = "") String q) {
    List<String> words = SearchWords.of(q);
    Comparator<ServiceRow> byTitle =
        Comparator.comparing(
            row -> row.title().in(language), Collator.getInstance(language.locale())::compare);
    List<ServiceRow> found =
        catalogue.services().stream()
            .map(rows::ofService)
            .filter(row -> SearchWords.match(words, searchable(row)))
            .sorted(
                Comparator.comparing((ServiceRow row) -> !SearchWords.match(words, titles(row)))
                    .thenComparing(byTitle))
            .toList();
    return PageReply.page("portal/search", new SearchPage(q.strip(), found));
  }

  private static String titles(ServiceRow row) {
    return row.title().ar() + " " + row.title().en();
  }

  private static String searchable(ServiceRow row) {
    return titles(row)
        + " "
        + row.summary().ar()
        + " "
        + row.summary().en()
        + " "
        + row.entity().ar()
        + " "
        + row.entity().en();
  }

  private HomePage.Looked looked(PersonId person) {
    Instant since = clock.instant().minus(LATELY);
    Set<EntityId> entities = new LinkedHashSet<>();
    LocalText last = null;
    LocalText why = null;
    for (int page = 1; page <= MOST_PAGES; page++) {
      ReadsPage reads = consent.readsOf(person, page);
      for (RecordedRead read : reads.reads()) {
        if (read.at().isBefore(since)) {
          return new HomePage.Looked(entities.size(), last, why);
        }
        entities.add(read.read().reason().service().entity());
        last = last == null ? rows.entity(read.read().reason().service()) : last;
        why = why == null ? rows.service(read.read().reason().service()) : why;
      }
      if (!reads.more()) {
        break;
      }
    }
    return new HomePage.Looked(entities.size(), last, why);
  }
}
