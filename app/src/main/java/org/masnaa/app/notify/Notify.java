package org.masnaa.app.notify;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.PersonId;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Service;

/**
 * Sends messages to people. They are kept in the portal, which is the one channel there is so far.
 */
@Service
public class Notify {

  private final MessageStore store;
  private final InstantSource clock;
  private final Ids ids;

  Notify(MessageStore store, InstantSource clock, Ids ids) {
    this.store = store;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Sends a message about a case, once.
   *
   * @param key with the case the key under which it is sent once
   */
  public void send(CaseId caseId, EntityId entity, String key, PersonId person, LocalText text) {
    Instant now = clock.instant();
    store.insert(ids.next(), entity, key, person, new Message(caseId, text, now, null));
  }

  /** The messages about a case, oldest first. */
  public List<Message> about(CaseId caseId, PersonId person) {
    return store.ofCase(caseId, person);
  }

  /** How many messages the person has not read. */
  public int unread(PersonId person) {
    return store.unread(person);
  }

  /** Notes that the person has seen the messages about a case. */
  public void seen(CaseId caseId, PersonId person) {
    store.seen(caseId, person, clock.instant());
  }
}
