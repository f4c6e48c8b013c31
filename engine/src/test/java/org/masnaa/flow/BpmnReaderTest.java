package org.masnaa.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.masnaa.SharedData;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;
import org.masnaa.source.Problem;
import org.masnaa.source.Problems;
import org.masnaa.text.LocalText;

class BpmnReaderTest {

  private static final String GOOD = "start s\nuser a\nend e\ns -> a -> e";

  @Test
  void readsElementsLanesAndPicture() {
    String diagram =
        """
        <bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
          xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
          xmlns:di="http://www.omg.org/spec/DD/20100524/DI"><bpmndi:BPMNPlane bpmnElement="p">
          <bpmndi:BPMNShape bpmnElement="a"><dc:Bounds x="1.5" y="2" width="3" height="4"/>
          </bpmndi:BPMNShape><bpmndi:BPMNEdge bpmnElement="f1"><di:waypoint x="5" y="6"/>
          </bpmndi:BPMNEdge></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>
        """;
    String lanes =
        "<laneSet id='l'><lane id='l1' name='reviewer'><flowNodeRef>a</flowNodeRef>"
            + "</lane></laneSet>\nstart s\n<userTask id='a' name=' Look ' masnaa:ar='نظر'/>\nend e\ns -> a -> e";
    String xml = ModelText.xml(lanes).replace("</definitions>", diagram);

    ProcessModel model = read(xml);

    Element.UserTask task = model.userTask("a").orElseThrow();
    assertThat(task.name()).isEqualTo(new LocalText("نظر", "Look"));
    assertThat(task.role()).isEqualTo("reviewer");
    assertThat(task.outcomes()).containsExactly("done");
    assertThat(task.at().line()).isEqualTo(4);
    assertThat(model.diagram())
        .isEqualTo(
            new Diagram(
                List.of(new Diagram.Shape("a", 1.5, 2, 3, 4)),
                List.of(new Diagram.Edge("f1", List.of(new Diagram.Point(5, 6))))));
  }

  @Test
  void keepsWhatOnlyThePictureNeeds() {
    assertThat(
            ModelText.problems(
                GOOD
                    + "\n<textAnnotation id='n'><text>why</text></textAnnotation>"
                    + "\n<association id='n1' sourceRef='a' targetRef='n'/>"
                    + "\n<dataObjectReference id='d'/>\n<group id='g'/>"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<complexGateway id='x'/>|complexGateway|inclusive",
        "<transaction id='x'/>|transaction|sub-process",
        "<adHocSubProcess id='x'/>|adHocSubProcess|in order",
        "<task id='x'/>|task|Choose",
        "<userTask id='x' masnaa:role='r' color='red'/>|color|Remove",
        "<userTask id='x' masnaa:role='r' masnaa:rolle='r'/>|rolle|Remove",
        "<userTask id='x' masnaa:role='r' c:formKey='r' xmlns:c='http://camunda.org/schema/1.0/bpmn'/>|formKey|form.yaml",
        "<serviceTask id='x' masnaa:job='j' c:class='r' xmlns:c='http://flowable.org/bpmn'/>|class|masnaa:job",
        "<userTask id='x' masnaa:role='r' startQuantity='2'/>|startQuantity|supported value",
        "<userTask id='x' masnaa:role='r' masnaa:promise='soon'/>|soon|5 working days",
        "<userTask id='x' masnaa:role='r' masnaa:reasons-for='no'/>|reasons-for|outcome",
        "<userTask id='x' masnaa:role='r' masnaa:second-person='maybe'/>|maybe|true",
        "<userTask id='x'/>|masnaa:role|service.yaml",
        "<serviceTask id='x'/>|masnaa:job|platform",
        "<businessRuleTask id='x' masnaa:result='r'/>|masnaa:decision|dmn",
        "<businessRuleTask id='x' masnaa:decision='a.dmn#A'/>|masnaa:result|conditions",
        "<userTask masnaa:role='r'/>|no usable id|id",
        "<userTask id='a' masnaa:role='r'/>|used by another|Change",
        "<exclusiveGateway id='x' default='f1'/>|does not leave|Choose",
        "<parallelGateway id='x' default='f1'/>|does not choose|exclusive",
        "<intermediateCatchEvent id='x'/>|timerEventDefinition|waits",
        "<boundaryEvent id='x'><timerEventDefinition/></boundaryEvent>|attachedToRef|border",
        "<sequenceFlow id='x' sourceRef='a'/>|targetRef|Connect",
        "<sequenceFlow id='x' sourceRef='a' targetRef='moon'/>|moon|exists",
        "<sequenceFlow id='x' sourceRef='a' targetRef='s'/>|may not enter|Delete",
        "<sequenceFlow id='x' sourceRef='e' targetRef='a'/>|may not leave|Delete",
      })
  void refusesWithNameLineAndWayOut(String xml, String named, String mend) {
    List<Problem> problems = ModelText.problems(GOOD + "\n" + xml);

    assertThat(problems)
        .anySatisfy(problem -> {
          assertThat(problem.what().en()).contains(named);
          assertThat(problem.mend().en()).contains(mend);
          assertThat(problem.at().line()).isEqualTo(6);
          assertThat(problem.what().ar()).isNotBlank();
          assertThat(problem.mend().ar()).isNotBlank();
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "start s\\nstart t\\nend e\\ns -> e\\nt -> e|2 start events",
        "end e|0 start events",
        "start s\\nuser a\\nend e\\ns -> e|No flow enters a",
        "start s\\nxor x\\nend e\\nend f\\ns -> x -> e\\nx -> f|has no condition",
        "start s\\nuser a default=f2\\nend e\\nend f\\ns -> a -> e\\na -> f|has no condition",
        "start s\\nand x\\nend e\\ns -> x\\nx -> e : true|has no meaning",
        "start s\\nend e\\ns -> e : true|has no meaning",
        "start s\\nxor x default=f2\\nend e\\ns -> x\\nx -> e : true|has no meaning",
        "start s\\nxor x\\nend e\\ns -> x -> e\\nborder b x timer PT1H\\nb -> e|not on the border",
        "start s\\nuser a\\nend e\\ns -> a -> e\\nborder b a error Q\\nb -> e|“Q”",
        "start s\\nuser a\\nend e\\ns -> a -> e\\nborder b a timer R/PT0S\\nb -> e|R/PT0S",
        "start s\\nuser a\\nend e\\ns -> a -> e\\nborder b a timer 2026-13-01\\nb -> e|2026-13-01",
      })
  void refusesGraphsThatBpmnDoesNotAllow(String model, String named) {
    assertThat(ModelText.problems(model.replace("\\n", "\n")))
        .anySatisfy(problem -> assertThat(problem.what().en()).contains(named));
  }

  @Test
  void refusesExpressionsOfOtherEngines_atTheirLine() {
    List<Problem> problems =
        ModelText.problems("start s\nxor x\nend e\ns -> x\nx -> e : ${amount > 1}");

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().code()).isEqualTo("bpmn.expression-language");
    assertThat(problems.getFirst().at().line()).isEqualTo(6);
  }

  @Test
  void refusesNamesThatTheServiceDoesNotHave_butKnowsThoseTheProcessWrites() {
    Problems problems = new Problems();
    Scope scope = Scope.of(Map.of("amount", FeelType.NUMBER));

    BpmnReader.read(
        "process.bpmn",
        ModelText.bytes(
            """
            start s
            user a
            xor x default=f5
            end e
            s -> a -> x
            x -> e : amount > 1 and a.outcome = "done"
            x -> e : amuont > 1
            x -> e
            """),
        scope,
        problems);

    assertThat(problems.sorted()).hasSize(1);
    assertThat(problems.sorted().getFirst().what().en()).contains("amuont");
    assertThat(problems.sorted().getFirst().at().line()).isEqualTo(8);
  }

  @Test
  void refusesOtherFiles() {
    for (String text : List.of("", "no xml", "<html/>", "<definitions/>", "<a><b></a>")) {
      Problems problems = new Problems();

      assertThat(BpmnReader.read("x", text.getBytes(StandardCharsets.UTF_8), problems)).isNull();
      assertThat(problems.sorted()).isNotEmpty();
    }
  }

  @Test
  void refusesEntitiesAndDoctypes() {
    String xml = "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + ModelText.xml(GOOD);
    Problems problems = new Problems();

    BpmnReader.read("x", xml.getBytes(StandardCharsets.UTF_8), problems);

    assertThat(problems.sorted()).extracting(Problem::code).contains("xml.doctype");
  }

  @Test
  @Timeout(20)
  void refusesProcessesThatAreTooLarge() {
    String chain =
        IntStream.range(0, 6_000).mapToObj(i -> "throw t" + i).collect(Collectors.joining("\n"));

    assertThat(ModelText.problems("start s\nend e\ns -> e\n" + chain))
        .extracting(Problem::code)
        .contains("bpmn.too-large");
  }

  @Test
  void readsEveryRealFileWithoutFalling() {
    Map<String, byte[]> files = SharedData.files("bpmn");
    files.keySet().removeIf(name -> !name.endsWith(".bpmn"));

    assertThat(files).hasSizeGreaterThanOrEqualTo(20);
    files.forEach((name, content) -> {
      Problems problems = new Problems();
      ProcessModel model = BpmnReader.read(name, content, problems);

      assertThat(model == null).as(name).isEqualTo(!problems.isEmpty());
      for (Problem problem : problems.sorted()) {
        assertThat(problem.at().file()).isEqualTo(name);
        assertThat(problem.at().line()).as(problem.toString()).isPositive();
        assertThat(written(problem.what())).as(problem.toString()).isTrue();
        assertThat(written(problem.mend())).as(problem.toString()).isTrue();
      }
    });
  }

  private static boolean written(LocalText text) {
    return !text.ar().isBlank() && !text.en().isBlank();
  }

  private static ProcessModel read(String xml) {
    Problems problems = new Problems();
    ProcessModel model =
        BpmnReader.read("process.bpmn", xml.getBytes(StandardCharsets.UTF_8), problems);
    assertThat(problems.sorted()).isEmpty();
    assertThat(model).isNotNull();
    return java.util.Objects.requireNonNull(model);
  }
}
