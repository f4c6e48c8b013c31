package org.masnaa.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.masnaa.text.LocalText;

class YamlFieldsTest {

  private final Problems problems = new Problems();

  private YamlFields fields(String text) {
    YamlNode root = Yaml.read("f.yaml", text.getBytes(StandardCharsets.UTF_8), problems);
    return Objects.requireNonNull(
        YamlFields.of(root, List.of("title", "count", "flag", "names"), problems));
  }

  private List<String> codes() {
    return problems.sorted().stream().map(Problem::code).toList();
  }

  @Test
  void suggestsTheNearestKey() {
    fields("titel: x");

    assertThat(problems.sorted())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo("key.unknown");
          assertThat(problem.mend().en()).contains("title");
        });
  }

  @Test
  void listsTheKnownKeysWhenNoneIsNear() {
    fields("zebra: x");

    assertThat(problems.sorted().getFirst().mend().en()).contains("count, flag, names, title");
  }

  @Test
  void readsATextInBothLanguages() {
    LocalText text = fields("title: {ar: تصريح, en: Permit}").requiredLocalText("title");

    assertThat(text).isEqualTo(new LocalText("تصريح", "Permit"));
    assertThat(codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: Permit| text.not-translated",
        "title: {en: Permit}| text.translation-missing",
        "title: {ar: '', en: Permit}| text.translation-missing",
        "title: {ar: تصريح}| text.translation-missing",
        "title: {ar: Permit here, en: Permit}| text.other-language",
        "title: {ar: تصريح, en: تصريح}| text.other-language",
        "title: {ar: <b>تصريح</b>, en: Permit}| text.markup",
        "title: {ar: تصريح, en: Permit &amp; more}| text.markup",
        "title: {ar: تصريح, en: '<script>x</script>'}| text.markup",
        "title: {ar: تصريح, en: Permit, fr: Permis}| key.unknown",
        "count: many| key.wrong-value",
        "count: '3'| key.wrong-value",
        "flag: yes| key.wrong-value",
        "names: x| key.wrong-value",
        "names: [[x]]| key.wrong-value",
        "count: [1]| key.wrong-value",
        "count: | key.empty",
      })
  void saysWhatIsWrongWithAKey(String text, String code) {
    YamlFields fields = fields(text);
    fields.localText("title");
    fields.number("count");
    fields.flag("flag");
    fields.scalars("names");

    assertThat(codes()).containsExactly(code);
  }

  @Test
  void acceptsSignsThatOnlyLookLikeMarkup() {
    fields("title: {ar: أقل من < 5 و R&D, en: Less than < 5 and R&D}").localText("title");

    assertThat(codes()).isEmpty();
  }

  @Test
  void refusesATextAboveTheLimit() {
    String longest = "x".repeat(YamlFields.MAX_TEXT);
    fields("title: {ar: نص, en: " + longest + "}").localText("title");
    assertThat(codes()).isEmpty();

    fields("title: {ar: نص, en: " + longest + "x}").localText("title");
    assertThat(codes()).containsExactly("text.too-long");
  }
}
