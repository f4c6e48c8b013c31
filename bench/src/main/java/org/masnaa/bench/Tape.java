package org.masnaa.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of the database, one transaction after the other as they were committed, so that
 * it can be asked again.
 */
final class Tape {

  /** A call of JDBC. */
  record Call(Method method, List<@Nullable Object> arguments) {

    static Call of(Method method, @Nullable Object[] arguments) {
      List<@Nullable Object> kept = new ArrayList<>();
      for (Object argument : arguments) {
        kept.add(argument);
      }
      return new Call(method, Collections.unmodifiableList(kept));
    }

    Call changed(UnaryOperator<Object> change) {
      List<@Nullable Object> other = new ArrayList<>();
      for (Object argument : arguments) {
        other.add(argument == null ? null : change.apply(argument));
      }
      return new Call(method, Collections.unmodifiableList(other));
    }

    @Nullable Object on(Object target) throws SQLException {
      return call(target, method, arguments.toArray());
    }
  }

  /** A part of what was asked. */
  sealed interface Part {}

  /** A statement: how it was prepared, what was set, and how it was run. */
  record Statement(Call prepare, List<Call> set, Call run) implements Part {}

  record Begin() implements Part {}

  record Commit() implements Part {}

  private final List<Part> parts = new ArrayList<>();
  private final Map<Thread, List<Part>> open = new HashMap<>();

  synchronized void add(Part part) {
    Thread asker = Thread.currentThread();
    switch (part) {
      case Begin begin -> open.put(asker, new ArrayList<>(List.of(begin)));
      case Statement statement -> open.getOrDefault(asker, parts).add(statement);
      case Commit commit -> {
        parts.addAll(Objects.requireNonNullElse(open.remove(asker), List.of()));
        parts.add(commit);
      }
    }
  }

  synchronized List<Part> parts() {
    return List.copyOf(parts);
  }

  long statements() {
    return parts().stream().filter(Statement.class::isInstance).count();
  }

  /** The same with some of the values changed. */
  Tape changed(UnaryOperator<Object> change) {
    Tape tape = new Tape();
    for (Part part : parts()) {
      tape.parts.add(
          part instanceof Statement(Call prepare, List<Call> set, Call run)
              ? new Statement(prepare, set.stream().map(call -> call.changed(change)).toList(), run)
              : part);
    }
    return tape;
  }

  /** Asks all of it again; every answer is read to its end. */
  void play(Connection connection) throws SQLException {
    for (Part part : parts()) {
      switch (part) {
        case Begin() -> connection.setAutoCommit(false);
        case Commit() -> {
          connection.commit();
          connection.setAutoCommit(true);
        }
        case Statement statement -> {
          try (PreparedStatement prepared =
              (PreparedStatement) Objects.requireNonNull(statement.prepare().on(connection))) {
            for (Call set : statement.set()) {
              set.on(prepared);
            }
            read(statement.run().on(prepared));
          }
        }
      }
    }
  }

  private static void read(@Nullable Object answer) throws SQLException {
    if (answer instanceof ResultSet rows) {
      try (rows) {
        while (rows.next()) {
          rows.getObject(1);
        }
      }
    }
  }

  static @Nullable Object call(Object target, Method method, @Nullable Object[] arguments)
      throws SQLException {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SQLException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
