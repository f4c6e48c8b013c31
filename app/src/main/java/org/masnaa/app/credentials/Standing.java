package org.masnaa.app.credentials;

import org.masnaa.app.shared.ServiceId;
import org.masnaa.text.LocalText;

/**
 * A document that counts today.
 *
 * @param service the one that issued it
 * @param entity its issuer's name, as printed
 */
public record Standing(Credential credential, ServiceId service, LocalText entity) {

  /** What it is, as {@code entity/service/output}: how a form names documents that will do. */
  public String output() {
    return service + "/" + credential.output();
  }

  /** What tells it from all others. */
  public String key() {
    return credential.caseId() + "/" + credential.id();
  }
}
