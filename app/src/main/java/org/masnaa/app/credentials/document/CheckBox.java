package org.masnaa.app.credentials.document;

import java.util.Map;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.xml.sax.SAXException;

/** The code to scan, between what to do with it in both languages. */
final class CheckBox {

  private static final LocalText ASK =
      new LocalText("تحقق من صحة هذه الوثيقة", "Check that this document is genuine");
  private static final LocalText HOW =
      new LocalText(
          "امسح الرمز بكاميرا الجوال، أو افتح صفحة التحقق في البوابة وأدخل الرمز المكتوب أدناه.",
          "Scan the code with a phone, or open the portal's verification page and enter the code below.");
  private static final LocalText PICTURE =
      new LocalText("رمز الاستجابة السريعة لصفحة التحقق", "QR code of the verification page");

  private final Fo fo;
  private final Columns columns;
  private final Certificate certificate;

  CheckBox(Fo fo, Certificate certificate) {
    this.fo = fo;
    this.columns = new Columns(fo);
    this.certificate = certificate;
  }

  void write() throws SAXException {
    QrCode code = QrCode.of(certificate.check().address());
    columns.row(
        "8mm",
        "center",
        new String[] {"1", "0.62", "1"},
        () -> explain(Language.AR),
        () ->
            fo.element(
                "block",
                Map.of("text-align", "center", "line-height", "1", "role", "Div"),
                () -> Drawings.code(fo, "32mm", code, PICTURE.ar())),
        () -> explain(Language.EN));
    fo.element(
        "block",
        Map.of(
            "text-align", "center",
            "font-size", "9pt",
            "space-before", "1mm",
            "color", Ink.SOFT,
            "xml:lang", "en"),
        () -> fo.text(certificate.check().code()));
  }

  private void explain(Language language) throws SAXException {
    columns.text(language, "P", ASK, Style.VALUE);
    columns.text(language, "P", HOW, Style.SMALL);
  }
}
