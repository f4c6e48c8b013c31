package org.masnaa.app.identity;

import java.util.Set;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.text.LocalText;

/**
 * An officer as colleagues know them.
 *
 * @param title of the post, for people
 * @param roles as the entity's services name them
 */
public record OfficerProfile(
    OfficerId id, LocalText name, LocalText title, Entity entity, Set<String> roles) {

  public OfficerProfile {
    roles = Set.copyOf(roles);
  }

  Actor.Officer actor() {
    return new Actor.Officer(id, entity.id(), roles);
  }
}
