package org.masnaa.app.shared.spreadsheet;

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
final class ZipParts {

  static final int ENTRIES = 2_000;
  static final int ALL_BYTES = 128 * 1024 * 1024;

  /** Spreadsheets of repeated cells compress by about 1 to 60; bombs by 1 to 1,000. */
  static final int RATIO = 200;

  private ZipParts() {}

  /**
   * The entries by name.
   *
   * @return null when there are too many, or they unpack to too much
   * @throws IOException when it is no archive, or a broken one
   */
  static @Nullable Map<String, byte[]> unpack(byte[] archive) throws IOException {
    long budget = Math.min(ALL_BYTES, Math.max(1, archive.length) * (long) RATIO);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = ++entries > ENTRIES ? null : read(zip, budget);
        if (content == null) {
          return null;
        }
        budget -= content.length;
        parts.put(entry.getName(), content);
      }
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
