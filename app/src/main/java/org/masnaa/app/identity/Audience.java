package org.masnaa.app.identity;

import java.util.Set;
import org.masnaa.app.shared.Actor;

/** To whom an address is open. */
public enum Audience {
  /** Everyone, signed in or not. */
  ANYONE,
  /** Everyone who is signed in. */
  SIGNED_IN,
  /** People at the portal. */
  PERSON,
  /** Officers of any entity; which of its cases they may touch is asked case by case. */
  OFFICER,
  /** Designers, reviewers and publishers of any entity; each sees the services of their own. */
  STUDIO;

  private static final Set<String> STUDIO_ROLES =
      Set.of("designer", "reviewer-content", "reviewer-legal", "reviewer-privacy", "publisher");

  /** Whether someone at work has a place in the studio. */
  public static boolean isOfStudio(Actor actor) {
    return actor instanceof Actor.Officer officer
        && officer.roles().stream().anyMatch(STUDIO_ROLES::contains);
  }

  boolean includes(Actor actor) {
    return switch (this) {
      case ANYONE -> true;
      case SIGNED_IN -> !(actor instanceof Actor.Anonymous);
      case PERSON -> actor instanceof Actor.Person;
      case OFFICER -> actor instanceof Actor.Officer;
      case STUDIO -> isOfStudio(actor);
    };
  }
}
