package org.masnaa.app.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of a program that dies at one of them, before it is committed or right after. */
final class Crashes extends TransactionTemplate {

  private static final long serialVersionUID = 1;

  /** The program is dead. No code of the program catches it. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1;
  }

  private int left = -1;
  private boolean afterCommit;
  private int count;
  private transient Map<UUID, String> states = Map.of();
  private transient @Nullable JdbcClient torn;

  Crashes(PlatformTransactionManager manager) {
    super(manager);
  }

  /** Dies at the transaction after this many; a negative number never. */
  void plan(int transactions, boolean after) {
    left = transactions;
    afterCommit = after;
    count = 0;
  }

  /** The next crash keeps the states of cases and loses what was written with them. */
  void tear(JdbcClient database) {
    torn = database;
  }

  /** How many transactions there were since the plan. */
  int count() {
    return count;
  }

  @Override
  public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
    count++;
    boolean dies = left-- == 0;
    try {
      return run(action, dies);
    } finally {
      if (torn != null) {
        put(torn, states);
      }
      states = Map.of();
      torn = dies ? null : torn;
    }
  }

  private <T extends @Nullable Object> T run(TransactionCallback<T> action, boolean dies) {
    T result =
        super.execute((TransactionStatus status) -> {
          T done = action.doInTransaction(status);
          if (dies && !afterCommit) {
            states = torn == null ? Map.of() : states(torn);
            throw new Crash();
          }
          return done;
        });
    if (dies && afterCommit) {
      throw new Crash();
    }
    return result;
  }

  /** The states of open cases, with what the caller's transaction wrote. */
  static Map<UUID, String> states(JdbcClient database) {
    Map<UUID, String> states = new HashMap<>();
    database
        .sql("select case_id, state::text as state from cases.case_record where ended_at is null")
        .query(row -> {
          states.put(row.getObject("case_id", UUID.class), row.getString("state"));
        });
    return states;
  }

  /** Stores states of cases, and nothing that was written with them. */
  static void put(JdbcClient database, Map<UUID, String> states) {
    states.forEach((id, state) ->
        database
            .sql("update cases.case_record set state = cast(:state as jsonb) where case_id = :id")
            .param("state", state)
            .param("id", id)
            .update());
  }
}
