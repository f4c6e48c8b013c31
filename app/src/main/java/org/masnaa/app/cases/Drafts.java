package org.masnaa.app.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.PersonId;
import org.masnaa.form.Answers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applications being filled in. Answers are saved as given, valid or not; a draft stays on the
 * version of the service with which it began.
 */
@Service
public class Drafts {

  /** How long what registers said is taken as fresh in a draft. */
  static final Duration FRESH = Duration.ofHours(24);

  private final DraftStore store;
  private final Catalogue catalogue;
  private final DraftReader reader;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Ids ids;

  Drafts(
      DraftStore store,
      Catalogue catalogue,
      DraftReader reader,
      TransactionTemplate transaction,
      InstantSource clock,
      Ids ids) {
    this.store = store;
    this.catalogue = catalogue;
    this.reader = reader;
    this.transaction = transaction;
    this.clock = clock;
    this.ids = ids;
  }

  /** The person's open draft of the service's current version, or a new one. */
  public OpenDraft start(Published service, PersonId person) {
    for (DraftRecord open : store.open(person)) {
      if (open.service().equals(service.id())) {
        return reader.view(refreshed(open), catalogue.version(open.service(), open.version()));
      }
    }
    Instant now = clock.instant();
    DraftRecord draft =
        new DraftRecord(
            new DraftId(ids.next()),
            service.id(),
            service.version(),
            person,
            CaseContent.empty().withKnown(reader.known(service, person)),
            now,
            null);
    if (!store.insert(draft)) {
      // Two windows started at once; the other one was first.
      return start(service, person);
    }
    return reader.view(draft, service);
  }

  /** A draft of this person, submitted or not. */
  public Optional<OpenDraft> find(DraftId id, PersonId person) {
    return store.find(id, person).map(this::view);
  }

  /** The person's open drafts, last saved first. */
  public List<OpenDraft> open(PersonId person) {
    return store.open(person).stream().map(this::view).toList();
  }

  /** Adds answers to an open draft; a draft that was submitted meanwhile is returned as it is. */
  public Optional<OpenDraft> save(DraftId id, PersonId person, Answers answers) {
    return change(id, person, old -> old.with(answers));
  }

  /** Changes the answers of an open draft from what they are at that moment. */
  public Optional<OpenDraft> change(DraftId id, PersonId person, UnaryOperator<Answers> change) {
    Optional<DraftRecord> changed =
        transaction.execute(status ->
            store
                .lock(id, person)
                .map(draft -> {
                  if (draft.submittedAs() != null) {
                    return draft;
                  }
                  CaseContent content = draft.content();
                  DraftRecord next =
                      draft.with(
                          content.withAnswers(change.apply(content.answers())), clock.instant());
                  store.save(next);
                  return next;
                }));
    return changed.map(this::view);
  }

  private OpenDraft view(DraftRecord draft) {
    return reader.view(draft, catalogue.version(draft.service(), draft.version()));
  }

  private static boolean lacks(DraftRecord draft) {
    return draft.content().known().values().stream().anyMatch(value -> !value.reached());
  }

  /** Reads the registers again when what they said is old, or one of them said nothing. */
  private DraftRecord refreshed(DraftRecord draft) {
    Instant now = clock.instant();
    if (draft.savedAt().plus(FRESH).isAfter(now) && !lacks(draft)) {
      return draft;
    }
    Published service = catalogue.version(draft.service(), draft.version());
    DraftRecord next =
        draft.with(draft.content().withKnown(reader.known(service, draft.person())), now);
    store.save(next);
    return next;
  }
}
