package org.masnaa.app.cases;

import static org.masnaa.app.shared.database.Sql.at;
import static org.masnaa.app.shared.database.Sql.instant;
import static org.masnaa.app.shared.database.Sql.instantOf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks of cases: open ones are work for somebody, closed ones are history. */
@Repository
class TaskStore {

  private static final String COLUMNS =
      """
      t.case_id, t.wait, t.entity, t.service, t.version, t.element, t.role, t.opened_at, t.due_at,
      t.claimed_by, t.closed_at, t.closed_by
      """;

  private final JdbcClient db;

  TaskStore(JdbcClient db) {
    this.db = db;
  }

  /** Gives an open task to an officer; false if another holds it. */
  boolean claim(CaseId caseId, String waitId, OfficerId officer, Instant now) {
    return db.sql(
                """
                update cases.task set claimed_by = :officer, claimed_at = :now
                where case_id = :case_id and wait = :wait and closed_at is null
                  and (claimed_by is null or claimed_by = :officer)
                """)
            .param("case_id", caseId.value())
            .param("wait", waitId)
            .param("officer", officer.value())
            .param("now", at(now))
            .update()
        == 1;
  }

  /** Gives a task back; false if it was not this officer's. */
  boolean release(CaseId caseId, String waitId, OfficerId officer) {
    return db.sql(
                """
                update cases.task set claimed_by = null, claimed_at = null
                where case_id = :case_id and wait = :wait and closed_at is null
                  and claimed_by = :officer
                """)
            .param("case_id", caseId.value())
            .param("wait", waitId)
            .param("officer", officer.value())
            .update()
        == 1;
  }

  /** Open tasks that are this person's as a party, the newest first. */
  List<Task> openParts(PersonId person) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                 from cases.task t
                where person = :person and closed_at is null
                order by opened_at desc, case_id
                limit :most
                """)
        .param("person", person.value())
        .param("most", Tasks.PAGE)
        .query((row, n) -> task(row))
        .list();
  }

  /** A task that is or was this person's as a party. */
  Optional<Task> part(CaseId caseId, String waitId, PersonId person) {
    return db.sql(
            "select "
                + COLUMNS
                + " from cases.task t where case_id = :case_id and wait = :w and person = :person")
        .param("case_id", caseId.value())
        .param("w", waitId)
        .param("person", person.value())
        .query((row, n) -> task(row))
        .optional();
  }

  /** The newest task in a case that is or was this person's as a party. */
  Optional<Task> lastPart(CaseId caseId, PersonId person) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                 from cases.task t where case_id = :case_id and person = :person
                order by opened_at desc, wait desc
                limit 1
                """)
        .param("case_id", caseId.value())
        .param("person", person.value())
        .query((row, n) -> task(row))
        .optional();
  }

  /** Puts the open tasks of a case on its version, for the roles that they have there, by wait. */
  void move(CaseRecord file, Map<String, String> roles) {
    roles.forEach((wait, role) ->
        db.sql(
                """
                update cases.task set version = :version, role = :role
                where case_id = :case_id and wait = :wait and closed_at is null
                """)
            .param("case_id", file.id().value())
            .param("wait", wait)
            .param("version", file.version())
            .param("role", role)
            .update());
  }

  /** The tasks of some cases, open and closed. */
  Map<CaseId, List<Task>> ofCases(Collection<CaseId> ids) {
    return db
        .sql(
            "select "
                + COLUMNS
                + " from cases.task t where case_id = any(:ids) order by opened_at, wait")
        .param("ids", ids.stream().map(CaseId::value).toArray(UUID[]::new))
        .query((row, n) -> task(row))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Task::caseId));
  }

  List<Task> ofCase(CaseId caseId) {
    return db.sql(
            "select "
                + COLUMNS
                + " from cases.task t where case_id = :case_id order by opened_at, wait")
        .param("case_id", caseId.value())
        .query((row, n) -> task(row))
        .list();
  }

  /** Open tasks of an entity for these roles, those due first on top. */
  List<Task> queue(EntityId entity, Collection<String> roles, int from, int most) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                 from cases.task t
                where entity = :entity and role in (:roles) and closed_at is null
                order by due_at nulls last, opened_at, case_id
                offset :from limit :most
                """)
        .param("entity", entity.value())
        .param("roles", roles)
        .param("from", from)
        .param("most", most)
        .query((row, n) -> task(row))
        .list();
  }

  private static Task task(ResultSet row) throws SQLException {
    String claimed = row.getString("claimed_by");
    return new Task(
        CaseId.of(row.getString("case_id")),
        row.getString("wait"),
        new ServiceId(row.getString("entity"), row.getString("service")),
        row.getInt("version"),
        row.getString("element"),
        row.getString("role"),
        instantOf(row, "opened_at"),
        instant(row, "due_at"),
        claimed == null ? null : new OfficerId(claimed),
        instant(row, "closed_at"));
  }
}
