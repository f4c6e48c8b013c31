package org.masnaa.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.masnaa.app.catalogue.PackageFolder;
import org.masnaa.difference.Change;
import org.masnaa.difference.Difference;
import org.masnaa.service.PackageFiles;

/** {@code masnaa diff A B}: what differs between two packages, in plain language. */
final class DiffCommand implements Verb {

  @Override
  public String name() {
    return "diff";
  }

  @Override
  public String arguments() {
    return "A B";
  }

  @Override
  public String purpose() {
    return "says in plain language what package B changes in package A";
  }

  @Override
  public int run(List<String> arguments, Console console) {
    if (arguments.size() != 2) {
      return wrongUse("Two folders are needed", console);
    }
    try {
      List<Change> changes = Difference.of(read(arguments.getFirst()), read(arguments.getLast()));
      String file = "";
      for (Change change : changes) {
        if (!change.file().equals(file)) {
          file = change.file();
          console.out().println(file);
        }
        console.out().println("  " + change.what().in(console.language()));
      }
      return GOOD;
    } catch (IOException e) {
      console.err().println(e.getMessage());
      return WRONG_USE;
    }
  }

  private static Map<String, byte[]> read(String folder) throws IOException {
    Path path = Path.of(folder);
    if (!Files.isDirectory(path)) {
      throw new IOException(folder + ": no such folder");
    }
    PackageFiles files = PackageFolder.read(path);
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (String each : files.paths()) {
      contents.put(each, Objects.requireNonNull(files.content(each)));
    }
    return contents;
  }
}
