package org.masnaa.app.shared.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise S12: what is taken out cannot attack the spreadsheet that opens it. */
class SafeCellsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://evil.example\",\"x\")",
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\u200F=1",
        "\u00A0=1",
        "\uFF1D1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF20SUM(A1)",
        "'=1"
      })
  void marksWhatAProgramCouldTakeForAFormulaAndGivesItBack(String attack) {
    String safe = SafeCells.safe(attack);

    assertThat(safe).startsWith("'");
    assertThat(SafeCells.plain(safe)).isEqualTo(attack);
  }

  /** The control: marking everything would prove nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"", "تويوتا", "Toyota", "2020", "a=b", "12-3", "{\"a\": 1}"})
  void leavesOtherTextsAsTheyAre(String text) {
    assertThat(SafeCells.safe(text)).isEqualTo(text);
    assertThat(SafeCells.plain(text)).isEqualTo(text);
  }

  @Test
  void letsNoTextBreakOutOfItsCell() {
    assertThat(SafeCells.line(List.of("a\",\"=1", "b\r\n=2")))
        .isEqualTo("\"a\"\",\"\"=1\",\"b\r\n=2\"\r\n");
  }
}
