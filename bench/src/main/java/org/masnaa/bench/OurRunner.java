package org.masnaa.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.masnaa.app.cases.Cases;
import org.masnaa.app.cases.Completion;
import org.masnaa.app.cases.DraftId;
import org.masnaa.app.cases.Drafts;
import org.masnaa.app.cases.Submission;
import org.masnaa.app.cases.TaskResult;
import org.masnaa.app.cases.Tasks;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.form.Answer;
import org.masnaa.form.Answers;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program itself, through what pages call: submitting a draft and completing a task. */
final class OurRunner implements Runner {

  private static final Actor.Officer CLERK =
      new Actor.Officer(
          new OfficerId("clerk"), new EntityId(MeasuredPackage.ENTITY), Set.of("clerk"));

  private final Drafts drafts;
  private final Cases cases;
  private final Tasks tasks;
  private final JdbcClient db;
  private final Published service;
  private final List<DraftId> ready = new ArrayList<>();
  private final List<PersonId> people = new ArrayList<>();
  private CaseId[] begun = new CaseId[0];
  private String[] references = new String[0];
  private final Map<UUID, String> waits = new HashMap<>();
  private long person;

  OurRunner(ApplicationContext context) {
    drafts = context.getBean(Drafts.class);
    cases = context.getBean(Cases.class);
    tasks = context.getBean(Tasks.class);
    db = context.getBean(JdbcClient.class);
    Catalogue catalogue = context.getBean(Catalogue.class);
    service =
        switch (catalogue.publish(MeasuredPackage.files(), "bench")) {
          case Catalogue.Publication.NewVersion(Published published) -> published;
          case Catalogue.Publication.Unchanged(Published published) -> published;
          case Catalogue.Publication.Refused refused ->
              throw new MeasurementFailed(refused.problems().toString());
        };
  }

  @Override
  public void prepare(int count) {
    ready.clear();
    people.clear();
    waits.clear();
    begun = new CaseId[count];
    references = new String[count];
    for (int i = 0; i < count; i++) {
      PersonId applicant = new PersonId("%011d".formatted(20_000_000_000L + ++person));
      DraftId draft = drafts.start(service, applicant).id();
      drafts.save(draft, applicant, answers());
      ready.add(draft);
      people.add(applicant);
    }
  }

  private static Answers answers() {
    Map<String, Answer> answers = new HashMap<>();
    IntStream.range(0, 10)
        .forEach(i -> answers.put("answer" + i, new Answer.Typed("x".repeat(100))));
    return new Answers(answers);
  }

  @Override
  public void start(int number) {
    switch (cases.submit(ready.get(number), people.get(number))) {
      case Submission.Accepted(CaseId id, String reference) -> {
        begun[number] = id;
        references[number] = reference;
      }
      case Submission other -> throw new MeasurementFailed("not accepted: " + other);
    }
  }

  @Override
  public void begun() throws InterruptedException {
    await(waits::containsKey, missing -> waits.putAll(MeasuredCaseStore.openTasks(db, missing)));
  }

  @Override
  public void ended() throws InterruptedException {
    Set<UUID> over = new HashSet<>();
    await(over::contains, missing -> over.addAll(MeasuredCaseStore.ended(db, missing)));
  }

  /** Asks for what is still missing until nothing is. */
  private void await(Predicate<UUID> known, Consumer<List<UUID>> ask) throws InterruptedException {
    List<UUID> missing = Arrays.stream(begun).map(CaseId::value).toList();
    while (true) {
      ask.accept(missing);
      missing = missing.stream().filter(known.negate()).toList();
      if (missing.isEmpty()) {
        return;
      }
      Thread.sleep(2);
    }
  }

  @Override
  public void complete(int number) {
    CaseId id = begun[number];
    String wait = Objects.requireNonNull(waits.get(id.value()), () -> "no task is open in " + id);
    TaskResult result =
        tasks.complete(id, wait, CLERK, new Completion("done", List.of(), "", Answers.none()));
    if (!(result instanceof TaskResult.Done)) {
      throw new MeasurementFailed("not completed: " + result);
    }
  }

  CaseId begun(int number) {
    return begun[number];
  }

  LimitRunner.Named named(int number) {
    return new LimitRunner.Named(
        ready.get(number).value(), people.get(number).value(), references[number]);
  }
}
