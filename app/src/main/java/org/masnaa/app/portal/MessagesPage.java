package org.masnaa.app.portal;

import java.time.Instant;
import java.util.List;
import org.masnaa.text.LocalText;

/**
 * A person's messages, newest first.
 *
 * @param number of this part of the list, from 1
 * @param more whether older ones follow
 */
public record MessagesPage(List<Row> rows, int number, boolean more) {

  /**
   * One message.
   *
   * @param path where opening it is noted, which leads on to what it is about
   */
  public record Row(String path, LocalText text, Instant sent, boolean unread) {}

  public boolean anyUnread() {
    return rows.stream().anyMatch(Row::unread);
  }
}
