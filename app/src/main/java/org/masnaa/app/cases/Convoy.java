package org.masnaa.app.cases;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets commands that come at the same time share a transaction, as databases do with their commits:
 * while some are under way, those who come gather, and go together next. A command that comes alone
 * goes at once. The next ones go as soon as those before have only their commit left. What fails
 * together is tried again each alone, so that nobody pays for another's mistake.
 *
 * @param <Q> a command
 * @param <A> its answer
 */
final class Convoy<Q, A> {

  private static final Logger LOG = LoggerFactory.getLogger(Convoy.class);

  /** How commands are carried out, in the transaction of the caller. */
  interface Road<Q, A> {

    /** One command, which may wait for locks and registers. */
    A alone(Q command);

    /**
     * One or more, without waiting for anybody.
     *
     * @return an answer for each, in their order; null for one that has to go alone
     */
    List<@Nullable A> together(List<Q> commands);
  }

  private record Waiting<Q, A>(Q command, CompletableFuture<Optional<A>> answer) {}

  /** Most commands in one transaction: few enough that the first does not wait for the last. */
  private static final int MOST = 32;

  /** Most transactions at one time: one can compute while another waits for the database. */
  private static final int LANES = 2;

  /** How many open another lane: a transaction costs as much as what several do in it. */
  private static final int ENOUGH = 8;

  /** Kept, since encryption keeps its random numbers and ciphers by thread. */
  private final Executor drivers =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("convoy-", 0).daemon().factory());

  private final Road<Q, A> road;
  private final TransactionTemplate transaction;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Waiting<Q, A>> gathered = new ArrayDeque<>();
  private int busy;

  Convoy(Road<Q, A> road, TransactionTemplate transaction) {
    this.road = road;
    this.transaction = transaction;
  }

  /** Carries out a command and waits for its answer; an exception of the command is thrown here. */
  A carry(Q command) {
    Waiting<Q, A> mine = new Waiting<>(command, new CompletableFuture<>());
    if (goesAtOnce(mine)) {
      go(List.of(mine));
    }
    return mine.answer()
        .join()
        .orElseGet(
            () -> Objects.requireNonNull(transaction.execute(status -> road.alone(command))));
  }

  private boolean goesAtOnce(Waiting<Q, A> mine) {
    lock.lock();
    try {
      if (busy == 0) {
        busy++;
        return true;
      }
      gathered.add(mine);
      if (busy < LANES && gathered.size() >= ENOUGH) {
        busy++;
        send();
      }
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Whoever leaves a lane lets those who gathered have it. */
  private void next() {
    lock.lock();
    try {
      if (gathered.isEmpty() || (busy > 1 && gathered.size() < ENOUGH)) {
        busy--;
      } else {
        send();
      }
    } finally {
      lock.unlock();
    }
  }

  private void send() {
    List<Waiting<Q, A>> next = new ArrayList<>();
    while (next.size() < MOST && !gathered.isEmpty()) {
      next.add(gathered.poll());
    }
    drivers.execute(() -> go(next));
  }

  /** An answer for each; for those who have to go alone, that there is none. */
  private void go(List<Waiting<Q, A>> all) {
    List<@Nullable A> answers = new ArrayList<>();
    try {
      List<Q> commands = all.stream().map(Waiting::command).toList();
      answers.addAll(
          Objects.requireNonNull(transaction.execute(status -> road.together(commands))));
    } catch (RuntimeException e) {
      LOG.debug("{} commands failed together", all.size(), e);
    } finally {
      next();
      for (int i = 0; i < all.size(); i++) {
        all.get(i)
            .answer()
            .complete(Optional.ofNullable(i < answers.size() ? answers.get(i) : null));
      }
    }
  }
}
