package org.masnaa.app.credentials.document;

import java.util.List;
import org.masnaa.text.LocalText;

/**
 * What stands on a certificate, every value already a text.
 *
 * @param issuer the entity that answers for it
 * @param reference of the case it was issued in
 */
public record Certificate(
    LocalText title, LocalText issuer, String reference, Check check, List<Part> parts) {

  public Certificate {
    parts = List.copyOf(parts);
  }

  /** How anyone checks it: the code, and the address that the QR code holds. */
  public record Check(String code, String address) {}

  /** A part of the page, from top to bottom. */
  public sealed interface Part {}

  /** A heading within the page. */
  public record Heading(LocalText text) implements Part {}

  /** Running text. */
  public record Paragraph(LocalText text) implements Part {}

  /** Labels with their values. */
  public record Facts(List<Fact> facts) implements Part {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** One line of {@link Facts}. */
  public record Fact(LocalText label, LocalText value) {}

  /** Who signs. */
  public record Signatory(LocalText text) implements Part {}

  /** The code that leads to the public verification page. */
  public record Code() implements Part {}

  /** Small print. */
  public record Note(LocalText text) implements Part {}
}
