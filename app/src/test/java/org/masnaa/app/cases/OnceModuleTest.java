package org.masnaa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.masnaa.app.cases.jobs.JobHandler;
import org.masnaa.app.cases.jobs.JobRequest;
import org.masnaa.app.cases.jobs.JobRules;
import org.masnaa.app.shared.database.TestDatabase;

/**
 * Effects of jobs happen once, counted where they happen, while sessions of the database are cut
 * and connections to the receiver are reset, before and after it did its work.
 */
class OnceModuleTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
  @TempDir static Path folder;

  private static final int CASES = 60;

  /** Does its work once for each key, and often breaks the connection, before it or after. */
  private static final class Receiver implements AutoCloseable {
    private final Map<String, Integer> ticketByKey = new ConcurrentHashMap<>();
    private final Random chance = new Random(7);
    private final HttpServer server;

    Receiver() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", this::receive);
      server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
      try (exchange) {
        int luck = luck();
        if (luck < 20) {
          return;
        }
        String ticket = exchange.getRequestURI().getPath().substring(1);
        ticketByKey.putIfAbsent(
            exchange.getRequestHeaders().getFirst("Idempotency-Key"), Integer.valueOf(ticket));
        if (luck >= 40) {
          exchange.sendResponseHeaders(204, -1);
        }
      }
    }

    private synchronized int luck() {
      return chance.nextInt(100);
    }

    URI address(String ticket) {
      return URI.create("http://localhost:" + server.getAddress().getPort() + "/" + ticket);
    }

    /** The tickets for which something happened, one for each time. */
    Collection<Integer> effects() {
      return ticketByKey.values();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  /** Asks the receiver. */
  private record Call(Receiver receiver, HttpClient client, Function<JobRequest, String> key)
      implements JobHandler {
    @Override
    public String job() {
      return "issue-output";
    }

    @Override
    public JobRules rules() {
      return new JobRules(50, Duration.ofSeconds(5));
    }

    @Override
    public JobResult run(JobRequest request) {
      HttpRequest call =
          HttpRequest.newBuilder(receiver.address(String.valueOf(request.data().get("ticket"))))
              .header("Idempotency-Key", key.apply(request))
              .POST(HttpRequest.BodyPublishers.noBody())
              .build();
      try {
        client.send(call, HttpResponse.BodyHandlers.discarding());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      return new JobResult.Done(Map.of());
    }
  }

  @Test
  void effectsHappenOnceThoughSessionsAreCutAndConnectionsReset() throws Exception {
    Collection<Integer> effects = effects("once", JobRequest::key);

    assertThat(effects).hasSize(CASES).doesNotHaveDuplicates();
  }

  @Test
  void aKeyOfItsOwnForEachAttemptIsCaught() throws Exception {
    Collection<Integer> effects = effects("control", request -> UUID.randomUUID().toString());

    assertThat(effects).hasSizeGreaterThan(CASES);
  }

  /** Two programs do the jobs of all cases, until none is open. */
  private static Collection<Integer> effects(String name, Function<JobRequest, String> key)
      throws Exception {
    try (Receiver receiver = new Receiver();
        HttpClient client = HttpClient.newHttpClient();
        CasesKit one = kit(new Call(receiver, client, key));
        CasesKit two = kit(new Call(receiver, client, key))) {
      one.publish(SmallPackage.of("mme/" + name, SmallPackage.ONE_JOB));
      for (int i = 0; i < CASES; i++) {
        one.submitOnly("mme/" + name, Map.of("ticket", Integer.toString(i)));
      }
      List<CaseWorker> workers = List.of(one.bean(CaseWorker.class), two.bean(CaseWorker.class));
      workers.forEach(CaseWorker::start);
      int cut = disturb(one, two);
      workers.forEach(CaseWorker::stop);
      System.out.printf(
          "R6 (%s): %d sessions cut, %d effects%n", name, cut, receiver.effects().size());
      return List.copyOf(receiver.effects());
    }
  }

  private static CasesKit kit(JobHandler handler) throws IOException {
    return new CasesKit(database.dataSource(), folder, database.transactions(), handler, 8);
  }

  /** Cuts sessions for a while; then everything has to come to its end. Time flies meanwhile. */
  private static int disturb(CasesKit one, CasesKit two) throws Exception {
    int cut = 0;
    try (Connection other =
            DriverManager.getConnection(
                database.dataSource().getJdbcUrl(),
                database.dataSource().getUsername(),
                database.dataSource().getPassword());
        Statement statement = other.createStatement()) {
      for (int look = 0; look < 300; look++) {
        TimeUnit.MILLISECONDS.sleep(50);
        one.clock.forward(Duration.ofMinutes(2));
        two.clock.forward(Duration.ofMinutes(2));
        if (look < 25) {
          var rows =
              statement.executeQuery(
                  """
                  select count(pg_terminate_backend(pid)) from pg_stat_activity
                  where datname = current_database() and pid <> pg_backend_pid()
                    and backend_type = 'client backend'
                  """);
          rows.next();
          cut += rows.getInt(1);
        } else if (open(statement) == 0) {
          return cut;
        }
      }
      assertThat(open(statement)).as("cases that are stuck").isZero();
    }
    return cut;
  }

  private static long open(Statement statement) throws Exception {
    var rows =
        statement.executeQuery("select count(*) from cases.case_record where ended_at is null");
    rows.next();
    return rows.getLong(1);
  }
}
