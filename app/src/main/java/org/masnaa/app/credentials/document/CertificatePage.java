package org.masnaa.app.credentials.document;

import java.util.Map;
import org.masnaa.app.credentials.document.Certificate.Code;
import org.masnaa.app.credentials.document.Certificate.Facts;
import org.masnaa.app.credentials.document.Certificate.Heading;
import org.masnaa.app.credentials.document.Certificate.Note;
import org.masnaa.app.credentials.document.Certificate.Paragraph;
import org.masnaa.app.credentials.document.Certificate.Signatory;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.xml.sax.SAXException;

/**
 * Lays a certificate out on A4: Arabic at the right, English at the left, the two mirroring each
 * other around the middle as on the letter paper of Gulf ministries.
 */
final class CertificatePage {

  private static final LocalText EMBLEM = new LocalText("الشعار", "Emblem");

  private static final String HAIR = "0.3mm";

  private final Fo fo;
  private final Columns columns;
  private final Certificate certificate;

  CertificatePage(Fo fo, Certificate certificate) {
    this.fo = fo;
    this.columns = new Columns(fo);
    this.certificate = certificate;
  }

  void write() throws SAXException {
    fo.document(() ->
        fo.element(
            "root",
            Map.of(
                "font-family", PdfPrinter.FONT,
                "font-size", "10.5pt",
                "line-height", "1.6",
                "color", Ink.TEXT,
                "xml:lang", "ar"),
            () -> {
              pageMaster();
              Metadata.write(fo, certificate.title(), certificate.issuer());
              fo.element(
                  "page-sequence",
                  Map.of("master-reference", "page", "xml:lang", "ar"),
                  this::content);
            }));
  }

  private void pageMaster() throws SAXException {
    fo.element(
        "layout-master-set",
        Map.of(),
        () ->
            fo.element(
                "simple-page-master",
                Map.of("master-name", "page", "page-width", "210mm", "page-height", "297mm"),
                () -> {
                  fo.element("region-body", Map.of("margin", "18mm 22mm 30mm 22mm"));
                  fo.element("region-before", Map.of("extent", "10mm"));
                  fo.element("region-after", Map.of("extent", "27mm"));
                }));
  }

  private void content() throws SAXException {
    fo.element("static-content", artifact("xsl-region-before"), this::frame);
    fo.element("static-content", artifact("xsl-region-after"), this::foot);
    fo.element("flow", Map.of("flow-name", "xsl-region-body"), this::body);
  }

  private static Map<String, String> artifact(String region) {
    return Map.of("flow-name", region, "role", "artifact");
  }

  private void frame() throws SAXException {
    line("9mm", "9mm", "192mm", HAIR);
    line("288mm", "9mm", "192mm", HAIR);
    line("9mm", "9mm", HAIR, "279mm");
    line("9mm", "201mm", HAIR, "279mm");
  }

  private void line(String top, String start, String width, String height) throws SAXException {
    fo.element(
        "block-container",
        Map.of(
            "absolute-position", "fixed",
            "top", top,
            "left", start,
            "width", width,
            "height", height,
            "background-color", Ink.LINE),
        () -> fo.element("block", Map.of("font-size", "0.1pt", "line-height", "0.1pt")));
  }

  private void foot() throws SAXException {
    fo.element(
        "block",
        Map.of(
            "margin",
            "8mm 22mm 0 22mm",
            "font-size",
            "8pt",
            "color",
            Ink.SOFT,
            "text-align",
            "center"),
        () -> {
          fo.text(certificate.reference() + " · ");
          fo.element("page-number", Map.of());
          fo.text(" / ");
          fo.element("page-number-citation-last", Map.of("ref-id", "end"));
        });
  }

  private void body() throws SAXException {
    letterhead();
    title();
    for (Certificate.Part part : certificate.parts()) {
      switch (part) {
        case Heading heading -> columns.pair("H2", heading.text(), Style.HEADING, "6mm");
        case Paragraph paragraph -> columns.pair("P", paragraph.text(), Style.PLAIN, "5mm");
        case Facts facts -> new FactTable(fo).write(facts);
        case Signatory signatory -> signatory(signatory.text());
        case Code ignored -> new CheckBox(fo, certificate).write();
        case Note note -> columns.pair("P", note.text(), Style.SMALL, "4mm");
      }
    }
    fo.element("block", Map.of("id", "end"));
  }

  private void letterhead() throws SAXException {
    columns.row(
        "0mm",
        "center",
        new String[] {"1", "0.3", "1"},
        () -> columns.text(Language.AR, "P", certificate.issuer(), Style.LETTERHEAD),
        () ->
            fo.element(
                "block",
                Map.of("text-align", "center", "line-height", "1", "role", "Div"),
                () -> Drawings.emblem(fo, "17mm", Ink.ACCENT, "2", EMBLEM.ar())),
        () -> columns.text(Language.EN, "P", certificate.issuer(), Style.LETTERHEAD));
    fo.element(
        "block",
        Map.of(
            "space-before",
            "3mm",
            "border-bottom",
            "1.2pt solid " + Ink.ACCENT,
            "line-height",
            "1pt",
            "role",
            "artifact"));
  }

  private void title() throws SAXException {
    fo.element("block", Map.of("space-before", "9mm", "role", "Div"));
    columns.centred(
        Language.AR,
        "H1",
        certificate.title(),
        Map.of(
            "font-size", "25pt", "font-weight", "600", "line-height", "1.45", "color", Ink.ACCENT));
    columns.centred(
        Language.EN,
        "P",
        certificate.title(),
        Map.of("font-size", "15pt", "line-height", "1.4", "color", Ink.ACCENT));
  }

  private void signatory(LocalText text) throws SAXException {
    columns.pair("P", text, Style.SIGNED, "9mm");
  }
}
