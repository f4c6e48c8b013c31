package org.masnaa.app.registers;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.PersonId;
import org.masnaa.service.Register;
import org.masnaa.service.RegisterSource;
import org.masnaa.service.RegisterSource.Example;
import org.masnaa.service.RegisterSource.Patience;
import org.masnaa.service.RegisterSource.Remote;

/**
 * Asks registers that are kept elsewhere, so that none of them takes others down with it: each is
 * tried a few times within its time-out, not asked at all for a while when it keeps failing, asked
 * by so many at once and no more, and not asked again while its last answer is fresh.
 */
final class RemoteRegisters {

  private static final int AT_ONCE = 8;
  private static final int REMEMBERED = 10_000;

  private static final CircuitBreakerConfig BREAKER =
      CircuitBreakerConfig.custom()
          .slidingWindowSize(10)
          .minimumNumberOfCalls(5)
          .failureRateThreshold(50)
          .waitDurationInOpenState(Duration.ofSeconds(20))
          .permittedNumberOfCallsInHalfOpenState(1)
          .build();

  private final JsonFetch http;
  private final NamedQueryStore queries;
  private final AllowedHosts hosts;
  private final boolean sandbox;
  private final InstantSource clock;
  private final Ids ids;
  private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(BREAKER);
  private final Map<String, Semaphore> doors = new ConcurrentHashMap<>();
  private final Map<Key, Said> remembered =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Said> eldest) {
              return size() > REMEMBERED;
            }
          });

  RemoteRegisters(SourceSettings settings, boolean sandbox, InstantSource clock, Ids ids) {
    this.hosts = new AllowedHosts(settings.hosts());
    this.http = new JsonFetch(hosts);
    this.queries = new NamedQueryStore(settings.databases());
    this.sandbox = sandbox;
    this.clock = clock;
    this.ids = ids;
  }

  private record Key(String register, PersonId person) {}

  /**
   * What a register said.
   *
   * @param names for the expressions of its definition
   */
  record Said(Map<String, @Nullable Object> names, Instant at) {}

  /** A question on its way. */
  @FunctionalInterface
  interface Asked {

    /**
     * Waits for the answer, as long as the register's time lasts.
     *
     * @throws SourceFailed when there is no good answer in time
     */
    Said said() throws SourceFailed;
  }

  /**
   * Asks, or remembers, and waits.
   *
   * @throws SourceFailed when there is no good answer in time
   */
  Said ask(Register register, Remote source, PersonId person) throws SourceFailed {
    return begin(register, source, person).said();
  }

  /**
   * Asks, or remembers, and does not wait: the register's time runs from now on, beside that of
   * others.
   */
  Asked begin(Register register, Remote source, PersonId person) {
    Key key = new Key(register.name(), person);
    Said before = remembered.get(key);
    if (before != null && before.at().plus(register.freshness()).isAfter(clock.instant())) {
      return () -> before;
    }
    if (isMocked(source, person)) {
      return () -> remember(key, mock(source, person));
    }
    Semaphore door = doors.computeIfAbsent(register.name(), name -> new Semaphore(AT_ONCE));
    if (!door.tryAcquire()) {
      return () -> {
        throw new SourceFailed("asked by too many at once");
      };
    }
    // The door stays taken as long as the work goes on, even when nobody waits for it any more.
    FutureTask<@Nullable Object> work =
        new FutureTask<>(() -> {
          try {
            return tried(register, source, person);
          } finally {
            door.release();
          }
        });
    Thread.ofVirtual().name("ask-" + register.name()).start(work);
    long end = System.nanoTime() + source.patience().timeout().toNanos();
    return () -> remember(key, names(source, inTime(work, end, source.patience().timeout())));
  }

  private Said remember(Key key, Map<String, @Nullable Object> names) {
    Said said = new Said(names, clock.instant());
    remembered.put(key, said);
    return said;
  }

  /** In the sandbox, what the operator has not connected answers from its examples. */
  private boolean isMocked(Remote source, PersonId person) {
    return sandbox
        && switch (source) {
          case RegisterSource.Http web -> !hosts.knows(address(web.address(), person));
          case RegisterSource.XRoad road -> !hosts.knows(URI.create(road.server()));
          case RegisterSource.Sql sql -> !queries.knows(sql.database());
        };
  }

  private static Map<String, @Nullable Object> mock(Remote source, PersonId person) {
    Object answer =
        source.examples().stream()
            .filter(example -> example.person().equals(person.value()))
            .findFirst()
            .or(() -> source.examples().stream().findFirst())
            .map(Example::answer)
            .orElse(null);
    return names(source, answer);
  }

  /** All tries together have the time that the register is given. */
  private static @Nullable Object inTime(
      FutureTask<@Nullable Object> work, long end, Duration timeout) throws SourceFailed {
    try {
      return work.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new SourceFailed("no answer in " + timeout, e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof SourceFailed failed
          ? failed
          : new SourceFailed("broken: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceFailed("stopped", e);
    }
  }

  private @Nullable Object tried(Register register, Remote source, PersonId person)
      throws SourceFailed {
    CircuitBreaker breaker = breakers.circuitBreaker(register.name());
    Patience patience = source.patience();
    SourceFailed last = new SourceFailed("not asked");
    for (int attempt = 0; attempt < patience.tries(); attempt++) {
      try {
        return breaker.executeCallable(() -> once(source, person));
      } catch (CallNotPermittedException open) {
        throw new SourceFailed("kept failing lately, not asked", open);
      } catch (SourceFailed failed) {
        last = failed;
      } catch (Exception broken) {
        last = new SourceFailed("broken: " + broken, broken);
      }
    }
    throw last;
  }

  private @Nullable Object once(Remote source, PersonId person) throws SourceFailed {
    return switch (source) {
      case RegisterSource.Http web ->
          http.get(address(web.address(), person), Map.of(), web.patience().timeout());
      case RegisterSource.XRoad road ->
          http.get(
              address(road.server() + "/r1/" + road.service() + road.path(), person),
              Map.of("X-Road-Client", road.client(), "X-Road-Id", ids.next().toString()),
              road.patience().timeout());
      case RegisterSource.Sql sql -> queries.ask(sql, person);
    };
  }

  private static Map<String, @Nullable Object> names(Remote source, @Nullable Object answer) {
    Map<String, @Nullable Object> names = new HashMap<>();
    switch (source) {
      case RegisterSource.Http web -> names.put("answer", TypedJson.any(answer));
      case RegisterSource.XRoad road -> names.put("answer", TypedJson.any(answer));
      case RegisterSource.Sql sql ->
          sql.queries()
              .keySet()
              .forEach(query ->
                  names.put(
                      query,
                      answer instanceof Map<?, ?> rows ? TypedJson.any(rows.get(query)) : null));
    }
    return names;
  }

  private static URI address(String template, PersonId person) {
    return URI.create(
        template.replace("{id}", URLEncoder.encode(person.value(), StandardCharsets.UTF_8)));
  }
}
