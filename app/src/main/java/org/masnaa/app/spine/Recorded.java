package org.masnaa.app.spine;

/**
 * An event on the spine.
 *
 * @param place where it stands; readers get events in the order of their places
 */
public record Recorded(Place place, SpineEvent event) {

  /**
   * Order of the spine: by writing transaction, then by number. A later look never shows a place
   * before one that a reader has been given. Events that one command makes a case go through share
   * a place.
   */
  public record Place(long transaction, long id) implements Comparable<Place> {

    /** Before the first event. */
    public static final Place START = new Place(0, 0);

    @Override
    public int compareTo(Place other) {
      int byTransaction = Long.compare(transaction, other.transaction);
      return byTransaction != 0 ? byTransaction : Long.compare(id, other.id);
    }
  }
}
