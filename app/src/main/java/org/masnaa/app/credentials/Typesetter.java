package org.masnaa.app.credentials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.credentials.document.Certificate;
import org.masnaa.app.credentials.document.Certificate.Fact;
import org.masnaa.app.credentials.document.Certificate.Facts;
import org.masnaa.app.shared.page.Dates;
import org.masnaa.service.NamedValues;
import org.masnaa.service.Output;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;

/** Turns an output of a package and the values of a case into the text of a certificate. */
final class Typesetter {

  private static final LocalText REFERENCE = new LocalText("رقم الطلب", "Reference");
  private static final LocalText ISSUED = new LocalText("تاريخ الإصدار", "Date of issue");
  private static final LocalText VALID = new LocalText("تنتهي الصلاحية في", "Valid until");

  private final Dates dates;
  private final Output output;
  private final NamedValues values;

  Typesetter(Dates dates, Output output, NamedValues values) {
    this.dates = dates;
    this.output = output;
    this.values = values;
  }

  /** When and under which reference a document is issued. */
  record Occasion(
      LocalText issuer, String reference, LocalDate issued, @Nullable LocalDate validUntil) {}

  Certificate certificate(Occasion occasion, Certificate.Check check) {
    List<Certificate.Part> parts = new ArrayList<>();
    for (Output.Block block : output.blocks()) {
      add(block, parts);
    }
    addOccasion(occasion, parts);
    return new Certificate(output.title(), occasion.issuer(), occasion.reference(), check, parts);
  }

  private void add(Output.Block block, List<Certificate.Part> parts) {
    switch (block) {
      case Output.Title title -> {
        LocalText text = values.fill(title.text());
        if (!text.equals(output.title())) {
          parts.add(new Certificate.Heading(text));
        }
      }
      case Output.Paragraph paragraph ->
          parts.add(new Certificate.Paragraph(values.fill(paragraph.text())));
      case Output.Table table -> parts.add(new Facts(facts(table)));
      case Output.Signature signature ->
          parts.add(new Certificate.Signatory(signature.signatory()));
      case Output.Qr qr -> parts.add(new Certificate.Code());
      case Output.Note note -> parts.add(new Certificate.Note(values.fill(note.text())));
    }
  }

  /** A line without a value would only raise questions. */
  private List<Fact> facts(Output.Table table) {
    return table.rows().stream()
        .map(row -> new Fact(row.label(), values.text(row.value())))
        .filter(fact -> !fact.value().ar().isBlank() || !fact.value().en().isBlank())
        .toList();
  }

  /** Reference and dates end the first table. */
  private void addOccasion(Occasion occasion, List<Certificate.Part> parts) {
    List<Fact> facts = new ArrayList<>();
    int place = 0;
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (parts.get(i) instanceof Facts table) {
        facts = new ArrayList<>(table.facts());
        place = i;
      }
    }
    boolean replaces = !parts.isEmpty() && parts.get(place) instanceof Facts;
    LocalText reference = new LocalText(occasion.reference(), occasion.reference());
    if (facts.stream().noneMatch(fact -> fact.value().equals(reference))) {
      facts.addFirst(new Fact(REFERENCE, reference));
    }
    facts.add(new Fact(ISSUED, day(occasion.issued())));
    LocalDate until = occasion.validUntil();
    if (until != null) {
      facts.add(new Fact(VALID, day(until)));
    }
    if (replaces) {
      parts.set(place, new Facts(facts));
    } else {
      parts.addFirst(new Facts(facts));
    }
  }

  private LocalText day(LocalDate day) {
    return new LocalText(dates.both(day, Language.AR), dates.both(day, Language.EN));
  }
}
