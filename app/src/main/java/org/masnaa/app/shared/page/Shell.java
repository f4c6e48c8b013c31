package org.masnaa.app.shared.page;

import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.Shown;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;

/** What every template is given besides its own page: language, texts, addresses, the visitor. */
public final class Shell {

  /**
   * Where the visitor is.
   *
   * @param path without the language, such as {@code /applications}
   * @param query with its question mark, or empty
   */
  public record Place(String path, String query) {}

  /** The hidden field that proves a form came from our own page. */
  public record FormToken(String name, String value) {}

  private static final Pattern WALK = Pattern.compile("^/studio/[a-z0-9-]+/walk(?=/)");
  private static final Pattern PREVIEW = Pattern.compile("^/studio/[a-z0-9-]+/preview(?=/|$)");

  private final Language language;
  private final Place place;
  private final Visitor visitor;
  private final @Nullable FormToken token;
  private final Site site;

  public Shell(
      Language language, Place place, Visitor visitor, @Nullable FormToken token, Site site) {
    this.language = language;
    this.place = place;
    this.visitor = visitor;
    this.token = token;
    this.site = site;
  }

  public Language language() {
    return language;
  }

  public Visitor visitor() {
    return visitor;
  }

  public @Nullable FormToken token() {
    return token;
  }

  public Site site() {
    return site;
  }

  /** A message of the program. */
  public String text(String key, Object... namesAndValues) {
    return site.messages().text(language, key, namesAndValues);
  }

  /** A message of the program in the other language, for what is written in it on purpose. */
  public String otherText(String key) {
    return site.messages().text(language.other(), key);
  }

  /** A text of a package or a register. */
  public String in(LocalText text) {
    return text.in(language);
  }

  /** Whether a text of one language only is written in the page's script. */
  public boolean speaks(String text) {
    boolean arabic = text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.ARABIC);
    boolean latin = text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN);
    return language == Language.AR ? !latin : !arabic;
  }

  /** The address of one of our pages in the page's language; path with its leading slash. */
  public String to(String path) {
    return "/" + language.code() + path;
  }

  /** This very page in the other language. */
  public String switched() {
    return "/" + language.other().code() + place.path() + place.query();
  }

  /** Whether the page is this one or below it. */
  public boolean isAt(String path) {
    return place.path().equals(path) || place.path().startsWith(path + "/");
  }

  public String path() {
    return place.path();
  }

  /** The walk of the studio that draws this page of the portal or the workspace; null elsewhere. */
  public @Nullable String walk() {
    Matcher walk = WALK.matcher(place.path());
    return walk.find() ? walk.group() : null;
  }

  /** Whether the page is only looked at from the studio. */
  public boolean isPreview() {
    return PREVIEW.matcher(place.path()).find();
  }

  /** Whether that happens in a frame, where nothing can be pressed. */
  public boolean isFramed() {
    return isPreview() && place.query().equals("?framed");
  }

  /** Whether there is no visitor of the portal: the page is drawn for the studio. */
  public boolean isTrial() {
    return isPreview() || walk() != null;
  }

  public String asset(String name) {
    return site.assets().address(name);
  }

  /** A day in both calendars. */
  public String date(LocalDate day) {
    return site.dates().both(day, language);
  }

  public String date(Instant at) {
    return site.dates().both(at, language);
  }

  /** A day in one calendar, where the line has no room for two. */
  public String shortDate(LocalDate day) {
    return site.dates().gregorian(day, language);
  }

  public String shortDate(Instant at) {
    return site.dates().gregorian(at, language);
  }

  public String time(Instant at) {
    return site.dates().withTime(at, language);
  }

  /** A number with grouping, digits always Latin. */
  public String number(BigDecimal number) {
    return Shown.number(number);
  }

  /** An amount in the country's currency; no fee reads as free of charge elsewhere, not here. */
  public String money(BigDecimal amount) {
    return Shown.money(amount, language);
  }

  /** A share such as 0.284 as {@code 28.4%}, kept in this order inside Arabic. */
  public String percent(BigDecimal share) {
    return "\u2066"
        + new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(share.movePointRight(2))
        + "%\u2069";
  }
}
