package org.masnaa.app.cases;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.form.Answer;
import org.masnaa.form.Answers;

/** People who submit one application after the other, and say what they were told. */
final class Load implements AutoCloseable {

  static final String SERVICE = "mme/under-load";

  /** One job, one task, and a second job that nobody gets to. */
  static final String PROCESS =
      SmallPackage.row(
          """
          <startEvent id="begin"/>
          <serviceTask id="one" masnaa:job="issue-output">
            <extensionElements><masnaa:input name="output" value='"paper"'/></extensionElements>
          </serviceTask>
          <userTask id="task" masnaa:role="clerk"/>
          <endEvent id="end" masnaa:outcome="done"/>
          """,
          "begin",
          "one",
          "task",
          "end");

  /** What was sent, and what was acknowledged for it. */
  record Said(DraftId draft, PersonId person, String reference) {

    static Said parse(String line) {
      String[] parts = line.split(" ", -1);
      return new Said(DraftId.of(parts[1]), new PersonId(parts[2]), parts[3]);
    }

    String line() {
      return (reference.isEmpty() ? "SENT " : "TOLD ")
          + draft.value()
          + " "
          + person
          + " "
          + reference;
    }
  }

  private final AtomicBoolean going = new AtomicBoolean(true);
  private final List<Thread> threads;

  Load(CasesKit kit, int people, int first, Consumer<Said> said) {
    threads =
        java.util.stream.IntStream.range(0, people)
            .mapToObj(i ->
                Thread.ofPlatform()
                    .daemon()
                    .start(() -> submit(kit, new PersonId("%011d".formatted(first + i)), said)))
            .toList();
  }

  private void submit(CasesKit kit, PersonId person, Consumer<Said> said) {
    while (going.get()) {
      try {
        Drafts drafts = kit.bean(Drafts.class);
        DraftId draft = drafts.start(kit.service(ServiceId.of(SERVICE)), person).id();
        drafts.save(draft, person, new Answers(Map.of("ticket", new Answer.Typed("1"))));
        said.accept(new Said(draft, person, ""));
        if (kit.bean(Cases.class).submit(draft, person)
            instanceof Submission.Accepted(CaseId id, String reference)) {
          said.accept(new Said(draft, person, reference));
        }
      } catch (RuntimeException down) {
        // The database is away; people try again.
        if (going.get()) {
          Thread.onSpinWait();
        }
      }
    }
  }

  @Override
  public void close() throws InterruptedException {
    going.set(false);
    for (Thread thread : threads) {
      thread.join(30_000);
    }
  }
}
