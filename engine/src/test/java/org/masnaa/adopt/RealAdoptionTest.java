package org.masnaa.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.masnaa.SharedData;
import org.masnaa.dmn.DmnReader;
import org.masnaa.flow.BpmnReader;
import org.masnaa.flow.ProcessModel;
import org.masnaa.flow.Proof;
import org.masnaa.flow.Prover;
import org.masnaa.source.Problems;
import org.masnaa.source.Xml;
import org.masnaa.source.XmlElement;
import org.masnaa.source.XmlWriter;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Every real model beside the project, adopted, read and proved; what is expected was looked at.
 */
class RealAdoptionTest {

  private static final Map<String, String> UNSOUND =
      Map.of(
          // Waits for the payment portal, the intake page and the applicant, which no file draws.
          "ca-bc-foi/foi-initial-payment-submission.bpmn", "NOT_SENT",
          "ca-bc-foi/foi-rawrequest-processing.bpmn", "NOT_SENT",
          // A parallel branch loops back before its join.
          "ca-bc-foi/foi-request-processing.bpmn", "NOT_JOINED");

  /** A second start whose condition is empty; its own engine refuses it too. */
  private static final Set<String> UNREADABLE =
      Set.of("nl-flevoland-ronl/ind-asiel-en-migratie-001.bpmn");

  @Test
  void readsAndProvesEveryRealModel() {
    Map<String, byte[]> files = SharedData.files("bpmn");
    Map<String, String> found = new TreeMap<>();
    Map<String, String> expected = new TreeMap<>();

    files.forEach((name, content) -> {
      if (name.endsWith(".bpmn")) {
        expected.put(
            name, UNREADABLE.contains(name) ? "unreadable" : UNSOUND.getOrDefault(name, "sound"));
        found.put(name, verdict(draft(name, files)));
      }
    });

    assertThat(found).isEqualTo(expected).hasSizeGreaterThan(15);
  }

  @Test
  void keepsThePictureOfEveryRealModel() {
    Map<String, byte[]> files = SharedData.files("bpmn");

    files.forEach((name, content) -> {
      if (name.endsWith(".bpmn")) {
        Set<String> before = shapes(name, content);
        Draft draft = draft(name, files);

        assertThat(shapes("process.bpmn", process(draft))).as(name).isEqualTo(before).isNotEmpty();
      }
    });
  }

  @Test
  void givesTheSameBytesWhenADraftIsReadAndWrittenUnchanged() {
    Map<String, byte[]> files = SharedData.files("bpmn");

    files.forEach((name, content) -> {
      if (name.endsWith(".bpmn")) {
        byte[] process = process(draft(name, files));
        XmlElement read = Xml.read("process.bpmn", process, new Problems());

        assertThat(XmlWriter.write(java.util.Objects.requireNonNull(read)))
            .as(name)
            .isEqualTo(new String(process, StandardCharsets.UTF_8));
      }
    });
  }

  @Test
  void asksWhatTheFormsBesideTheModelsAsk() {
    Map<String, byte[]> files = SharedData.files("bpmn");
    Draft onboarding = draft("nl-flevoland-ronl/HrOnboardingProcess.bpmn", files);
    Draft felling = draft("nl-flevoland-ronl/tree-felling-subprocess-enhanced.bpmn", files);
    Draft elsewhere = draft("nl-flevoland-ronl/awb-process.bpmn", files);

    assertThat(Adopted.text(onboarding, "form.yaml"))
        .contains("- id: employeeId", "type: text", "tasks:");
    assertThat(Adopted.text(felling, "form.yaml"))
        .contains("  Sub_CaseReview:", "- id: reviewAction", "type: one-of", "          confirm: ");
    assertThat(Adopted.text(felling, "process.bpmn")).contains("name=\"reviewAction\"");
    assertThat(left(felling)).noneMatch(note -> note.contains("does not lie beside"));
    assertThat(left(elsewhere)).filteredOn(note -> note.contains("does not lie beside")).hasSize(3);
  }

  private static List<String> left(Draft draft) {
    return draft.notes().stream()
        .filter(note -> note.kind() == Note.Kind.OPEN)
        .map(note -> note.what().en())
        .toList();
  }

  @Test
  void takesTheDecisionsBesideAlongSoThatTheyStandAlone() {
    SharedData.files("bpmn");
    Map<String, byte[]> decisions = new LinkedHashMap<>();
    SharedData.files("bpmn")
        .forEach((name, content) -> {
          if (name.endsWith(".dmn")) {
            decisions.put(name, content);
          }
        });
    DecisionFiles read = new DecisionFiles(decisions);

    assertThat(read.decisions()).hasSizeGreaterThan(6);
    for (DecisionFile decision : read.decisions().values()) {
      Problems problems = new Problems();
      byte[] content = read.content(decision.path());
      DmnReader.read(decision.path(), content == null ? new byte[0] : content, problems);
      assertThat(problems.sorted()).as(decision.path()).isEmpty();
    }
  }

  private static Draft draft(String name, Map<String, byte[]> files) {
    String folder = name.substring(0, name.indexOf('/') + 1);
    Map<String, byte[]> beside = new LinkedHashMap<>();
    files.forEach((other, content) -> {
      if (other.startsWith(folder) && other.endsWith(".dmn")) {
        beside.put(other, content);
      }
    });
    byte[] content = files.getOrDefault(name, new byte[0]);
    return Adoption.adopt(Map.of(name, content), beside, forms(folder, files), "entity/service")
        .drafts()
        .getFirst();
  }

  private static Map<String, Object> forms(String folder, Map<String, byte[]> files) {
    Map<String, Object> forms = new LinkedHashMap<>();
    files.forEach((name, content) -> {
      if (name.startsWith(folder) && name.endsWith(".form")) {
        // JSON is YAML too.
        forms.put(
            name,
            new Load(LoadSettings.builder().build())
                .loadFromString(new String(content, StandardCharsets.UTF_8)));
      }
    });
    return forms;
  }

  private static byte[] process(Draft draft) {
    return draft.files().getOrDefault("process.bpmn", new byte[0]);
  }

  private static String verdict(Draft draft) {
    Problems problems = new Problems();
    ProcessModel process = BpmnReader.read("process.bpmn", process(draft), problems);
    if (process == null) {
      return "unreadable";
    }
    return switch (Prover.prove(process)) {
      case Proof.Sound sound -> "sound";
      case Proof.Undecided undecided -> "undecided: " + undecided.limit();
      case Proof.Unsound unsound -> {
        Set<String> kinds = new TreeSet<>();
        unsound.flaws().forEach(flaw -> kinds.add(flaw.kind().name()));
        yield String.join(", ", kinds);
      }
    };
  }

  /** What is drawn, and where. */
  private static Set<String> shapes(String name, byte[] content) {
    Set<String> shapes = new TreeSet<>();
    var root = Xml.read(name, content, new Problems());
    collect(java.util.Objects.requireNonNull(root), shapes);
    return shapes;
  }

  private static void collect(org.masnaa.source.XmlElement element, Set<String> shapes) {
    if (element.namespace().endsWith("/DI") || element.namespace().endsWith("/DC")) {
      shapes.add(element.name() + " " + new TreeMap<>(element.attributes()));
    }
    element.children().forEach(child -> collect(child, shapes));
  }

  @Test
  void isHarmlessOnWhatIsNoModel() {
    Adoption.Result result =
        Adoption.adopt(Map.of("x.bpmn", "<a/>".getBytes(StandardCharsets.UTF_8)), Map.of(), "e/s");

    assertThat(result.drafts()).isEmpty();
    assertThat(result.problems()).isNotEmpty();
  }
}
