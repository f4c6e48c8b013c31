package org.masnaa.app.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.spreadsheet.DelimitedText;
import org.masnaa.edit.EditResult;
import org.masnaa.edit.Editor;
import org.masnaa.source.XmlElement;

class TableSheetTest {

  private static final String FILE = "decisions/age.dmn";

  private String text =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="m" name="m" namespace="n">
        <decision id="Age" name="Age">
          <decisionTable id="t">
            <input><inputExpression><text>age</text></inputExpression></input>
            <output name="fee" />
            <annotation name="ar" />
            <rule id="Age-1">
              <inputEntry><text>&lt; 18</text></inputEntry>
              <outputEntry><text>-5</text></outputEntry>
              <annotationEntry><text>=HYPERLINK("http://x"; "a, b")</text></annotationEntry>
            </rule>
            <rule id="Age-2">
              <inputEntry><text>-</text></inputEntry>
              <outputEntry><text>"a", "b"</text></outputEntry>
              <annotationEntry><text>البقية</text></annotationEntry>
            </rule>
          </decisionTable>
        </decision>
      </definitions>
      """;

  private TableSheet sheet() {
    Draft draft =
        new Draft(
            new ServiceId("moi", "aged"),
            null,
            1,
            Instant.EPOCH,
            new TreeMap<>(Map.of(FILE, text.getBytes(UTF_8))));
    XmlElement decision = Objects.requireNonNull(Tree.xml(draft, FILE)).children().getFirst();
    XmlElement table = Objects.requireNonNull(Decisions.child(decision, "decisionTable"));
    return new TableSheet(draft, FILE, "Age", "id=Age", table);
  }

  private String csv() {
    return new String(sheet().csv(), UTF_8);
  }

  private List<String> taken(String pasted) {
    TableSheet.Difference difference = sheet().compare(pasted);
    assertThat(difference.problem()).isNull();
    for (Wanted wanted : difference.changes()) {
      text =
          switch (Editor.apply(FILE, text, Objects.requireNonNull(wanted.edit()))) {
            case EditResult.Done done -> done.text();
            case EditResult.Refused refused -> throw new AssertionError(refused.why().en());
          };
    }
    return difference.sentences().stream().map(sentence -> sentence.en()).toList();
  }

  @Test
  void givesBackExactlyWhatWentOut() {
    String before = text;

    assertThat(taken(csv())).isEmpty();
    assertThat(text).isEqualTo(before);
  }

  @Test
  void letsNoCellBeTakenForAFormula() {
    assertThat(DelimitedText.rows(csv().getBytes(UTF_8)))
        .allSatisfy(row ->
            assertThat(row)
                .allSatisfy(cell -> assertThat(cell).doesNotContainPattern("^[=+\\-@\t＝＋－＠]")));
    assertThat(text).containsPattern(">=HYPERLINK");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-", "@x", "\tx", "＝1", "＋1", "－1", "＠x", "'", "''x", "'=1", "x"})
  void makesCellsHarmlessAndBringsThemBack(String cell) {
    String harmless = TableSheet.harmless(cell);

    assertThat("=+-@\t＝＋－＠").doesNotContain(harmless.substring(0, 1));
    assertThat(TableSheet.original(harmless)).isEqualTo(cell);
  }

  @Test
  void tellsTheDifferenceBeforeItIsTaken() {
    String pasted = "age\tfee\tReason in Arabic\n< 21\t'-5\t'=HYPERLINK(\"http://x\"; \"a, b\")\n";
    String before = text;

    assertThat(sheet().compare(pasted).sentences()).hasSize(2);
    assertThat(text).isEqualTo(before);

    assertThat(taken(pasted))
        .containsExactly("Row 1, age: < 18 becomes < 21", "Row 2 is taken away");
    assertThat(text).contains("&lt; 21").doesNotContain("Age-2");
  }

  @Test
  void keepsQuotationMarksThatSpreadsheetsCopyAsTheyAre() {
    String pasted = "age\tfee\tReason in Arabic\n< 18\t\"x\"\t\n-\t\"a\", \"b\"\tالبقية\n";

    assertThat(taken(pasted)).first().isEqualTo("Row 1, fee: -5 becomes \"x\"");
    assertThat(sheet().compare(pasted).sentences()).isEmpty();
  }

  @Test
  void addsRowsThatAreNew() {
    assertThat(taken(csv() + "\"'- \",2,x\r\n\">= 65\",3\r\n")).hasSize(2);

    assertThat(text).contains("rule id=\"Age-3\"").contains("rule id=\"Age-4\"");
    assertThat(text).containsPattern(">(&gt;|>)= 65<");
  }

  @Test
  void refusesASheetWithOtherColumns() {
    assertThat(sheet().compare("age\tfee\n1\t2\n").problem()).isNotNull();
    assertThat(sheet().compare("").problem()).isNotNull();
    assertThat(sheet().compare("x".repeat(TableSheet.MOST_CHARACTERS + 1)).problem()).isNotNull();
    assertThat(sheet().compare(csv() + "1,2,3,4\n").problem()).isNotNull();
  }
}
