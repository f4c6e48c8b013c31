package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.masnaa.app.cases.CasesKit.FELLING;
import static org.masnaa.app.cases.CasesKit.NOORA;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.form.Answer;
import org.masnaa.form.Answers;

/** A clean program with nothing in it before each test, and the usual first steps of a case. */
abstract class CasesStory {

  @TempDir Path folder;

  static final PersonId OTHER = new PersonId("29063400025");
  static final Actor.Officer HIND = officer("hind", "mme", "permit-officer");
  static final Actor.Officer KHALID = officer("khalid", "mme", "permit-officer");
  static final Actor.Officer FAHAD = officer("fahad", "qdb", "credit-officer");

  CasesKit kit;

  private static Actor.Officer officer(String id, String entity, String role) {
    return new Actor.Officer(new OfficerId(id), new EntityId(entity), Set.of(role));
  }

  /** The database of the class. */
  abstract TestDatabase database();

  @BeforeEach
  void start() throws IOException {
    for (String table :
        List.of(
            "draft", "case_record", "task", "job", "timer", "wait", "delivery", "answer_check")) {
      database().jdbc().sql("delete from cases." + table).update();
    }
    database().jdbc().sql("delete from cases.upload").update();
    database().jdbc().sql("delete from notify.message").update();
    kit = new CasesKit(database(), folder);
  }

  @AfterEach
  void stop() {
    kit.close();
  }

  static Answers answers(Map<String, String> typed) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    typed.forEach((question, text) -> answers.put(question, new Answer.Typed(text)));
    return new Answers(answers);
  }

  static Answers tree(String diameter, String protectedArea) {
    return answers(
        Map.of(
            "atHome", "yes",
            "diameter", diameter,
            "protectedArea", protectedArea,
            "purpose", "danger",
            "declaration", "yes"));
  }

  static Completion refusal(List<String> reasons) {
    return new Completion("refuse", reasons, "", Answers.none());
  }

  DraftId treeDraft(Answers answers) {
    Drafts drafts = kit.bean(Drafts.class);
    DraftId id = drafts.start(kit.service(FELLING), NOORA).id();
    drafts.save(id, NOORA, answers);
    return id;
  }

  CaseId submitted(DraftId draft) {
    return assertThat(kit.bean(Cases.class).submit(draft, NOORA))
        .asInstanceOf(type(Submission.Accepted.class))
        .actual()
        .caseId();
  }

  CaseView view(CaseId id) {
    return kit.bean(Cases.class).find(id, NOORA).orElseThrow();
  }
}
