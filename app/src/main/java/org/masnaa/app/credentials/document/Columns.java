package org.masnaa.app.credentials.document;

import java.util.Map;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.xml.sax.SAXException;

/** Pieces of the page that hold both languages, Arabic at the right and English at the left. */
final class Columns {

  private final Fo fo;

  Columns(Fo fo) {
    this.fo = fo;
  }

  /** What stands in a cell. */
  interface Cell {
    void write() throws SAXException;
  }

  /** A text in one language, with its direction and alignment. */
  void text(Language language, String role, LocalText text, Map<String, String> style)
      throws SAXException {
    block(language, role, text, Style.with(style, "text-align", "start"));
  }

  /** A text in one language in the middle of its line. */
  void centred(Language language, String role, LocalText text, Map<String, String> style)
      throws SAXException {
    block(language, role, text, Style.with(style, "text-align", "center"));
  }

  /** Both texts side by side. */
  void pair(String role, LocalText text, Map<String, String> style, String before)
      throws SAXException {
    row(
        before,
        "before",
        new String[] {"1", "0.07", "1"},
        () -> text(Language.AR, role, text, style),
        () -> fo.element("block", Map.of()),
        () -> text(Language.EN, role, text, style));
  }

  /**
   * Cells beside each other, the first at the right. It is a table only on paper: what reads the
   * page aloud hears its blocks one after another.
   *
   * @param align where cells stand that are lower than their row
   * @param parts widths in proportion
   */
  void row(String before, String align, String[] parts, Cell... cells) throws SAXException {
    fo.element(
        "block-container",
        Map.of("writing-mode", "rl-tb", "space-before", before, "role", "Div"),
        () ->
            fo.element(
                "table",
                Map.of("table-layout", "fixed", "width", "100%", "role", "Div"),
                () -> {
                  for (String part : parts) {
                    fo.element(
                        "table-column",
                        Map.of("column-width", "proportional-column-width(" + part + ")"));
                  }
                  fo.element(
                      "table-body",
                      Map.of("role", "Div"),
                      () ->
                          fo.element(
                              "table-row", Map.of("role", "Div"), () -> cells(align, cells)));
                }));
  }

  private void cells(String align, Cell... cells) throws SAXException {
    for (Cell cell : cells) {
      fo.element("table-cell", Map.of("display-align", align, "role", "Div"), cell::write);
    }
  }

  private void block(Language language, String role, LocalText text, Map<String, String> style)
      throws SAXException {
    fo.element(
        "block-container",
        Map.of("writing-mode", language == Language.AR ? "rl-tb" : "lr-tb", "role", "Div"),
        () ->
            fo.element(
                "block",
                Style.with(style, "role", role, "xml:lang", language.code()),
                () -> fo.text(text.in(language))));
  }
}
