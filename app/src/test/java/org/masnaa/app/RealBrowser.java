package org.masnaa.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.masnaa.text.Language;

/** Chromium as a visitor sits before it, with the questions that every page has to answer. */
final class RealBrowser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private final Playwright playwright;
  private final Page page;
  private final String root;
  private final Language language;

  private RealBrowser(int port, Language language, Browser.NewContextOptions options) {
    boolean there = Files.isExecutable(CHROMIUM);
    if (!there && !"true".equals(System.getenv("CI"))) {
      Assumptions.abort("Journeys are skipped: " + CHROMIUM + " is missing");
    }
    this.root = "http://localhost:" + port;
    this.language = language;
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    BrowserContext context = chromium.newContext(options.setLocale(language.code()));
    page = context.newPage();
  }

  static RealBrowser phone(int port, Language language) {
    return new RealBrowser(
        port, language, new Browser.NewContextOptions().setViewportSize(390, 844));
  }

  static RealBrowser desk(int port, Language language) {
    return new RealBrowser(
        port, language, new Browser.NewContextOptions().setViewportSize(1320, 900));
  }

  static RealBrowser smallest(int port, Language language) {
    return new RealBrowser(
        port, language, new Browser.NewContextOptions().setViewportSize(320, 640));
  }

  static RealBrowser withoutScripts(int port, Language language) {
    return new RealBrowser(
        port,
        language,
        new Browser.NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false));
  }

  Page page() {
    return page;
  }

  /** Opens a page of ours; the path without the language. */
  RealBrowser open(String path) {
    page.navigate(root + "/" + language.code() + path);
    return this;
  }

  /** Signs in through the page: {@code person} or {@code officer}, the n-th from 0. */
  RealBrowser signIn(String kind, int number) {
    open("/sign-in");
    return press("button[name=" + kind + "] >> nth=" + number);
  }

  /** Follows a link or presses a button. */
  RealBrowser press(String selector) {
    page.locator(selector).first().click();
    page.waitForLoadState();
    return this;
  }

  /**
   * Looks at the page again until it has what a job brings: on a program that has just started, the
   * first one may end after the request that it belongs to.
   */
  RealBrowser until(String selector) {
    for (int look = 0; look < 60 && page.locator(selector).count() == 0; look++) {
      page.waitForTimeout(500);
      page.reload();
    }
    return this;
  }

  RealBrowser fill(String field, String text) {
    page.locator("[name='" + field + "']").fill(text);
    return this;
  }

  RealBrowser choose(String field, String value) {
    page.locator("label.choice:has(input[name='" + field + "'][value='" + value + "'])").click();
    return this;
  }

  /** Sees that nothing on the page shuts anyone out, and keeps a picture of it. */
  RealBrowser isOpenToAll(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve(name + "-" + language.code() + ".png")));
    List<Rule> violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
    assertThat(violations)
        .as("%s in %s at %s", name, language, page.url())
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
    assertThat(page.locator("h1").count()).as("headings of %s", name).isEqualTo(1);
    assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.direction());
    return this;
  }

  /** Sees that the page needs no scrolling sideways. */
  RealBrowser fits(String name) {
    Object over =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(over).as("pixels beyond the edge of %s", name).isEqualTo(0);
    return this;
  }

  String text(String selector) {
    return page.locator(selector).first().innerText();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
