package org.masnaa.app.registers;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.registers.Dispute.Claim;
import org.masnaa.app.registers.Dispute.Standing;
import org.masnaa.app.registers.Dispute.State;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.PersonId;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.service.Register;
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
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Ids ids;

  Disputes(
      AttributeCatalogue attributes,
      DisputeStore store,
      Audit audit,
      TransactionTemplate transaction,
      InstantSource clock,
      Ids ids) {
    this.attributes = attributes;
    this.store = store;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Opens a dispute.
   *
   * @param document a PDF, JPEG or PNG file, or null
   * @return false when no register with an owner holds the attribute
   */
  public boolean open(PersonId person, String attribute, Claim claim, byte @Nullable [] document) {
    Register register =
        attributes
            .attribute(attribute)
            .flatMap(a -> attributes.register(a.register().name()))
            .orElse(null);
    String owner = register == null ? null : register.owner();
    if (register == null || owner == null) {
      return false;
    }
    UUID id = ids.next();
    transaction.executeWithoutResult(status -> {
      store.insert(
          new Dispute(
              id,
              person,
              register.name(),
              attribute,
              claim,
              new Standing(State.OPEN, clock.instant(), document != null, null)),
          new EntityId(owner),
          document);
      audit.record(entry(new Actor.Person(person), "open-dispute", id, new EntityId(owner)));
    });
    return true;
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
  public Optional<byte[]> document(UUID id, Actor.Officer officer) {
    return officer.roles().contains(Agreements.OWNER)
        ? store.document(id, officer.entity())
        : Optional.empty();
  }

  /** The owner's answer: the record was corrected, or it stands. */
  public boolean end(UUID id, Actor.Officer officer, boolean corrected, String answer) {
    if (!officer.roles().contains(Agreements.OWNER)) {
      return false;
    }
    State state = corrected ? State.CORRECTED : State.KEPT;
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          boolean ended =
              store.end(id, officer.entity(), state, answer, officer.id().value(), clock.instant());
          if (ended) {
            audit.record(entry(officer, "end-dispute", id, officer.entity()));
          }
          return ended;
        }));
  }

  private static AuditEntry entry(Actor by, String action, UUID id, EntityId owner) {
    return new AuditEntry(by, action, id.toString(), null, owner, Map.of());
  }
}
