package org.masnaa.app.cases.jobs;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes the machines when there is work: those of this program at once, those of others by a notice
 * of the database. Notices are sent after the commit and bundled, never inside the transaction:
 * there they would make all commits of the database wait for one another.
 */
@Component
public class Wake {

  private static final Logger LOG = LoggerFactory.getLogger(Wake.class);

  /** Others are told at most this often; they look by themselves besides. */
  private static final Duration BUNDLE = Duration.ofMillis(50);

  private final WakeStore store;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition called = lock.newCondition();
  private final Semaphore news = new Semaphore(0);
  private long calls;
  private Thread listener = Thread.ofVirtual().unstarted(this::listen);
  private final AtomicBoolean running = new AtomicBoolean();

  Wake(WakeStore store) {
    this.store = store;
  }

  /** Wakes everybody when the transaction at hand is committed. */
  public void afterCommit() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              here();
              news.release();
            }
          });
    }
  }

  /** Wakes the machines of this program. */
  public void here() {
    lock.lock();
    try {
      calls++;
      called.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How often machines were called so far; to be asked before looking for work. */
  public long calls() {
    lock.lock();
    try {
      return calls;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until machines are called again, but no longer than this. */
  public void await(long seen, Duration most) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = most.toNanos();
      while (calls == seen && left > 0) {
        left = called.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Begins to hear others and to tell them. */
  public void start() {
    running.set(true);
    listener = Thread.ofVirtual().name("wake-listen").start(this::listen);
    Thread.ofVirtual().name("wake-tell").start(this::tell);
  }

  /** Ends both; what is awaited ends at once. */
  public void stop() {
    running.set(false);
    news.release();
    here();
    try {
      listener.join(Duration.ofSeconds(3));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() {
    while (running.get()) {
      try {
        store.listen(this::here, running::get);
      } catch (SQLException | RuntimeException e) {
        if (running.get()) {
          LOG.warn("not hearing of work from other programs; looking by myself meanwhile", e);
          pause(Duration.ofSeconds(1));
        }
      }
    }
  }

  private void tell() {
    while (running.get()) {
      try {
        news.acquire();
        news.drainPermits();
        if (running.get()) {
          store.tell();
          Thread.sleep(BUNDLE);
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("other programs were not told of work; they look by themselves", e);
      }
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
