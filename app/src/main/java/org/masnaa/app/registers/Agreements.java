package org.masnaa.app.registers;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.registers.Agreement.Field;
import org.masnaa.app.registers.Agreement.Standing;
import org.masnaa.app.registers.Agreement.State;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.Settings;
import org.masnaa.form.Attribute;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.service.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which service may read what of which register. A service asks by being published; the entity that
 * owns the register decides, field by field as the service declares them, until an end date.
 */
@Component
public class Agreements {

  /** The role of those who decide for a register of their entity. */
  public static final String OWNER = "register-owner";

  private static final String SANDBOX = "sandbox";

  private final AttributeCatalogue attributes;
  private final AgreementStore store;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Ids ids;
  private final Settings settings;

  Agreements(
      AttributeCatalogue attributes,
      AgreementStore store,
      Audit audit,
      TransactionTemplate transaction,
      InstantSource clock,
      Ids ids,
      Settings settings) {
    this.attributes = attributes;
    this.store = store;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
    this.ids = ids;
    this.settings = settings;
  }

  /** Asks the owners for what the data contract of a service names and it may not read yet. */
  public void ask(Purpose purpose) {
    ServiceId id = purpose.service();
    transaction.executeWithoutResult(status -> {
      List<Agreement> existing = store.of(id);
      fields(purpose)
          .forEach((register, fields) -> {
            EntityId owner = owner(register);
            if (owner != null && existing.stream().noneMatch(a -> covers(a, register, fields))) {
              store.ask(
                  new Agreement(
                      ids.next(),
                      register,
                      owner,
                      id,
                      fields,
                      new Standing(State.ASKED, clock.instant(), null, null, null)));
            }
          });
    });
  }

  /** In the sandbox, approves what its own services ask for, for a year. */
  public void approveForSandbox() {
    if (!settings.sandbox()) {
      return;
    }
    LocalDate until = today().plusYears(1);
    transaction.executeWithoutResult(
        status -> store.waiting().forEach(agreement -> approve(agreement, until, SANDBOX)));
  }

  /** Of these attributes, those that no agreement in force lets the service read. */
  public Set<String> beyond(ServiceId service, Set<String> names) {
    Set<String> beyond = new TreeSet<>(names);
    for (Agreement agreement : store.of(service)) {
      if (inForce(agreement)) {
        agreement.fields().forEach(field -> beyond.remove(field.attribute()));
      }
    }
    return beyond;
  }

  /** Everything that was asked of the registers of an entity; what waits comes first. */
  public List<Agreement> ofOwner(EntityId owner) {
    return store.ofOwner(owner);
  }

  /**
   * Lets the service read, until a day.
   *
   * @return whether it waited for this officer's word
   */
  public boolean approve(UUID id, Actor.Officer officer, LocalDate until) {
    return decide(id, officer, agreement -> approve(agreement, until, officer.id().value()));
  }

  /** Refuses what waits, or ends what was approved. */
  public boolean refuse(UUID id, Actor.Officer officer) {
    return decide(
        id,
        officer,
        agreement -> {
          State state =
              agreement.standing().state() == State.APPROVED ? State.ENDED : State.REFUSED;
          store.decide(id, standing(agreement, state, null, officer.id().value()));
        });
  }

  private boolean decide(UUID id, Actor.Officer officer, Consumer<Agreement> how) {
    if (!officer.roles().contains(OWNER)) {
      return false;
    }
    return Boolean.TRUE.equals(
        transaction.execute(status ->
            store
                .find(id, officer.entity())
                .filter(agreement -> isOpen(agreement.standing().state()))
                .map(agreement -> {
                  how.accept(agreement);
                  audit.record(
                      new AuditEntry(
                          officer,
                          "decide-agreement",
                          agreement.register(),
                          null,
                          agreement.owner(),
                          Map.of("service", agreement.service().toString())));
                  return true;
                })
                .orElse(false)));
  }

  private static boolean isOpen(State state) {
    return state == State.ASKED || state == State.APPROVED;
  }

  private void approve(Agreement agreement, LocalDate until, String by) {
    store.end(agreement, clock.instant(), by);
    store.decide(agreement.id(), standing(agreement, State.APPROVED, until, by));
  }

  private Standing standing(
      Agreement agreement, State state, @Nullable LocalDate until, String by) {
    Instant now = clock.instant();
    return new Standing(state, agreement.standing().askedAt(), until, now, by);
  }

  private boolean inForce(Agreement agreement) {
    LocalDate until = agreement.standing().until();
    return agreement.standing().state() == State.APPROVED
        && until != null
        && !until.isBefore(today());
  }

  /** Whether nothing more need be asked: it waits or holds, with these fields and purposes. */
  private boolean covers(Agreement agreement, String register, List<Field> fields) {
    boolean stands = agreement.standing().state() == State.ASKED || inForce(agreement);
    return stands
        && agreement.register().equals(register)
        && agreement.fields().containsAll(fields);
  }

  private Map<String, List<Field>> fields(Purpose purpose) {
    Map<String, List<Field>> fields = new LinkedHashMap<>();
    for (Attribute attribute : attributes.attributes()) {
      Purpose.Ground ground = purpose.allowed().get(attribute.name());
      if (ground != null) {
        fields
            .computeIfAbsent(attribute.register().name(), name -> new ArrayList<>())
            .add(new Field(attribute.name(), ground.text(), ground.clause()));
      }
    }
    return fields;
  }

  private @Nullable EntityId owner(String register) {
    String owner = attributes.register(register).map(Register::owner).orElse(null);
    return owner == null ? null : new EntityId(owner);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }
}
