package org.masnaa.service;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of one package, already in memory. */
public final class PackageFiles {

  /** Most files of a package. */
  public static final int MAX_FILES = 300;

  /** Most bytes of all files together. */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  private final String folder;
  private final SortedMap<String, byte[]> files;

  private PackageFiles(String folder, SortedMap<String, byte[]> files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * The files of a folder.
   *
   * @param folder the last two names of the folder, {@code entity/service}
   * @param files content by path inside the folder, with {@code /}
   */
  public static PackageFiles of(String folder, Map<String, byte[]> files) {
    SortedMap<String, byte[]> copy = new TreeMap<>();
    files.forEach((path, content) -> copy.put(path, content.clone()));
    return new PackageFiles(folder, copy);
  }

  public String folder() {
    return folder;
  }

  /** The paths, sorted. */
  public Set<String> paths() {
    return java.util.Collections.unmodifiableSet(files.keySet());
  }

  /** A copy of the content, or null when there is no such file. */
  public byte @Nullable [] content(String path) {
    byte[] content = files.get(path);
    return content == null ? null : content.clone();
  }

  /** Bytes of all files together. */
  public long size() {
    return files.values().stream().mapToLong(content -> content.length).sum();
  }
}
