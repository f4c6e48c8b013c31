package org.masnaa.app.studio;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.Settings;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where designers make the tokens with which programs bring packages. */
@Controller
@RequestMapping("/{language:ar|en}/studio-tokens")
class TokensController {

  private static final String TEMPLATE = "studio/tokens";
  private static final int MOST_DAYS = 366;
  private static final int LONGEST_NAME = 100;

  private final Tokens tokens;
  private final Visitors visitors;
  private final Studio studio;
  private final InstantSource clock;
  private final Settings settings;

  TokensController(
      Tokens tokens, Visitors visitors, Studio studio, InstantSource clock, Settings settings) {
    this.tokens = tokens;
    this.visitors = visitors;
    this.studio = studio;
    this.clock = clock;
    this.settings = settings;
  }

  @Open(to = Audience.STUDIO)
  @GetMapping
  ModelAndView list(@PathVariable Language language) {
    return PageReply.page(TEMPLATE, page(null, false));
  }

  private TokensPage page(@Nullable String secret, boolean refused) {
    Actor.Officer me = visitors.me();
    Instant now = clock.instant();
    List<TokensPage.Row> rows =
        tokens.of(me.entity()).stream()
            .map(token ->
                new TokensPage.Row(
                    token,
                    visitors.name(token.by()),
                    token.revokedAt() != null ? "revoked" : token.isGoodAt(now) ? "good" : "ended",
                    tokens.may(me, token)))
            .toList();
    boolean mayMake = me.roles().contains(Visitors.DESIGNER);
    return new TokensPage(rows, studio.drafts(me.entity()), mayMake, secret, refused);
  }

  /** The answer shows the secret, once; nothing of it can be had later. */
  @Open(to = Audience.STUDIO)
  @PostMapping
  ModelAndView make(
      @PathVariable Language language,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String service,
      @RequestParam(defaultValue = "") String until) {
    Actor.Officer me = visitors.designer();
    Instant ends = ends(until);
    String of = name.strip();
    boolean named = !of.isEmpty() && of.length() <= LONGEST_NAME && of.indexOf('\0') < 0;
    if (ends == null || !named) {
      return PageReply.wrong(TEMPLATE, page(null, true));
    }
    String only = service.isEmpty() ? null : visitors.service(service).name();
    String secret = tokens.make(me, of, only, ends);
    return PageReply.page(TEMPLATE, page(secret, false));
  }

  /** The end of a day that is not past and within a year, or null. */
  private @Nullable Instant ends(String until) {
    try {
      LocalDate day = LocalDate.parse(until.strip());
      LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
      return day.isBefore(today) || day.isAfter(today.plusDays(MOST_DAYS))
          ? null
          : day.plusDays(1).atStartOfDay(settings.zone()).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  @Open(to = Audience.STUDIO)
  @PostMapping("/revoke")
  ModelAndView revoke(@PathVariable Language language, @RequestParam UUID token) {
    tokens.revoke(visitors.me(), token);
    return PageReply.seeOther(language, "/studio-tokens");
  }
}
