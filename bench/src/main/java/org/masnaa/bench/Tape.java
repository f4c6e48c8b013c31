package org.masnaa.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What one thread after the other asked the database, so that it can be asked again. */
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

    @Nullable Object on(Object target, UnaryOperator<Object> changed) throws SQLException {
      return call(
          target,
          method,
          arguments.stream().map(value -> value == null ? null : changed.apply(value)).toArray());
    }
  }

  /** A part of what was asked. */
  sealed interface Part {}

  /** A statement: how it was prepared, what was set, and how it was run. */
  record Statement(Call prepare, List<Call> set, Call run) implements Part {}

  record Begin() implements Part {}

  record Commit() implements Part {}

  private final List<Part> parts = new ArrayList<>();

  synchronized void add(Part part) {
    parts.add(part);
  }

  synchronized List<Part> parts() {
    return List.copyOf(parts);
  }

  long statements() {
    return parts().stream().filter(Statement.class::isInstance).count();
  }

  /** Asks all of it again, with some values changed; every answer is read to its end. */
  void play(Connection connection, UnaryOperator<Object> changed) throws SQLException {
    for (Part part : parts()) {
      switch (part) {
        case Begin() -> connection.setAutoCommit(false);
        case Commit() -> {
          connection.commit();
          connection.setAutoCommit(true);
        }
        case Statement statement -> {
          try (PreparedStatement prepared =
              (PreparedStatement)
                  Objects.requireNonNull(statement.prepare().on(connection, value -> value))) {
            for (Call set : statement.set()) {
              set.on(prepared, changed);
            }
            read(statement.run().on(prepared, value -> value));
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
