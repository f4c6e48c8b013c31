package org.masnaa.app.cases;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets commands that come at the same time share a transaction, as databases do with their commits:
 * while some are under way, those who come gather, and go together next. A command that comes alone
 * goes at once. What fails together is tried again each alone, so that nobody pays for another's
 * mistake.
 *
 * @param <Q> a command
 * @param <A> its answer
 */
final class Convoy<Q, A> {

  /** How commands are carried out. */
  interface Road<Q, A> {

    /** One command in a transaction of its own. */
    A alone(Q command);

    /**
     * Several in one transaction, without waiting for anybody.
     *
     * @return an answer for each, in their order; null for one that has to go alone
     */
    List<@Nullable A> together(List<Q> commands);
  }

  private record Waiting<Q, A>(Q command, CompletableFuture<A> answer) {}

  /** Most commands in one transaction: few enough that the first does not wait for the last. */
  static final int MOST = 32;

  /** Most transactions at one time: one can compute while another waits for the database. */
  private static final int LANES = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final Road<Q, A> road;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Waiting<Q, A>> gathered = new ArrayDeque<>();
  private int busy;

  Convoy(Road<Q, A> road) {
    this.road = road;
  }

  /** Carries out a command and waits for its answer; an exception of the command is thrown here. */
  A carry(Q command) {
    Waiting<Q, A> mine = new Waiting<>(command, new CompletableFuture<>());
    if (entersOrGathers(mine)) {
      try {
        return road.alone(command);
      } finally {
        handOver();
      }
    }
    try {
      return mine.answer().join();
    } catch (CompletionException e) {
      throw unwrapped(e);
    }
  }

  private boolean entersOrGathers(Waiting<Q, A> mine) {
    lock.lock();
    try {
      if (busy < LANES) {
        busy++;
        return true;
      }
      gathered.add(mine);
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Whoever leaves a lane lets those who gathered have it. */
  private void handOver() {
    lock.lock();
    try {
      if (gathered.isEmpty()) {
        busy--;
        return;
      }
    } finally {
      lock.unlock();
    }
    Thread.ofVirtual().name("convoy").start(this::drive);
  }

  private void drive() {
    List<Waiting<Q, A>> next = next();
    while (!next.isEmpty()) {
      go(next);
      next = next();
    }
  }

  /** Those who go next; when there are none, the lane is given back. */
  private List<Waiting<Q, A>> next() {
    lock.lock();
    try {
      List<Waiting<Q, A>> next = new ArrayList<>();
      while (next.size() < MOST && !gathered.isEmpty()) {
        next.add(gathered.poll());
      }
      if (next.isEmpty()) {
        busy--;
      }
      return next;
    } finally {
      lock.unlock();
    }
  }

  private void go(List<Waiting<Q, A>> all) {
    List<@Nullable A> answers;
    try {
      answers =
          all.size() == 1 ? none(1) : road.together(all.stream().map(Waiting::command).toList());
    } catch (RuntimeException e) {
      answers = none(all.size());
    } catch (Error e) {
      all.forEach(each -> each.answer().completeExceptionally(e));
      return;
    }
    for (int i = 0; i < all.size(); i++) {
      A answer = answers.get(i);
      if (answer == null) {
        alone(all.get(i));
      } else {
        all.get(i).answer().complete(answer);
      }
    }
  }

  private static <A> List<@Nullable A> none(int size) {
    List<@Nullable A> none = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      none.add(null);
    }
    return none;
  }

  private void alone(Waiting<Q, A> one) {
    try {
      one.answer().complete(road.alone(one.command()));
    } catch (RuntimeException | Error e) {
      one.answer().completeExceptionally(e);
    }
  }

  private static RuntimeException unwrapped(CompletionException e) {
    return switch (e.getCause()) {
      case RuntimeException cause -> cause;
      case Error cause -> throw cause;
      case null, default -> e;
    };
  }
}
