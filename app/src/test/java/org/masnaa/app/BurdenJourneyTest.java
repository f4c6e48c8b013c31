package org.masnaa.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.masnaa.app.catalogue.PackageFolder;
import org.masnaa.app.catalogue.PlatformJobs;
import org.masnaa.app.registers.BuiltInAttributes;
import org.masnaa.service.Burden;
import org.masnaa.service.PackageReader;
import org.masnaa.service.ServicePackage;
import org.masnaa.text.Language;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What {@code check --burden} counts in a definition is what a person meets on the pages. */
@WholeProgram
class BurdenJourneyTest {

  private static final String SEND = "main form .send .ds-button";
  private static final String CONTROLS = "main form input, main form select, main form textarea";
  private static final int MOST_PAGES = 10;

  @LocalServerPort private int port;

  static List<Arguments> services() {
    return List.of(
        Arguments.of("moi/residence-permit-renewal", 1, Map.of("years", "1")),
        Arguments.of(
            "moph/birth-registration",
            6,
            Map.of("childName.ar", "نورة", "childName.en", "Noora", "wantsBenefit", "yes")),
        Arguments.of(
            "moehe/student-grant", 4, Map.of("familyIncome", "14000", "livesAway", "yes")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("services")
  void asksOfAPersonWhatTheDefinitionSays(String service, int number, Map<String, String> answers)
      throws IOException {
    ServicePackage content = content(service);
    Burden burden = Burden.of(content);
    try (RealBrowser person = RealBrowser.phone(port, Language.EN)) {
      person.signIn("person", number).open("/services/" + service).press(".start-button");
      Met met = new Met(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

      met.walk(person, answers);

      String check = person.fits("check of " + service).text("main");
      assertThat(met.typed).isEqualTo(new TreeSet<>(burden.typed().keySet()));
      assertThat(met.chosen).isEqualTo(new TreeSet<>(burden.chosen().keySet()));
      assertThat(met.documents).isEqualTo(new TreeSet<>(burden.documents().keySet()));
      Set<String> shown = shown(content, check);
      assertThat(burden.known()).containsAll(shown);
      int counted = met.typed.size() * 100 / (shown.size() + met.typed.size() + met.chosen.size());
      assertThat(counted).as("per cent typed of what is shown and asked").isLessThanOrEqualTo(25);
    }
  }

  /**
   * The attributes that the check page shows by their labels, instead of asking; all that are
   * bound.
   */
  private static Set<String> shown(ServicePackage content, String check) {
    Set<String> shown = new HashSet<>();
    content.form().pages().stream()
        .flatMap(page -> page.questions().stream())
        .filter(question -> question.binding() != null)
        .forEach(question -> {
          assertThat(check).contains(question.label().en());
          shown.add(Objects.requireNonNull(question.binding()).attribute().name());
        });
    return shown;
  }

  private static ServicePackage content(String service) throws IOException {
    PackageReader.Reading reading =
        PackageReader.read(
            PackageFolder.read(Path.of("..", "services").resolve(service)),
            BuiltInAttributes.read(),
            PlatformJobs.NAMES);
    return Objects.requireNonNull(reading.servicePackage());
  }

  /** Questions met on the pages: with something to write, to pick, or to upload. */
  private record Met(Set<String> typed, Set<String> chosen, Set<String> documents) {

    void walk(RealBrowser person, Map<String, String> answers) {
      for (int page = 0; page < MOST_PAGES; page++) {
        if (person.page().url().endsWith("/check")) {
          return;
        }
        for (Locator control : person.page().locator(CONTROLS).all()) {
          meet(person, control, answers);
        }
        person.press(SEND);
      }
      fail("No check page after %d pages, but %s", MOST_PAGES, person.page().url());
    }

    private void meet(RealBrowser person, Locator control, Map<String, String> answers) {
      String name = Objects.requireNonNullElse(control.getAttribute("name"), "");
      String type = Objects.requireNonNullElse(control.getAttribute("type"), "text");
      String question = name.split("\\.", 2)[0];
      switch (type) {
        case "hidden", "checkbox", "submit" -> {}
        case "file" -> documents.add(question);
        case "radio" -> {
          if (chosen.add(question)) {
            person.choose(name, Objects.requireNonNull(answers.get(name), name));
          }
        }
        default -> {
          typed.add(question);
          person.fill(name, Objects.requireNonNull(answers.get(name), name));
        }
      }
    }
  }
}
