package org.masnaa.app.shared.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;
import org.masnaa.app.shared.StartRefused;

/**
 * PostgreSQL refuses to run as root. For root, a user namespace of its own makes it nobody while
 * its files stay root's; where the kernel forbids that (some containers), it runs as the user
 * {@code nobody}, who is then given the files.
 */
enum RunAs {
  SELF(List.of()),
  OWN_NAMESPACE(List.of("unshare", "--user")),
  NOBODY(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));

  private final List<String> prefix;

  RunAs(List<String> prefix) {
    this.prefix = prefix;
  }

  static RunAs choose() {
    if (new UnixSystem().getUid() != 0) {
      return SELF;
    }
    return Stream.of(OWN_NAMESPACE, NOBODY)
        .filter(RunAs::works)
        .findFirst()
        .orElseThrow(() ->
            new StartRefused(
                "PostgreSQL does not run as root, and neither unshare nor setpriv works here",
                "Start this program as another user."));
  }

  List<String> prefix() {
    return prefix;
  }

  /** Gives the files to whoever will run on them. */
  void own(Path folder) throws IOException {
    if (this != NOBODY) {
      return;
    }
    UserPrincipal nobody =
        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.setOwner(file, nobody);
      }
    }
  }

  private boolean works() {
    try {
      return new ProcessBuilder(Stream.concat(prefix.stream(), Stream.of("true")).toList())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notInstalled) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
