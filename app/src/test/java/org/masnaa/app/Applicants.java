package org.masnaa.app;

import static org.masnaa.app.Browser.location;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** People who apply through the pages, one application after the other, until the program dies. */
final class Applicants {

  private static final Pattern PERSON = Pattern.compile("name=\"person\" value=\"(\\d+)\"");
  private static final String SERVICE = "/en/services/moi/residence-certificate";
  private static final int MOST = 8;
  private static final int ENOUGH = 25;

  /** The page with which somebody sent an application. */
  record Sent(String person, String page) {}

  /** The receipt that was shown for each; empty as long as there was no answer. */
  private final Map<Sent, String> receipts = new ConcurrentHashMap<>();

  private final CountDownLatch enough = new CountDownLatch(ENOUGH);
  private final List<Thread> people = new ArrayList<>();

  /** The people of the sandbox who may sign in. */
  static List<String> of(RunningProgram program) {
    return PERSON
        .matcher(new Browser(program.port()).get("/en/sign-in").body())
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  /** Some of them at the same time. */
  void start(RunningProgram program) {
    of(program).stream()
        .limit(MOST)
        .forEach(person ->
            people.add(Thread.ofPlatform().daemon().start(() -> apply(program.port(), person))));
  }

  private void apply(int port, String person) {
    try {
      Browser browser = new Browser(port);
      browser.signIn("person", person);
      boolean goesOn = true;
      while (goesOn) {
        goesOn = applyOnce(browser, person);
      }
    } catch (UncheckedIOException gone) {
      // The program died; what was sent is asked for again when it is back.
    }
  }

  /** False for somebody who may not have what is applied for. */
  private boolean applyOnce(Browser browser, String person) {
    browser.get(SERVICE);
    String page = location(browser.post(SERVICE + "/start", Map.of()));
    if (page.isEmpty()) {
      return false;
    }
    browser.get(page);
    Sent sent = new Sent(person, page);
    receipts.put(sent, "");
    String receipt = location(browser.post(page, Map.of()));
    if (!receipt.endsWith("/receipt")) {
      receipts.remove(sent);
      return false;
    }
    receipts.put(sent, receipt);
    enough.countDown();
    return true;
  }

  /** Waits until enough were told that their application arrived; whether they were. */
  boolean awaitTold() throws InterruptedException {
    return enough.await(60, TimeUnit.SECONDS);
  }

  /** Waits until everybody has noticed that the program is gone. */
  Map<Sent, String> end() throws InterruptedException {
    for (Thread person : people) {
      person.join(10_000);
    }
    return Map.copyOf(receipts);
  }

  /** Sends an application again, as somebody does who got no answer; the page of the receipt. */
  static HttpResponse<String> again(RunningProgram program, Sent sent) {
    Browser browser = new Browser(program.port());
    browser.signIn("person", sent.person());
    String receipt = location(browser.get(sent.page()));
    return browser.get(
        receipt.endsWith("/receipt") ? receipt : location(browser.post(sent.page(), Map.of())));
  }
}
