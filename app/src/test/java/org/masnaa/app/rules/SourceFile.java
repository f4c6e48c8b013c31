package org.masnaa.app.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of the tree: its path from the root with {@code /}, and its text. */
record SourceFile(String path, String text) {

  boolean named(String ending) {
    return path.endsWith(ending);
  }

  boolean inTests() {
    return path.contains("/src/test/");
  }

  boolean isMainJava() {
    return path.contains("/src/main/java/") && named(".java");
  }

  List<String> lines() {
    return text.lines().toList();
  }

  /** The line, from 1, of a place in the text. */
  int line(int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  List<Breach> matches(Pattern pattern, String what) {
    List<Breach> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(new Breach(path, line(matcher.start()), what + ": " + matcher.group().strip()));
    }
    return found;
  }
}
