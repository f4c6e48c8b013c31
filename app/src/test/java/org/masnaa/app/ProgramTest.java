package org.masnaa.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masnaa.app.Browser.location;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masnaa.app.shared.crypto.MasterKey;
import org.masnaa.app.shared.database.DatabaseAddress;
import org.masnaa.app.shared.database.TestDatabase;

/** The whole program as a process: killed, started twice, and on a database that is not its own. */
class ProgramTest {

  /** Promise R1: from the kill of a program until it answers again. */
  private static final Duration READY_AGAIN = Duration.ofSeconds(15);

  @TempDir Path folder;

  private String data() {
    return folder.resolve("data").toString();
  }

  @Test
  void losesNothingThatItAcknowledgedWhenItIsKilledUnderLoad() throws Exception {
    Applicants applicants = new Applicants();
    try (RunningProgram program = RunningProgram.start(Map.of(), "--data", data())) {
      assertThat(program.isReady()).as(program.said()).isTrue();
      RunningProgram second = RunningProgram.start(Map.of(), "--data", data());
      assertThat(second.exitCode()).isNotZero();
      assertThat(second.said()).contains("Another").doesNotContain("\tat ");

      applicants.start(program);
      assertThat(applicants.awaitTold()).isTrue();
      program.kill();
    }
    long killed = System.nanoTime();
    try (RunningProgram again = RunningProgram.start(Map.of(), "--data", data())) {
      assertThat(again.isReady()).as(again.said()).isTrue();
      assertThat(new Browser(again.port()).get("/en").statusCode()).isEqualTo(200);
      Duration ready = Duration.ofNanos(System.nanoTime() - killed);

      System.out.printf("R1 through the pages: ready again after %d ms%n", ready.toMillis());
      assertThat(ready).isLessThan(READY_AGAIN);
      sendAgain(again, applicants.end());
    }
  }

  /** Whoever saw a receipt sees it again; whoever had no answer gets one; each has one case. */
  private static void sendAgain(RunningProgram again, Map<Applicants.Sent, String> sent) {
    Set<String> receipts = new HashSet<>();
    sent.forEach((each, told) -> {
      HttpResponse<String> page = Applicants.again(again, each);
      String receipt = page.uri().getRawPath();
      assertThat(receipt).as("sent again, a receipt").endsWith("/receipt");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("MOI-");
      if (!told.isEmpty()) {
        assertThat(receipt).as("the receipt that was shown").isEqualTo(told);
      }
      receipts.add(receipt);
    });
    long told = sent.values().stream().filter(receipt -> !receipt.isEmpty()).count();
    System.out.printf("%d sent, %d acknowledged, 0 lost%n", sent.size(), told);
    assertThat(receipts).as("one case for each").hasSameSizeAs(sent.keySet());
  }

  @Test
  void runsOnADatabaseThatIsNotItsOwnAndLetsNobodyInWithoutProof() throws Exception {
    DatabaseAddress address = TestDatabase.freshAddress();
    Path key = folder.resolve("key");
    MasterKey.create(key);
    Map<String, String> logins =
        Map.of(
            "MASNAA_DB_LOGIN_USER", address.app().user(),
            "MASNAA_DB_LOGIN_PASSWORD", address.app().password(),
            "MASNAA_DB_OWNER_USER", address.owner().user(),
            "MASNAA_DB_OWNER_PASSWORD", address.owner().password());

    try (RunningProgram program =
        RunningProgram.start(
            logins, "--data", data(), "--db", address.url(), "--key", key.toString())) {
      assertThat(program.isReady()).as(program.said()).isTrue();
      Browser browser = new Browser(program.port());

      assertThat(browser.get("/en/search").body()).contains("Tree-felling permit");
      assertThat(browser.get("/en/sign-in").body())
          .contains("Nobody can sign in here")
          .doesNotContain("name=\"person\"");
      HttpResponse<String> tried = browser.post("/en/sign-in", Map.of("officer", "hind"));
      assertThat(location(tried)).doesNotContain("/work");
      assertThat(browser.get("/en/work").statusCode()).isEqualTo(303);
    }
    assertThat(folder.resolve("data/database")).doesNotExist();
  }
}
