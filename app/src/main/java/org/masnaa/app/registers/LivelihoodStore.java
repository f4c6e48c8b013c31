package org.masnaa.app.registers;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the labour and the credit register. */
@Repository
class LivelihoodStore {

  private final JdbcClient database;

  LivelihoodStore(JdbcClient database) {
    this.database = database;
  }

  /** The attributes of a record and when it last changed. */
  record Holding(Map<String, @Nullable Object> values, Instant changed) {}

  Optional<Holding> work(PersonId person) {
    return database
        .sql("SELECT * FROM registers.labour WHERE id = :id")
        .param("id", person.value())
        .query((row, number) -> work(row))
        .optional();
  }

  Optional<Holding> credit(PersonId person) {
    return database
        .sql("SELECT * FROM registers.credit WHERE id = :id")
        .param("id", person.value())
        .query((row, number) -> credit(row))
        .optional();
  }

  private static Holding work(ResultSet row) throws SQLException {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("employment.status", row.getString("status"));
    values.put("employment.monthlyIncome", row.getBigDecimal("monthly_income"));
    return new Holding(values, changed(row));
  }

  private static Holding credit(ResultSet row) throws SQLException {
    BigDecimal score = row.getBigDecimal("score");
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("credit.score", score);
    values.put("credit.bankrupt", row.getBoolean("bankrupt"));
    values.put("credit.monthlyRepayments", row.getBigDecimal("monthly_repayments"));
    values.put("credit.existingCustomer", row.getBoolean("existing_customer"));
    return new Holding(values, changed(row));
  }

  private static Instant changed(ResultSet row) throws SQLException {
    return row.getObject("changed_at", OffsetDateTime.class).toInstant();
  }
}
