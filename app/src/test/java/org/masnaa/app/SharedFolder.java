package org.masnaa.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The data folder beside the repository, without which tests that need it are skipped. */
public final class SharedFolder {

  private SharedFolder() {}

  /** A file or folder of it; under CI it must be there, so that nothing is skipped unseen. */
  public static Path path(String relative) {
    Path found = Path.of("..", "..", "shared", "data").resolve(relative);
    if (!"true".equals(System.getenv("CI"))) {
      Assumptions.assumeTrue(
          Files.exists(found), "skipped, shared data absent: ../shared/data/" + relative);
    }
    return found;
  }
}
