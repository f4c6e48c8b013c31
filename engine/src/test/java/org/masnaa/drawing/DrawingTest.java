package org.masnaa.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.masnaa.edit.Edit;
import org.masnaa.edit.EditResult;
import org.masnaa.edit.Editor;
import org.masnaa.flow.BpmnReader;
import org.masnaa.flow.Diagram;
import org.masnaa.flow.ProcessModel;
import org.masnaa.source.Problems;
import org.masnaa.source.Xml;
import org.masnaa.source.XmlElement;

class DrawingTest {

  private static final String FILE = "process.bpmn";

  static Stream<Path> processes() throws IOException {
    List<Path> found;
    try (Stream<Path> files = Files.walk(Path.of("..", "services"))) {
      found = files.filter(file -> file.endsWith(FILE)).sorted().toList();
    }
    return found.stream();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void drawsEveryStepApartFromTheOthers(Path file) throws IOException {
    String text = Files.readString(file);

    for (boolean rightToLeft : new boolean[] {true, false}) {
      ProcessModel drawn = model(complete(text, rightToLeft));

      List<Diagram.Shape> shapes = drawn.diagram().shapes();
      assertThat(shapes).hasSameSizeAs(drawn.elements());
      for (Diagram.Shape one : shapes) {
        for (Diagram.Shape other : shapes) {
          assertThat(one.equals(other) || !overlap(one, other) || isHeld(one, other))
              .as("%s and %s of %s", one, other, file)
              .isTrue();
        }
      }
      assertThat(drawn.diagram().edges()).allMatch(edge -> edge.points().size() > 1);
    }
  }

  @Test
  void addsOnlyWhatIsMissing() throws IOException {
    String text = complete(Files.readString(processes().findFirst().orElseThrow()), true);

    assertThat(edits(text, false, Set.of())).isEmpty();
    String shape =
        text.lines().filter(line -> line.contains("BPMNShape")).findFirst().orElseThrow();
    String without = text.replace(shape + "\n", "");
    String again = complete(without, false);
    assertThat(again.lines()).containsAll(without.lines().toList());
    assertThat(again.lines().count()).isEqualTo(text.lines().count());
  }

  @Test
  void drawsALineAnewThatLostItsEnd() throws IOException {
    String text = complete(Files.readString(processes().findFirst().orElseThrow()), false);
    ProcessModel before = model(text);
    String moved = before.diagram().shapes().getFirst().element();
    EditResult further =
        Editor.apply(FILE, text, new Edit.SetText("bpmnElement=" + moved + "/Bounds/@y", "900"));
    String after = ((EditResult.Done) further).text();

    assertThat(edits(after, false, Set.of())).isEmpty();
    assertThat(edits(after, false, Set.of(moved))).isNotEmpty();
  }

  private static boolean overlap(Diagram.Shape one, Diagram.Shape other) {
    return one.x() < other.x() + other.width()
        && other.x() < one.x() + one.width()
        && one.y() < other.y() + other.height()
        && other.y() < one.y() + one.height();
  }

  /** An event on a border, or what is inside a sub-process. */
  private static boolean isHeld(Diagram.Shape one, Diagram.Shape other) {
    boolean events = one.width() == 36 || other.width() == 36;
    boolean boxes = one.width() > 120 || other.width() > 120;
    return (events && one.width() != other.width() && one.width() + other.width() != 86) || boxes;
  }

  private static String complete(String text, boolean rightToLeft) {
    String done = text;
    for (Edit edit : edits(text, rightToLeft, Set.of())) {
      done = ((EditResult.Done) Editor.apply(FILE, done, edit)).text();
    }
    return done;
  }

  private static List<Edit> edits(String text, boolean rightToLeft, Set<String> changed) {
    XmlElement root = Xml.read(FILE, text.getBytes(StandardCharsets.UTF_8), new Problems());
    return Drawing.missing(text, Objects.requireNonNull(root), rightToLeft, changed);
  }

  private static ProcessModel model(String text) {
    Problems problems = new Problems();
    ProcessModel model = BpmnReader.read(FILE, text.getBytes(StandardCharsets.UTF_8), problems);
    assertThat(problems.isEmpty()).as(text).isTrue();
    return Objects.requireNonNull(model);
  }
}
