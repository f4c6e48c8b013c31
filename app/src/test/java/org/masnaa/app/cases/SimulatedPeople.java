package org.masnaa.app.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.form.Answer;
import org.masnaa.form.Answers;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Those who apply and those who complete tasks in a simulation, again and again. */
final class SimulatedPeople {

  /** A task that was seen, open or not by now. */
  record Seen(CaseId caseId, String waitId, String element) {}

  private static final int APPLICATIONS = 2;

  private final JdbcClient database;
  private final List<DraftId> drafts = new ArrayList<>();
  private final Map<DraftId, String> references = new LinkedHashMap<>();
  private final Set<Seen> tasks = new LinkedHashSet<>();
  private final Set<String> completed = new HashSet<>();
  private final List<String> wrong;

  SimulatedPeople(JdbcClient database, List<String> wrong) {
    this.database = database;
    this.wrong = wrong;
  }

  void begin() {
    drafts.clear();
    references.clear();
    tasks.clear();
    completed.clear();
  }

  /** What was answered to each submission. */
  Map<DraftId, String> references() {
    return references;
  }

  /** Tasks whose completion was acknowledged, by case and wait. */
  Set<String> completed() {
    return completed;
  }

  /** Submits something new, or what was submitted before. */
  String submit(Simulation.Program program, List<String> services, Random random) {
    CasesKit kit = program.kit();
    if (drafts.size() < APPLICATIONS) {
      String service = services.get(random.nextInt(services.size()));
      Drafts all = kit.bean(Drafts.class);
      DraftId draft = all.start(kit.service(ServiceId.of(service)), CasesKit.NOORA).id();
      all.save(draft, CasesKit.NOORA, new Answers(Map.of("ticket", new Answer.Typed("1"))));
      drafts.add(draft);
    }
    int number = random.nextInt(drafts.size());
    submit(program, drafts.get(number));
    return "submitted " + number;
  }

  /** Submits everything again. */
  void submitAll(Simulation.Program program) {
    drafts.forEach(draft -> submit(program, draft));
  }

  private void submit(Simulation.Program program, DraftId draft) {
    Submission answer =
        program
            .transactions()
            .execute(status ->
                program
                    .kit()
                    .bean(Submitter.class)
                    .alone(new Submitter.Sent(draft, CasesKit.NOORA))
                    .submission());
    if (!(answer instanceof Submission.Accepted(CaseId _, String reference))) {
      wrong.add("not accepted: " + answer);
    } else if (!reference.equals(references.getOrDefault(draft, reference))) {
      wrong.add("another answer to the same submission");
    } else {
      references.put(draft, reference);
    }
  }

  /** Looks at all tasks, then completes one that was ever seen, open or not. */
  String complete(Simulation.Program program, Random random) {
    look();
    if (tasks.isEmpty()) {
      return "no task";
    }
    Seen task = List.copyOf(tasks).get(random.nextInt(tasks.size()));
    return complete(program, task, random.nextBoolean() ? "yes" : "no") + " " + task.element();
  }

  /** Completes all that are open; how many were. */
  int completeAll(Simulation.Program program) {
    List<Seen> open = look();
    open.forEach(task -> complete(program, task, "yes"));
    return open.size();
  }

  private List<Seen> look() {
    List<Seen> open =
        database
            .sql(
                """
                select case_id, wait, element from cases.task where closed_at is null
                order by case_id, wait
                """)
            .query((row, n) ->
                new Seen(
                    new CaseId(row.getObject("case_id", UUID.class)),
                    row.getString("wait"),
                    row.getString("element")))
            .list();
    tasks.addAll(open);
    return open;
  }

  private String complete(Simulation.Program program, Seen task, String outcome) {
    Completion completion = new Completion(outcome, List.of(), "", Answers.none());
    TaskResult result =
        program
            .transactions()
            .execute(status ->
                program
                    .kit()
                    .bean(Completions.class)
                    .alone(
                        new Completions.Sent(
                            task.caseId(), task.waitId(), CaseWalk.CLERK, completion)));
    if (result instanceof TaskResult.Done && !completed.add(task.caseId() + ":" + task.waitId())) {
      wrong.add("completed twice: " + task);
    }
    return String.valueOf(result);
  }
}
