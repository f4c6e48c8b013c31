package org.masnaa.app.shared.page;

import java.util.UUID;
import org.masnaa.app.shared.CaseId;

/** What stands in an address; what is no id leads nowhere, exactly as an unknown id does. */
public final class Addressed {

  private Addressed() {}

  public static CaseId caseId(String text) {
    return new CaseId(id(text));
  }

  /** The id, written as it is written by us. */
  public static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      throw PageReply.notFound();
    }
  }
}
