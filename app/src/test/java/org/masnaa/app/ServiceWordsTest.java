package org.masnaa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.masnaa.app.catalogue.PackageFolder;
import org.masnaa.app.catalogue.PlatformJobs;
import org.masnaa.app.registers.BuiltInAttributes;
import org.masnaa.flow.Element;
import org.masnaa.service.PackageReader;
import org.masnaa.service.ServicePackage;

/** The words that our services use and that people read have a text in the program. */
class ServiceWordsTest {

  @Test
  void namesEveryOutcomeThatSomebodyChooses() throws IOException {
    Set<String> outcomes = new TreeSet<>();
    for (ServicePackage service : services()) {
      service.process().elements().stream()
          .filter(Element.UserTask.class::isInstance)
          .map(Element.UserTask.class::cast)
          .forEach(task -> outcomes.addAll(task.outcomes()));
    }

    assertThat(unnamed("shared", "choice.", outcomes)).isEmpty();
    assertThat(unnamed("shared", "choice.", Set.of("juggle"))).containsExactly("juggle");
  }

  @Test
  void namesEveryLifeEvent() throws IOException {
    Set<String> events = new TreeSet<>();
    for (ServicePackage service : services()) {
      events.addAll(service.service().about().events());
    }

    assertThat(unnamed("portal", "event.", events)).isEmpty();
    assertThat(unnamed("portal", "event.", Set.of("flying"))).containsExactly("flying");
  }

  private static List<String> unnamed(String file, String prefix, Set<String> words)
      throws IOException {
    Properties texts = new Properties();
    try (InputStream in =
        Objects.requireNonNull(
            ServiceWordsTest.class.getResourceAsStream("/messages/" + file + "_ar.properties"))) {
      texts.load(in);
    }
    return words.stream().filter(word -> !texts.containsKey(prefix + word)).toList();
  }

  private static List<ServicePackage> services() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..", "services"), 3)) {
      List<Path> folders =
          files
              .filter(file -> file.endsWith("service.yaml"))
              .map(Path::getParent)
              .filter(Objects::nonNull)
              .toList();
      return folders.stream().map(ServiceWordsTest::read).toList();
    }
  }

  private static ServicePackage read(Path folder) {
    try {
      return Objects.requireNonNull(
          PackageReader.read(
                  PackageFolder.read(folder), BuiltInAttributes.read(), PlatformJobs.NAMES)
              .servicePackage());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
