package org.masnaa.app.cases;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.shared.PersonId;
import org.masnaa.difference.Change;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Drafts of a service that was published anew meanwhile. A draft stays on its version; its person
 * may have it carried over, after seeing what changed. No answer is thrown away: one that the new
 * version does not ask for is not sent, and one that is no longer good is asked for again.
 */
@Service
public class DraftVersions {

  /** What of a package a person meets. */
  private static final Set<String> MET = Set.of("service.yaml", "form.yaml");

  private final DraftStore drafts;
  private final DraftReader reader;
  private final Catalogue catalogue;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  DraftVersions(
      DraftStore drafts,
      DraftReader reader,
      Catalogue catalogue,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.drafts = drafts;
    this.reader = reader;
    this.catalogue = catalogue;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * A newer version of a draft's service.
   *
   * @param changes what differs for the person, in the order of the files
   */
  public record Newer(Published service, List<LocalText> changes) {
    public Newer {
      changes = List.copyOf(changes);
    }
  }

  /** Whether the service was published anew since the draft began. */
  public boolean isOld(OpenDraft draft) {
    return draft.standing().submittedAs() == null
        && catalogue
            .current(draft.service().id())
            .filter(now -> now.version() > draft.service().version())
            .isPresent();
  }

  /** The version that a draft may be carried over to; empty when it is on the newest. */
  public Optional<Newer> newer(OpenDraft draft) {
    return catalogue
        .current(draft.service().id())
        .filter(now -> isOld(draft))
        .map(now ->
            new Newer(
                now,
                catalogue.changes(now.id(), draft.service().version(), now.version()).stream()
                    .filter(change -> MET.contains(change.file()))
                    .map(Change::what)
                    .distinct()
                    .toList()));
  }

  /** Carries an open draft over to the newest version, because its person wants it. */
  public Optional<OpenDraft> carryOver(DraftId id, PersonId person) {
    return Optional.ofNullable(
        transaction.execute(status ->
            drafts
                .lock(id, person)
                .filter(draft -> draft.submittedAs() == null)
                .map(this::carryOver)
                .orElse(null)));
  }

  private OpenDraft carryOver(DraftRecord draft) {
    Published now =
        catalogue
            .current(draft.service())
            .orElseGet(() -> catalogue.version(draft.service(), draft.version()));
    DraftRecord carried =
        new DraftRecord(
            draft.id(),
            draft.service(),
            now.version(),
            draft.person(),
            draft.content().withKnown(reader.known(now, draft.person())),
            clock.instant(),
            null);
    drafts.save(carried);
    return reader.view(carried, now);
  }
}
