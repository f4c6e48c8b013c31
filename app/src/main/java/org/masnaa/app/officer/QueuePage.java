package org.masnaa.app.officer;

import java.util.List;
import org.masnaa.text.LocalText;

/** The tasks an officer may do, the most pressing first. */
public record QueuePage(List<QueueRow> rows, Filter filter, List<ServiceChoice> services) {

  /**
   * What the officer chose to see.
   *
   * @param service written {@code entity/name}, or empty for all
   * @param whose {@code all}, {@code mine} or {@code free}
   */
  public record Filter(String service, String whose) {}

  /** A service to filter by. */
  public record ServiceChoice(String id, LocalText title) {}
}
