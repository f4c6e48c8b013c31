package org.masnaa.app.credentials;

import java.util.List;
import org.masnaa.app.credentials.document.Certificate;
import org.masnaa.text.LocalText;

/** What is kept encrypted of a document beside its file. */
record StoredCredential(
    String code,
    LocalText title,
    LocalText entity,
    LocalText holder,
    List<Certificate.Fact> values) {

  StoredCredential {
    values = List.copyOf(values);
  }
}
