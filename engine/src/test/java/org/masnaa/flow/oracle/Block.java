package org.masnaa.flow.oracle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a well-formed process: one way in, and at most one way out. */
sealed interface Block {

  String id();

  /** Whether a token can come out of it. */
  default boolean goesOn() {
    return true;
  }

  /** The chains inside it. */
  List<Chain> inside();

  /** Parts one after the other. */
  record Chain(List<Block> blocks) {

    static final Chain EMPTY = new Chain(List.of());

    public Chain {
      blocks = List.copyOf(blocks);
    }

    boolean goesOn() {
      return blocks.isEmpty() || blocks.getLast().goesOn();
    }
  }

  /** What starts an event, or what one throws. */
  record Sign(Sign.Kind kind, String name) {

    enum Kind {
      NONE,
      TIMER,
      MESSAGE,
      SIGNAL,
      ERROR,
      ESCALATION,
      TERMINATE,
      COMPENSATION
    }
  }

  /** How often an activity is done; {@code enough} instances suffice, 0 means all. */
  record Rounds(boolean sequential, int count, int enough) {}

  /** An event on a border; an interrupting one whose path goes on meets the way of its host. */
  record Border(String id, Sign sign, boolean interrupting, Chain path) {}

  /** An event sub-process; the id is that of its start. */
  record Handler(String id, Sign sign, boolean interrupting, Chain body) {}

  /** One activity; {@code undone} if something automatic can undo it. */
  record Task(
      String id, Task.Kind kind, List<Border> borders, @Nullable Rounds rounds, boolean undone)
      implements Block {

    enum Kind {
      USER,
      JOB,
      RECEIVE,
      MANUAL
    }

    @Override
    public List<Chain> inside() {
      return borders.stream().map(Border::path).toList();
    }
  }

  /** Another process that is run as a case of its own; its id is the call's with {@code _p}. */
  record Call(String id, Chain called, List<Border> borders) implements Block {

    @Override
    public List<Chain> inside() {
      List<Chain> all = new ArrayList<>(List.of(called));
      borders.forEach(border -> all.add(border.path()));
      return all;
    }
  }

  /** An event in the middle that waits. */
  record Catch(String id, Sign sign) implements Block {

    @Override
    public List<Chain> inside() {
      return List.of();
    }
  }

  /** An event in the middle that does something. */
  record Throw(String id, Sign sign) implements Block {

    @Override
    public List<Chain> inside() {
      return List.of();
    }
  }

  /** A gateway that splits and one that joins; without a choice, the last way is taken. */
  record Branch(String id, Branch.Kind kind, List<Chain> ways) implements Block {

    enum Kind {
      EXCLUSIVE,
      PARALLEL,
      INCLUSIVE
    }

    @Override
    public boolean goesOn() {
      return ways.stream().anyMatch(Chain::goesOn);
    }

    @Override
    public List<Chain> inside() {
      return ways;
    }
  }

  /** An event-based gateway: the first of its events decides. */
  record Race(String id, List<Way> ways) implements Block {

    /** One event, and what follows it. */
    record Way(String id, Sign sign, Chain after) {}

    @Override
    public boolean goesOn() {
      return ways.stream().anyMatch(way -> way.after().goesOn());
    }

    @Override
    public List<Chain> inside() {
      return ways.stream().map(Way::after).toList();
    }
  }

  /** A circle of flows: done once, and again while the choice says so. */
  record Again(String id, Chain body) implements Block {

    @Override
    public List<Chain> inside() {
      return List.of(body);
    }
  }

  /** A sub-process. */
  record Box(
      String id, Chain body, List<Border> borders, List<Handler> handlers, @Nullable Rounds rounds)
      implements Block {

    @Override
    public List<Chain> inside() {
      List<Chain> all = new ArrayList<>(List.of(body));
      borders.forEach(border -> all.add(border.path()));
      handlers.forEach(handler -> all.add(handler.body()));
      return all;
    }
  }

  /** An end in the middle of things. */
  record Stop(String id, Sign sign) implements Block {

    @Override
    public boolean goesOn() {
      return false;
    }

    @Override
    public List<Chain> inside() {
      return List.of();
    }
  }
}
