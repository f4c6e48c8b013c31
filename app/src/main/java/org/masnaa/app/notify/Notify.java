package org.masnaa.app.notify;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  /** Most messages in one list. */
  public static final int PAGE = 50;

  private final MessageStore store;
  private final InstantSource clock;
  private final Ids ids;

  Notify(MessageStore store, InstantSource clock, Ids ids) {
    this.store = store;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Sends a message, once.
   *
   * @param key with what it is about the key under which it is sent once
   */
  public void send(About about, EntityId entity, String key, PersonId person, LocalText text) {
    Message message = new Message(ids.next(), about, text, clock.instant(), null);
    store.insert(entity, key, person, message);
  }

  /** The messages about a case, oldest first. */
  public List<Message> about(CaseId caseId, PersonId person) {
    return store.ofCase(caseId, person);
  }

  /** The person's messages, newest first. */
  public List<Message> of(PersonId person, int from) {
    return store.ofPerson(person, from, PAGE);
  }

  /**
   * Notes that the person has seen the messages about something.
   *
   * @param id of what they are about
   * @return what that is; empty when this person has no message about it
   */
  public Optional<About> open(UUID id, PersonId person) {
    store.seen(id, person, clock.instant());
    return store.about(id, person);
  }

  /** Notes that the person has seen everything. */
  public void seen(PersonId person) {
    store.seenAll(person, clock.instant());
  }

  /** How many messages the person has not read. */
  public int unread(PersonId person) {
    return store.unread(person);
  }
}
