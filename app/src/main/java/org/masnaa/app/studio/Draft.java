package org.masnaa.app.studio;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.edit.Editor;
import org.masnaa.service.PackageFiles;

/**
 * What designers work on: the files of a package as they are now.
 *
 * @param base the published version it began as, or null for a new service
 * @param revision how many changes were made
 */
public record Draft(
    ServiceId id,
    @Nullable Integer base,
    long revision,
    Instant changedAt,
    SortedMap<String, byte[]> files) {

  public Draft {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  PackageFiles packageFiles() {
    return PackageFiles.of(id.toString(), files);
  }

  /** The text of a file; empty when there is none or when it is not UTF-8. */
  Optional<String> text(String file) {
    byte[] content = files.get(file);
    return content == null ? Optional.empty() : Editor.text(content);
  }

  /** What stands at a place, or an empty text. */
  String value(String file, String path) {
    String value = text(file).map(text -> Editor.value(file, text, path)).orElse(null);
    return value == null ? "" : value;
  }

  Map<String, byte[]> contents() {
    return files;
  }
}
