package org.masnaa.app.credentials.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.masnaa.app.credentials.document.Certificate.Check;
import org.masnaa.app.credentials.document.Certificate.Code;
import org.masnaa.app.credentials.document.Certificate.Fact;
import org.masnaa.app.credentials.document.Certificate.Facts;
import org.masnaa.app.credentials.document.Certificate.Heading;
import org.masnaa.app.credentials.document.Certificate.Note;
import org.masnaa.app.credentials.document.Certificate.Paragraph;
import org.masnaa.app.credentials.document.Certificate.Signatory;
import org.masnaa.text.LocalText;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class PdfPrinterTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final PdfPrinter PRINTER = new PdfPrinter();

  @BeforeAll
  static void checker() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private static LocalText same(String text) {
    return new LocalText(text, text);
  }

  private static Certificate certificate(LocalText name) {
    return new Certificate(
        new LocalText("شهادة محل الإقامة", "Residence certificate"),
        new LocalText("وزارة الداخلية", "Ministry of Interior"),
        "RC-2026-004182",
        new Check("7KQ2-M9DX", "https://services.example/ar/verify/7KQ2M9DX"),
        List.of(
            new Heading(new LocalText("بيانات", "Facts")),
            new Paragraph(
                new LocalText("تشهد الجهة المختصة بما يأتي.", "This certifies the following.")),
            new Facts(
                List.of(
                    new Fact(new LocalText("الاسم", "Name"), name),
                    new Fact(new LocalText("رقم الجوال", "Mobile"), same("+974 9555 0100")),
                    new Fact(
                        new LocalText("العنوان", "Address"),
                        new LocalText(
                            "مبنى 18، شارع 520، منطقة 51", "Building 18, street 520, zone 51")))),
            new Signatory(new LocalText("إدارة سجل السكان", "Population Register Department")),
            new Code(),
            new Note(new LocalText("صدرت إلكترونيًا.", "Issued electronically."))));
  }

  private static final LocalText MARYAM =
      new LocalText("مريم بنت سعد بن علي الكواري", "Maryam bint Saad bin Ali Al-Kuwari");

  @ParameterizedTest
  @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
  void keepsToTheStandard(PDFAFlavour standard) throws Exception {
    assertThat(breaches(PRINTER.print(certificate(MARYAM), NOW), standard)).isEmpty();
  }

  /** Letters of every community that the register names. */
  @Test
  void printsEveryNameOfTheRegister() throws Exception {
    StringBuilder ar = new StringBuilder();
    StringBuilder en = new StringBuilder();
    Path names = Path.of("src", "main", "resources", "registers", "names");
    try (var files = Files.list(names)) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
          ar.append(line.split(",", -1)[1]).append(' ');
          en.append(line.split(",", -1)[2]).append(' ');
        }
      }
    }

    byte[] pdf = PRINTER.print(certificate(new LocalText(ar.toString(), en.toString())), NOW);

    assertThat(breaches(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
  }

  @Test
  void seesABreach() throws Exception {
    String pdf = new String(PRINTER.print(certificate(MARYAM), NOW), StandardCharsets.ISO_8859_1);

    byte[] broken = pdf.replace("/MarkInfo", "/MarkNone").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(breaches(broken, PDFAFlavour.PDFA_2_A)).isNotEmpty();
  }

  /** Words that would be markup, entities or addresses anywhere else. */
  @Test
  void takesTextAsText() throws Exception {
    LocalText hostile =
        same(
            "</fo:block><fo:external-graphic src=\"file:///etc/passwd\"/> &amp; <!DOCTYPE x>"
                + " {name}");

    byte[] pdf = PRINTER.print(certificate(hostile), NOW);

    assertThat(breaches(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
  }

  /** A shared configuration was seen to break when two certificates were printed at once. */
  @Test
  void printsSideBySide() throws Exception {
    PdfPrinter one = new PdfPrinter();
    List<Callable<byte[]>> ofOne =
        Collections.nCopies(32, () -> one.print(certificate(same("x")), NOW));

    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<byte[]> printed : threads.invokeAll(ofOne)) {
        assertThat(printed.get()).isNotEmpty();
      }
    }
  }

  private static List<String> breaches(byte[] pdf, PDFAFlavour standard)
      throws VeraPDFException, IOException {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
          .distinct()
          .toList();
    }
  }
}
