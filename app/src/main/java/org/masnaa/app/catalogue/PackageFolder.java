package org.masnaa.app.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.masnaa.service.PackageFiles;

/** Packages as folders on disk: {@code <services>/<entity>/<service>/service.yaml} and the rest. */
public final class PackageFolder {

  private static final String MARK = "service.yaml";

  private PackageFolder() {}

  /** The package folders below a folder, the folder itself included, sorted by path. */
  public static List<Path> find(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder, 4)) {
      return paths
          .filter(path -> path.getFileName().toString().equals(MARK))
          .map(path -> path.toAbsolutePath().normalize().getParent())
          .sorted()
          .toList();
    }
  }

  /**
   * Reads the files of one package; links are not followed, so that a package cannot bring in files
   * from elsewhere.
   */
  public static PackageFiles read(Path folder) throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted().toList()) {
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
        }
        if (files.size() > PackageFiles.MAX_FILES) {
          throw new IOException(folder + " has more than " + PackageFiles.MAX_FILES + " files");
        }
      }
    }
    Path entity = root.getParent();
    String name = (entity == null ? "" : entity.getFileName() + "/") + root.getFileName();
    return PackageFiles.of(name, files);
  }
}
