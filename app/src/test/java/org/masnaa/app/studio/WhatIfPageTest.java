package org.masnaa.app.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.masnaa.app.Browser;
import org.masnaa.app.WholeProgram;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Catalogue.Publication;
import org.masnaa.app.catalogue.Release;
import org.masnaa.app.identity.TestPeople;
import org.masnaa.app.identity.TestPerson;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.service.PackageFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a draft would change, asked of cases that people sent, and of people whom nobody is. */
@WholeProgram
class WhatIfPageTest {

  private static final ServiceId ID = new ServiceId("moi", "asked");
  private static final String HOME = "/en/studio/asked";
  private static final int APPLICANTS = 6;

  @LocalServerPort private int port;
  @Autowired private Catalogue catalogue;
  @Autowired private TestPeople people;
  @Autowired private JdbcClient database;

  private final Map<String, byte[]> files = BlankPackage.files(ID, "خدمة", "Asked");

  private void publishAndApply() {
    Publication published =
        catalogue.publish(
            new Release(
                PackageFiles.of(ID.toString(), files),
                Instant.now(),
                new Actor.Officer(new OfficerId("p"), new EntityId("moi"), Set.of("publisher")),
                List.of()));
    assertThat(published).isNotInstanceOf(Publication.Refused.class);
    for (TestPerson person : people.people().subList(0, APPLICANTS)) {
      Browser browser = new Browser(port);
      HttpResponse<String> _ = browser.signIn("person", person.id().value());
      HttpResponse<String> _ = browser.get("/en/services/moi/asked");
      String check = Browser.location(browser.post("/en/services/moi/asked/start", Map.of()));
      HttpResponse<String> _ = browser.get(check);
      assertThat(browser.post(check, Map.of("declaration", "yes")).statusCode()).isEqualTo(303);
    }
  }

  private static String asked(Browser designer, String of, int most) {
    HttpResponse<String> _ = designer.get(HOME + "/what-if");
    return designer
        .post(HOME + "/what-if", Map.of("of", of, "most", Integer.toString(most), "example", "0"))
        .body();
  }

  private static void write(Browser designer, String seen, String text) {
    HttpResponse<String> _ = designer.get(HOME + "/files?file=service.yaml");
    HttpResponse<String> saved =
        designer.post(HOME + "/files", Map.of("file", "service.yaml", "seen", seen, "text", text));
    assertThat(saved.statusCode()).isEqualTo(303);
  }

  /** How often anybody has asked so far, as the audit log knows; other tests ask too. */
  private int noted() {
    return database
        .sql("SELECT count(*) FROM audit.entry WHERE action = 'ask-what-if'")
        .query(Integer.class)
        .single();
  }

  @Test
  void tellsForHowManyADraftChangesWhat() {
    publishAndApply();
    Browser designer = new Browser(port);
    HttpResponse<String> _ = designer.signIn("officer", "moi-designer");
    HttpResponse<String> _ = designer.get("/en/studio");
    HttpResponse<String> _ = designer.post(HOME + "/open", Map.of());
    String now = new String(Objects.requireNonNull(files.get("service.yaml")), UTF_8);
    String dearer = now + "fee: \"40\"\n";
    String forGrown =
        now.replace("reads: []", "reads: [{attribute: person.age, for: eligibility}]")
            + "eligible: person.age >= 18\n";

    int before = noted();
    String unchanged = asked(designer, "cases", 1000);
    write(designer, now, dearer);
    String changed = asked(designer, "cases", 1000);
    String ofFew = asked(designer, "cases", APPLICANTS - 2);
    write(designer, dearer, forGrown);
    String population = asked(designer, "people", 500);

    assertThat(unchanged)
        .contains("Asked of 6 cases", "It changes for nobody.")
        .doesNotContain("It changes for 6");
    assertThat(changed).contains("It changes for 6", "<bdi>0</bdi>", "<bdi>40</bdi>");
    assertThat(ofFew).contains("It changes for fewer than 5.").doesNotContain("<bdi>40</bdi>");
    assertThat(population)
        .contains("Asked of 500 made-up people", "<bdi>0–17</bdi>", "<bdi>May not apply</bdi>")
        .doesNotContain("<bdi>18–24</bdi>");
    assertThat(noted() - before).isEqualTo(4);
    for (TestPerson person : people.people()) {
      assertThat(unchanged + changed + population).doesNotContain(person.id().value());
    }
  }

  @Test
  void isForTheEntityOfTheServiceOnly() {
    Browser other = new Browser(port);
    HttpResponse<String> _ = other.signIn("officer", "mme-designer");

    assertThat(other.get(HOME + "/what-if").statusCode()).isEqualTo(404);
    assertThat(other.post(HOME + "/what-if", Map.of("of", "cases")).statusCode()).isEqualTo(404);
  }
}
