package org.masnaa.feel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hostile texts of {@code hostile.txt}. */
final class HostileTexts {

  private static final Pattern REPEATED = Pattern.compile("«(\\d+)\\*([^»]*)»");

  private HostileTexts() {}

  /**
   * One text.
   *
   * @param expected what stops it
   */
  record Hostile(String expected, String text) {
    @Override
    public String toString() {
      return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
  }

  static List<Hostile> read() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/hostile.txt")).stream()
          .filter(line -> !line.startsWith("#"))
          .map(HostileTexts::hostile)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Hostile hostile(String line) {
    int space = line.indexOf(' ');
    String text =
        REPEATED
            .matcher(line.substring(space + 1))
            .replaceAll(match ->
                Matcher.quoteReplacement(match.group(2).repeat(Integer.parseInt(match.group(1)))));
    return new Hostile(line.substring(0, space), text);
  }
}
