package org.masnaa.app.studio;

import java.util.Optional;
import java.util.regex.Pattern;
import org.masnaa.app.identity.Identity;
import org.masnaa.app.identity.OfficerProfile;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** Who works in the studio. Services are looked for in the visitor's own entity only. */
@Component
class Visitors {

  static final String DESIGNER = "designer";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");

  private final Identity identity;
  private final Studio studio;

  Visitors(Identity identity, Studio studio) {
    this.identity = identity;
    this.studio = studio;
  }

  Actor.Officer me() {
    if (identity.current() instanceof Actor.Officer officer) {
      return officer;
    }
    throw PageReply.notFound();
  }

  Actor.Officer designer() {
    Actor.Officer me = me();
    if (!me.roles().contains(DESIGNER)) {
      throw PageReply.notFound();
    }
    return me;
  }

  /** A service of the visitor's entity by its name in the address. */
  ServiceId service(String name) {
    if (!NAME.matcher(name).matches()) {
      throw PageReply.notFound();
    }
    return new ServiceId(me().entity(), name);
  }

  Draft draft(String name) {
    ServiceId id = service(name);
    return studio.find(id).orElseThrow(PageReply::notFound);
  }

  /** How an officer is called. */
  LocalText name(OfficerId officer) {
    Optional<OfficerProfile> profile = identity.officer(officer);
    return profile
        .map(OfficerProfile::name)
        .orElseGet(() -> new LocalText(officer.value(), officer.value()));
  }
}
