package org.masnaa.app.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.flow.Command;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases of the public: submitted once, followed, withdrawn. */
@Service
public class Cases {

  /** The outcome of a case that its applicant took back. */
  public static final String WITHDRAWN = "withdrawn";

  /** Most cases in one list. */
  public static final int PAGE = 50;

  private final Convoy<Submitter.Sent, Submitter.Answer> submissions;
  private final CaseStore store;
  private final CaseReader reader;
  private final CaseRunner runner;
  private final CaseWorker worker;
  private final TransactionTemplate transaction;

  Cases(
      Submitter submitter,
      CaseStore store,
      CaseReader reader,
      CaseRunner runner,
      CaseWorker worker,
      TransactionTemplate transaction) {
    this.submissions = new Convoy<>(submitter, transaction);
    this.store = store;
    this.reader = reader;
    this.runner = runner;
    this.worker = worker;
    this.transaction = transaction;
  }

  /**
   * Submits a draft. The draft's id is the key: submitted again, at once or after a restart, it
   * gives the first answer again. What the program can do by itself is done before this returns.
   */
  public Submission submit(DraftId draft, PersonId person) {
    Submitter.Answer answer = submissions.carry(new Submitter.Sent(draft, person));
    if (answer.work() && answer.submission() instanceof Submission.Accepted accepted) {
      worker.workOn(accepted.caseId());
    }
    return answer.submission();
  }

  /** The person's cases, newest first. */
  public List<CaseSummary> of(PersonId person, int from) {
    return store.ofPerson(person, from, PAGE).stream().map(reader::summary).toList();
  }

  /** A case of this person. */
  public Optional<CaseView> find(CaseId id, PersonId person) {
    return store.find(id).filter(file -> file.person().equals(person)).map(reader::view);
  }

  /** Takes a case back; false if it is over, or not this person's. */
  public boolean withdraw(CaseId id, PersonId person) {
    return Boolean.TRUE.equals(
        transaction.execute(status ->
            store
                .lock(id)
                .filter(file -> file.person().equals(person))
                .map(file ->
                    runner.run(file, new Command.Withdraw(WITHDRAWN), new Actor.Person(person)))
                .map(result -> result instanceof CaseRunner.Result.Moved)
                .orElse(false)));
  }

  /** A file of a case of this person. */
  public Optional<Upload> file(CaseId id, PersonId person, UUID file) {
    return store
        .find(id)
        .filter(found -> found.person().equals(person))
        .flatMap(found -> reader.file(found.id(), file));
  }
}
