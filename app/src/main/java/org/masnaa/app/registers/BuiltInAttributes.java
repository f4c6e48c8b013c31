package org.masnaa.app.registers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String register : REGISTERS) {
      String name = "registers/" + register + ".yaml";
      try (InputStream in = BuiltInAttributes.class.getResourceAsStream("/" + name)) {
        if (in == null) {
          throw new IllegalStateException("The program is incomplete: " + name);
        }
        files.put(name, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Problems problems = new Problems();
    AttributeCatalogue catalogue = AttributeCatalogue.read(files, problems);
    if (!problems.isEmpty()) {
      throw new IllegalStateException("The built-in registers: " + problems.sorted());
    }
    return catalogue;
  }
}
