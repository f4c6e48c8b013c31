package org.masnaa.app.registers;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.registers.Dispute.Claim;
import org.masnaa.app.registers.Dispute.Standing;
import org.masnaa.app.registers.Dispute.State;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.crypto.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of disputes; what people write and are answered is sealed in it. */
@Repository
class DisputeStore {

  private static final String COLUMNS =
      "SELECT id, person, register, attribute, state, claim, scan <> 'infected' AND "
          + "(parts > 0 OR document IS NOT NULL) AS has, opened_at, answer, sealed_answer, "
          + "decided_at FROM registers.dispute ";

  private final JdbcClient database;
  private final Envelope envelope;
  private final Json json = new Json();

  DisputeStore(JdbcClient database, Envelope envelope) {
    this.database = database;
    this.envelope = envelope;
  }

  void insert(Dispute dispute, EntityId owner) {
    database
        .sql(
            """
            INSERT INTO registers.dispute
                   (id, person, register, owner, attribute, state, claim, opened_at)
            VALUES (:id, :person, :register, :owner, :attribute, 'open', :claim, :at)
            """)
        .param("id", dispute.id())
        .param("person", dispute.person().value())
        .param("register", dispute.register())
        .param("owner", owner.value())
        .param("attribute", dispute.attribute())
        .param(
            "claim", envelope.encrypt(json.bytes(dispute.claim()), context(dispute.id(), "claim")))
        .param("at", dispute.standing().openedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Dispute> ofPerson(PersonId person) {
    return database
        .sql(COLUMNS + "WHERE person = :person ORDER BY opened_at DESC LIMIT 100")
        .param("person", person.value())
        .query((row, number) -> read(row))
        .list();
  }

  /** Those that wait first. */
  List<Dispute> ofOwner(EntityId owner) {
    return database
        .sql(COLUMNS + "WHERE owner = :owner ORDER BY state <> 'open', opened_at DESC LIMIT 100")
        .param("owner", owner.value())
        .query((row, number) -> read(row))
        .list();
  }

  /** An open dispute of the owner's registers, locked. */
  Optional<Dispute> lock(UUID id, EntityId owner) {
    return database
        .sql(COLUMNS + "WHERE id = :id AND owner = :owner AND state = 'open' FOR UPDATE")
        .param("id", id)
        .param("owner", owner.value())
        .query((row, number) -> read(row))
        .optional();
  }

  /** Ends an open dispute of the owner's registers. */
  boolean end(UUID id, EntityId owner, State state, String answer, String by, Instant at) {
    return database
            .sql(
                """
                UPDATE registers.dispute
                   SET state = :state, sealed_answer = :answer, decided_by = :by, decided_at = :at
                 WHERE id = :id AND owner = :owner AND state = 'open'
                """)
            .param("id", id)
            .param("owner", owner.value())
            .param("state", state.name().toLowerCase(Locale.ROOT))
            .param(
                "answer",
                envelope.encrypt(answer.getBytes(StandardCharsets.UTF_8), context(id, "answer")))
            .param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private Dispute read(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Dispute(
        id,
        new PersonId(row.getString("person")),
        row.getString("register"),
        row.getString("attribute"),
        json.read(envelope.decrypt(row.getBytes("claim"), context(id, "claim")), Claim.class),
        new Standing(
            State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
            EntryStore.instant(row, "opened_at"),
            row.getBoolean("has"),
            answer(id, row),
            EntryStore.instantIfAny(row, "decided_at")));
  }

  private @Nullable String answer(UUID id, ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes("sealed_answer");
    return sealed == null
        ? row.getString("answer")
        : new String(envelope.decrypt(sealed, context(id, "answer")), StandardCharsets.UTF_8);
  }

  private static String context(UUID id, String column) {
    return "registers/dispute/" + id + "/" + column;
  }
}
