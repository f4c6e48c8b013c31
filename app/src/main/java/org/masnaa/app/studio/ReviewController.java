package org.masnaa.app.studio;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.Settings;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.difference.Review;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Review and publication. */
@Controller
@RequestMapping("/{language:ar|en}/studio/{service}")
class ReviewController {

  private static final String TEMPLATE = "studio/review";

  private final Visitors visitors;
  private final Reviews reviews;
  private final Checks checks;
  private final StudioPages pages;
  private final Catalogue catalogue;
  private final InstantSource clock;
  private final Settings settings;

  ReviewController(
      Visitors visitors,
      Reviews reviews,
      Checks checks,
      StudioPages pages,
      Catalogue catalogue,
      InstantSource clock,
      Settings settings) {
    this.visitors = visitors;
    this.reviews = reviews;
    this.checks = checks;
    this.pages = pages;
    this.catalogue = catalogue;
    this.clock = clock;
    this.settings = settings;
  }

  @Open(to = Audience.STUDIO)
  @GetMapping("/review")
  ModelAndView page(@PathVariable Language language, @PathVariable String service) {
    return PageReply.page(TEMPLATE, review(service, null));
  }

  private ReviewPage review(String service, @Nullable LocalText notice) {
    Draft draft = visitors.draft(service);
    Actor.Officer me = visitors.me();
    List<ChangedItem> items = reviews.items(draft);
    Set<Review> mine = EnumSet.noneOf(Review.class);
    for (Review review : Review.values()) {
      if (me.roles().contains(Reviews.role(review))) {
        mine.add(review);
      }
    }
    List<LocalText> flows =
        items.stream()
            .filter(item -> item.key().startsWith("service.yaml#reads"))
            .flatMap(item -> item.changes().stream())
            .map(change -> change.what())
            .toList();
    return new ReviewPage(
        pages.head(draft, "review", me, checks.of(draft), null),
        items.stream().map(this::item).toList(),
        flows,
        mine,
        reviews.isAuthor(draft.id(), me.id()),
        me.roles().contains(Reviews.PUBLISHER),
        reviews.obstacles(draft, items),
        notice);
  }

  private ReviewPage.Item item(ChangedItem item) {
    List<ReviewPage.Approved> approvals = new ArrayList<>();
    for (Review review : item.needed()) {
      Given given = item.approved().get(review);
      approvals.add(
          new ReviewPage.Approved(review, given == null ? null : visitors.name(given.by())));
    }
    return new ReviewPage.Item(
        item,
        approvals,
        item.remarks().stream()
            .map(each -> new ReviewPage.Said(visitors.name(each.by()), each.at(), each.text()))
            .toList());
  }

  @Open(to = Audience.STUDIO)
  @PostMapping("/review/approve")
  ModelAndView approve(
      @PathVariable Language language,
      @PathVariable String service,
      @RequestParam(name = "item", defaultValue = "") List<String> items,
      @RequestParam(name = "side", defaultValue = "") List<String> sides) {
    Draft draft = visitors.draft(service);
    int approved = 0;
    for (Review review : Review.values()) {
      if (sides.contains(review.name())) {
        approved += reviews.approve(draft, visitors.me(), review, Set.copyOf(items));
      }
    }
    if (approved == 0) {
      LocalText why =
          new LocalText(
              "لم يُعتمد شيء: لا يعتمد أحد ما غيّره بنفسه، ولا ما تغيّر بعد فتح الصفحة.",
              "Nothing was approved: nobody approves what they changed, nor what changed since the"
                  + " page was opened.");
      return PageReply.wrong(TEMPLATE, review(service, why));
    }
    return PageReply.seeOther(language, "/studio/" + service + "/review");
  }

  @Open(to = Audience.STUDIO)
  @PostMapping("/review/say")
  ModelAndView say(
      @PathVariable Language language,
      @PathVariable String service,
      @RequestParam String item,
      @RequestParam(defaultValue = "") String text) {
    Draft draft = visitors.draft(service);
    if (!text.isBlank() && text.length() <= 4000 && item.length() <= 1000) {
      reviews.say(
          draft.id(),
          visitors.me(),
          PostedChange.unified(item),
          PostedChange.unified(text).strip());
    }
    return PageReply.seeOther(language, "/studio/" + service + "/review");
  }

  @Open(to = Audience.STUDIO)
  @PostMapping("/publish")
  ModelAndView publish(
      @PathVariable Language language,
      @PathVariable String service,
      @RequestParam(defaultValue = "") String from) {
    Actor.Officer me = publisher();
    List<LocalText> refused = reviews.publish(visitors.draft(service).id(), me, from(from));
    return refused.isEmpty()
        ? PageReply.seeOther(language, "/studio/" + service)
        : PageReply.wrong(TEMPLATE, review(service, refused.getFirst()));
  }

  /** The beginning of a day, or now. */
  private Instant from(String day) {
    try {
      return day.isBlank()
          ? clock.instant()
          : LocalDate.parse(day.strip()).atStartOfDay(settings.zone()).toInstant();
    } catch (DateTimeParseException e) {
      throw PageReply.notFound();
    }
  }

  @Open(to = Audience.STUDIO)
  @PostMapping("/roll-back")
  ModelAndView rollBack(
      @PathVariable Language language, @PathVariable String service, @RequestParam int version) {
    Actor.Officer me = publisher();
    try {
      catalogue.rollBack(visitors.service(service), version, me);
    } catch (IllegalArgumentException unknown) {
      throw PageReply.notFound();
    }
    return PageReply.seeOther(language, "/studio/" + service);
  }

  @Open(to = Audience.STUDIO)
  @PostMapping("/retire")
  ModelAndView retire(@PathVariable Language language, @PathVariable String service) {
    if (catalogue.current(visitors.service(service)).isEmpty()) {
      throw PageReply.notFound();
    }
    catalogue.retire(visitors.service(service), publisher());
    return PageReply.seeOther(language, "/studio/" + service);
  }

  private Actor.Officer publisher() {
    Actor.Officer me = visitors.me();
    if (!me.roles().contains(Reviews.PUBLISHER)) {
      throw PageReply.notFound();
    }
    return me;
  }
}
