package org.masnaa.app.studio;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.OfficerId;

/**
 * A change that was made.
 *
 * @param undoes the number of the change that it takes back, or null
 * @param about the item, as {@code file#path}
 */
record ChangeRow(
    long number,
    OfficerId by,
    Instant at,
    @Nullable Long undoes,
    String about,
    List<FilePart> parts) {

  ChangeRow {
    parts = List.copyOf(parts);
  }
}
