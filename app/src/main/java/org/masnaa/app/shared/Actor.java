package org.masnaa.app.shared;

import java.util.Set;

/** Who does something. */
public sealed interface Actor {

  /** The role in one word, as logs tell it; it names nobody. */
  String role();

  /** Someone for whom services are there, or who acts for another. */
  record Person(PersonId id) implements Actor {
    @Override
    public String role() {
      return "applicant";
    }
  }

  /**
   * Someone whom another person's case names.
   *
   * @param role of a party, as tasks have it
   */
  record Party(PersonId id, String role) implements Actor {}

  /** Someone at work for an entity, in the roles that its services name. */
  record Officer(OfficerId id, EntityId entity, Set<String> roles) implements Actor {

    public Officer {
      roles = Set.copyOf(roles);
    }

    @Override
    public String role() {
      return "officer";
    }
  }

  /** The program itself: a job, a timer. */
  record Machine(String name) implements Actor {
    @Override
    public String role() {
      return "machine";
    }
  }

  /** Nobody we know. */
  record Anonymous() implements Actor {
    @Override
    public String role() {
      return "anonymous";
    }
  }
}
