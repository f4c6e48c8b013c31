package org.masnaa.app.shared.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.masnaa.source.Problem;
import org.masnaa.source.Problems;

class WorkbookTest {

  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

  private final Problems problems = new Problems();

  @Test
  void readsTextsNumbersAndGaps() throws IOException {
    byte[] archive =
        zip(
            book(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\"><v>4.5</v></c></row>"
                    + "<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>داخل</t></is></c>"
                    + "<c r=\"C3\" t=\"b\"><v>1</v></c></row>"));

    Workbook workbook = Objects.requireNonNull(Workbook.read("a.xlsx", archive, problems));

    assertThat(workbook.sheets().get("Sheet one"))
        .containsExactly(List.of("مشترك", "", "4.5"), List.of(), List.of("", "داخل", "true"));
  }

  @Test
  void refusesABombByWhatItUnpacksTo() throws IOException {
    Map<String, String> parts = book("");
    parts.put("xl/media/zeros.bin", "0".repeat(60_000_000));

    assertThat(Workbook.read("bomb.xlsx", zip(parts), problems)).isNull();
    assertThat(codes()).containsExactly("spreadsheet.too-large");
  }

  @Test
  void refusesEntitiesInASheet() throws IOException {
    Map<String, String> parts = book("");
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");

    assertThat(Workbook.read("a.xlsx", zip(parts), problems)).isNull();
    assertThat(codes()).containsExactly("xml.doctype");
  }

  @Test
  void doesNotFillUpToARowOrColumnFarOff() throws IOException {
    byte[] archive = zip(book("<row r=\"9999999\"><c r=\"ZZZZZZ9999999\"><v>1</v></c></row>"));

    assertThat(Workbook.read("a.xlsx", archive, problems)).isNull();
    assertThat(codes()).containsExactly("spreadsheet.too-large");
  }

  @Test
  void refusesWhatIsNoWorkbook() throws IOException {
    byte[] other = zip(new LinkedHashMap<>(Map.of("readme.txt", "hello")));

    assertThat(Workbook.read("a.xlsx", other, problems)).isNull();
    assertThat(Workbook.read("a.xlsx", new byte[] {1, 2, 3}, problems)).isNull();
    assertThat(codes()).containsOnly("spreadsheet.unreadable");
  }

  private List<String> codes() {
    return problems.sorted().stream().map(Problem::code).toList();
  }

  private static Map<String, String> book(String rows) {
    String relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
    String workbook =
        "<workbook %s xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                .formatted(MAIN)
            + "<sheets><sheet name=\"Sheet one\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("xl/workbook.xml", workbook);
    parts.put("xl/_rels/workbook.xml.rels", relations);
    parts.put(
        "xl/sharedStrings.xml",
        "<sst %s><si><r><t>مش</t></r><r><t>ترك</t></r><rPh><t>x</t></rPh></si></sst>"
            .formatted(MAIN));
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
    return parts;
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
