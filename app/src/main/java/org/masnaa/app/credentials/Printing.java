package org.masnaa.app.credentials;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.masnaa.app.credentials.document.Certificate;
import org.masnaa.app.credentials.document.Certificate.Fact;
import org.masnaa.app.credentials.document.PdfPrinter;
import org.masnaa.app.identity.Entity;
import org.masnaa.app.identity.Identity;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.page.Dates;
import org.masnaa.service.NamedValues;
import org.masnaa.service.Output;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** Makes the document that an order asks for. */
@Component
class Printing {

  private static final String HOLDER = "person.name";

  private final PdfPrinter printer = new PdfPrinter();
  private final SecureRandom random = new SecureRandom();
  private final Identity identity;
  private final Dates dates;
  private final Ids ids;
  private final String address;

  Printing(Identity identity, Dates dates, Ids ids, CredentialSettings settings) {
    this.identity = identity;
    this.dates = dates;
    this.ids = ids;
    this.address = settings.address();
  }

  CredentialStore.Fresh document(Issue issue, Instant now) {
    Output output = issue.service().content().outputs().get(issue.output());
    if (output == null) {
      throw new IllegalArgumentException("The service has no output " + issue.output());
    }
    NamedValues values = new NamedValues(issue.service().content(), issue.data());
    VerificationCode code = VerificationCode.random(random);
    LocalDate today = dates.day(now);
    LocalDate until = output.valid() == null ? null : today.plus(output.valid());
    LocalText issuer = issuer(issue);
    Certificate certificate =
        new Typesetter(dates, output, values)
            .certificate(
                new Typesetter.Occasion(issuer, issue.reference(), today, until), check(code));
    StoredCredential stored =
        new StoredCredential(
            code.text(),
            output.title(),
            issuer,
            MaskedName.of(values.text(HOLDER)),
            facts(certificate));
    return new CredentialStore.Fresh(
        issue, ids.next(), stored, new Printed(printer.print(certificate, now)), now, until);
  }

  private LocalText issuer(Issue issue) {
    return identity
        .entity(issue.service().id().entity())
        .map(Entity::name)
        .orElseThrow(() -> new IllegalStateException("No entity " + issue.service().id()));
  }

  private Certificate.Check check(VerificationCode code) {
    return new Certificate.Check(
        code.grouped(), address + "/" + Language.AR.code() + "/verify/" + code.text());
  }

  private static List<Fact> facts(Certificate certificate) {
    return certificate.parts().stream()
        .filter(Certificate.Facts.class::isInstance)
        .flatMap(part -> ((Certificate.Facts) part).facts().stream())
        .toList();
  }
}
