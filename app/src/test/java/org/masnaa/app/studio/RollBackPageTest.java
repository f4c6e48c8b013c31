package org.masnaa.app.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.masnaa.app.Browser.location;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.masnaa.app.Browser;
import org.masnaa.app.WholeProgram;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Catalogue.Publication;
import org.masnaa.app.catalogue.Release;
import org.masnaa.app.identity.TestPeople;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.service.PackageFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Versions come and go while people apply. */
@WholeProgram
class RollBackPageTest {

  private static final ServiceId ID = new ServiceId("moi", "rolled");
  private static final int APPLICANTS = 50;
  private static final Actor.Officer PUBLISHER =
      new Actor.Officer(new OfficerId("p"), new EntityId("moi"), java.util.Set.of("publisher"));

  @LocalServerPort private int port;
  @Autowired private Catalogue catalogue;
  @Autowired private TestPeople people;

  /** A version in which every text that people see bears its name. */
  private int publish(String name) {
    Map<String, byte[]> files = new TreeMap<>(BlankPackage.files(ID, "خدمة", "Service " + name));
    files.computeIfPresent(
        "form.yaml",
        (file, content) ->
            new String(content, UTF_8)
                .replace("The application", "Page " + name)
                .replace("What I state is true.", "Statement " + name)
                .getBytes(UTF_8));
    Release release =
        new Release(PackageFiles.of(ID.toString(), files), Instant.now(), PUBLISHER, List.of());
    return switch (catalogue.publish(release)) {
      case Publication.NewVersion(var published) -> published.version();
      case Publication.Unchanged(var published) -> published.version();
      case Publication.Refused(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  @Test
  void disturbsNobodyWhoIsApplying() throws Exception {
    int before = publish("Amber");
    int after = publish("Birch");
    Browser publisher = new Browser(port);
    publisher.signIn("officer", "moi-publisher");
    publisher.get("/en/studio");
    AtomicBoolean over = new AtomicBoolean();
    List<Future<List<String>>> seen = new ArrayList<>();
    long longest = 0;

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < APPLICANTS; i++) {
        String person = people.people().get(i % people.people().size()).id().value();
        seen.add(threads.submit(() -> apply(person, over)));
      }
      for (int round = 0; round < 6; round++) {
        int version = round % 2 == 0 ? before : after;
        long start = System.nanoTime();
        HttpResponse<String> answer =
            publisher.post(
                "/en/studio/rolled/roll-back", Map.of("version", Integer.toString(version)));
        longest = Math.max(longest, System.nanoTime() - start);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(catalogue.current(ID).orElseThrow().version()).isEqualTo(version);
        new Browser(port).get("/en/services/moi/rolled");
      }
      over.set(true);
    }

    List<String> wrong = new ArrayList<>();
    for (Future<List<String>> each : seen) {
      wrong.addAll(each.get());
    }
    System.out.println(
        "roll back under " + APPLICANTS + " applicants, longest: " + longest / 1_000_000 + " ms");
    assertThat(wrong).isEmpty();
  }

  @Test
  void wouldSeeAMixedVersion() {
    assertThat(fault(200, "<h1>Page Amber</h1><label>Statement Birch</label>")).isNotEmpty();
    assertThat(fault(500, "<h1>Page Amber</h1>")).isNotEmpty();
    assertThat(fault(200, "<h1>Page Amber</h1><label>Statement Amber</label>")).isEmpty();
  }

  /** Applies again and again; gives what should not have been seen. */
  private List<String> apply(String person, AtomicBoolean over) {
    List<String> wrong = new ArrayList<>();
    Browser browser = new Browser(port);
    browser.signIn("person", person);
    do {
      look(browser.get("/en/services/moi/rolled"), wrong);
      HttpResponse<String> started = browser.post("/en/services/moi/rolled/start", Map.of());
      look(started, wrong);
      String page = location(started);
      look(browser.get(page), wrong);
      HttpResponse<String> answered = browser.post(page, Map.of("declaration", "yes"));
      look(answered, wrong);
      if (!location(answered).isEmpty()) {
        look(browser.get(location(answered)), wrong);
      }
    } while (!over.get());
    return wrong;
  }

  private static void look(HttpResponse<String> answer, List<String> wrong) {
    String fault = fault(answer.statusCode(), answer.body());
    if (!fault.isEmpty()) {
      wrong.add(answer.request().uri() + ": " + fault);
    }
  }

  private static String fault(int status, String body) {
    if (status >= 400) {
      return "status " + status;
    }
    boolean mixed = body.contains("Amber") && body.contains("Birch");
    return mixed ? "two versions on one page" : "";
  }
}
