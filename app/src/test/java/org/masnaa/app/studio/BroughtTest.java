package org.masnaa.app.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.masnaa.app.SharedFolder;
import org.masnaa.app.registers.BuiltInAttributes;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.edit.Edit;
import org.masnaa.edit.EditResult;
import org.masnaa.edit.Editor;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.text.Language;

class BroughtTest {

  private static final ServiceId ID = new ServiceId("moi", "brought");
  private static final AttributeCatalogue ATTRIBUTES = BuiltInAttributes.read();

  private static Brought read(String name, byte[] content) {
    return Brought.read(ID, name, content, Language.EN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "forms/formio-bc-chefs",
        "forms/formio-nav-norway",
        "forms/jsonschema-va-us",
        "forms/xlsform-unicef-liberia",
        "bpmn/ca-bc-foi",
        "bpmn/nl-flevoland-ronl",
        "bpmn/nl-gzac"
      })
  void makesDraftsThatSavingWithoutAChangeLeavesAsTheyAre(String folder) {
    int fields = 0;
    for (Map.Entry<String, byte[]> file : sources(folder).entrySet()) {
      String name = file.getKey();
      Brought brought = read(name, file.getValue());
      assertThat(brought).as(name).isInstanceOf(Brought.Files.class);
      Map<String, byte[]> files = ((Brought.Files) brought).files();

      Draft draft =
          new Draft(ID, null, 0, Instant.EPOCH, new TreeMap<>(Copies.renamed(files, ID, "أ", "A")));

      for (ItemField field : fields(draft)) {
        fields++;
        String text = draft.text(field.file()).orElse("");
        assertThat(saved(field, text)).as("%s: %s", name, field.name()).isEqualTo(text);
      }
    }
    assertThat(fields).isPositive();
  }

  /** All files under a folder of the data beside the repository, by their path from there. */
  private static Map<String, byte[]> files(String folder) {
    Path root = SharedFolder.path(folder);
    try (Stream<Path> walk = Files.walk(root)) {
      Map<String, byte[]> files = new TreeMap<>();
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> sources(String folder) {
    Map<String, byte[]> sources = new TreeMap<>(files(folder));
    boolean forms = folder.startsWith("forms");
    sources
        .keySet()
        .removeIf(name ->
            name.contains("translations")
                || !(forms
                    ? name.endsWith(".json") || name.endsWith(".xlsx")
                    : name.endsWith(".bpmn")));
    return sources;
  }

  /** What saving a field with the value that it shows leads to. */
  private static String saved(ItemField field, String text) {
    String value = field.value();
    if (value.isEmpty()) {
      return text;
    }
    return switch (Editor.apply(field.file(), text, new Edit.SetText(field.path(), value))) {
      case EditResult.Done done -> done.text();
      case EditResult.Refused(var why) -> "refused: " + why.en();
    };
  }

  private static List<ItemField> fields(Draft draft) {
    List<ItemPage.Section> sections = new ArrayList<>();
    sections.addAll(new Questions(draft, ATTRIBUTES).sections());
    sections.addAll(new ProcessSteps(draft).sections());
    sections.addAll(new Decisions(draft, List.of()).sections());
    sections.addAll(new ServiceSettings(draft, ATTRIBUTES).sections());
    sections.addAll(new Texts(draft).sections());
    return sections.stream()
        .flatMap(section -> Stream.concat(section.fields().stream(), cells(section)))
        .toList();
  }

  private static Stream<ItemField> cells(ItemPage.Section section) {
    ItemPage.Grid grid = section.grid();
    return grid == null
        ? Stream.of()
        : grid.lines().stream().flatMap(line -> line.cells().stream());
  }

  @Test
  void refusesWhatIsNoFormAndNoModel() {
    assertThat(read("a.json", "{".getBytes(UTF_8))).isInstanceOf(Brought.Refused.class);
    assertThat(read("a.json", "{\"components\": []}".getBytes(UTF_8)))
        .isInstanceOf(Brought.Refused.class);
    assertThat(read("a.xlsx", "PK nothing".getBytes(UTF_8))).isInstanceOf(Brought.Refused.class);
    assertThat(read("a.bpmn", "<x/>".getBytes(UTF_8))).isInstanceOf(Brought.Refused.class);
    assertThat(read("a.bpmn", hostile().getBytes(UTF_8))).isInstanceOf(Brought.Refused.class);
    assertThat(read("a", "[".repeat(100_000).getBytes(UTF_8))).isInstanceOf(Brought.Refused.class);
  }

  /** A document type would be the way to read files of the server. */
  private static String hostile() {
    return "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
  }
}
