package org.masnaa.app.portal;

import java.time.Instant;
import java.util.List;
import org.masnaa.app.shared.page.Answered;
import org.masnaa.text.LocalText;

/** What anyone learns who holds a document's code. */
public sealed interface VerifyPage {

  String code();

  /**
   * The document was issued and not withdrawn.
   *
   * @param expired whether its time is over
   */
  record Valid(
      String code,
      LocalText title,
      LocalText entity,
      Instant issued,
      boolean expired,
      List<Answered> values)
      implements VerifyPage {}

  /** The document was issued and withdrawn later. */
  record Revoked(String code, LocalText title, LocalText entity, Instant revoked)
      implements VerifyPage {}

  /** There is no such document. */
  record Unknown(String code) implements VerifyPage {}
}
