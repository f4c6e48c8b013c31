package org.masnaa.app.registers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.source.Problems;

/** Reads what the built-in registers offer. */
public final class BuiltInAttributes {

  private static final List<String> REGISTERS =
      List.of(
          "population",
          "labour",
          "credit",
          "business",
          "vehicles",
          "driving",
          "property",
          "education",
          "health",
          "payments");

  private BuiltInAttributes() {}

  /** The attributes of every built-in register. */
  public static AttributeCatalogue read() {
    return with(null);
  }

  /**
   * The same with those of the operator's own definitions.
   *
   * @param folder of YAML files, or null
   * @throws IllegalStateException naming every problem in them
   */
  static AttributeCatalogue with(@Nullable Path folder) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try {
      for (String register : REGISTERS) {
        String name = "registers/" + register + ".yaml";
        try (InputStream in = BuiltInAttributes.class.getResourceAsStream("/" + name)) {
          if (in == null) {
            throw new IllegalStateException("The program is incomplete: " + name);
          }
          files.put(name, in.readAllBytes());
        }
      }
      if (folder != null) {
        try (DirectoryStream<Path> own = Files.newDirectoryStream(folder, "*.yaml")) {
          for (Path file : own) {
            files.put(file.toString(), Files.readAllBytes(file));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Problems problems = new Problems();
    AttributeCatalogue catalogue = AttributeCatalogue.read(files, problems);
    if (!problems.isEmpty()) {
      throw new IllegalStateException("The definitions of registers: " + problems.sorted());
    }
    return catalogue;
  }
}
