package org.masnaa.app.studio;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.OfficerId;

/**
 * What lets a program bring packages to the studio in the name of a designer. The secret itself is
 * not kept.
 *
 * @param by the designer in whose name
 * @param name what it is for
 * @param service the only service it reaches, or null for all of the entity
 * @param revokedAt when it was taken back, or null
 */
public record Token(
    UUID id,
    EntityId entity,
    OfficerId by,
    String name,
    @Nullable String service,
    Instant madeAt,
    Instant endsAt,
    @Nullable Instant revokedAt) {

  boolean isGoodAt(Instant now) {
    return revokedAt == null && now.isBefore(endsAt);
  }

  boolean reaches(String wanted) {
    return service == null || service.equals(wanted);
  }
}
