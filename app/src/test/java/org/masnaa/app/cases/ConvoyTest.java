package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Commands that come at the same time share a transaction, and none pays for another. */
@Timeout(30)
class ConvoyTest {

  /** Counts transactions that need no database. */
  private static final class Transactions extends AbstractPlatformTransactionManager {
    private static final long serialVersionUID = 1;

    @Override
    protected Object doGetTransaction() {
      return new Object();
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {}

    @Override
    protected void doCommit(DefaultTransactionStatus status) {}

    @Override
    protected void doRollback(DefaultTransactionStatus status) {}
  }

  /** Doubles numbers. The first one holds the road until it is let go. */
  private static final class Road implements Convoy.Road<Integer, Integer> {
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);
    private final List<List<Integer>> together = new CopyOnWriteArrayList<>();
    private final List<Integer> alone = new CopyOnWriteArrayList<>();

    @Override
    public Integer alone(Integer number) {
      alone.add(number);
      if (number == BAD) {
        throw new IllegalArgumentException("bad");
      }
      return number * 2;
    }

    @Override
    public List<@Nullable Integer> together(List<Integer> numbers) {
      together.add(numbers);
      if (numbers.contains(FIRST)) {
        held.countDown();
        await(free);
      }
      if (numbers.contains(BAD)) {
        throw new IllegalArgumentException("bad");
      }
      List<@Nullable Integer> answers = new ArrayList<>();
      numbers.forEach(number -> answers.add(number == SLOW ? null : number * 2));
      return answers;
    }
  }

  private static final int FIRST = -1;
  private static final int BAD = -2;
  private static final int SLOW = -3;

  private final Road road = new Road();
  private final Convoy<Integer, Integer> convoy =
      new Convoy<>(road, new TransactionTemplate(new Transactions()));

  @Test
  void sendsACommandThatComesAloneAtOnce() {
    assertThat(convoy.carry(21)).isEqualTo(42);

    assertThat(road.together).containsExactly(List.of(21));
  }

  @Test
  void sendsThoseWhoGatheredTogether() throws Exception {
    List<@Nullable Integer> answers = afterTheFirst(List.of(1, 2, 3, 4));

    assertThat(answers).containsExactly(2, 4, 6, 8);
    assertThat(road.together).hasSize(2);
    assertThat(road.together.getLast()).containsExactlyInAnyOrder(1, 2, 3, 4);
    assertThat(road.alone).isEmpty();
  }

  @Test
  void opensAnotherLaneForManyWhileOneIsHeld() throws Exception {
    try (ExecutorService people = Executors.newCachedThreadPool()) {
      Future<Integer> first = people.submit(() -> convoy.carry(FIRST));
      await(road.held);
      List<Future<Integer>> others = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        int number = i;
        others.add(people.submit(() -> convoy.carry(number)));
      }

      for (int i = 0; i < 8; i++) {
        assertThat(others.get(i).get()).isEqualTo(i * 2);
      }

      assertThat(first.isDone()).isFalse();
      road.free.countDown();
    }
  }

  @Test
  void letsTheOthersGoWhenOneFails() throws Exception {
    List<@Nullable Integer> answers = afterTheFirst(List.of(1, 2, BAD, 4));

    assertThat(answers).containsExactly(2, 4, null, 8);
    assertThat(road.alone).containsExactlyInAnyOrder(1, 2, BAD, 4);
  }

  @Test
  void letsOneThatHasToWaitGoAlone() throws Exception {
    List<@Nullable Integer> answers = afterTheFirst(List.of(1, SLOW, 3));

    assertThat(answers).containsExactly(2, 2 * SLOW, 6);
    assertThat(road.alone).containsExactly(SLOW);
  }

  @Test
  void throwsWhatTheCommandThrows() {
    assertThatThrownBy(() -> convoy.carry(BAD)).isInstanceOf(IllegalArgumentException.class);
    assertThat(convoy.carry(1)).isEqualTo(2);
  }

  /** Sends numbers while the first holds the road; null for one that failed. */
  private List<@Nullable Integer> afterTheFirst(List<Integer> numbers) throws Exception {
    try (ExecutorService people = Executors.newCachedThreadPool()) {
      Future<Integer> first = people.submit(() -> convoy.carry(FIRST));
      await(road.held);
      List<Future<@Nullable Integer>> sent = new ArrayList<>();
      for (Integer number : numbers) {
        sent.add(people.submit(() -> answerOrNull(number)));
      }
      TimeUnit.MILLISECONDS.sleep(200);
      road.free.countDown();
      first.get();
      List<@Nullable Integer> answers = new ArrayList<>();
      for (Future<@Nullable Integer> each : sent) {
        answers.add(each.get());
      }
      return answers;
    }
  }

  private @Nullable Integer answerOrNull(Integer number) {
    try {
      return convoy.carry(number);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
