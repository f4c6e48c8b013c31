package org.masnaa.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.masnaa.SharedData;
import org.masnaa.source.Problems;
import org.masnaa.source.Yaml;
import org.masnaa.source.YamlNode;

/** Every item of every sample package can be changed, and changes alone. */
class EveryItemTest {

  record File(String path, String text) {
    @Override
    public String toString() {
      return path;
    }
  }

  static List<File> yaml() throws IOException {
    return files(".yaml");
  }

  static List<File> xml() throws IOException {
    return Stream.concat(files(".bpmn").stream(), files(".dmn").stream()).toList();
  }

  private static List<File> files(String ending) throws IOException {
    try (Stream<Path> paths = Files.walk(Path.of("..", "services"))) {
      List<File> files = new ArrayList<>();
      for (Path path : paths.filter(p -> p.toString().endsWith(ending)).sorted().toList()) {
        files.add(new File(path.toString(), Editor.text(Files.readAllBytes(path)).orElseThrow()));
      }
      return files;
    }
  }

  @ParameterizedTest
  @MethodSource("yaml")
  void changesEachTextAlone(File file) {
    Map<String, String> before = texts(file.text());

    before.forEach((path, text) -> {
      String changed = text + " ×";
      EditResult.Done done = done(file, new Edit.SetText(path, changed));

      assertThat(done(file, new Edit.SetText(path, text.isEmpty() ? "x" : text)).splices())
          .hasSize(text.isEmpty() ? 1 : 0);
      Map<String, String> expected = new TreeMap<>(before);
      expected.put(path, changed);
      assertThat(texts(done.text())).as(path).containsExactlyInAnyOrderEntriesOf(expected);
    });
  }

  @ParameterizedTest
  @MethodSource("yaml")
  void takesEachItemAwayAndBringsItBack(File file) {
    List<String> items = new ArrayList<>();
    collect(read(file.text()), "", new TreeMap<>(), items);

    for (String path : items) {
      EditResult.Done done = done(file, new Edit.Remove(path));
      String back = Splice.apply(done.text(), Undo.of(done.splices(), List.of()).orElseThrow());

      assertThat(done.text()).as(path).isNotEqualTo(file.text());
      assertThat(back).as(path).isEqualTo(file.text());
    }
  }

  @ParameterizedTest
  @MethodSource("yaml")
  void movesTheLastItemOfEachListToItsBeginning(File file) {
    List<String> items = new ArrayList<>();
    collect(read(file.text()), "", new TreeMap<>(), items);

    for (String path : items) {
      ItemPath way = ItemPath.of(path);
      if (!(way.last() instanceof Step.At)) {
        continue;
      }
      EditResult.Done done = done(file, new Edit.Move(path, way.parent().toString(), ""));

      assertThat(texts(done.text()).values())
          .as(path)
          .containsExactlyInAnyOrderElementsOf(texts(file.text()).values());
      assertThat(Editor.value(file.path(), done.text(), way.parent() + "/*1"))
          .as(path)
          .isEqualTo(Editor.value(file.path(), file.text(), path));
    }
  }

  @ParameterizedTest
  @MethodSource("xml")
  void changesEachAttributeAndTakesEachElementAway(File file) {
    for (String path : elements(file)) {
      EditResult.Done named = done(file, new Edit.SetText(path + "/@name", "a \"<&>\" name"));
      EditResult.Done gone = done(file, new Edit.Remove(path));
      String back = Splice.apply(gone.text(), Undo.of(gone.splices(), List.of()).orElseThrow());

      assertThat(Editor.value(file.path(), named.text(), path + "/@name"))
          .isEqualTo("a \"<&>\" name");
      assertThat(named.splices()).hasSizeLessThanOrEqualTo(1);
      assertThat(Editor.value(file.path(), gone.text(), path)).isNull();
      assertThat(back).isEqualTo(file.text());
    }
  }

  @Test
  void findsTheItemsOfEveryModelOfTheSharedData() {
    int models = 0;
    for (String folder : List.of("bpmn", "dmn")) {
      for (Map.Entry<String, byte[]> each : SharedData.files(folder).entrySet()) {
        if (!Editor.isXml(each.getKey()) || each.getValue().length > 300_000) {
          continue;
        }
        String text = Editor.text(each.getValue()).orElse("");
        XmlPart root = XmlParts.of(text);
        if (root != null) {
          models++;
          EditResult.Done done =
              done(new File(each.getKey(), text), new Edit.SetText("@name", "changed"));
          assertThat(done.splices()).as(each.getKey()).hasSizeLessThanOrEqualTo(1);
          assertThat(Splice.between(text, done.text()).removed().length())
              .as(each.getKey())
              .isLessThan(500);
        }
      }
    }
    assertThat(models).isGreaterThan(50);
  }

  private static EditResult.Done done(File file, Edit edit) {
    return switch (Editor.apply(file.path(), file.text(), edit)) {
      case EditResult.Done done -> done;
      case EditResult.Refused(var why) -> throw new AssertionError(edit + ": " + why.en());
    };
  }

  /** Ways to the elements with an id of their own; the others are reached through them. */
  private static List<String> elements(File file) {
    List<String> found = new ArrayList<>();
    collect(Objects.requireNonNull(XmlParts.of(file.text())), file, found);
    return found;
  }

  private static void collect(XmlPart part, File file, List<String> found) {
    for (XmlPart child : part.children()) {
      XmlPart.Attribute id = child.attribute("id");
      if (id != null) {
        found.add("id=" + file.text().substring(id.valueStart(), id.valueEnd()));
      }
      collect(child, file, found);
    }
  }

  private static YamlNode read(String text) {
    return Objects.requireNonNull(Yaml.read("x", text.getBytes(UTF_8), new Problems()));
  }

  private static Map<String, String> texts(String text) {
    Map<String, String> texts = new TreeMap<>();
    collect(read(text), "", texts, new ArrayList<>());
    return texts;
  }

  private static void collect(
      YamlNode node, String path, Map<String, String> texts, List<String> items) {
    switch (node) {
      case YamlNode.Scalar scalar -> texts.put(path, scalar.text());
      case YamlNode.Sequence(_, List<YamlNode> list) -> {
        for (int i = 0; i < list.size(); i++) {
          String item = (path.isEmpty() ? "" : path + "/") + "*" + (i + 1);
          items.add(item);
          collect(list.get(i), item, texts, items);
        }
      }
      case YamlNode.Mapping(_, List<YamlNode.Entry> entries) ->
          entries.forEach(entry -> {
            String item = (path.isEmpty() ? "" : path + "/") + ItemPath.written(entry.key());
            items.add(item);
            collect(entry.value(), item, texts, items);
          });
    }
  }
}
