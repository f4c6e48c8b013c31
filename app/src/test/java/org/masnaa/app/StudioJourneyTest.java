package org.masnaa.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masnaa.text.Language;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a blank service to one that a person applies for, in the browser alone. */
@WholeProgram
class StudioJourneyTest {

  private static final String CELL = "decisions/size.dmn#id=Size-%d/%s/text/text()";
  private static final String SEND = "main form .send .ds-button";

  /** The texts in the picture that reach beyond the box they belong to. */
  private static final String OUTSIDE =
      """
      () => [...document.querySelectorAll('svg.map a')].flatMap((node) => {
        const box = node.querySelector('.shape').getBBox();
        return [...node.querySelectorAll('text')]
          .filter((text) => !/t-(number|missed)/.test(text.getAttribute('class')))
          .filter((text) => {
            const at = text.getBBox();
            return at.x < box.x || at.x + at.width > box.x + box.width
              || at.y < box.y || at.y + at.height > box.y + box.height + 2;
          })
          .map((text) => text.textContent);
      })
      """;

  @LocalServerPort private int port;

  /** Fields filled in, choices made and buttons pressed. */
  private int actions;

  @ParameterizedTest
  @EnumSource(Language.class)
  void makesAServiceFromBlankToPublished(Language language) {
    String name = "market-stall-" + language.code();
    try (RealBrowser designer = RealBrowser.desk(port, language)) {
      signIn(designer, "moi-designer");
      designer.isOpenToAll("studio-start");
      fill(designer, "#ar", "تصريح بسطة");
      fill(designer, "#en", "Market stall " + language.code());
      press(designer, ".studio-add .ds-button");
      designer.isOpenToAll("studio-overview");
      ask(designer, name);
      decide(designer, name);
      settle(designer, name);
      draw(designer, name);
      tryOut(designer, name);
      designer.open("/studio/" + name);
      assertThat(designer.page().locator(".studio-head .badge.good").count())
          .as(designer.text("main section"))
          .isEqualTo(1);
      look(designer, name);
      designer.open("/studio/" + name + "/texts").isOpenToAll("studio-texts");
      designer.open("/studio/" + name + "/files?file=form.yaml").isOpenToAll("studio-files");
      designer.open("/studio-help").isOpenToAll("studio-help");
    }
    publish(language, name);
    compare(language, name);
    System.out.println("studio journey in " + language.code() + ": " + actions + " actions");
    apply(language, name);
  }

  private void ask(RealBrowser designer, String name) {
    designer.open("/studio/" + name + "/questions");
    choose(designer, form("question") + " [name=from]", "person.name");
    press(designer, form("question") + " .ds-button");
    write(designer, "question", "ar", "كم مترًا؟");
    write(designer, "question", "en", "How many metres?");
    choose(designer, form("question") + " [name=type]", "whole-number");
    press(designer, form("question") + " .ds-button");
    write(designer, "page", "ar", "بسطة كبيرة");
    write(designer, "page", "en", "Large stall");
    press(designer, form("page") + " .ds-button");
    choose(designer, form("question") + " [name=page]", "pages/page=large-stall");
    write(designer, "question", "ar", "لماذا؟");
    write(designer, "question", "en", "Why");
    press(designer, form("question") + " .ds-button");
    set(designer, "form.yaml#pages/page=large-stall/when", "howManyMetres > 10");
    designer.isOpenToAll("studio-questions");
  }

  private void decide(RealBrowser designer, String name) {
    designer.open("/studio/" + name + "/decisions");
    write(designer, "decision", "name", "Size");
    write(designer, "decision", "input", "howManyMetres");
    press(designer, form("decision") + " .ds-button");
    set(designer, CELL.formatted(1, "inputEntry/*1"), "<= 10");
    press(designer, "button[value^='gap:']");
    cell(designer, 2, "outputEntry/*1", "\"look\"");
    cell(designer, 2, "annotationEntry/*1", "بسطة كبيرة");
    set(designer, "decisions/size.dmn#id=Size-2/annotationEntry/*2/text/text()", "A large stall");
    designer.isOpenToAll("studio-decisions");
    designer.open("/studio/" + name + "/sheet?decision=decisions/size.dmn%23Size");
    String sheet = "howManyMetres\tResult\tReason in Arabic\tReason in English\n<= 10\t\"approve\"";
    fill(designer, "#text", sheet);
    press(designer, "form[method=post][action$='/sheet'] .ds-button");
    designer.isOpenToAll("studio-sheet");
    designer.open("/studio/" + name + "/try");
    fill(designer, "[name='i:howManyMetres']", "12");
    press(designer, "form[method=post][action$='/try'] .ds-button");
    designer.isOpenToAll("studio-try");
    assertThat(designer.page().textContent("section[aria-labelledby=outcome] code"))
        .isEqualTo("look");
  }

  private static String field(String name) {
    return "[name='v:" + name + "']";
  }

  private void cell(RealBrowser designer, int row, String place, String text) {
    fill(designer, field(CELL.formatted(row, place)), text);
  }

  /** Roles, the document, and why the name is read. */
  private void settle(RealBrowser designer, String name) {
    designer.open("/studio/" + name + "/settings").isOpenToAll("studio-settings");
    write(designer, "word", "ar", "مدقق");
    write(designer, "word", "en", "Checker");
    press(designer, form("word") + " .ds-button");
    write(designer, "output", "ar", "تصريح");
    write(designer, "output", "en", "Permit");
    press(designer, form("output") + " .ds-button");
  }

  private void draw(RealBrowser designer, String name) {
    designer.open("/studio/" + name + "/process");
    step(designer, "decide", "received", "الحجم", "Size check");
    step(designer, "task", "size-check", "المراجعة", "Check");
    write(designer, "branch", "condition", "check.outcome = \"refuse\"");
    write(designer, "branch", "outcome", "refused");
    step(designer, "branch", "check", "رُفض الطلب", "Refused");
    step(designer, "job", "check-branch", "إصدار التصريح", "Issue the permit");
    designer.isOpenToAll("studio-process");
  }

  private void step(RealBrowser designer, String what, String after, String ar, String en) {
    choose(designer, form(what) + " [name=after]", after);
    write(designer, what, "ar", ar);
    write(designer, what, "en", en);
    press(designer, form(what) + " .ds-button");
  }

  private void tryOut(RealBrowser designer, String name) {
    designer.open("/studio/" + name + "/examples");
    press(designer, "button[value='remove-file:examples/first.yaml']");
    example(designer, "A small stall", "4", "approve");
    example(designer, "A large stall", "20", "approve");
    walk(designer, name);
    designer.isOpenToAll("studio-examples");
  }

  /** As the applicant, then as the officer; what happened is kept as an example. */
  private void walk(RealBrowser designer, String name) {
    designer.open("/studio/" + name + "/walk").isOpenToAll("studio-walk-begin");
    choose(
        designer,
        "#person",
        designer.page().locator("#person option").nth(1).getAttribute("value"));
    press(designer, "form[action$='/walk/begin'] .ds-button");
    press(designer, "a[href$='/walk/service']");
    press(designer, ".start-button");
    fill(designer, "[name=howManyMetres]", "20");
    designer.isOpenToAll("studio-walk-question");
    press(designer, SEND);
    fill(designer, "[name=why]", "A fair");
    press(designer, SEND);
    designer.choose("declaration", "yes");
    press(designer, SEND);
    press(designer, "a[href*='/walk/task/']");
    designer.isOpenToAll("studio-walk-task");
    press(designer, "button[name=outcome][value=refuse]");
    designer.isOpenToAll("studio-walk");
    fill(designer, "#title", "A refused stall");
    press(designer, "form[action$='/walk/keep'] .ds-button");
    assertThat(designer.page().url()).contains("/examples#e-");
  }

  /** The picture, with the way of an example over it; every text stands inside its box. */
  private void look(RealBrowser designer, String name) {
    designer.open("/studio/" + name + "/picture");
    designer.page().selectOption("#example", new SelectOption().setIndex(1));
    press(designer, ".map-choice .ds-button");
    designer.isOpenToAll("studio-picture").fits("studio-picture");
    assertThat(designer.page().locator(".map .node.on .t-number").count()).isGreaterThan(5);
    assertThat(designer.page().evaluate(OUTSIDE)).asInstanceOf(list(String.class)).isEmpty();
  }

  private void example(RealBrowser designer, String title, String metres, String outcome) {
    write(designer, "example", "title", title);
    write(designer, "example", "answer.declaration", "true");
    write(designer, "example", "answer.howManyMetres", metres);
    if (metres.length() > 1) {
      write(designer, "example", "answer.why", "A fair");
    }
    write(designer, "example", "task.check", outcome);
    press(designer, form("example") + " .ds-button");
  }

  private void publish(Language language, String name) {
    try (RealBrowser reviewer = RealBrowser.desk(port, language)) {
      signIn(reviewer, "moi-reviewer");
      reviewer.open("/studio/" + name + "/review").isOpenToAll("studio-review");
      press(reviewer, "form[action$='/review/approve'] .ds-button");
    }
    try (RealBrowser publisher = RealBrowser.desk(port, language)) {
      signIn(publisher, "moi-publisher");
      publisher.open("/studio/" + name + "/review");
      press(publisher, "form[action$='/publish'] .ds-button");
      publisher.isOpenToAll("studio-published");
      assertThat(publisher.page().url()).endsWith("/studio/" + name);
    }
  }

  /** On a phone: the page beside the questions stands above them, and a change is asked about. */
  private void compare(Language language, String name) {
    try (RealBrowser designer = RealBrowser.phone(port, language)) {
      signIn(designer, "moi-designer");
      designer.open("/studio/" + name + "/questions").fits("questions");
      choose(designer, "#preview-in", language.other().code());
      choose(designer, "#preview-width", "desktop");
      press(designer, "form[action$='/preview'] .ds-button");
      designer.isOpenToAll("studio-preview").fits("preview");
      designer.open("/studio/" + name + "/what-if");
      press(designer, "form:has([name=of][value=people]) .ds-button");
      designer.isOpenToAll("studio-what-if").fits("what if");
      designer.open("/studio/" + name + "/walk").fits("walk");
      designer.open("/studio/" + name + "/shared").isOpenToAll("studio-shared").fits("shared");
    }
  }

  private void apply(Language language, String name) {
    try (RealBrowser person = RealBrowser.phone(port, language)) {
      person.signIn("person", 0).open("/services/moi/" + name);
      leave(person, () -> person.press(".start-button"));
      person.fill("howManyMetres", "4");
      leave(person, () -> person.press(SEND));
      person.choose("declaration", "yes");
      leave(person, () -> person.press(SEND));
      assertThat(person.text("main .reference .id")).startsWith("MOI-");
    }
  }

  private void signIn(RealBrowser browser, String officer) {
    browser.open("/sign-in");
    press(browser, "button[name=officer][value=" + officer + "]");
  }

  private void press(RealBrowser browser, String selector) {
    actions++;
    leave(browser, () -> browser.press(selector));
  }

  /** Waits for the next document: what is typed into the one that is being left would be lost. */
  private static void leave(RealBrowser browser, Runnable action) {
    browser.page().evaluate("document.documentElement.dataset.left = 'soon'");
    action.run();
    browser
        .page()
        .locator("html:not([data-left])")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    browser.page().waitForLoadState();
  }

  private void fill(RealBrowser browser, String selector, String text) {
    actions++;
    browser.page().locator(selector).first().fill(text);
  }

  private void write(RealBrowser browser, String what, String field, String text) {
    fill(browser, form(what) + " [name='" + field + "']", text);
  }

  private void choose(RealBrowser browser, String selector, String value) {
    actions++;
    Locator list = browser.page().locator(selector).first();
    list.selectOption(value);
  }

  /** Fills in a field and saves with the Enter key. */
  private void set(RealBrowser browser, String field, String text) {
    fill(browser, "[name='v:" + field + "']", text);
    actions++;
    leave(browser, () -> browser.page().locator("[name='v:" + field + "']").first().press("Enter"));
  }

  private static String form(String what) {
    return "form:has(input[name=what][value=" + what + "])";
  }
}
