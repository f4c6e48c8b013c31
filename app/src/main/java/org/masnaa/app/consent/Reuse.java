package org.masnaa.app.consent;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.form.Datum;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Answers that people permitted to be offered to them in their next applications, and nothing else
 * is done with them. Without permission none is kept; what is withdrawn is deleted.
 */
@Service
public final class Reuse {

  private final KeptAnswerStore store;
  private final Audit audit;
  private final TransactionOperations transactions;
  private final Ids ids;
  private final InstantSource clock;

  Reuse(
      KeptAnswerStore store,
      Audit audit,
      TransactionOperations transactions,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** Keeps answers because their person has just permitted it; a newer answer replaces an older. */
  public void permit(PersonId person, ServiceId source, List<GivenAnswer> answers) {
    if (answers.isEmpty()) {
      return;
    }
    transactions.executeWithoutResult(status -> {
      for (GivenAnswer answer : answers) {
        store.replace(person, ids.next(), source, answer, clock.instant());
      }
      audit.record(
          new AuditEntry(
              new Actor.Person(person),
              "permit-reuse",
              source.toString(),
              null,
              source.entity(),
              Map.of("answers", Integer.toString(answers.size()))));
    });
  }

  /** What may be offered to the person, newest first. */
  public List<KeptAnswer> of(PersonId person) {
    return store.ofPerson(person);
  }

  /** What may be offered to the person, by what it answers. */
  public Map<Datum, KeptAnswer> offers(PersonId person, List<Datum> asked) {
    return store.ofPerson(person, asked);
  }

  /** Withdraws the permission for one answer; false when there is none. */
  public boolean withdraw(PersonId person, UUID answer) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> withdrawn(person, answer.toString(), store.delete(person, answer)) > 0));
  }

  /** Withdraws the permission for all answers; how many there were. */
  public int withdrawAll(PersonId person) {
    Integer count =
        transactions.execute(status -> withdrawn(person, "all", store.deleteAll(person)));
    return count == null ? 0 : count;
  }

  private int withdrawn(PersonId person, String what, int count) {
    if (count > 0) {
      audit.record(new AuditEntry(new Actor.Person(person), "withdraw-reuse", what));
    }
    return count;
  }
}
