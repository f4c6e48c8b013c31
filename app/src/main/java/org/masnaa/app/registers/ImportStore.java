package org.masnaa.app.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.masnaa.app.registers.Import.Counts;
import org.masnaa.app.registers.Import.Made;
import org.masnaa.app.registers.Import.State;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.Json;
import org.masnaa.text.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The table of imports. */
@Repository
class ImportStore {

  private static final TypeReference<List<Text>> TEXTS = new TypeReference<>() {};

  private final JdbcClient database;
  private final Json json = new Json();

  ImportStore(JdbcClient database) {
    this.database = database;
  }

  private record Text(String ar, String en) {}

  void insert(Import made, EntityId owner, byte[] sealedRows) {
    Counts counts = made.counts();
    database
        .sql(
            """
            INSERT INTO registers.import
                   (id, register, name, owner, file, state, rows, added, changed, same, problems,
                    made_by, made_at, reason)
            VALUES (:id, :register, :name, :owner, :file, 'previewed', :rows, :added, :changed,
                    :same, :problems::jsonb, :by, :at, '')
            """)
        .param("id", made.id())
        .param("register", made.register())
        .param("name", made.table())
        .param("owner", owner.value())
        .param("file", made.file())
        .param("rows", sealedRows)
        .param("added", counts.added())
        .param("changed", counts.changed())
        .param("same", counts.same())
        .param(
            "problems",
            json.text(counts.problems().stream().map(t -> new Text(t.ar(), t.en())).toList()))
        .param("by", made.made().by())
        .param("at", made.made().at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** An import of the owner's registers, held for the transaction. */
  Optional<Import> find(UUID id, EntityId owner) {
    return database
        .sql("SELECT * FROM registers.import WHERE id = :id AND owner = :owner FOR UPDATE")
        .param("id", id)
        .param("owner", owner.value())
        .query((row, number) -> read(row))
        .optional();
  }

  byte[] rows(UUID id) {
    return database
        .sql("SELECT rows FROM registers.import WHERE id = :id")
        .param("id", id)
        .query(byte[].class)
        .single();
  }

  /** The newest first. */
  List<Import> ofOwner(EntityId owner) {
    return database
        .sql("SELECT * FROM registers.import WHERE owner = :owner ORDER BY made_at DESC LIMIT 100")
        .param("owner", owner.value())
        .query((row, number) -> read(row))
        .list();
  }

  void end(UUID id, State state, String reason) {
    database
        .sql(
            "UPDATE registers.import SET state = :state, reason = :reason, rows = NULL WHERE id ="
                + " :id")
        .param("id", id)
        .param("state", state.name().toLowerCase(Locale.ROOT))
        .param("reason", reason)
        .update();
  }

  private Import read(ResultSet row) throws SQLException {
    return new Import(
        row.getObject("id", UUID.class),
        row.getString("register"),
        row.getString("name"),
        row.getString("file"),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        new Counts(
            row.getInt("added"),
            row.getInt("changed"),
            row.getInt("same"),
            json.read(row.getString("problems"), TEXTS).stream()
                .map(t -> new LocalText(t.ar(), t.en()))
                .toList()),
        new Made(
            row.getString("made_by"), EntryStore.instant(row, "made_at"), row.getString("reason")));
  }
}
