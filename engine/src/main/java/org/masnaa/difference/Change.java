package org.masnaa.difference;

import java.util.Set;
import org.masnaa.text.LocalText;

/**
 * One thing that differs.
 *
 * @param item the changed item as {@code file#path}; several changes may belong to one item
 * @param name how people know the item
 * @param what what differs, as a sentence
 * @param before the value before as written in the file, empty when there was none
 * @param after the value now, empty when there is none
 * @param reviews who has to look at it
 */
public record Change(
    String item, LocalText name, LocalText what, String before, String after, Set<Review> reviews) {

  public Change {
    reviews = Set.copyOf(reviews);
  }

  /** The file it is in. */
  public String file() {
    return item.substring(0, item.indexOf('#'));
  }
}
