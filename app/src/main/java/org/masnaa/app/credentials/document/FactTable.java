package org.masnaa.app.credentials.document;

import java.util.Map;
import org.masnaa.app.credentials.document.Certificate.Fact;
import org.masnaa.app.credentials.document.Certificate.Facts;
import org.masnaa.text.Language;
import org.xml.sax.SAXException;

/**
 * Labels outside, values inside: the Arabic label at the right edge, the English one at the left. A
 * value that reads the same in both languages, such as a number, stands once in the middle.
 */
final class FactTable {

  private static final String[] WIDTHS = {"34mm", "49mm", "49mm", "34mm"};

  private final Fo fo;
  private final Columns columns;

  FactTable(Fo fo) {
    this.fo = fo;
    this.columns = new Columns(fo);
  }

  void write(Facts facts) throws SAXException {
    fo.element(
        "block-container",
        Map.of("writing-mode", "rl-tb", "space-before", "5mm", "role", "Div"),
        () ->
            fo.element(
                "table",
                Map.of(
                    "table-layout", "fixed",
                    "width", "166mm",
                    "border-top", "0.6pt solid " + Ink.LINE),
                () -> {
                  for (int i = 0; i < WIDTHS.length; i++) {
                    fo.element(
                        "table-column",
                        Map.of(
                            "column-width",
                            WIDTHS[i],
                            "fox:header",
                            i == 0 || i == 3 ? "true" : "false"));
                  }
                  fo.element(
                      "table-body",
                      Map.of(),
                      () -> {
                        for (Fact fact : facts.facts()) {
                          row(fact);
                        }
                      });
                }));
  }

  private void row(Fact fact) throws SAXException {
    boolean same = fact.value().ar().equals(fact.value().en());
    fo.element(
        "table-row",
        Map.of("keep-together.within-page", "always", "border-bottom", "0.6pt solid " + Ink.LINE),
        () -> {
          label(Language.AR, fact);
          if (same) {
            cell(
                Map.of("number-columns-spanned", "2"),
                () -> columns.centred(Language.EN, "P", fact.value(), Style.VALUE));
          } else {
            cell(Map.of(), () -> columns.text(Language.AR, "P", fact.value(), Style.VALUE));
            cell(Map.of(), () -> columns.text(Language.EN, "P", fact.value(), Style.VALUE));
          }
          label(Language.EN, fact);
        });
  }

  private void label(Language language, Fact fact) throws SAXException {
    cell(
        Map.of("background-color", Ink.PALE),
        () -> columns.text(language, "P", fact.label(), Style.LABEL));
  }

  private void cell(Map<String, String> attributes, Fo.Inside inside) throws SAXException {
    fo.element(
        "table-cell",
        Style.with(attributes, "padding", "1.6mm 2.5mm", "display-align", "center"),
        inside);
  }
}
