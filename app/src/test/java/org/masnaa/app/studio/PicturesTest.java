package org.masnaa.app.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.masnaa.app.catalogue.PackageFolder;
import org.masnaa.app.registers.BuiltInAttributes;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.studio.Pictures.Drawn;
import org.masnaa.app.studio.picture.Drawing;
import org.masnaa.app.studio.picture.Drawing.Box;
import org.masnaa.app.studio.picture.Marks;
import org.masnaa.flow.Element;
import org.masnaa.flow.Proof;
import org.masnaa.flow.SequenceFlow;
import org.masnaa.form.Page;
import org.masnaa.legal.WorkingCalendar;
import org.masnaa.picture.Picture;
import org.masnaa.picture.Picture.Arrow;
import org.masnaa.picture.Picture.Kind;
import org.masnaa.picture.Picture.Node;
import org.masnaa.picture.Way;
import org.masnaa.service.PackageFiles;
import org.masnaa.service.ServicePackage;
import org.masnaa.text.Language;

/** The picture of every package of the folder {@code services}, and of broken ones. */
class PicturesTest {

  private static final ServiceId DRAWN = new ServiceId("moi", "drawn");

  private final Checks checks =
      new Checks(
          BuiltInAttributes.read(),
          WorkingCalendar.fridaySaturday(ZoneId.of("Asia/Qatar"), Set.of()));

  static List<Path> packages() throws IOException {
    return PackageFolder.find(Path.of("..", "services"));
  }

  private static Draft draft(Path folder) throws IOException {
    PackageFiles files = PackageFolder.read(folder);
    Map<String, byte[]> contents = new TreeMap<>();
    files.paths().forEach(path -> contents.put(path, Objects.requireNonNull(files.content(path))));
    Path id = folder.subpath(folder.getNameCount() - 2, folder.getNameCount());
    return draft(ServiceId.of(id.getName(0) + "/" + id.getName(1)), contents);
  }

  private static Draft draft(ServiceId id, Map<String, byte[]> contents) {
    return new Draft(id, null, 1, Instant.EPOCH, new TreeMap<>(contents));
  }

  private Checked check(Draft draft) {
    return checks.check(draft.packageFiles());
  }

  @ParameterizedTest
  @MethodSource("packages")
  void showsEachPageElementAndFlowOnce(Path folder) throws IOException {
    Draft draft = draft(folder);
    Checked checked = check(draft);
    ServicePackage service = Objects.requireNonNull(checked.content(), "has problems");

    Picture picture = Pictures.draw(draft, checked).picture();

    assertThat(picture.nodes()).extracting(Node::id).doesNotHaveDuplicates();
    assertThat(picture.nodes().stream().filter(node -> node.kind() == Kind.PAGE))
        .extracting(Node::item)
        .containsExactlyElementsOf(service.form().pages().stream().map(Page::id).toList());
    assertThat(picture.nodes().stream().filter(node -> !node.kind().isAsked()))
        .extracting(Node::item)
        .containsExactlyElementsOf(service.process().elements().stream().map(Element::id).toList());
    assertThat(picture.arrows().stream().filter(arrow -> !arrow.item().isEmpty()))
        .extracting(arrow -> arrow.item() + ": " + arrow.from() + " " + arrow.to())
        .containsExactlyElementsOf(
            service.process().flows().stream().map(PicturesTest::line).toList());
  }

  private static String line(SequenceFlow flow) {
    return flow.id() + ": " + Picture.step(flow.source()) + " " + Picture.step(flow.target());
  }

  @ParameterizedTest
  @MethodSource("packages")
  void laysNothingOverAnythingElse(Path folder) throws IOException {
    Draft draft = draft(folder);
    Drawn drawn = Pictures.draw(draft, check(draft));

    for (Language language : Language.values()) {
      Drawing drawing = drawn.in(language);

      assertThat(drawing.boxes()).hasSameSizeAs(drawn.picture().nodes());
      assertThat(drawing.lines()).hasSameSizeAs(drawn.picture().arrows());
      assertThat(overlapping(drawing)).as(language.code()).isEmpty();
      assertThat(drawing.boxes())
          .allMatch(box -> box.x() >= 0 && box.x() + box.width() <= drawing.width())
          .allMatch(box -> box.y() >= 0 && box.y() + box.height() <= drawing.height());
    }
  }

  private static List<String> overlapping(Drawing drawing) {
    List<int[]> places = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Box box : drawing.boxes()) {
      places.add(new int[] {box.x(), box.y(), box.width(), box.height()});
      names.add(box.node().id());
    }
    for (Drawing.Line line : drawing.lines()) {
      Drawing.Plate plate = line.plate();
      if (plate != null) {
        places.add(new int[] {plate.x(), plate.y(), plate.width(), plate.height()});
        names.add(line.arrow().id());
      }
    }
    List<String> overlapping = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (overlap(places.get(i), places.get(j))) {
          overlapping.add(names.get(i) + " and " + names.get(j));
        }
      }
    }
    return overlapping;
  }

  private static boolean overlap(int[] a, int[] b) {
    return a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];
  }

  @Test
  void wouldSeeAnOverlap() {
    assertThat(overlap(new int[] {0, 0, 10, 10}, new int[] {9, 9, 5, 5})).isTrue();
    assertThat(overlap(new int[] {0, 0, 10, 10}, new int[] {10, 0, 5, 5})).isFalse();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void drawsTheWayOfEachExample(Path folder) throws IOException {
    Draft draft = draft(folder);
    Checked checked = check(draft);
    Drawn drawn = Pictures.draw(draft, checked);
    List<Way> ways = Objects.requireNonNull(drawn.ways());

    assertThat(ways).hasSameSizeAs(Objects.requireNonNull(checked.report()).outcomes());
    for (Way way : ways) {
      assertThat(way.nodes().getFirst()).isEqualTo("begin");
      for (String node : way.nodes().subList(1, way.nodes().size())) {
        assertThat(drawn.picture().arrows().stream().filter(to -> to.to().equals(node)))
            .as(node)
            .anyMatch(arrow -> way.arrows().contains(arrow.id()));
      }
    }
    Marks marks = drawn.marks(null, null);
    assertThat(drawn.picture().nodes())
        .filteredOn(node -> !node.kind().isAsked())
        .noneMatch(node -> marks.isMissed(node.id()));
    assertThat(drawn.picture().arrows())
        .filteredOn(arrow -> !arrow.item().isEmpty())
        .noneMatch(arrow -> marks.isMissed(arrow.id()));
  }

  @Test
  void marksWhatNoExampleReaches() {
    Map<String, byte[]> files =
        new TreeMap<>(Copies.renamed(PackageTemplate.COMPLAINT.files(), DRAWN, "خ", "S"));
    files.keySet().removeIf(file -> file.startsWith("examples/") && !file.contains("no-reply"));
    Draft draft = draft(DRAWN, files);
    Checked checked = check(draft);

    Drawn drawn = Pictures.draw(draft, checked);

    Marks marks = drawn.marks(Objects.requireNonNull(drawn.ways()).getFirst(), null);
    assertThat(marks.missed()).isNotEmpty();
    assertThat(marks.missed()).noneMatch(marks::isOn).noneMatch(marks.taken()::contains);
    assertThat(new Pictures().reach(draft, checked))
        .satisfies(reach ->
            assertThat(Objects.requireNonNull(reach).shares())
                .filteredOn(share -> share.what().equals("ends"))
                .allMatch(share -> !share.missing().isEmpty() && share.tried() > 0));
  }

  @Test
  void drawsTheWayToAFlaw() {
    Draft draft = draft(DRAWN, Map.of("process.bpmn", process("parallelGateway").getBytes(UTF_8)));
    Draft sound = draft(DRAWN, Map.of("process.bpmn", process("exclusiveGateway").getBytes(UTF_8)));

    Drawn drawn = Pictures.draw(draft, check(draft));

    Proof.Flaw flaw = drawn.flaws().getFirst();
    Way way = Way.through(drawn.picture(), flaw.path());
    assertThat(flaw.kind()).isEqualTo(Proof.Flaw.Kind.DEADLOCK);
    assertThat(drawn.picture().node(Picture.step(flaw.element()))).isPresent();
    assertThat(way.nodes()).hasSameSizeAs(flaw.path()).isNotEmpty();
    assertThat(way.arrows()).isNotEmpty();
    assertThat(drawn.in(Language.AR).boxes()).hasSameSizeAs(drawn.picture().nodes());
    assertThat(Pictures.draw(sound, check(sound)).flaws()).isEmpty();
  }

  /** One of two ways is taken, then a gateway of some kind joins them. */
  private static String process(String join) {
    return """
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:x"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <process id="p" isExecutable="true">
        <startEvent id="start"/>
        <sequenceFlow id="f1" sourceRef="start" targetRef="fork"/>
        <exclusiveGateway id="fork" default="f3"/>
        <sequenceFlow id="f2" sourceRef="fork" targetRef="join">
          <conditionExpression xsi:type="tFormalExpression">today = today</conditionExpression>
        </sequenceFlow>
        <sequenceFlow id="f3" sourceRef="fork" targetRef="join"/>
        <JOIN id="join"/>
        <sequenceFlow id="f4" sourceRef="join" targetRef="end"/>
        <endEvent id="end"/>
      </process>
    </definitions>
    """
        .replace("JOIN", join);
  }

  @Test
  void drawsNothingWhereNothingCanBeRead() {
    Draft draft = draft(DRAWN, Map.of("service.yaml", "{".getBytes(UTF_8)));

    Drawn drawn = Pictures.draw(draft, check(draft));

    assertThat(drawn.picture().nodes()).isEmpty();
    assertThat(drawn.in(Language.EN).boxes()).isEmpty();
    assertThat(drawn.picture().arrows()).extracting(Arrow::id).isEmpty();
  }
}
