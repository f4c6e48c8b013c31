package org.masnaa.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every dependency and plugin has its reason in {@code docs/dependencies.md}. */
class DependenciesTest {

  private static final Pattern IN_POM =
      Pattern.compile(
          "<(?:dependency|plugin|path|parent)>\\s*<groupId>[^<]*</groupId>\\s*<artifactId>([^<]*)<");
  private static final Pattern IN_PACKAGE =
      Pattern.compile("\"([@\\w./-]+)\":\\s*\"\\d+\\.\\d+[^\"]*\"");
  private static final Pattern ON_THE_PAGE = Pattern.compile("`([@\\w./-]+)`");

  @Test
  void haveAReasonEach() {
    Set<String> explained = explained(page());

    assertThat(explained).containsAll(used());
  }

  @Test
  void areCaughtWithoutAReason() {
    String page = page().replace("`tink`", "tink");

    assertThat(used()).contains("tink", "subset-font");
    assertThat(explained(page)).doesNotContain("tink");
  }

  private static String page() {
    return file("docs/dependencies.md").text();
  }

  private static Set<String> explained(String page) {
    return all(ON_THE_PAGE, page);
  }

  private static Set<String> used() {
    Set<String> used = new TreeSet<>();
    for (SourceFile file : SourceTree.read()) {
      if (file.named("pom.xml")) {
        used.addAll(all(IN_POM, file.text()));
      }
      if (file.named("package.json")) {
        used.addAll(all(IN_PACKAGE, file.text()));
      }
    }
    // The parent of our own modules.
    used.remove("masnaa");
    return used;
  }

  private static SourceFile file(String path) {
    return SourceTree.read().stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow();
  }

  private static Set<String> all(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
