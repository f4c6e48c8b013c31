package org.masnaa.app.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.OfficerId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Who is asking, and who the officers and entities are. */
@Service
public final class Identity {

  private final Directory directory;

  Identity(Directory directory) {
    this.directory = directory;
  }

  /** Who sent the request that is being answered; anonymous outside of one. */
  public Actor current() {
    return actor(SecurityContextHolder.getContext().getAuthentication());
  }

  public List<Entity> entities() {
    return directory.entities();
  }

  public Optional<Entity> entity(EntityId id) {
    return directory.entities().stream().filter(entity -> entity.id().equals(id)).findFirst();
  }

  public Optional<OfficerProfile> officer(OfficerId id) {
    return directory.officers().stream().filter(officer -> officer.id().equals(id)).findFirst();
  }

  static Actor actor(@Nullable Authentication authentication) {
    return authentication != null && authentication.getPrincipal() instanceof Profile profile
        ? profile.actor()
        : new Actor.Anonymous();
  }
}
