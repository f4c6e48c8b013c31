package org.masnaa.app.notify;

import org.masnaa.app.identity.Identity;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.page.Inbox;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Counts the messages of whoever looks at a page. */
@Component
class OwnInbox implements Inbox {

  private final Identity identity;
  private final MessageStore messages;

  OwnInbox(Identity identity, MessageStore messages) {
    this.identity = identity;
    this.messages = messages;
  }

  @Override
  public int unread() {
    try {
      return identity.current() instanceof Actor.Person(var person) ? messages.unread(person) : 0;
    } catch (DataAccessException unreachable) {
      // The page, which may say just this, is shown without the number rather than not at all.
      return 0;
    }
  }
}
