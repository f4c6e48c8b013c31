package org.masnaa.app.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.Map;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.notify.About;
import org.masnaa.app.notify.Notify;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.page.Dates;
import org.masnaa.app.shared.page.Messages;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends drafts by the retention rule of their package: the person is told some days before, and then
 * the draft is deleted with its files. A draft that is saved again begins its time anew.
 */
@Component
class DraftRetention {

  /** How long before its end the person is told; at most a third of the time it is kept. */
  static final Duration NOTICE = Duration.ofDays(5);

  private static final int PORTION = 100;
  private static final Actor MACHINE = new Actor.Machine("draft-retention");

  private final DraftStore drafts;
  private final UploadStore uploads;
  private final Catalogue catalogue;
  private final Notify notify;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Surroundings around;

  /** Time, and how it is said. */
  @Component
  record Surroundings(InstantSource clock, Dates dates, Messages messages) {}

  DraftRetention(
      DraftStore drafts,
      UploadStore uploads,
      Catalogue catalogue,
      Notify notify,
      Audit audit,
      TransactionTemplate transaction,
      Surroundings around) {
    this.drafts = drafts;
    this.uploads = uploads;
    this.catalogue = catalogue;
    this.notify = notify;
    this.audit = audit;
    this.transaction = transaction;
    this.around = around;
  }

  /** When a draft ends that is not saved again. */
  Instant end(Instant savedAt, Published service) {
    Period kept = service.content().service().handling().retention().drafts();
    return savedAt.atZone(around.dates().zone()).plus(kept).toInstant();
  }

  /** Tells and deletes what is due; how many drafts were deleted. */
  int carryOut() {
    int ended = 0;
    for (DraftStore.Kind kind : drafts.openKinds()) {
      Published service = catalogue.version(kind.service(), kind.version());
      DraftStore.Old last = null;
      while (true) {
        var portion = drafts.oldest(kind, last, PORTION);
        for (DraftStore.Old draft : portion) {
          ended += carryOut(draft, service) ? 1 : 0;
        }
        if (portion.size() < PORTION || !isNear(portion.getLast(), service)) {
          break;
        }
        last = portion.getLast();
      }
    }
    return ended;
  }

  private boolean carryOut(DraftStore.Old draft, Published service) {
    if (!around.clock().instant().isBefore(end(draft.savedAt(), service))) {
      return Boolean.TRUE.equals(transaction.execute(status -> delete(draft, service)));
    }
    if (isNear(draft, service)) {
      tell(draft, service);
    }
    return false;
  }

  private boolean isNear(DraftStore.Old draft, Published service) {
    Instant end = end(draft.savedAt(), service);
    Duration third = Duration.between(draft.savedAt(), end).dividedBy(3);
    Duration notice = third.compareTo(NOTICE) < 0 ? third : NOTICE;
    return !around.clock().instant().isBefore(end.minus(notice));
  }

  /** The key holds the time of saving, so that it is told once each time the end comes near. */
  private void tell(DraftStore.Old draft, Published service) {
    notify.send(
        new About.OfDraft(draft.id().value()),
        service.id().entity(),
        "ends/" + draft.savedAt().getEpochSecond(),
        draft.person(),
        new LocalText(notice(draft, service, Language.AR), notice(draft, service, Language.EN)));
  }

  private String notice(DraftStore.Old draft, Published service, Language language) {
    return around
        .messages()
        .text(
            language,
            "draft.ends",
            "service",
            service.content().service().title().in(language),
            "date",
            around.dates().both(end(draft.savedAt(), service), language));
  }

  /** Under the lock it is seen whether the person came back meanwhile. */
  private boolean delete(DraftStore.Old draft, Published service) {
    boolean untouched =
        drafts
            .lock(draft.id(), draft.person())
            .filter(now -> now.submittedAs() == null && now.savedAt().equals(draft.savedAt()))
            .isPresent();
    if (untouched) {
      uploads.removeAll(draft.id());
      drafts.delete(draft.id());
      audit.record(
          new AuditEntry(
              MACHINE,
              "end-draft",
              draft.id().toString(),
              null,
              service.id().entity(),
              Map.of("service", service.id().toString())));
    }
    return untouched;
  }
}
