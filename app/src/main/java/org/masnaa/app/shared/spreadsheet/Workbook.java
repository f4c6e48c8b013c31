package org.masnaa.app.shared.spreadsheet;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.archive.ZipParts;
import org.masnaa.source.Position;
import org.masnaa.source.Problem;
import org.masnaa.source.Problems;
import org.masnaa.source.Xml;
import org.masnaa.source.XmlElement;
import org.masnaa.source.XmlVisitor;
import org.masnaa.text.LocalText;

/**
 * An XLSX workbook (Office Open XML, ECMA-376 part 1, clause 18), its cells read as texts: of a
 * formula its last value, of a date the day number it is stored as. The archive is taken for
 * hostile: what it unpacks to is bounded, and the one XML reader reads it.
 *
 * @param sheets the rows of each sheet by its name, in the order of the workbook; a row is its
 *     cells from column A on, without trailing empty ones
 */
public record Workbook(Map<String, List<List<String>>> sheets) {

  static final int ENTRIES = 2_000;
  static final int ALL_BYTES = 128 * 1024 * 1024;

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /**
   * Reads a workbook.
   *
   * @param file its name, for the problems
   * @return the workbook, or null when a problem was added
   */
  public static @Nullable Workbook read(String file, byte[] content, Problems problems) {
    Map<String, byte[]> parts;
    try {
      parts = ZipParts.unpack(content, ENTRIES, ALL_BYTES);
    } catch (IOException e) {
      problems.add(noWorkbook(file));
      return null;
    }
    if (parts == null) {
      problems.add(tooMuch(file));
      return null;
    }
    return new Reading(file, parts, problems).workbook();
  }

  private record Reading(String file, Map<String, byte[]> parts, Problems problems) {

    @Nullable Workbook workbook() {
      XmlElement book = tree("xl/workbook.xml");
      XmlElement relations = tree("xl/_rels/workbook.xml.rels");
      if (book == null || relations == null) {
        return null;
      }
      SharedTexts shared = new SharedTexts();
      if (parts.containsKey("xl/sharedStrings.xml") && !scan("xl/sharedStrings.xml", shared)) {
        return null;
      }
      Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
      for (XmlElement list : book.children(MAIN, "sheets")) {
        for (XmlElement sheet : list.children(MAIN, "sheet")) {
          SheetRows rows = new SheetRows(shared.texts());
          if (!scan(part(sheet, relations), rows)) {
            return null;
          }
          if (rows.overfull()) {
            problems.add(tooMuch(file));
            return null;
          }
          sheets.put(String.valueOf(sheet.attribute("name")), rows.rows());
        }
      }
      return new Workbook(sheets);
    }

    private static String part(XmlElement sheet, XmlElement relations) {
      String id = sheet.attribute(RELATION, "id");
      for (XmlElement relation : relations.children(PACKAGE, "Relationship")) {
        String target = relation.attribute("Target");
        if (target != null && relation.attributes().containsValue(id)) {
          return target.startsWith("/") ? target.substring(1) : "xl/" + target;
        }
      }
      return "";
    }

    private @Nullable XmlElement tree(String part) {
      byte[] content = parts.get(part);
      if (content == null) {
        problems.add(noWorkbook(file));
        return null;
      }
      return Xml.read(file + "!" + part, content, problems);
    }

    private boolean scan(String part, XmlVisitor visitor) {
      byte[] content = parts.get(part);
      if (content == null) {
        problems.add(noWorkbook(file));
        return false;
      }
      return Xml.scan(file + "!" + part, content, ALL_BYTES, visitor, problems);
    }
  }

  private static Problem noWorkbook(String file) {
    return new Problem(
        new Position(file, 1, 1),
        "spreadsheet.unreadable",
        new LocalText("الملف ليس مصنف XLSX سليمًا.", "The file is not a sound XLSX workbook."),
        new LocalText(
            "افتحه في برنامج الجداول واحفظه من جديد بصيغة XLSX.",
            "Open it in a spreadsheet program and save it again as XLSX."));
  }

  private static Problem tooMuch(String file) {
    return new Problem(
        new Position(file, 1, 1),
        "spreadsheet.too-large",
        new LocalText(
            "المصنف أكبر من المسموح: "
                + SheetRows.CELLS
                + " خلية و"
                + megabytes()
                + " ميغابايت بعد فك الضغط.",
            "The workbook passes the limits of "
                + SheetRows.CELLS
                + " cells and "
                + megabytes()
                + " MB unpacked."),
        new LocalText("قسّمه، أو احفظه بصيغة CSV.", "Split it, or save it as CSV."));
  }

  private static int megabytes() {
    return ALL_BYTES / 1024 / 1024;
  }
}
