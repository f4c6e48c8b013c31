package org.masnaa.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts what is asked of a database, and keeps it on a tape while there is one. */
final class WatchedDatabase {

  /** What looks for work in turns, whether there is any or not. */
  private static final Set<String> LOOKERS = Set.of("case-jobs", "case-timers", "case-post");

  private final List<HikariDataSource> pools = new CopyOnWriteArrayList<>();
  private final LongAdder statements = new LongAdder();
  private final LongAdder transactions = new LongAdder();
  private volatile @Nullable Tape tape;

  long statements() {
    return statements.sum();
  }

  long transactions() {
    return transactions.sum();
  }

  void record(@Nullable Tape on) {
    tape = on;
  }

  /** Closes the connections that rest, so that the next runner finds the server free. */
  void rest() {
    pools.forEach(pool -> pool.getHikariPoolMXBean().softEvictConnections());
  }

  DataSource watch(DataSource source) {
    if (source instanceof HikariDataSource pool) {
      pools.add(pool);
    }
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object answer = Tape.call(source, method, orNone(arguments));
          return answer instanceof Connection connection ? watch(connection) : answer;
        });
  }

  private static Object[] orNone(Object @Nullable [] arguments) {
    return arguments == null ? new Object[0] : arguments;
  }

  private <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private @Nullable Tape tape() {
    return LOOKERS.contains(Thread.currentThread().getName()) ? null : tape;
  }

  /** One connection while it is lent. */
  private Connection watch(Connection connection) {
    boolean[] begun = {false};
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          Object[] given = orNone(arguments);
          switch (method.getName()) {
            case "setAutoCommit" -> begin(begun, !(Boolean) given[0]);
            case "commit" -> commit(begun);
            default -> {}
          }
          Object answer = Tape.call(connection, method, given);
          return answer instanceof PreparedStatement statement
              ? watch(statement, Tape.Call.of(method, given), begun)
              : answer;
        });
  }

  private void begin(boolean[] begun, boolean begins) {
    Tape on = tape();
    if (on != null && begins) {
      on.add(new Tape.Begin());
    }
    begun[0] = begins;
  }

  private void commit(boolean[] begun) {
    transactions.increment();
    Tape on = tape();
    if (on != null && begun[0]) {
      on.add(new Tape.Commit());
    }
  }

  private PreparedStatement watch(
      PreparedStatement statement, Tape.Call prepared, boolean[] begun) {
    List<Tape.Call> set = new ArrayList<>();
    return proxy(
        PreparedStatement.class,
        (self, method, arguments) -> {
          Object[] given = orNone(arguments);
          if (isSetter(method)) {
            set.add(Tape.Call.of(method, given));
          } else if (method.getName().startsWith("execute")) {
            ran(new Tape.Statement(prepared, List.copyOf(set), Tape.Call.of(method, given)), begun);
          }
          return Tape.call(statement, method, given);
        });
  }

  private void ran(Tape.Statement statement, boolean[] begun) {
    statements.increment();
    if (!begun[0]) {
      transactions.increment();
    }
    Tape on = tape();
    if (on != null) {
      on.add(statement);
    }
  }

  private static boolean isSetter(Method method) {
    return method.getDeclaringClass() == PreparedStatement.class
        && (method.getName().startsWith("set") || method.getName().equals("addBatch"));
  }
}
