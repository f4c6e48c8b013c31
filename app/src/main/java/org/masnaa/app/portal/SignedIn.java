package org.masnaa.app.portal;

import java.util.Optional;
import org.masnaa.app.identity.Identity;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.page.PageReply;
import org.springframework.stereotype.Component;

/** The person at the portal, and what stands in the address. */
@Component
final class SignedIn {

  private final Identity identity;

  SignedIn(Identity identity) {
    this.identity = identity;
  }

  Optional<PersonId> ifAny() {
    return identity.current() instanceof Actor.Person(PersonId id)
        ? Optional.of(id)
        : Optional.empty();
  }

  /** The person; where the method is open to persons only, there is one. */
  PersonId person() {
    return ifAny().orElseThrow(PageReply::notFound);
  }
}
