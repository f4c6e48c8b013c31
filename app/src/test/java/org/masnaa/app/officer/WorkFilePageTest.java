package org.masnaa.app.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.masnaa.app.Browser;
import org.masnaa.app.SamplePicture;
import org.masnaa.app.WholeProgram;
import org.masnaa.app.cases.Cases;
import org.masnaa.app.cases.DraftFiles;
import org.masnaa.app.cases.DraftId;
import org.masnaa.app.cases.Drafts;
import org.masnaa.app.cases.Submission;
import org.masnaa.app.cases.UploadResult;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.identity.TestPeople;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.form.Answer;
import org.masnaa.form.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeProgram
class WorkFilePageTest {

  @LocalServerPort private int port;
  @Autowired private Drafts drafts;
  @Autowired private DraftFiles files;
  @Autowired private Cases cases;
  @Autowired private Catalogue catalogue;
  @Autowired private TestPeople people;
  @Autowired private JdbcClient database;

  private String caseId = "";
  private String fileId = "";

  @BeforeEach
  void applyWithAPicture() {
    PersonId person = people.people().get(5).id();
    DraftId draft =
        drafts
            .start(
                catalogue.current(new ServiceId("mme", "tree-felling-permit")).orElseThrow(),
                person)
            .id();
    Answers answers = Answers.none();
    for (var typed :
        Map.of(
                "atHome", "yes",
                "diameter", "45",
                "protectedArea", "no",
                "purpose", "danger",
                "declaration", "yes")
            .entrySet()) {
      answers = answers.with(typed.getKey(), new Answer.Typed(typed.getValue()));
    }
    drafts.save(draft, person, answers);
    UploadResult kept =
        files.add(draft, person, "photo", SamplePicture.given("شجرة.png", SamplePicture.png()));
    assertThat(kept).isInstanceOf(UploadResult.Kept.class);
    Submission sent = cases.submit(draft, person);
    caseId = ((Submission.Accepted) sent).caseId().toString();
    fileId =
        database
            .sql("select upload_id::text from cases.upload where case_id = :id::uuid")
            .param("id", caseId)
            .query(String.class)
            .single();
  }

  private Browser officer(String id) {
    Browser browser = new Browser(port);
    assertThat(browser.signIn("officer", id).statusCode()).isEqualTo(303);
    return browser;
  }

  private static String path(String caseId, String fileId) {
    return "/en/work/cases/" + caseId + "/files/" + fileId;
  }

  @Test
  void handsTheFileToTheOfficerAndRecordsIt() {
    Browser officer = officer("hind");

    HttpResponse<String> answer = officer.get(path(caseId, fileId));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''");
    assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(
            database
                .sql(
                    """
                    select count(*) from audit.entry
                    where actor = 'hind' and action = 'look-at-file' and case_id = :id::uuid
                    """)
                .param("id", caseId)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void linksTheFileFromTheTask() {
    Browser officer = officer("hind");
    String task =
        database
            .sql("select wait from cases.task where case_id = :id::uuid")
            .param("id", caseId)
            .query(String.class)
            .single();

    HttpResponse<String> page = officer.get("/en/work/tasks/" + caseId + "/" + task);

    assertThat(page.body()).contains(path(caseId, fileId));
  }

  @Test
  void looksTheSameWhereThereIsNothingAndWhereItIsNotForThisOfficer() {
    Browser foreign = officer("fahad");
    Browser own = officer("hind");

    HttpResponse<String> forbidden = foreign.get(path(caseId, fileId));
    HttpResponse<String> missing = foreign.get(path(UUID.randomUUID().toString(), fileId));

    assertThat(forbidden.statusCode()).isEqualTo(404);
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(own.get(path(caseId, UUID.randomUUID().toString())).statusCode()).isEqualTo(404);
    assertThat(own.get(path("nothing", "none")).statusCode()).isEqualTo(404);
  }

  @Test
  void handsTheFileToItsOwnerAndToNobodyElse() {
    Browser owner = new Browser(port);
    owner.signIn("person", people.people().get(5).id().value());
    Browser other = new Browser(port);
    other.signIn("person", people.people().get(4).id().value());
    String path = "/en/cases/" + caseId + "/files/" + fileId;

    assertThat(owner.get(path).statusCode()).isEqualTo(200);
    assertThat(other.get(path).statusCode()).isEqualTo(404);
  }
}
