package org.masnaa.app.cases;

import java.time.InstantSource;
import java.util.Locale;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.PersonId;
import org.masnaa.flow.State;
import org.masnaa.legal.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Makes the first state of a case: its id, its reference, and what is known in it. */
@Component
class CaseOpening {

  private final CaseStore cases;
  private final DraftReader reader;
  private final Catalogue catalogue;
  private final WorkingCalendar calendar;
  private final InstantSource clock;
  private final Ids ids;

  CaseOpening(
      CaseStore cases,
      DraftReader reader,
      Catalogue catalogue,
      WorkingCalendar calendar,
      InstantSource clock,
      Ids ids) {
    this.cases = cases;
    this.reader = reader;
    this.catalogue = catalogue;
    this.calendar = calendar;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Whether what registers said in a draft may have to be read again before it is submitted: it is
   * old, or one of them said nothing.
   */
  boolean isOld(DraftRecord draft) {
    return isPast(draft)
        || draft.content().known().values().stream().anyMatch(value -> !value.reached());
  }

  private boolean isPast(DraftRecord draft) {
    return !draft.savedAt().plus(Drafts.FRESH).isAfter(clock.instant());
  }

  /**
   * The draft as it stands now, read from the registers again when what they said is old, or when
   * without one of them it cannot be said whether the person may apply.
   */
  OpenDraft fresh(DraftRecord draft) {
    Published service = catalogue.version(draft.service(), draft.version());
    OpenDraft open = reader.view(draft, service);
    boolean unclear =
        open.lacksRegister() && !(open.standing().eligible() && open.standing().fee() != null);
    return isPast(draft) || unclear
        ? reader.view(
            draft.with(
                draft.content().withKnown(reader.known(service, draft.person())), clock.instant()),
            service)
        : open;
  }

  /** The next reference of an entity and the present year. */
  String reference(EntityId entity) {
    return reference(entity, cases.nextNumbers(1).getFirst());
  }

  /** The reference that a number makes. */
  String reference(EntityId entity, long number) {
    return "%s-%d-%06d"
        .formatted(
            entity.value().toUpperCase(Locale.ROOT),
            calendar.date(clock.instant()).getYear(),
            number);
  }

  CaseRecord open(DraftRecord draft, String reference, CaseContent content) {
    CaseId id = new CaseId(ids.next());
    return new CaseRecord(
        id,
        draft.service(),
        draft.version(),
        reference,
        draft.id(),
        draft.person(),
        State.initial(),
        content,
        new CaseRecord.Progress(clock.instant(), null, null, null),
        CaseRecord.Origin.submitted(id));
  }

  /** A case that another one begins, for the same person. */
  CaseRecord begun(
      PersonId person,
      Published service,
      String reference,
      DraftId key,
      CaseContent content,
      CaseRecord.Origin origin) {
    return new CaseRecord(
        new CaseId(ids.next()),
        service.id(),
        service.version(),
        reference,
        key,
        person,
        State.initial(),
        content,
        new CaseRecord.Progress(clock.instant(), null, null, null),
        origin);
  }
}
