package org.masnaa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The data folder beside the repository. A clone anywhere passes without it; on the build server
 * its absence is a failure, so that nothing is skipped there unseen.
 */
public final class SharedData {

  private SharedData() {}

  /** A file or folder under {@code ../shared/data}, or the test is skipped (failed under CI). */
  public static Path path(String relative) {
    Path found = root().map(r -> r.resolve(relative)).filter(Files::exists).orElse(null);
    if (found != null) {
      return found;
    }
    String line = "shared data absent: ../shared/data/" + relative + " beside the repository";
    if ("true".equals(System.getenv("CI"))) {
      return Assertions.fail(line);
    }
    return Assumptions.abort("skipped, " + line);
  }

  public static byte[] bytes(String relative) {
    return read(path(relative));
  }

  /** All files under a folder, by their path from that folder, with {@code /}. */
  public static Map<String, byte[]> files(String folder) {
    Path root = path(folder);
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      walk.filter(Files::isRegularFile)
          .forEach(f -> files.put(root.relativize(f).toString().replace('\\', '/'), read(f)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> root() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path data = at.resolveSibling("shared").resolve("data");
      if (Files.isDirectory(data)) {
        return Optional.of(data);
      }
    }
    return Optional.empty();
  }
}
