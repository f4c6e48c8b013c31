package org.masnaa.app.consent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.text.LocalText;

/**
 * Somebody read data of a person out of a register.
 *
 * @param reader the role of who read, as {@link org.masnaa.app.shared.Actor#role()} says it
 * @param register by its name in the attribute catalogue
 * @param attributes by their names there
 * @param caseId the case it was read for; null before there is one
 */
public record DataRead(
    PersonId person,
    String reader,
    String register,
    List<String> attributes,
    Reason reason,
    @Nullable CaseId caseId) {

  public DataRead {
    attributes = List.copyOf(attributes);
  }

  /**
   * Why it was read.
   *
   * @param clause the place in the law that allows it, or null
   */
  public record Reason(ServiceId service, LocalText purpose, @Nullable String clause) {}
}
