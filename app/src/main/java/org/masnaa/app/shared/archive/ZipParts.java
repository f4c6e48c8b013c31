package org.masnaa.app.shared.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks an archive in memory. What it unpacks to is bounded, whatever its entries say of
 * themselves.
 */
public final class ZipParts {

  /** Spreadsheets of repeated cells compress by about 1 to 60; bombs by 1 to 1,000. */
  static final int RATIO = 200;

  private ZipParts() {}

  /**
   * The entries by name.
   *
   * @param mostEntries that are unpacked
   * @param mostBytes of all entries together, unpacked
   * @return null when there are too many, or they unpack to too much
   * @throws IOException when it is no archive, or a broken one
   */
  public static @Nullable Map<String, byte[]> unpack(byte[] archive, int mostEntries, int mostBytes)
      throws IOException {
    long budget = Math.min(mostBytes, Math.max(1, archive.length) * (long) RATIO);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = ++entries > mostEntries ? null : read(zip, budget);
        if (content == null) {
          return null;
        }
        budget -= content.length;
        if (parts.put(entry.getName(), content) != null) {
          throw new IOException("two entries of one name");
        }
      }
    } catch (IllegalArgumentException notUnicode) {
      throw new IOException(notUnicode);
    }
    if (entries == 0) {
      throw new IOException("no archive");
    }
    return parts;
  }

  private static byte @Nullable [] read(ZipInputStream zip, long budget) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 * 1024];
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      if (content.size() + read > budget) {
        return null;
      }
      content.write(buffer, 0, read);
    }
    return content.toByteArray();
  }
}
