package org.masnaa.app.shared.page;

import org.masnaa.text.LocalText;

/** Who looks at the page, as far as the shell around it has to know. */
public sealed interface Visitor {

  /** Not signed in. */
  record Anonymous() implements Visitor {}

  /**
   * A person at the portal.
   *
   * @param unread how many messages wait for them
   */
  record Applicant(LocalText name, int unread) implements Visitor {}

  /**
   * Someone at work for an entity.
   *
   * @param entity the entity's name
   */
  record AtWork(LocalText name, LocalText entity) implements Visitor {}
}
