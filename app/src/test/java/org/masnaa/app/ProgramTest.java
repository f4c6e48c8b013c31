package org.masnaa.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masnaa.app.Browser.location;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masnaa.app.shared.crypto.MasterKey;
import org.masnaa.app.shared.database.DatabaseAddress;
import org.masnaa.app.shared.database.TestDatabase;

/** The whole program as a process: killed, started twice, and on a database that is not its own. */
class ProgramTest {

  private static final Pattern PERSON = Pattern.compile("name=\"person\" value=\"(\\d+)\"");
  private static final String SERVICE = "/en/services/moi/residence-certificate";

  @TempDir Path folder;

  private String data() {
    return folder.resolve("data").toString();
  }

  private static Browser signedIn(RunningProgram program) {
    Browser browser = new Browser(program.port());
    Matcher person = PERSON.matcher(browser.get("/en/sign-in").body());
    assertThat(person.find()).isTrue();
    browser.signIn("person", person.group(1));
    return browser;
  }

  @Test
  void losesNothingThatItAcknowledgedWhenItIsKilled() {
    String check;
    String receipt;
    try (RunningProgram program = RunningProgram.start(Map.of(), "--data", data())) {
      assertThat(program.isReady()).as(program.said()).isTrue();
      Browser browser = signedIn(program);
      browser.get(SERVICE);
      check = location(browser.post(SERVICE + "/start", Map.of()));
      browser.get(check);
      receipt = location(browser.post(check, Map.of()));
      assertThat(receipt).endsWith("/receipt");

      RunningProgram second = RunningProgram.start(Map.of(), "--data", data());
      assertThat(second.exitCode()).isNotZero();
      assertThat(second.said()).contains("Another").doesNotContain("\tat ");
      assertThat(browser.get(receipt).statusCode()).isEqualTo(200);

      program.kill();
    }
    try (RunningProgram again = RunningProgram.start(Map.of(), "--data", data())) {
      assertThat(again.isReady()).as(again.said()).isTrue();
      Browser browser = signedIn(again);

      HttpResponse<String> page = browser.get(receipt);
      HttpResponse<String> repeated = browser.get(check);

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("MOI-");
      assertThat(location(repeated)).as("sent once, the same receipt").isEqualTo(receipt);
    }
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
