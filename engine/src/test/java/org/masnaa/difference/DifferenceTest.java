package org.masnaa.difference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  private static final String LOAN = "qdb/small-business-loan";
  private static final String TREE = "mme/tree-felling-permit";

  @Test
  void findsNothingBetweenEqualPackages() throws IOException {
    assertThat(Difference.of(files(LOAN), files(LOAN))).isEmpty();
  }

  @Test
  void saysThatAQuestionBecameOptional() throws IOException {
    List<Change> changes =
        after(LOAN, "form.yaml", "max: 5000000\n", "max: 5000000\n        optional: true\n");

    assertThat(english(changes))
        .containsExactly("question “How many riyals do you need?” became optional.");
    assertThat(changes.getFirst().item())
        .isEqualTo("form.yaml#pages/page=loan/questions/id=amount");
  }

  @Test
  void tellsTheRowOfADecision() throws IOException {
    List<Change> changes =
        after(TREE, "decisions/felling.dmn", "<text>(30..60]</text>", "<text>(30..50]</text>");

    assertThat(english(changes))
        .hasSizeGreaterThan(0)
        .allSatisfy(line -> assertThat(line).startsWith("Felling, row ").contains("(30..50]"));
    assertThat(changes.getFirst().reviews()).contains(Review.LEGAL);
  }

  @Test
  void showsWhichPersonalDataNewlyFlows() throws IOException {
    List<Change> changes =
        after(
            "moi/residence-certificate",
            "service.yaml",
            "reads:\n",
            "reads:\n  - {attribute: person.phone, for: contact}\n");

    assertThat(english(changes).getFirst()).startsWith("Personal data newly read:");
    assertThat(changes.getFirst().reviews()).contains(Review.PRIVACY);
  }

  @Test
  void seesAChangedStepOfTheProcess() throws IOException {
    List<Change> changes =
        after(
            "moi/residence-certificate",
            "process.bpmn",
            "name=\"Issue the certificate\"",
            "name=\"Print the certificate\"");

    assertThat(english(changes)).hasSize(1);
    assertThat(english(changes).getFirst()).contains("Print the certificate");
  }

  @Test
  void doesNotMindWhereElementsAreDrawn() throws IOException {
    List<Change> changes =
        after(
            "moi/residence-certificate", "process.bpmn", "x=\"42\" y=\"102\"", "x=\"43\" y=\"99\"");

    assertThat(english(changes))
        .containsExactly("The writing of the file changed; nothing that is read from it did.");
  }

  @Test
  void tellsOfEveryFileOfANewPackage() throws IOException {
    Map<String, byte[]> files = files(LOAN);

    List<Change> changes = Difference.of(Map.of(), files);

    assertThat(changes.stream().map(Change::file).distinct())
        .containsExactlyElementsOf(new java.util.TreeSet<>(files.keySet()));
  }

  @Test
  void saysEverySentenceInBothLanguages() throws IOException {
    for (Change change : Difference.of(Map.of(), files(TREE))) {
      assertThat(change.what().ar()).containsPattern("[\u0600-\u06ff]");
      assertThat(change.what().en()).doesNotContainPattern("\\bnull\\b");
    }
  }

  private static List<Change> after(String service, String file, String old, String now)
      throws IOException {
    Map<String, byte[]> changed = files(service);
    String text = new String(changed.get(file), UTF_8);
    assertThat(text).contains(old);
    changed.put(file, text.replace(old, now).getBytes(UTF_8));
    return Difference.of(files(service), changed);
  }

  private static List<String> english(List<Change> changes) {
    return changes.stream()
        .map(change -> change.what().en().replaceAll("[\u2066\u2067\u2069]", ""))
        .toList();
  }

  private static Map<String, byte[]> files(String service) throws IOException {
    Path root = Path.of("..", "services").resolve(service);
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        files.put(root.relativize(path).toString(), Files.readAllBytes(path));
      }
    }
    return files;
  }
}
