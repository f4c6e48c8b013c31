package org.masnaa.app.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.crypto.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of documents. Sealed columns are bound to their entity, row and column. */
@Repository
class CredentialStore {

  private final JdbcClient database;
  private final Envelope envelope;
  private final Json json;

  CredentialStore(JdbcClient database, Envelope envelope, Json json) {
    this.database = database;
    this.envelope = envelope;
    this.json = json;
  }

  /** A document as it lies in the table, its facts opened. */
  record Row(Credential credential, StoredCredential stored, String sha256) {}

  /** A document about to be kept. */
  record Fresh(
      Issue issue,
      UUID id,
      StoredCredential stored,
      Printed printed,
      Instant at,
      @Nullable LocalDate validUntil) {

    String entity() {
      return issue.service().id().entity().value();
    }
  }

  /** False when the same output of the same wait is there already. */
  boolean insert(Fresh fresh) {
    Issue issue = fresh.issue();
    LocalDate until = fresh.validUntil();
    return database
            .sql(
                """
                INSERT INTO credentials.credential
                       (case_id, entity, wait_id, output, id, person, service, version,
                        code_hash, facts, pdf, sha256, issued_at, valid_until)
                VALUES (:case, :entity, :wait, :output, :id, :person, :service, :version,
                        :code, :facts, :pdf, :sha256, :at, :until::date)
                ON CONFLICT (case_id, wait_id, output) DO NOTHING
                """)
            .param("case", issue.caseId().value())
            .param("entity", fresh.entity())
            .param("wait", issue.waitId())
            .param("output", issue.output())
            .param("id", fresh.id())
            .param("person", issue.person().value())
            .param("service", issue.service().id().name())
            .param("version", issue.service().version())
            .param("code", new VerificationCode(fresh.stored().code()).hash())
            .param(
                "facts",
                envelope.encrypt(
                    json.bytes(fresh.stored()), place(fresh.entity(), fresh.id(), "facts")))
            .param(
                "pdf",
                envelope.encrypt(fresh.printed().bytes(), place(fresh.entity(), fresh.id(), "pdf")))
            .param("sha256", fresh.printed().sha256())
            .param("at", fresh.at().atOffset(ZoneOffset.UTC))
            .param("until", until == null ? null : until.toString())
            .update()
        == 1;
  }

  Optional<Row> find(CaseId caseId, String waitId, String output) {
    return database
        .sql(
            """
            SELECT * FROM credentials.credential
             WHERE case_id = :case AND wait_id = :wait AND output = :output
            """)
        .param("case", caseId.value())
        .param("wait", waitId)
        .param("output", output)
        .query((row, number) -> row(row))
        .optional();
  }

  List<Row> ofCase(CaseId caseId) {
    return database
        .sql("SELECT * FROM credentials.credential WHERE case_id = :case ORDER BY issued_at, id")
        .param("case", caseId.value())
        .query((row, number) -> row(row))
        .list();
  }

  /** What a person holds and nobody withdrew, newest first, with the service that issued it. */
  List<Owned> ofPerson(PersonId person, int most) {
    return database
        .sql(
            """
            SELECT * FROM credentials.credential
             WHERE person = :person AND revoked_at IS NULL
             ORDER BY issued_at DESC, id DESC LIMIT :most
            """)
        .param("person", person.value())
        .param("most", most)
        .query((row, number) ->
            new Owned(row(row), new ServiceId(row.getString("entity"), row.getString("service"))))
        .list();
  }

  /** A document and the service that issued it. */
  record Owned(Row row, ServiceId service) {}

  Optional<byte[]> pdf(CaseId caseId, UUID id, PersonId person) {
    return database
        .sql(
            """
            SELECT entity, pdf FROM credentials.credential
             WHERE case_id = :case AND id = :id AND person = :person
            """)
        .param("case", caseId.value())
        .param("id", id)
        .param("person", person.value())
        .query((row, number) ->
            envelope.decrypt(row.getBytes("pdf"), place(row.getString("entity"), id, "pdf")))
        .optional();
  }

  /** By the code alone: whoever checks a document knows no case. */
  Optional<Row> verified(VerificationCode code) {
    return database
        .sql("SELECT * FROM credentials.credential WHERE code_hash = :code")
        .param("code", code.hash())
        .query((row, number) -> row(row))
        .optional();
  }

  /** False when there is no such document or it was withdrawn before. */
  boolean revoke(CaseId caseId, UUID id, Instant at) {
    return database
            .sql(
                """
                UPDATE credentials.credential SET revoked_at = :at
                 WHERE case_id = :case AND id = :id AND revoked_at IS NULL
                """)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("case", caseId.value())
            .param("id", id)
            .update()
        == 1;
  }

  private Row row(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    StoredCredential stored =
        json.read(
            envelope.decrypt(row.getBytes("facts"), place(row.getString("entity"), id, "facts")),
            StoredCredential.class);
    OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
    return new Row(
        new Credential(
            id,
            new CaseId(row.getObject("case_id", UUID.class)),
            row.getString("output"),
            stored.title(),
            row.getObject("issued_at", OffsetDateTime.class).toInstant(),
            row.getObject("valid_until", LocalDate.class),
            revoked == null ? null : revoked.toInstant()),
        stored,
        row.getString("sha256"));
  }

  private static String place(String entity, UUID id, String column) {
    return String.join("/", entity, "credential", id.toString(), column);
  }
}
