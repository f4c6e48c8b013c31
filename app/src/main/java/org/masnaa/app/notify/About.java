package org.masnaa.app.notify;

import java.util.UUID;
import org.masnaa.app.shared.CaseId;

/** What a message is about. */
public sealed interface About {

  /** The id of it, whatever it is. */
  UUID value();

  /** A case. */
  record OfCase(CaseId id) implements About {
    @Override
    public UUID value() {
      return id.value();
    }
  }

  /** A register that a person holds to be wrong. */
  record OfDispute(UUID value) implements About {}

  /** An application that was not sent yet. */
  record OfDraft(UUID value) implements About {}
}
