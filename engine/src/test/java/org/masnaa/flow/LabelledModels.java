package org.masnaa.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The models of {@code soundness.txt}, each with the verdict that its author gave it. */
final class LabelledModels {

  record Label(String verdict, String model) {}

  private LabelledModels() {}

  static Map<String, Label> all() {
    Map<String, Label> models = new LinkedHashMap<>();
    for (String part : text().split("== ", 200)) {
      int line = part.indexOf('\n');
      if (line > 0) {
        int colon = part.indexOf(": ");
        String model = part.substring(line + 1).strip().replace("; ", "\n");
        models.put(
            part.substring(0, colon), new Label(part.substring(colon + 2, line).strip(), model));
      }
    }
    return models;
  }

  private static String text() {
    try (InputStream in = LabelledModels.class.getResourceAsStream("soundness.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
