package org.masnaa.app.identity;

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
  OFFICER;

  boolean includes(Actor actor) {
    return switch (this) {
      case ANYONE -> true;
      case SIGNED_IN -> !(actor instanceof Actor.Anonymous);
      case PERSON -> actor instanceof Actor.Person;
      case OFFICER -> actor instanceof Actor.Officer;
    };
  }
}
