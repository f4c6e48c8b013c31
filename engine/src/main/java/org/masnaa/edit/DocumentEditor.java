package org.masnaa.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says which characters of a document an edit changes; refuses what it cannot do as {@link
 * EditRefused}.
 */
interface DocumentEditor {

  List<Splice> setText(ItemPath path, String value);

  List<Splice> put(ItemPath path, String source);

  /**
   * Adds an item.
   *
   * @param after the item that it follows; null to be the last
   */
  List<Splice> insert(ItemPath list, @Nullable String after, String source);

  List<Splice> remove(ItemPath path);

  List<Splice> move(ItemPath path, ItemPath list, String after);
}
