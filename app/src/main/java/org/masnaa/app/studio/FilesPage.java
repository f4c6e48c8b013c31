package org.masnaa.app.studio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a package as text; template {@code studio/files}.
 *
 * @param file the one that is shown, or null
 * @param text what it says; for a file that is no text, empty
 */
public record FilesPage(
    ItemPage.Head head, List<String> files, @Nullable String file, String text) {

  public FilesPage {
    files = List.copyOf(files);
  }
}
