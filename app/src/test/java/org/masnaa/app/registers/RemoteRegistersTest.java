package org.masnaa.app.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.PersonId;
import org.masnaa.service.Register;
import org.masnaa.service.RegisterSource;
import org.masnaa.service.RegisterSource.Example;
import org.masnaa.service.RegisterSource.Patience;
import org.masnaa.text.LocalText;

/** Promises R9 and S10: a dead, slow or hostile register harms nobody but itself. */
class RemoteRegistersTest {

  private static final PersonId PERSON = new PersonId("88563400000");
  private static final Duration TIMEOUT = Duration.ofMillis(300);
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final BadServer server = new BadServer();

  @AfterEach
  void close() {
    server.close();
  }

  private static RemoteRegisters registers(Map<String, String> hosts, boolean sandbox) {
    return new RemoteRegisters(
        new SourceSettings(null, hosts, null),
        sandbox,
        () -> NOW,
        new Ids(() -> NOW, new Random(1)));
  }

  private static RemoteRegisters registers() {
    return registers(Map.of("127.0.0.1", "127.0.0.0/8"), false);
  }

  private static RegisterSource.Http http(String address, Duration timeout) {
    return new RegisterSource.Http(
        address,
        new Patience(timeout, 1),
        List.of(new Example(PERSON.value(), Map.of("plate", "mock"))));
  }

  private static Register register(String name, RegisterSource source) {
    return new Register(
        name, new LocalText("سجل", "A register"), "moi", Duration.ofHours(1), source, Map.of());
  }

  private Object ask(RemoteRegisters registers, String behaviour) throws SourceFailed {
    RegisterSource.Http source = http(server.address("/" + behaviour), TIMEOUT);
    return registers.ask(register(behaviour, source), source, PERSON).names();
  }

  @Test
  void hearsARegisterThatIsWell() throws SourceFailed {
    assertThat(ask(registers(), "good")).asString().contains("plate=123");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset", "empty", "garbage", "dribble", "huge", "redirect"})
  void givesUpOnABadAnswerInTime(String behaviour) {
    long start = System.nanoTime();

    assertThatThrownBy(() -> ask(registers(), behaviour)).isInstanceOf(SourceFailed.class);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  /** The control: who follows redirects arrives where the operator's list does not lead. */
  @Test
  void wouldArriveWhereARedirectLeads() throws Exception {
    var client =
        java.net.http.HttpClient.newBuilder()
            .followRedirects(java.net.http.HttpClient.Redirect.ALWAYS)
            .build();

    var response =
        client.send(
            java.net.http.HttpRequest.newBuilder(URI.create(server.address("/redirect"))).build(),
            java.net.http.HttpResponse.BodyHandlers.ofString());

    assertThat(response.body()).contains("plate");
  }

  @Test
  void stopsAskingARegisterThatKeepsFailing() {
    RemoteRegisters registers = registers();

    for (int i = 0; i < 20; i++) {
      PersonId person = new PersonId("8856340000" + i % 10);
      RegisterSource.Http source = http(server.address("/reset"), TIMEOUT);
      assertThatThrownBy(() -> registers.ask(register("reset", source), source, person))
          .isInstanceOf(SourceFailed.class);
    }

    assertThat(server.asked()).isLessThan(15);
  }

  @Test
  void letsAHangingRegisterHoldUpNoOther() throws Exception {
    RemoteRegisters registers = registers();
    RegisterSource.Http slow = http(server.address("/dribble"), Duration.ofSeconds(3));
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> hanging =
          IntStream.range(0, 40)
              .<Callable<Boolean>>mapToObj(i ->
                  () -> {
                    registers.ask(register("slow", slow), slow, new PersonId("885634000" + i));
                    return true;
                  })
              .toList();
      List<Future<Boolean>> waiting = hanging.stream().map(people::submit).toList();

      assertThat(ask(registers, "good")).asString().contains("plate=123");

      assertThat(waiting.stream().filter(f -> !f.isDone()).count()).isLessThanOrEqualTo(8);
      waiting.forEach(future -> future.cancel(true));
    }
  }

  @Test
  void remembersAnAnswerWhileItIsFresh() throws SourceFailed {
    RemoteRegisters registers = registers();

    ask(registers, "good");
    ask(registers, "good");

    assertThat(server.asked()).isEqualTo(1);
  }

  @Test
  void callsNoHostThatIsNotInTheOperatorsList() {
    assertThatThrownBy(() -> ask(registers(Map.of(), false), "good"))
        .hasMessageContaining("not in the operator's list");

    assertThat(server.asked()).isZero();
  }

  @Test
  void callsNoHostWhoseNameResolvesElsewhere() {
    AllowedHosts hosts = new AllowedHosts(Map.of("localhost", "10.20.0.0/16"));

    assertThat(hosts.refusal(URI.create("http://localhost/"))).isPresent();
    assertThat(hosts.refusal(URI.create("http://169.254.169.254/latest"))).isPresent();
    assertThat(hosts.refusal(URI.create("file:///etc/passwd"))).isPresent();
    assertThat(hosts.refusal(URI.create("http://evil@localhost/"))).isPresent();
  }

  /** The control: the same address passes when the operator names its network. */
  @Test
  void callsAHostWhoseAddressLiesInItsNetwork() {
    AllowedHosts hosts = new AllowedHosts(Map.of("127.0.0.1", "127.0.0.0/8"));

    assertThat(hosts.refusal(URI.create("http://127.0.0.1/"))).isEmpty();
  }

  @Test
  void answersFromItsExamplesInTheSandbox() throws SourceFailed {
    assertThat(ask(registers(Map.of(), true), "good")).asString().contains("plate=mock");

    assertThat(server.asked()).isZero();
  }
}
