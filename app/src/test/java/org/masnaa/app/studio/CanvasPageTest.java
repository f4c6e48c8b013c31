package org.masnaa.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.masnaa.app.Browser;
import org.masnaa.app.WholeProgram;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the canvas saves, for one designer, for two at once, and for those who may not. */
@WholeProgram
class CanvasPageTest {

  private static final String ADD =
      """
      [{"op":"add","id":"Activity_1","kind":"userTask","parent":"%s","name":"Look","box":[300,300,100,80],"host":""},
       {"op":"connect","id":"Flow_1","parent":"%s","from":"received","to":"Activity_1","points":[[100,100],[300,340]]}]
      """;

  @LocalServerPort private int port;

  private Browser as(String officer) {
    Browser browser = new Browser(port);
    assertThat(browser.signIn("officer", officer).statusCode()).isEqualTo(303);
    return browser;
  }

  private Browser begun(String name) {
    Browser designer = as("moi-designer");
    HttpResponse<String> _ = designer.get("/en/studio");
    assertThat(designer.post("/en/studio/new", Map.of("ar", "خدمة", "en", name)).statusCode())
        .isEqualTo(303);
    return designer;
  }

  private static HttpResponse<String> draw(Browser designer, String name, String operations) {
    HttpResponse<String> _ = designer.get("/en/studio/" + name + "/process");
    return designer.post(
        "/en/studio/" + name + "/process/drawing", Map.of("operations", operations));
  }

  private static String file(Browser designer, String name) {
    return designer.get("/en/studio/" + name + "/process/drawing").body();
  }

  @Test
  void writeOnlyWhatIsDrawn() {
    Browser designer = begun("canvas-add");
    String before = file(designer, "canvas-add");

    HttpResponse<String> saved =
        draw(designer, "canvas-add", ADD.formatted("canvas-add", "canvas-add"));

    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    String after = file(designer, "canvas-add");
    assertThat(after.lines()).containsAll(before.lines().toList());
    assertThat(after.lines().filter(line -> !before.contains(line)))
        .hasSize(4)
        .allMatch(line -> line.contains("Activity_1") || line.contains("Flow_1"));
    HttpResponse<String> undone = designer.post("/en/studio/canvas-add/process/undo", Map.of());
    assertThat(undone.statusCode()).isEqualTo(303);
    assertThat(file(designer, "canvas-add")).isEqualTo(before);
  }

  @Test
  void keepBothWhenTwoDesignersDrawAtOnce() {
    Browser one = begun("canvas-two");
    Browser two = as("moi-designer-2");
    String add = ADD.formatted("canvas-two", "canvas-two");

    assertThat(draw(one, "canvas-two", add).statusCode()).isEqualTo(200);
    assertThat(draw(two, "canvas-two", add).body()).contains("\"reload\":true");

    assertThat(file(one, "canvas-two")).contains("\"Activity_1\"", "\"Activity_1_2\"");
    String move =
        "[{\"op\":\"bounds\",\"id\":\"Activity_1\",\"box\":[%d,300,100,80],\"seen\":[300,300,100,80]}]";
    assertThat(draw(one, "canvas-two", move.formatted(500)).statusCode()).isEqualTo(200);
    HttpResponse<String> clash = draw(two, "canvas-two", move.formatted(700));
    assertThat(clash.statusCode()).isEqualTo(409);
    assertThat(clash.body()).contains("500, 300", "700, 300", "\"saved\":false");
    assertThat(file(one, "canvas-two")).contains("x=\"500\"").doesNotContain("x=\"700\"");
  }

  @Test
  void refuseWhatTheProgramCannotRun() {
    Browser designer = begun("canvas-bad");
    String before = file(designer, "canvas-bad");

    for (String bad :
        List.of(
            ADD.formatted("canvas-bad", "canvas-bad").replace("userTask", "complexGateway"),
            ADD.formatted("nowhere", "nowhere"),
            "[{\"op\":\"rename\",\"id\":\"missing\",\"name\":\"x\",\"seen\":\"\"}]",
            "[{\"op\":\"script\"}]",
            "[1]",
            "{")) {
      assertThat(draw(designer, "canvas-bad", bad).statusCode()).as(bad).isEqualTo(422);
    }
    assertThat(file(designer, "canvas-bad")).isEqualTo(before);
  }

  @Test
  void keepHostileTextsAsTexts() {
    Browser designer = begun("canvas-hostile");
    String hostile = "\\\"><script>canary()</script>";

    HttpResponse<String> saved =
        draw(
            designer,
            "canvas-hostile",
            "[{\"op\":\"rename\",\"id\":\"granted\",\"name\":\""
                + hostile
                + "\",\"seen\":\"Granted\"}]");

    assertThat(saved.statusCode()).isEqualTo(200);
    HttpResponse<String> drawing = designer.get("/en/studio/canvas-hostile/process/drawing");
    assertThat(drawing.body()).contains("canary").doesNotContain("<script>");
    assertThat(drawing.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(designer.get("/en/studio/canvas-hostile/process").body())
        .doesNotContain("<script>canary");
  }

  @Test
  void areClosedToOthers() {
    Browser designer = begun("canvas-walls");
    String add = ADD.formatted("canvas-walls", "canvas-walls");

    assertThat(as("mme-designer").get("/en/studio/canvas-walls/process/drawing").statusCode())
        .isEqualTo(404);
    assertThat(draw(as("mme-designer"), "canvas-walls", add).statusCode()).isEqualTo(404);
    assertThat(draw(as("moi-reviewer"), "canvas-walls", add).statusCode()).isEqualTo(404);
    assertThat(draw(designer, "canvas-walls", add).statusCode()).isEqualTo(200);
  }

  @Test
  void drawStepsThatTheListAdds() {
    Browser designer = begun("canvas-list");
    HttpResponse<String> _ = designer.get("/en/studio/canvas-list/process");

    HttpResponse<String> added =
        designer.post(
            "/en/studio/canvas-list/process/add",
            Map.of(
                "what",
                "wait",
                "after",
                "received",
                "ar",
                "انتظار",
                "en",
                "Wait",
                "duration",
                "P2D"));

    assertThat(added.statusCode()).isEqualTo(303);
    assertThat(file(designer, "canvas-list"))
        .contains("bpmnElement=\"wait\"", "bpmnElement=\"wait-granted\"");
    HttpResponse<String> _ =
        designer.post("/en/studio/canvas-list/process", Map.of("act", "arrange:ar"));
    HttpResponse<String> _ =
        designer.post(
            "/en/studio/canvas-list/process/add",
            Map.of("what", "connect", "after", "received", "to", "granted", "condition", ""));
    assertThat(file(designer, "canvas-list")).contains("bpmnElement=\"received-granted-2\"");
    HttpResponse<String> _ =
        designer.post(
            "/en/studio/canvas-list/process", Map.of("act", "remove-flow:received-granted-2"));
    assertThat(file(designer, "canvas-list")).doesNotContain("received-granted-2");
  }
}
