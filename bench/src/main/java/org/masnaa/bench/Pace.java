package org.masnaa.bench;

import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * How fast something went that many threads did at once.
 *
 * @param perSecond how many in a second
 * @param median how long one took, in milliseconds
 * @param slowest the same for the slowest one in a hundred
 */
record Pace(double perSecond, double median, double slowest) {

  static final int THREADS = 16;

  /** Something that is waited for. */
  interface Rest {
    void await() throws InterruptedException;
  }

  /**
   * Does something so many times.
   *
   * @param rest what has to be done too before it counts as done
   */
  static Pace of(int count, IntConsumer work, Rest rest) throws InterruptedException {
    long[] took = new long[count];
    AtomicInteger next = new AtomicInteger();
    long begun = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      Runnable loop =
          () -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
              long from = System.nanoTime();
              work.accept(i);
              took[i] = System.nanoTime() - from;
            }
          };
      for (Future<?> done :
          IntStream.range(0, THREADS).<Future<?>>mapToObj(i -> threads.submit(loop)).toList()) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new MeasurementFailed("a case did not go its way: " + e.getCause(), e);
    }
    rest.await();
    double seconds = (System.nanoTime() - begun) / 1e9;
    Arrays.sort(took);
    return new Pace(count / seconds, took[count / 2] / 1e6, took[count * 99 / 100] / 1e6);
  }
}
