package org.masnaa.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditorTest {

  private static final String FORM =
      """
      # what is asked
      pages:
        - page: loan
          title: {ar: القرض, en: The loan}   # heading
          questions:
            - id: amount
              type: money
              label: {ar: المبلغ, en: Amount}
              check: 'amount > 0'

            # the shortest
            - {id: term, type: whole-number, label: {ar: المدة, en: Term}, min: 6}
        - page: empty
          questions: []
      """;

  private static final String TABLE =
      """
      <definitions xmlns="urn:x">
        <decision id="D">
          <rule id="r-1">
            <inputEntry><text>&lt; 18</text></inputEntry>
            <outputEntry><text>"refuse"</text></outputEntry>
          </rule>
          <rule id="r-2"/>
        </decision>
      </definitions>
      """;

  private static String edit(String file, String text, Edit edit) {
    return switch (Editor.apply(file, text, edit)) {
      case EditResult.Done done -> done.text();
      case EditResult.Refused refused -> "refused: " + refused.why().en();
    };
  }

  @Test
  void changesOneTextAndNothingElse() {
    String after =
        edit(
            "form.yaml",
            FORM,
            new Edit.SetText("pages/page=loan/questions/id=amount/label/en", "Sum, in riyals"));

    assertThat(after)
        .isEqualTo(FORM.replace("{ar: المبلغ, en: Amount}", "{ar: المبلغ, en: 'Sum, in riyals'}"));
  }

  @Test
  void addsAKeyWhereItUsuallyStands() {
    String after =
        edit(
            "form.yaml",
            FORM,
            new Edit.SetText("pages/page=loan/questions/id=amount/hint/en", "Whole riyals"));

    assertThat(after)
        .isEqualTo(
            FORM.replace("en: Amount}\n", "en: Amount}\n        hint: {en: Whole riyals}\n"));
  }

  @Test
  void takesAKeyAwayWithWhatItLeavesEmpty() {
    String hinted =
        edit(
            "form.yaml",
            FORM,
            new Edit.SetText("pages/page=loan/questions/id=amount/hint/en", "Whole riyals"));

    String after =
        edit(
            "form.yaml",
            hinted,
            new Edit.SetText("pages/page=loan/questions/id=amount/hint/en", ""));

    assertThat(after).isEqualTo(FORM);
  }

  @Test
  void addsMovesAndRemovesQuestions() {
    String list = "pages/page=loan/questions";
    String added =
        edit(
            "form.yaml",
            FORM,
            new Edit.Insert(list, "id=amount", "{id: note, type: text, optional: true}"));
    String moved = edit("form.yaml", added, new Edit.Move(list + "/id=term", list, ""));
    String removed = edit("form.yaml", moved, new Edit.Remove(list + "/id=note"));

    assertThat(added)
        .isEqualTo(
            FORM.replace(
                "check: 'amount > 0'\n",
                "check: 'amount > 0'\n      - {id: note, type: text, optional: true}\n"));
    assertThat(removed.indexOf("id: term")).isLessThan(removed.indexOf("id: amount"));
    assertThat(removed).doesNotContain("note").contains("# the shortest", "# heading");
  }

  @Test
  void putsAQuestionIntoAnEmptyPage() {
    String after =
        edit(
            "form.yaml",
            FORM,
            new Edit.Move("pages/page=loan/questions/id=amount", "pages/page=empty/questions", ""));

    assertThat(Editor.value("form.yaml", after, "pages/page=empty/questions/id=amount/check"))
        .isEqualTo("amount > 0");
    assertThat(Editor.value("form.yaml", after, "pages/page=loan/questions/id=amount")).isNull();
  }

  @Test
  void writesWhatLooksLikeSomethingElseAsAText() {
    String path = "pages/page=loan/title/en";

    for (String text :
        new String[] {
          "true",
          "12",
          "a: b",
          "# no",
          "- x",
          "{x}",
          "it's",
          "say \"no\"",
          "two\nlines",
          "\t",
          "نعم: لا",
          "=1+1",
          "'",
          "\\",
          "a,b",
          "null",
          "\u202e",
          "\ud83d\ude00",
          "@x",
          "`",
          "%",
          "!tag",
          "&a",
          "*a"
        }) {
      String after = edit("form.yaml", FORM, new Edit.SetText(path, text));

      assertThat(Editor.value("form.yaml", after, path)).isEqualTo(text);
    }
  }

  @Test
  void changesACellOfATable() {
    String after =
        edit(
            "decisions/d.dmn", TABLE, new Edit.SetText("id=r-1/inputEntry/*1/text/text()", "< 21"));

    assertThat(after).isEqualTo(TABLE.replace("&lt; 18", "&lt; 21"));
  }

  @Test
  void addsAndMovesRows() {
    String added =
        edit(
            "decisions/d.dmn",
            TABLE,
            new Edit.Insert("id=D", "id=r-1", "<rule id=\"r-3\">\n  <x/>\n</rule>"));
    String moved = edit("decisions/d.dmn", added, new Edit.Move("id=r-3", "id=D", "id=r-2"));

    assertThat(added)
        .isEqualTo(
            TABLE.replace(
                "    <rule id=\"r-2\"/>",
                "    <rule id=\"r-3\">\n      <x/>\n    </rule>\n    <rule id=\"r-2\"/>"));
    assertThat(edit("decisions/d.dmn", moved, new Edit.Remove("id=r-3"))).isEqualTo(TABLE);
  }

  @Test
  void writesNothingThatCouldNotBeRead() {
    assertThat(edit("decisions/d.dmn", TABLE, new Edit.SetText("id=r-1/@id", "\u0001")))
        .startsWith("refused");
    assertThat(edit("decisions/d.dmn", TABLE, new Edit.Insert("id=D", null, "<a><b></a>")))
        .startsWith("refused");
    assertThat(
            edit(
                "decisions/d.dmn",
                TABLE,
                new Edit.Insert("id=D", null, "<!DOCTYPE x [<!ENTITY e 'e'>]>")))
        .startsWith("refused");
    assertThat(edit("form.yaml", FORM, new Edit.Put("tasks", "&a [*a]"))).startsWith("refused");
    assertThat(edit("form.yaml", FORM, new Edit.Remove("pages/page=other"))).startsWith("refused");
  }

  @Test
  void keepsTheLineEndsOfAFile() {
    String windows = FORM.replace("\n", "\r\n");

    String after =
        edit(
            "form.yaml",
            windows,
            new Edit.Insert(
                "pages/page=loan/questions", "", "{id: a, type: text, label: {ar: أ, en: A}}"));

    assertThat(after.replace("\r\n", "")).doesNotContain("\n");
  }

  @Test
  void takesBackAChangeAlthoughAnotherCameAfterIt() {
    EditResult.Done first =
        (EditResult.Done)
            Editor.apply("form.yaml", FORM, new Edit.Remove("pages/page=loan/questions/id=amount"));
    EditResult.Done second =
        (EditResult.Done)
            Editor.apply(
                "form.yaml", first.text(), new Edit.SetText("pages/page=loan/title/en", "Money"));

    var back = Undo.of(first.splices(), java.util.List.of(second.splices())).orElseThrow();

    assertThat(Splice.apply(second.text(), back))
        .isEqualTo(FORM.replace("en: The loan", "en: Money"));
  }

  @Test
  void doesNotTakeBackWhatAnotherChangedSince() {
    String path = "pages/page=loan/title/en";
    EditResult.Done first =
        (EditResult.Done) Editor.apply("form.yaml", FORM, new Edit.SetText(path, "One"));
    EditResult.Done second =
        (EditResult.Done) Editor.apply("form.yaml", first.text(), new Edit.SetText(path, "Two"));

    assertThat(Undo.of(first.splices(), java.util.List.of(second.splices()))).isEmpty();
  }

  @Test
  void readsOnlyUtf8() {
    assertThat(Editor.text("مصنع".getBytes(UTF_8))).contains("مصنع");
    assertThat(Editor.text(new byte[] {(byte) 0xff, (byte) 0xfe, 0x41})).isEmpty();
  }
}
