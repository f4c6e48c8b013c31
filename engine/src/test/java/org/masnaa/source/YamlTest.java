package org.masnaa.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {

  private final Problems problems = new Problems();

  private @Nullable YamlNode read(String text) {
    return Yaml.read("f.yaml", text.getBytes(StandardCharsets.UTF_8), problems);
  }

  private YamlNode.Mapping mapping(String text) {
    YamlNode node = read(text);
    assertThat(problems.sorted()).isEmpty();
    assertThat(node).isInstanceOf(YamlNode.Mapping.class);
    return (YamlNode.Mapping) java.util.Objects.requireNonNull(node);
  }

  private YamlNode.Scalar scalar(String text) {
    YamlNode value = mapping("a: " + text).value("a");
    return (YamlNode.Scalar) java.util.Objects.requireNonNull(value);
  }

  @Test
  void keepsOrderAndPlaces() {
    YamlNode.Mapping read = mapping("b: 1\na:\n  - x\n  - {c: y}\n");

    assertThat(read.entries()).extracting(YamlNode.Entry::key).containsExactly("b", "a");
    assertThat(read.entries().get(1).at()).isEqualTo(new Position("f.yaml", 2, 1));
    YamlNode.Sequence list = (YamlNode.Sequence) read.entries().get(1).value();
    assertThat(list.items().get(0).at()).isEqualTo(new Position("f.yaml", 3, 5));
    assertThat(list.items().get(1).at()).isEqualTo(new Position("f.yaml", 4, 5));
  }

  @Test
  void readsTheCoreTypesOfVersionTwo() {
    assertThat(scalar("no").truth()).isEmpty();
    assertThat(scalar("true").truth()).contains(true);
    assertThat(scalar("'true'").truth()).isEmpty();
    assertThat(scalar("12.50").number()).contains(new BigDecimal("12.50"));
    assertThat(scalar("'12'").number()).isEmpty();
    assertThat(scalar("0o17").number()).isEmpty();
    assertThat(scalar("").isNull()).isTrue();
    assertThat(scalar("\"\"").isNull()).isFalse();
    assertThat(scalar("2026-01-31").text()).isEqualTo("2026-01-31");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {"abc;1;4", "'abc';1;5", "\"abc\";1;5", "`|\n  abc`;2;3", "`>-\n\n    abc`;3;5"})
  void knowsWhereATextStarts(String written, int line, int column) {
    YamlNode.Scalar read = scalar(written);

    assertThat(read.text().strip()).isEqualTo("abc");
    assertThat(read.start()).isEqualTo(new Position("f.yaml", line, column));
  }

  @Test
  void keepsArabicTextWhole() {
    assertThat(scalar("إصدار سجل تجاري").text()).isEqualTo("إصدار سجل تجاري");
    assertThat(mapping("\uFEFFa: ب").value("a")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "yaml.malformed;`a: b: c`;1;5",
        "yaml.malformed;`a:\n\tb: 1`;2;1",
        "yaml.malformed;`a: [1, 2`;1;9",
        "yaml.alias;`a: &x 1\nb: *x`;1;4",
        "yaml.tag;`a: !!java.net.URL x`;1;4",
        "yaml.tag;`a: !x {b: 1}`;1;4",
        "yaml.duplicate-key;`a: 1\nb: 2\na: 3`;3;1",
        "yaml.several-documents;`a: 1\n---\nb: 2`;2;1",
        "yaml.key-not-text;`? [a]\n: 1`;1;3",
        "yaml.unreadable;`a: 1\nb: \u0007x`;2;4",
      })
  void refusesWhatIsNotPlain(String code, String text, int line, int column) {
    assertThat(read(text)).isNull();

    assertThat(problems.sorted())
        .first()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo(code);
          assertThat(problem.at()).isEqualTo(new Position("f.yaml", line, column));
        });
  }

  @Test
  void refusesAnEmptyFileAndOneThatIsNotUtf8() {
    assertThat(read("")).isNull();
    assertThat(read("# nothing\n")).isNull();
    assertThat(Yaml.read("f.yaml", new byte[] {(byte) 0xC3, 0x28}, problems)).isNull();

    assertThat(problems.sorted())
        .extracting(Problem::code)
        .containsExactly("yaml.empty", "yaml.empty", "yaml.not-utf-8");
  }

  @Test
  void namesBothPlacesOfADuplicateKey() {
    read("a: 1\nb: 2\na: 3");

    assertThat(problems.sorted().getFirst().what().en()).contains("line 1");
  }

  @Test
  void stopsAtItsLimits() {
    int deep = Yaml.MAX_DEPTH;
    assertThat(read("a: " + "[".repeat(deep - 1) + "]".repeat(deep - 1))).isNotNull();
    assertThat(problems.isEmpty()).isTrue();
    assertThat(read("a: " + "[".repeat(deep) + "]".repeat(deep))).isNull();
    assertThat(read("[" + "1,".repeat(Yaml.MAX_NODES) + "]")).isNull();
    assertThat(read("a: " + "x".repeat(Yaml.MAX_BYTES))).isNull();

    assertThat(problems.sorted())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("yaml.too-deep", "yaml.too-deep", "yaml.too-large");
  }

  @Test
  void readsTheMostNodesAndBytesAllowed() {
    String nodes = "[" + "1,".repeat(Yaml.MAX_NODES - 1) + "]";
    assertThat(read(nodes)).isNotNull();
    assertThat(read("#" + "x".repeat(Yaml.MAX_BYTES - 6) + "\na: 1")).isNotNull();

    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void survivesTenThousandBrackets() {
    assertThat(read("a: " + "[".repeat(10_000))).isNull();
    assertThat(read("a: " + "{".repeat(10_000))).isNull();
    assertThat(read("- ".repeat(10_000))).isNull();
  }
}
