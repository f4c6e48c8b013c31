package org.masnaa.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/pages.md} says of each rule of forms and languages how it is met, by tests there are.
 */
class PageRulesTest {

  private static final Path PAGE = Path.of("..", "docs", "pages.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| \\S");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Set<String> tests() throws IOException {
    Set<String> tests = new TreeSet<>();
    for (String module : new String[] {"app", "engine"}) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
        tests.addAll(
            files
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith("Test.java"))
                .map(name -> name.substring(0, name.length() - ".java".length()))
                .collect(Collectors.toSet()));
      }
    }
    return tests;
  }

  @Test
  void eachHasALine() throws IOException {
    Set<String> needed =
        IntStream.concat(IntStream.rangeClosed(1, 21), IntStream.rangeClosed(29, 40))
            .mapToObj(Integer::toString)
            .collect(Collectors.toSet());

    assertThat(found(ROW, Files.readString(PAGE))).containsAll(needed);
  }

  @Test
  void nameTestsThatExist() throws IOException {
    assertThat(tests()).containsAll(found(TEST, Files.readString(PAGE)));
  }

  @Test
  void areCaughtWhenALineOrATestIsMissing() throws IOException {
    String page =
        Files.readString(PAGE).replace("| 17 |", "| 177 |").replace("`DatesTest`", "`NoTest`");

    assertThat(found(ROW, page)).doesNotContain("17");
    assertThat(tests()).doesNotContain("NoTest");
    assertThat(found(TEST, page)).contains("NoTest");
  }
}
