package org.masnaa.app.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.registers.population.Gender;
import org.masnaa.app.registers.population.MaritalStatus;
import org.masnaa.app.registers.population.Person;
import org.masnaa.app.registers.population.Standing;
import org.masnaa.app.shared.PersonId;
import org.masnaa.text.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the population register. */
@Repository
class PersonStore {

  private final JdbcClient database;

  PersonStore(JdbcClient database) {
    this.database = database;
  }

  /** A record and when it last changed. The children are not in it but asked for by parent. */
  record Registered(Person person, Instant changed) {}

  Optional<Registered> find(PersonId id) {
    return database
        .sql("SELECT * FROM registers.population WHERE id = :id")
        .param("id", id.value())
        .query((row, number) -> registered(row))
        .optional();
  }

  Optional<PersonSummary> summary(PersonId id) {
    return summaries(List.of(id)).stream().findFirst();
  }

  List<PersonSummary> summaries(List<PersonId> ids) {
    return database
        .sql(
            """
            SELECT id, name_ar, name_en FROM registers.population
             WHERE id = ANY (:ids) ORDER BY birth_date, id
            """)
        .param("ids", ids.stream().map(PersonId::value).toArray(String[]::new))
        .query((row, number) -> summary(row))
        .list();
  }

  /** The oldest first. */
  List<PersonSummary> childrenOf(PersonId parent) {
    return database
        .sql(
            """
            SELECT id, name_ar, name_en FROM registers.population
             WHERE father = :parent OR mother = :parent ORDER BY birth_date, id
            """)
        .param("parent", parent.value())
        .query((row, number) -> summary(row))
        .list();
  }

  private static PersonSummary summary(ResultSet row) throws SQLException {
    return new PersonSummary(new PersonId(row.getString("id")), name(row));
  }

  private static LocalText name(ResultSet row) throws SQLException {
    return new LocalText(row.getString("name_ar"), row.getString("name_en"));
  }

  private static Registered registered(ResultSet row) throws SQLException {
    String phone = row.getString("phone");
    Person person =
        new Person(
            new PersonId(row.getString("id")),
            name(row),
            new Person.Origin(
                date(row, "birth_date"),
                gender(row.getString("gender")),
                row.getString("nationality")),
            new Person.Residence(
                row.getObject("residence_until", LocalDate.class),
                Standing.valueOf(row.getString("permit").toUpperCase(Locale.ROOT))),
            new Person.Home(
                row.getInt("zone"),
                row.getInt("street"),
                row.getInt("building"),
                date(row, "address_since")),
            new Person.Family(
                status(row.getString("marital_status")),
                date(row, "family_since"),
                id(row.getString("spouse")),
                id(row.getString("father")),
                id(row.getString("mother")),
                List.of()),
            phone == null ? null : new Person.Contact(phone, row.getString("email")));
    return new Registered(person, row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static @Nullable PersonId id(@Nullable String value) {
    return value == null ? null : new PersonId(value);
  }

  private static Gender gender(String code) {
    return Arrays.stream(Gender.values())
        .filter(g -> g.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static MaritalStatus status(String code) {
    return Arrays.stream(MaritalStatus.values())
        .filter(s -> s.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
