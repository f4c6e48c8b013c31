package org.masnaa.app.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.text.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of readings. */
@Repository
class ReadStore {

  private final JdbcClient database;

  ReadStore(JdbcClient database) {
    this.database = database;
  }

  void insert(RecordedRead recorded) {
    DataRead read = recorded.read();
    DataRead.Reason reason = read.reason();
    CaseId caseId = read.caseId();
    database
        .sql(
            """
            INSERT INTO consent.data_read
                   (id, at, person, reader, register, attributes,
                    entity, service, purpose_ar, purpose_en, clause, case_id)
            VALUES (:id, :at, :person, :reader, :register, :attributes,
                    :entity, :service, :ar, :en, :clause, :case)
            """)
        .param("id", recorded.id())
        .param("at", recorded.at().atOffset(ZoneOffset.UTC))
        .param("person", read.person().value())
        .param("reader", read.reader())
        .param("register", read.register())
        .param("attributes", read.attributes().toArray(String[]::new))
        .param("entity", reason.service().entity().value())
        .param("service", reason.service().name())
        .param("ar", reason.purpose().ar())
        .param("en", reason.purpose().en())
        .param("clause", reason.clause())
        .param("case", caseId == null ? null : caseId.value())
        .update();
  }

  List<RecordedRead> ofPerson(PersonId person, long skip, int limit) {
    return database
        .sql(
            """
            SELECT * FROM consent.data_read
             WHERE person = :person
             ORDER BY at DESC, id DESC
             LIMIT :limit OFFSET :skip
            """)
        .param("person", person.value())
        .param("limit", limit)
        .param("skip", skip)
        .query((row, number) -> read(row))
        .list();
  }

  private static RecordedRead read(ResultSet row) throws SQLException {
    UUID caseId = row.getObject("case_id", UUID.class);
    return new RecordedRead(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new DataRead(
            new PersonId(row.getString("person")),
            row.getString("reader"),
            row.getString("register"),
            List.of((String[]) row.getArray("attributes").getArray()),
            new DataRead.Reason(
                new ServiceId(row.getString("entity"), row.getString("service")),
                new LocalText(row.getString("purpose_ar"), row.getString("purpose_en")),
                row.getString("clause")),
            caseId == null ? null : new CaseId(caseId)));
  }
}
