package org.masnaa.app.registers;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.notify.About;
import org.masnaa.app.notify.Notify;
import org.masnaa.app.registers.Dispute.Claim;
import org.masnaa.app.registers.Dispute.Decision;
import org.masnaa.app.registers.Dispute.End;
import org.masnaa.app.registers.Dispute.Standing;
import org.masnaa.app.registers.Dispute.State;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.page.Messages;
import org.masnaa.form.Attribute;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.service.Register;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People say that a register is wrong, with a reason and a document; its owner looks into it and
 * answers. Applications under way go on meanwhile.
 */
@Component
public class Disputes {

  private final AttributeCatalogue attributes;
  private final DisputeStore store;
  private final Corrections corrections;
  private final Telling telling;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Ids ids;

  /** What became of a dispute that a person opens. */
  public enum Opened {
    DONE,
    /** No register with an owner holds the attribute. */
    NO_REGISTER,
    /** The document is a picture that cannot be drawn anew. */
    UNREADABLE
  }

  /** Who is told of a dispute and its end, and what goes with it. */
  @Component
  record Telling(Audit audit, Notify messages, Messages texts, DisputeFiles files) {}

  Disputes(
      AttributeCatalogue attributes,
      DisputeStore store,
      Corrections corrections,
      Telling telling,
      TransactionTemplate transaction,
      InstantSource clock,
      Ids ids) {
    this.attributes = attributes;
    this.store = store;
    this.corrections = corrections;
    this.telling = telling;
    this.transaction = transaction;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Opens a dispute.
   *
   * @param document that was looked into, or null
   * @return what became of it
   */
  public Opened open(
      PersonId person, String attribute, Claim claim, DisputeFiles.Looked.@Nullable Fit document) {
    Register register =
        attributes
            .attribute(attribute)
            .flatMap(a -> attributes.register(a.register().name()))
            .orElse(null);
    String owner = register == null ? null : register.owner();
    if (register == null || owner == null) {
      return Opened.NO_REGISTER;
    }
    UUID id = ids.next();
    return Objects.requireNonNull(
        transaction.execute(status -> {
          store.insert(
              new Dispute(
                  id,
                  person,
                  register.name(),
                  attribute,
                  claim,
                  new Standing(State.OPEN, clock.instant(), document != null, null, null)),
              new EntityId(owner));
          if (document != null && !telling.files().keep(id, document)) {
            status.setRollbackOnly();
            return Opened.UNREADABLE;
          }
          telling
              .audit()
              .record(entry(new Actor.Person(person), "open-dispute", id, new EntityId(owner)));
          return Opened.DONE;
        }));
  }

  /** What a person disputes, with the answers; newest first. */
  public List<Dispute> ofPerson(PersonId person) {
    return store.ofPerson(person);
  }

  /** What is disputed in the registers of an officer's entity; what waits comes first. */
  public List<Dispute> ofOwner(Actor.Officer officer) {
    return officer.roles().contains(Agreements.OWNER) ? store.ofOwner(officer.entity()) : List.of();
  }

  /** The document of a dispute, for the owner of the register. */
  public DisputeFiles.Shown document(UUID id, Actor.Officer officer) {
    return officer.roles().contains(Agreements.OWNER)
        ? telling.files().shown(id, officer.entity())
        : new DisputeFiles.Shown.Nothing();
  }

  /**
   * What a person disputes of these attributes, for an officer whose service may read them: what is
   * open, and what ended since.
   */
  public List<Dispute> about(PersonId person, Set<String> names, Instant since) {
    return store.ofPerson(person).stream()
        .filter(dispute -> names.contains(dispute.attribute()))
        .filter(dispute -> {
          Instant ended = dispute.standing().endedAt();
          return ended == null || !ended.isBefore(since);
        })
        .toList();
  }

  /** In which parts the owner enters the right value; none when it is not entered here. */
  public List<String> parts(Dispute dispute) {
    return attributes.attribute(dispute.attribute()).map(corrections::parts).orElse(List.of());
  }

  /** The value that the owner put in place of the disputed one; null when none was. */
  public @Nullable Object corrected(Dispute dispute) {
    return attributes
        .attribute(dispute.attribute())
        .map(attribute -> corrections.of(dispute.id(), attribute))
        .orElse(null);
  }

  /** The owner's answer: the record was corrected, or it stands. The person is told. */
  public End end(UUID id, Actor.Officer officer, Decision decision) {
    if (!officer.roles().contains(Agreements.OWNER)) {
      return End.GONE;
    }
    return Objects.requireNonNull(
        transaction.execute(status ->
            store
                .lock(id, officer.entity())
                .map(dispute -> end(dispute, officer, decision))
                .orElse(End.GONE)));
  }

  private End end(Dispute dispute, Actor.Officer officer, Decision decision) {
    Instant now = clock.instant();
    String by = officer.id().value();
    if (decision.corrected() && !parts(dispute).isEmpty()) {
      Attribute attribute = attributes.attribute(dispute.attribute()).orElseThrow();
      Object value = corrections.value(attribute, decision.value()).orElse(null);
      if (value == null) {
        return End.VALUE_WRONG;
      }
      corrections.put(
          dispute,
          value,
          LocalDate.ofInstant(now, ZoneOffset.UTC),
          new CorrectionStore.Who(by, decision.answer(), now));
    }
    State state = decision.corrected() ? State.CORRECTED : State.KEPT;
    store.end(dispute.id(), officer.entity(), state, decision.answer(), by, now);
    telling.audit().record(entry(officer, "end-dispute", dispute.id(), officer.entity()));
    telling
        .messages()
        .send(
            new About.OfDispute(dispute.id()),
            officer.entity(),
            "end",
            dispute.person(),
            new LocalText(
                notice(dispute, state, Language.AR), notice(dispute, state, Language.EN)));
    return End.DONE;
  }

  private String notice(Dispute dispute, State state, Language language) {
    String label =
        attributes
            .attribute(dispute.attribute())
            .map(attribute -> attribute.label().in(language))
            .orElse(dispute.attribute());
    return telling
        .texts()
        .text(language, "dispute." + state.name().toLowerCase(Locale.ROOT), "datum", label);
  }

  private static AuditEntry entry(Actor by, String action, UUID id, EntityId owner) {
    return new AuditEntry(by, action, id.toString(), null, owner, Map.of());
  }
}
