package org.masnaa.app.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The project's own text files. */
final class SourceTree {

  /** Made, fetched or kept by tools; not written by us. */
  private static final Set<String> NOT_OURS =
      Set.of("target", "node_modules", ".git", ".idea", ".vscode", "data");

  private static final List<String> TEXT =
      List.of(
          ".java",
          ".jte",
          ".css",
          ".js",
          ".mjs",
          ".json",
          ".properties",
          ".xml",
          ".yaml",
          ".yml",
          ".sql",
          ".md",
          ".bpmn",
          ".dmn",
          ".config",
          ".gitignore",
          "/masnaa",
          "/run");

  private SourceTree() {}

  static List<SourceFile> read() {
    Path root = root();
    List<SourceFile> files = new ArrayList<>();
    try {
      Files.walkFileTree(root, new Walk(root, files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(files);
  }

  static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(at.resolve("masnaa"))) {
      at = at.resolve("..").normalize();
      if (at.getParent() == null) {
        throw new IllegalStateException("no launcher in any folder above");
      }
    }
    return at;
  }

  private static final class Walk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<SourceFile> files;

    Walk(Path root, List<SourceFile> files) {
      this.root = root;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean skip = !folder.equals(root) && notOurs(folder);
      return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    private boolean notOurs(Path folder) {
      String name = folder.getFileName().toString();
      // Only the data folder of a running program, not a package of that name.
      return NOT_OURS.contains(name) && (!name.equals("data") || root.equals(folder.getParent()));
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String path = root.relativize(file).toString().replace('\\', '/');
      if (TEXT.stream().anyMatch(("/" + path)::endsWith)) {
        files.add(new SourceFile(path, Files.readString(file)));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
