package org.masnaa.app.studio;

import org.jspecify.annotations.Nullable;
import org.masnaa.edit.Edit;

/**
 * What a designer wants changed in one file.
 *
 * @param edit the change; null takes the file away
 * @param seen what the designer saw at the place, when somebody else may have changed it since;
 *     null when nothing can be overwritten
 */
public record Wanted(String file, @Nullable Edit edit, @Nullable String seen) {

  /** A change that overwrites nothing. */
  public static Wanted of(String file, Edit edit) {
    return new Wanted(file, edit, null);
  }
}
