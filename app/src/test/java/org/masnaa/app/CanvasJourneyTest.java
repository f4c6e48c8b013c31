package org.masnaa.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masnaa.text.Language;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is drawn on the canvas is in the file, with nothing else changed, and proved at once. */
@WholeProgram
class CanvasJourneyTest {

  private static final String SAVED = "[data-canvas-state]:not(:empty):not(.wrong)";

  @LocalServerPort private int port;

  @ParameterizedTest
  @EnumSource(Language.class)
  void drawsAProcessThatIsSavedAndProved(Language language) {
    String name = "drawn-" + language.code();
    try (RealBrowser designer = RealBrowser.desk(port, language)) {
      begin(designer, language, name);
      String before = file(designer, name);
      open(designer, name);
      Page page = designer.page();
      assertThat(page.locator(".bjs-powered-by").isVisible()).isTrue();

      append(page, "received", "user-task", language == Language.AR ? "المراجعة" : "Check");

      assertThat(page.locator("#proof .badge.good").count()).as(designer.text("#proof")).isOne();
      deadlock(page);
      page.locator("#proof .badge.attention").waitFor();
      assertThat(page.locator(".djs-element.proof-flaw").count()).isPositive();
      assertThat(page.locator(".djs-element.proof-way").count()).isGreaterThan(2);
      assertThat(page.locator("#proof [data-flaw] ol li").count()).isGreaterThan(2);
      designer.isOpenToAll("studio-canvas");
      assertThat(untranslated(page)).isEmpty();
      String after = file(designer, name);
      assertThat(after.lines().filter(line -> !before.contains(line)))
          .allMatch(line -> line.matches(".*(userTask|Event|Gateway|time|sequenceFlow|BPMN).*"))
          .anyMatch(line -> line.contains("<bpmn:userTask "));
      assertThat(after.lines()).containsAll(before.lines().toList());
      move(designer, name);
    }
    try (RealBrowser phone = RealBrowser.phone(port, language)) {
      signIn(phone);
      open(phone, name);
      phone.isOpenToAll("studio-canvas-phone").fits("canvas");
    }
  }

  /** Either the task ends or its time is up, and a join waits for both. */
  private static void deadlock(Page page) {
    page.evaluate(
        """
        () => { const { modeler } = window.masnaaCanvas;
          const registry = modeler.get('elementRegistry'), modeling = modeler.get('modeling');
          const check = registry.find((element) => element.type === 'bpmn:UserTask');
          const late = modeling.createShape(
            { type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:TimerEventDefinition' },
            { x: check.x + 30, y: check.y + check.height }, check, { attach: true });
          const join = modeling.appendShape(check, { type: 'bpmn:ParallelGateway' },
            { x: check.x + 50, y: check.y + 250 }, check.parent);
          modeling.connect(late, join);
          modeling.appendShape(join, { type: 'bpmn:EndEvent' }, { x: check.x + 250, y: check.y + 250 }, check.parent); }
        """);
    saved(page);
  }

  /** Only the box that was moved, and the lines that reach it, say something else. */
  private static void move(RealBrowser designer, String name) {
    String before = file(designer, name);
    open(designer, name);
    Page page = designer.page();
    page.evaluate(
        """
        () => { const { modeler } = window.masnaaCanvas;
          modeler.get('modeling').moveShape(modeler.get('elementRegistry').get('granted'), { x: 0, y: 60 }); }
        """);
    saved(page);
    String after = file(designer, name);
    List<String> changed = after.lines().filter(line -> !before.contains(line)).toList();
    assertThat(changed).hasSizeBetween(1, 3).allMatch(line -> line.contains("bpmnElement="));
    assertThat(changed.getFirst()).contains("bpmnElement=\"granted");
  }

  private static void append(Page page, String from, String what, String label) {
    page.locator("[data-element-id='" + from + "'] .djs-hit").first().click();
    page.locator(".djs-context-pad [data-action='append-" + what + "']").click();
    page.locator(".djs-direct-editing-content").fill(label);
    page.keyboard().press("Enter");
    page.locator(".djs-direct-editing-content").waitFor(hidden());
    saved(page);
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }

  private static void saved(Page page) {
    page.waitForFunction("() => window.masnaaCanvas.isSaved()");
    page.locator(SAVED).waitFor();
  }

  private static List<?> untranslated(Page page) {
    return (List<?>) page.evaluate("() => [...window.masnaaCanvas.untranslated]");
  }

  private void begin(RealBrowser designer, Language language, String name) {
    signIn(designer);
    designer.page().locator("#ar").fill("رسم");
    designer.page().locator("#en").fill("Drawn " + language.code());
    designer.press(".studio-add .ds-button");
    designer.page().waitForURL("**/studio/" + name);
  }

  private static void signIn(RealBrowser designer) {
    designer.open("/sign-in");
    designer.press("button[name=officer][value=moi-designer]");
    designer.page().waitForURL("**/studio");
  }

  private static void open(RealBrowser designer, String name) {
    designer.open("/studio/" + name + "/process");
    designer.page().locator("[data-canvas][data-ready]").waitFor();
  }

  private static String file(RealBrowser designer, String name) {
    designer.open("/studio/" + name + "/files?file=process.bpmn");
    return designer.page().locator("textarea").first().inputValue();
  }
}
