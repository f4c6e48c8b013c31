package org.masnaa.app.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.registers.Agreement.Field;
import org.masnaa.app.registers.Agreement.Standing;
import org.masnaa.app.registers.Agreement.State;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.text.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The table of agreements. */
@Repository
class AgreementStore {

  private static final TypeReference<List<FieldJson>> FIELDS = new TypeReference<>() {};

  private final JdbcClient database;
  private final Json json = new Json();

  AgreementStore(JdbcClient database) {
    this.database = database;
  }

  private record FieldJson(String attribute, String ar, String en, @Nullable String clause) {}

  /** Adds one that waits, or replaces what waits for the same register and service. */
  void ask(Agreement agreement) {
    database
        .sql(
            """
            INSERT INTO registers.agreement
                   (id, register, owner, entity, service, fields, state, asked_at)
            VALUES (:id, :register, :owner, :entity, :service, :fields::jsonb, 'asked', :at)
            ON CONFLICT (register, entity, service) WHERE state = 'asked'
            DO UPDATE SET fields = EXCLUDED.fields
            """)
        .param("id", agreement.id())
        .param("register", agreement.register())
        .param("owner", agreement.owner().value())
        .param("entity", agreement.service().entity().value())
        .param("service", agreement.service().name())
        .param("fields", json.text(agreement.fields().stream().map(AgreementStore::json).toList()))
        .param("at", agreement.standing().askedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Every agreement of a service that waits or is in force. */
  List<Agreement> of(ServiceId service) {
    return database
        .sql(
            """
            SELECT * FROM registers.agreement
             WHERE entity = :entity AND service = :service AND state IN ('asked', 'approved')
            """)
        .param("entity", service.entity().value())
        .param("service", service.name())
        .query((row, number) -> agreement(row))
        .list();
  }

  /** What waits first, then what was decided last. */
  List<Agreement> ofOwner(EntityId owner) {
    return database
        .sql(
            """
            SELECT * FROM registers.agreement WHERE owner = :owner
             ORDER BY state <> 'asked', decided_at DESC NULLS LAST, asked_at DESC LIMIT 200
            """)
        .param("owner", owner.value())
        .query((row, number) -> agreement(row))
        .list();
  }

  List<Agreement> waiting() {
    return database
        .sql("SELECT * FROM registers.agreement WHERE state = 'asked'")
        .query((row, number) -> agreement(row))
        .list();
  }

  Optional<Agreement> find(UUID id, EntityId owner) {
    return database
        .sql("SELECT * FROM registers.agreement WHERE id = :id AND owner = :owner FOR UPDATE")
        .param("id", id)
        .param("owner", owner.value())
        .query((row, number) -> agreement(row))
        .optional();
  }

  /** Ends the agreement that a new one takes the place of. */
  void end(Agreement successor, Instant at, String by) {
    database
        .sql(
            """
            UPDATE registers.agreement SET state = 'ended', decided_at = :at, decided_by = :by
             WHERE register = :register AND entity = :entity AND service = :service
               AND state = 'approved'
            """)
        .param("register", successor.register())
        .param("entity", successor.service().entity().value())
        .param("service", successor.service().name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  void decide(UUID id, Standing standing) {
    Instant at = standing.decidedAt();
    database
        .sql(
            """
            UPDATE registers.agreement
               SET state = :state, until = :until, decided_at = :at, decided_by = :by
             WHERE id = :id
            """)
        .param("id", id)
        .param("state", standing.state().name().toLowerCase(Locale.ROOT))
        .param("until", standing.until())
        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
        .param("by", standing.decidedBy())
        .update();
  }

  private static FieldJson json(Field field) {
    return new FieldJson(
        field.attribute(), field.purpose().ar(), field.purpose().en(), field.clause());
  }

  private Agreement agreement(ResultSet row) throws SQLException {
    return new Agreement(
        row.getObject("id", UUID.class),
        row.getString("register"),
        new EntityId(row.getString("owner")),
        new ServiceId(row.getString("entity"), row.getString("service")),
        json.read(row.getString("fields"), FIELDS).stream()
            .map(f -> new Field(f.attribute(), new LocalText(f.ar(), f.en()), f.clause()))
            .toList(),
        new Standing(
            State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
            EntryStore.instant(row, "asked_at"),
            row.getObject("until", LocalDate.class),
            EntryStore.instantIfAny(row, "decided_at"),
            row.getString("decided_by")));
  }
}
