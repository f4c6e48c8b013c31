package org.masnaa.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every text for people stands in Arabic and in English, each in its own script. */
class LanguagesTest {

  private static final List<SourceFile> TREE = SourceTree.read();

  @Test
  void sayTheSameInTheMessageFiles() {
    assertThat(MessageFiles.breaches(TREE)).isEmpty();
  }

  @Test
  void areCaughtWhenAMessageIsMissingOrForeign() {
    List<Breach> found =
        MessageFiles.breaches(
            List.of(
                new SourceFile("x_ar.properties", "a=حفظ\nb=احفظ Save {name}\n"),
                new SourceFile("x_en.properties", "a=Save\nb=Save {name}\nc=Only here\n"),
                new SourceFile("y_en.properties", "a=حفظ\n"),
                new SourceFile("z_ar.properties", "a=حفظ\n"),
                new SourceFile("z_en.properties", "a=حفظ\n")));

    assertThat(found)
        .extracting(Breach::what)
        .containsExactlyInAnyOrder(
            "b holds Latin words: [Save]",
            "misses c",
            "has no Arabic beside it",
            "a holds Arabic: [حفظ]");
  }

  @Test
  void leavePlaceholdersAndPluralKeywordsOutOfSight() {
    String message = "لديك {count, plural, zero {لا مهام} one {مهمة} other {# مهمة}} في {place}.";

    assertThat(Scripts.latinWords(MessageFiles.literals(message))).isEmpty();
    assertThat(MessageFiles.literals(message)).contains("مهمة");
  }

  @Test
  void keepTheirScriptInTheSources() {
    assertThat(TREE.stream().filter(SourceFile::isMainJava).flatMap(LocalTexts::foreign)).isEmpty();
  }

  @Test
  void areCaughtWhenASourceMixesThem() {
    SourceFile mixed =
        new SourceFile(
            "app/src/main/java/Sample.java",
            """
            class Sample {
              LocalText good = new LocalText("الخطوة " + step, "The step " + step);
              LocalText half = new LocalText("الخطوة of the process", "The step of the process");
              LocalText swapped = new LocalText("The step", "الخطوة");
            }
            """);

    assertThat(LocalTexts.foreign(mixed)).extracting(Breach::line).containsExactly(3, 4, 4);
  }
}
