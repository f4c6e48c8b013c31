package org.masnaa.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.masnaa.importing.Names.Named;
import org.masnaa.importing.Names.Value;

class FeelWriterTest {

  private static final Map<String, Named> QUESTIONS =
      Map.of(
          "kind", new Named("kind", Value.ONE_OF, null, Map.of("a", "a", "b", "b")),
          "home.lives", new Named("lives", Value.YES_NO, "ja", Map.of()),
          "boxes",
              new Named("boxes", Value.MANY_OF, null, Map.of("first", "first", "second", "second")),
          "age", new Named("age", Value.NUMBER),
          "name", new Named("name", Value.TEXT),
          "born", new Named("born", Value.DATE));

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          row.kind === "a"                                  ~ kind = "a"
          row.kind !== 'a' && data.age >= 18                ~ kind != "a" and age >= 18
          row.home.lives === "nei"                          ~ not(lives)
          row.home.lives === "ja" || !row.home.lives        ~ lives or not(lives)
          (row.age > "5" || row.kind == 'b') && row.name    ~ (age > 5 or kind = "b") and name != null
          row.boxes.first                                   ~ list contains(boxes, "first")
          row.boxes.first === false                         ~ not(list contains(boxes, "first"))
          data.boxes.includes("second")                     ~ list contains(boxes, "second")
          selected(${boxes}, 'first') and ${age} div 2 > 3  ~ list contains(boxes, "first") and age / 2 > 3
          ${kind} = 'a' or not(${age} = 3)                  ~ kind = "a" or not(age = 3)
          if(${age} > 3, ${kind} = 'a', false())            ~ if age > 3 then kind = "a" else false
          18 <= row.age                                     ~ age >= 18
          row.born < "2020-01-31"                           ~ born < date("2020-01-31")
          row.name == null                                  ~ name = null
          row.age ? row.kind == "a" : row.kind == "b"       ~ if (age != null and age != 0) then kind = "a" else kind = "b"
          """)
  void saysTheSameInFeel(String source, String feel) {
    Logic logic = LogicParser.expression(source, null);

    assertThat(logic == null ? "REFUSED" : written(logic)).isEqualTo(feel);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alert(1)",
        "row.kind === 'a'; fetch('x')",
        "new Date()",
        "row.kind = function() { return 1 }",
        "_.some(row.boxes, x => x)",
        "row.constructor.constructor('x')()",
        "((((",
        "a[",
        "${",
        ""
      })
  void refusesWhatIsCode(String source) {
    assertThat(LogicParser.expression(source, null)).isNull();
  }

  @Test
  void refusesWhatIsNestedWithoutEnd() {
    assertThat(LogicParser.expression("(".repeat(1_900) + "1" + ")".repeat(1_900), null)).isNull();
    assertThat(LogicParser.expression("!".repeat(3_900) + "a", null)).isNull();
  }

  @Test
  void takesTheValueOfAStatement() {
    Logic logic = LogicParser.assigned("show", "show = row.kind === \"a\";");

    assertThat(logic).isNotNull();
    assertThat(LogicParser.assigned("show", "show == row.kind")).isNull();
    assertThat(LogicParser.assigned("show", "hide = true")).isNull();
  }

  @Test
  void tellsWhichAnswerItDoesNotKnow() {
    FeelWriter.Written written =
        FeelWriter.condition(new Logic.Answer("somewhere.else"), QUESTIONS::get);

    assertThat(written).isEqualTo(new FeelWriter.Written(null, "somewhere.else"));
  }

  private static @Nullable String written(Logic logic) {
    return FeelWriter.condition(logic, QUESTIONS::get).feel();
  }
}
