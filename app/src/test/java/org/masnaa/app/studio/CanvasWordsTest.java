package org.masnaa.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every string that bpmn-js hands to {@code translate} has an Arabic one. */
class CanvasWordsTest {

  private static final Path FRONTEND = Path.of("src/main/frontend");

  private static final Pattern ASKED =
      Pattern.compile("(?<![\\w.])_?translate\\(\\s*'([^']+)'|this\\._translate\\(\\s*'([^']+)'");
  private static final Pattern LABEL = Pattern.compile("\\blabel: '([^']+)'|_MSG = '([^']+)'");
  private static final Pattern KNOWN =
      Pattern.compile("(?m)^  (?:'([^']+)'|(\\w+)): '.*\\p{IsArabic}.*',$");
  private static final Pattern OURS = Pattern.compile("'([A-Z][a-z]+(?: [A-Za-z]+)+)'");

  @Test
  void knowEveryStringOfTheLibrary() {
    Optional<Path> modules = modules();
    assumeTrue(modules.isPresent(), "bpmn-js is not installed here");

    SortedSet<String> missing = asked(modules.orElseThrow());
    missing.removeAll(known());

    assertThat(missing).isEmpty();
  }

  @Test
  void knowEveryStringOfOurOwnPalette() {
    SortedSet<String> missing = found(OURS, text(FRONTEND.resolve("js/canvas-offer.js")));
    assertThat(missing).contains("User task");

    missing.removeAll(known());

    assertThat(missing).isEmpty();
  }

  @Test
  void wouldListAStringWithoutArabic() {
    assertThat(found(ASKED, "translate('Create task')")).containsExactly("Create task");
    assertThat(found(KNOWN, "  'Create task': 'Create task',\n")).isEmpty();
  }

  private static SortedSet<String> known() {
    return found(KNOWN, text(FRONTEND.resolve("js/canvas-words.js")));
  }

  private static SortedSet<String> asked(Path modules) {
    SortedSet<String> asked = new TreeSet<>();
    for (String library : new String[] {"bpmn-js/lib/features", "diagram-js/lib/features"}) {
      try (Stream<Path> files = Files.walk(modules.resolve(library))) {
        files
            .filter(file -> file.toString().endsWith(".js"))
            .forEach(file -> {
              String text = text(file);
              asked.addAll(found(ASKED, text));
              if (file.toString().contains("popup-menu")
                  || file.toString().contains("replace")
                  || file.toString().contains("modeling-feedback")) {
                asked.addAll(found(LABEL, text));
              }
            });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return asked;
  }

  private static SortedSet<String> found(Pattern pattern, String text) {
    SortedSet<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String first = matcher.group(1);
      found.add(first != null ? first : matcher.group(2));
    }
    return found;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the build installs the packages of npm. */
  private static Optional<Path> modules() {
    return Stream.of(Path.of("target/frontend/node_modules"))
        .filter(folder -> Files.isDirectory(folder.resolve("bpmn-js")))
        .findFirst();
  }
}
