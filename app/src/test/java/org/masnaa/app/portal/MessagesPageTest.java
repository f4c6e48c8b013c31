package org.masnaa.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.masnaa.app.Browser.location;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.masnaa.app.Browser;
import org.masnaa.app.WholeProgram;
import org.masnaa.app.identity.TestPeople;
import org.masnaa.app.notify.About;
import org.masnaa.app.notify.Notify;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.text.LocalText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeProgram
class MessagesPageTest {

  @LocalServerPort private int port;
  @Autowired private Notify notify;
  @Autowired private TestPeople people;

  private final CaseId about = new CaseId(UUID.randomUUID());
  private PersonId person = new PersonId("29063400017");
  private Browser browser = new Browser(0);

  @BeforeEach
  void sendOne() {
    person = people.people().get(5).id();
    browser = new Browser(port);
    browser.signIn("person", person.value());
    notify.seen(person);
    notify.send(
        new About.OfCase(about),
        new EntityId("mme"),
        "w1",
        person,
        new LocalText("قُبل طلبك رقم 4711.", "Your application 4711 is granted."));
  }

  @Test
  void showsWhatIsUnreadOnEveryPageAndWhatItSaysInBothLanguages() {
    assertThat(browser.get("/en").body()).contains("one unread");
    assertThat(browser.get("/en/messages").body())
        .contains("Your application 4711 is granted.")
        .contains("badge attention");
    assertThat(browser.get("/ar/messages").body()).contains("قُبل طلبك رقم 4711.");
    assertThat(notify.unread(person)).as("looking marks nothing as read").isEqualTo(1);
  }

  @Test
  void leadsToTheApplicationAndIsReadThen() {
    browser.get("/en/messages");

    assertThat(location(browser.post("/en/messages/" + about, Map.of())))
        .isEqualTo("/en/cases/" + about);
    assertThat(notify.unread(person)).isZero();
    assertThat(browser.get("/en").body()).doesNotContain("one unread");
  }

  @Test
  void marksAllAsRead() {
    browser.get("/en/messages");

    assertThat(location(browser.post("/en/messages", Map.of()))).isEqualTo("/en/messages");
    assertThat(notify.unread(person)).isZero();
  }

  @Test
  void isNobodyElses() {
    Browser other = new Browser(port);
    other.signIn("person", people.people().get(4).id().value());
    other.get("/en/messages");

    assertThat(other.post("/en/messages/" + about, Map.of()).statusCode()).isEqualTo(404);
    assertThat(other.get("/en/messages").body()).doesNotContain("4711");
    assertThat(notify.unread(person)).isEqualTo(1);
  }
}
