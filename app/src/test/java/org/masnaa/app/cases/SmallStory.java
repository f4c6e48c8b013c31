package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masnaa.app.cases.CasesKit.NOORA;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.database.TestDatabase;
import org.masnaa.form.Answers;

/** Small packages made for the test, and the steps that their stories share. */
abstract class SmallStory {

  static final Actor.Officer CLERK =
      new Actor.Officer(new OfficerId("clerk"), new EntityId("mme"), Set.of("clerk"));

  @TempDir Path folder;

  /** The database of the class. */
  abstract TestDatabase database();

  CasesKit kit;

  @BeforeEach
  void start() throws IOException {
    for (String table :
        List.of("draft", "case_record", "task", "job", "timer", "wait", "delivery")) {
      database().jdbc().sql("delete from cases." + table).update();
    }
    kit = new CasesKit(database(), folder);
  }

  @AfterEach
  void stop() {
    kit.close();
  }

  void work() {
    while (kit.bean(CaseWorker.class).round() > 0) {}
  }

  String outcome(CaseId id) {
    return String.valueOf(view(id).summary().outcome());
  }

  CaseView view(CaseId id) {
    return kit.bean(Cases.class).find(id, NOORA).orElseThrow();
  }

  CaseId only(String service) {
    List<CaseSummary> all =
        kit.bean(Cases.class).of(NOORA, 0).stream()
            .filter(c -> c.service().id().toString().equals(service))
            .toList();
    assertThat(all).hasSize(1);
    return all.getFirst().id();
  }

  long rows(String table) {
    return database().jdbc().sql("select count(*) from cases." + table).query(Long.class).single();
  }

  void doTask() {
    Tasks tasks = kit.bean(Tasks.class);
    Task task = tasks.queue(CLERK, 0).getFirst().task();
    assertThat(
            tasks.complete(
                task.caseId(),
                task.waitId(),
                CLERK,
                new Completion("done", List.of(), "", Answers.none())))
        .isInstanceOf(TaskResult.Done.class);
    work();
  }
}
