package org.masnaa.adopt.twin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The code that models call, as far as a story tells: each call has an answer beforehand. */
final class Replies {

  /**
   * What code does when it is called.
   *
   * @param result what a method returns
   * @param variables what a delegate sets
   * @param error the code of the error it throws; null if all is well
   */
  record Reply(
      @Nullable Object result, Map<String, @Nullable Object> variables, @Nullable String error) {}

  private final Map<String, Deque<Reply>> left = new HashMap<>();
  private final List<List<@Nullable Object>> calls = new ArrayList<>();

  Replies(Map<String, List<Reply>> told) {
    told.forEach((name, each) -> left.put(name, new ArrayDeque<>(each)));
  }

  /** The answer to a call; the last one told is given again and again. */
  Reply call(String name, List<? extends @Nullable Object> arguments) {
    List<@Nullable Object> call = new ArrayList<>();
    call.add(name);
    arguments.forEach(argument -> call.add(Values.plain(argument)));
    calls.add(call);
    Deque<Reply> own = Objects.requireNonNull(left.get(name), name);
    return own.size() > 1 ? own.remove() : own.element();
  }

  boolean knows(String name) {
    return left.containsKey(name);
  }

  List<List<@Nullable Object>> calls() {
    List<List<@Nullable Object>> since = List.copyOf(calls);
    calls.clear();
    return since;
  }

  /**
   * What an engine has to find by the names that models use.
   *
   * @param delegate makes the engine's own kind of code that is called by a name alone
   */
  Map<Object, Object> beans(Function<String, Object> delegate) {
    Map<Object, Object> beans = new HashMap<>();
    for (String name : left.keySet()) {
      int dot = name.indexOf('.');
      if (dot < 0) {
        beans.put(name, delegate.apply(name));
      } else {
        beans.put(name.substring(0, dot), new Bean(name.substring(0, dot)));
      }
    }
    return beans;
  }

  static Reply returns(@Nullable Object result) {
    return new Reply(result, Map.of(), null);
  }

  static Reply sets(@Nullable Object... variables) {
    return new Reply(null, Values.map(variables), null);
  }

  static Reply fails(String code) {
    return new Reply(null, Map.of(), code);
  }

  /** An object that expressions call, whatever its methods are. */
  public final class Bean {
    private final String name;

    Bean(String name) {
      this.name = name;
    }

    public @Nullable Object check(@Nullable Object a) {
      return play("check", a);
    }

    public @Nullable Object check(@Nullable Object a, @Nullable Object b) {
      return play("check", a, b);
    }

    public @Nullable Object rate(@Nullable Object a, @Nullable Object b) {
      return play("rate", a, b);
    }

    public @Nullable Object load() {
      return play("load");
    }

    public @Nullable Object send(@Nullable Object a, @Nullable Object b, @Nullable Object c) {
      return play("send", a, b, c);
    }

    private @Nullable Object play(String method, @Nullable Object... arguments) {
      Reply reply = call(name + "." + method, Arrays.asList(arguments));
      if (reply.error() != null) {
        throw new IllegalStateException("a method throws no error of the process");
      }
      return reply.result();
    }
  }
}
