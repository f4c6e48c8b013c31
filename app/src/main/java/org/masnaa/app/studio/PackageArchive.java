package org.masnaa.app.studio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.masnaa.app.shared.archive.ZipParts;
import org.masnaa.service.PackageFiles;
import org.masnaa.text.LocalText;

/** A package as one ZIP file, as it leaves the studio and comes back. */
public sealed interface PackageArchive {

  /** Sound. */
  record Files(SortedMap<String, byte[]> files) implements PackageArchive {}

  /** Not a package. */
  record Refused(LocalText why) implements PackageArchive {}

  /**
   * ZIP knows no time before it; one and the same for all, so that equal files make equal bytes.
   */
  LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  Pattern PATH = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*");

  /** Folders and files of version control and of desktops have entries too. */
  int ENTRIES = 4 * PackageFiles.MAX_FILES;

  /** The same files make the same bytes. */
  static byte[] write(Map<String, byte[]> files) {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return archive.toByteArray();
  }

  /**
   * Takes an archive for hostile: few entries, little content, and names that stay inside. Hidden
   * files are left out; one folder around everything is taken off.
   */
  static PackageArchive read(byte[] archive) {
    Map<String, byte[]> parts;
    try {
      parts = ZipParts.unpack(archive, ENTRIES, PackageFiles.MAX_BYTES);
    } catch (IOException e) {
      return new Refused(
          new LocalText("الملف ليس أرشيف ZIP سليمًا.", "The file is not a sound ZIP archive."));
    }
    if (parts == null) {
      return tooMuch();
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      String name = part.getKey();
      if (name.endsWith("/") || isHidden(name)) {
        continue;
      }
      if (!PATH.matcher(name).matches()) {
        return new Refused(
            new LocalText(
                "في الأرشيف اسم لا يُقبل لملف من ملفات الحزمة.",
                "The archive has a name that no file of a package may have."));
      }
      files.put(name, part.getValue());
    }
    return files.size() > PackageFiles.MAX_FILES ? tooMuch() : unwrapped(files);
  }

  private static boolean isHidden(String name) {
    return name.startsWith("__MACOSX/")
        || name.matches("\\.[^./].*")
        || name.matches(".*/\\.[^./].*");
  }

  private static PackageArchive unwrapped(SortedMap<String, byte[]> files) {
    if (files.containsKey(ServiceSettings.FILE)) {
      return new Files(files);
    }
    String first = files.isEmpty() ? "" : files.firstKey();
    String folder = first.substring(0, first.indexOf('/') + 1);
    SortedMap<String, byte[]> inside = new TreeMap<>();
    files.forEach((name, content) -> {
      if (!folder.isEmpty() && name.startsWith(folder)) {
        inside.put(name.substring(folder.length()), content);
      }
    });
    return inside.size() == files.size() && inside.containsKey(ServiceSettings.FILE)
        ? new Files(inside)
        : new Refused(
            new LocalText(
                "لا يحوي الأرشيف ملف service.yaml.", "The archive has no file service.yaml."));
  }

  private static PackageArchive tooMuch() {
    return new Refused(
        new LocalText(
            "الأرشيف أكبر مما يُسمح به لحزمة.", "The archive is larger than a package may be."));
  }
}
