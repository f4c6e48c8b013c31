package org.masnaa.app.officer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.masnaa.app.Browser;
import org.masnaa.app.WholeProgram;
import org.masnaa.app.cases.Cases;
import org.masnaa.app.cases.DraftId;
import org.masnaa.app.cases.Drafts;
import org.masnaa.app.cases.Submission;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Catalogue.Publication;
import org.masnaa.app.identity.TestPeople;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.form.Answer;
import org.masnaa.form.Answers;
import org.masnaa.service.PackageFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeProgram
class OlderPageTest {

  private static final String SERVICE = "tree-felling-permit";
  private static final String MOVE = "/en/work/older/" + SERVICE + "/move";

  private static final ServiceId MOVED = new ServiceId("mme", "moved");

  private static final String SERVICE_YAML =
      """
      service: mme/moved
      title: {ar: خدمة تُنقل, en: NAME}
      summary: {ar: خدمة تُنقل معاملاتها, en: A service whose cases move}
      audience: [citizen, resident]
      law: [{title: {ar: القانون, en: The law}, clause: art. 1}]
      roles: {clerk: {ar: كاتب, en: Clerk}}
      retention: {draft: 30 days, case: 5 years}
      """;

  private static final String FORM =
      """
      pages:
        - page: application
          questions:
            - {id: declaration, type: declaration, label: {ar: أقر بصحة ما ذكرت, en: What I state is true}}
      """;

  private static final String PROCESS =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:masnaa="urn:masnaa:bpmn:1" id="d" targetNamespace="urn:test">
        <process id="moved" name="Moved" isExecutable="true">
          <startEvent id="received"/>
          <userTask id="look" name="Look" masnaa:ar="النظر" masnaa:role="clerk"/>
          <endEvent id="granted" masnaa:outcome="granted"/>
          <sequenceFlow id="f1" sourceRef="received" targetRef="look"/>
          <sequenceFlow id="f2" sourceRef="look" targetRef="granted"/>
        </process>
      </definitions>
      """;

  private static final String EXAMPLE =
      """
      example: An application is granted
      answers: {declaration: true}
      officer: {look: done}
      expect: {path: [look], outcome: granted}
      """;

  @LocalServerPort private int port;
  @Autowired private Catalogue catalogue;
  @Autowired private Drafts drafts;
  @Autowired private Cases cases;
  @Autowired private TestPeople people;

  private Browser officer(String id) {
    Browser browser = new Browser(port);
    assertThat(browser.signIn("officer", id).statusCode()).isEqualTo(303);
    // The page hands out the token that its forms need.
    assertThat(browser.get("/en/work/older").statusCode()).isEqualTo(200);
    return browser;
  }

  private String version() {
    return Integer.toString(
        catalogue.current(new ServiceId("mme", SERVICE)).orElseThrow().version());
  }

  @Test
  void showsThePageInBothLanguages() {
    Browser officer = officer("hind");

    HttpResponse<String> english = officer.get("/en/work/older");
    HttpResponse<String> arabic = officer.get("/ar/work/older");

    assertThat(english.statusCode()).isEqualTo(200);
    assertThat(english.body()).contains("Cases on older versions");
    assertThat(arabic.body()).contains("معاملات على إصدارات سابقة");
  }

  @Test
  void letsPublishersMoveOnlyWhatTheyChose() {
    Browser publisher = officer("mme-publisher");

    HttpResponse<String> none = publisher.post(MOVE, Map.of("version", version()));
    HttpResponse<String> stale = publisher.post(MOVE, Map.of("version", "0"));

    assertThat(none.body()).contains("Choose at least one case");
    assertThat(stale.body()).contains("another current version");
  }

  @Test
  void movesAChosenCaseToTheCurrentVersion() {
    publish("Asking");
    PersonId person = people.people().get(6).id();
    DraftId draft = drafts.start(catalogue.current(MOVED).orElseThrow(), person).id();
    drafts.save(draft, person, Answers.none().with("declaration", new Answer.Typed("yes")));
    String caseId = ((Submission.Accepted) cases.submit(draft, person)).caseId().toString();
    String version = Integer.toString(publish("Asking again"));
    Browser publisher = officer("mme-publisher");
    String before = publisher.get("/en/work/older").body();

    HttpResponse<String> moved =
        publisher.post("/en/work/older/moved/move", Map.of("version", version, "case", caseId));

    assertThat(before).contains("value=\"" + caseId + "\"");
    assertThat(moved.statusCode()).isEqualTo(303);
    assertThat(publisher.get("/en/work/older").body()).doesNotContain(caseId);
  }

  /** A version of a service in which an officer looks at each case. */
  private int publish(String name) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("service.yaml", SERVICE_YAML.replace("NAME", name).getBytes(UTF_8));
    files.put("form.yaml", FORM.getBytes(UTF_8));
    files.put("process.bpmn", PROCESS.getBytes(UTF_8));
    files.put("examples/one.yaml", EXAMPLE.getBytes(UTF_8));
    return switch (catalogue.publish(PackageFiles.of(MOVED.toString(), files), "mme-publisher")) {
      case Publication.NewVersion(var published) -> published.version();
      case Publication.Unchanged(var published) -> published.version();
      case Publication.Refused(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  @Test
  void looksLikeNothingToOthers() {
    HttpResponse<String> noPublisher = officer("hind").post(MOVE, Map.of("version", version()));
    HttpResponse<String> foreign = officer("fahad").post(MOVE, Map.of("version", version()));

    assertThat(noPublisher.statusCode()).isEqualTo(404);
    assertThat(foreign.statusCode()).isEqualTo(404);
  }
}
