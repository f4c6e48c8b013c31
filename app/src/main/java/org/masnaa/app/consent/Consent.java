package org.masnaa.app.consent;

import java.time.InstantSource;
import java.util.List;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.InTransaction;
import org.masnaa.app.shared.PersonId;
import org.springframework.stereotype.Service;

/** Tells everyone who looked at their data. */
@Service
public final class Consent {

  /** How many readings stand on a page. */
  public static final int PAGE = 20;

  private final ReadStore store;
  private final Ids ids;
  private final InstantSource clock;

  Consent(ReadStore store, Ids ids, InstantSource clock) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Keeps a reading, in the transaction of the reading: when it cannot be kept, nothing is read.
   *
   * @throws IllegalStateException outside a transaction
   */
  public void recordRead(DataRead read) {
    InTransaction.require("A record of reading");
    store.insert(new RecordedRead(ids.next(), clock.instant(), read));
  }

  /**
   * The readings of a person's data, newest first.
   *
   * @param page from 1; a smaller number is taken as 1
   */
  public ReadsPage readsOf(PersonId person, int page) {
    int number = Math.max(1, page);
    List<RecordedRead> found = store.ofPerson(person, (number - 1L) * PAGE, PAGE + 1);
    boolean more = found.size() > PAGE;
    return new ReadsPage(number, more ? found.subList(0, PAGE) : found, more);
  }
}
