package org.masnaa.app.rules;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Both languages say the same things, each in its own script. */
final class MessageFiles {

  private static final String ARABIC = "_ar.properties";
  private static final String ENGLISH = "_en.properties";

  private MessageFiles() {}

  static List<Breach> breaches(List<SourceFile> tree) {
    List<Breach> found = new ArrayList<>();
    for (SourceFile file : tree) {
      if (file.named(ARABIC)) {
        pair(tree, file, ARABIC, ENGLISH)
            .ifPresentOrElse(
                english -> compare(file, english, found),
                () -> found.add(new Breach(file.path(), 1, "has no English beside it")));
      } else if (file.named(ENGLISH) && pair(tree, file, ENGLISH, ARABIC).isEmpty()) {
        found.add(new Breach(file.path(), 1, "has no Arabic beside it"));
      }
    }
    return found;
  }

  private static Optional<SourceFile> pair(
      List<SourceFile> tree, SourceFile file, String own, String other) {
    String stem = file.path().substring(0, file.path().length() - own.length());
    return tree.stream().filter(candidate -> candidate.path().equals(stem + other)).findFirst();
  }

  private static void compare(SourceFile arabicFile, SourceFile englishFile, List<Breach> found) {
    Properties arabic = properties(arabicFile);
    Properties english = properties(englishFile);
    for (String key : new TreeSet<>(english.stringPropertyNames())) {
      if (!arabic.containsKey(key)) {
        found.add(at(arabicFile, key, "misses " + key));
      }
      Set<String> foreign = Scripts.arabicWords(literals(english.getProperty(key)));
      if (!foreign.isEmpty()) {
        found.add(at(englishFile, key, key + " holds Arabic: " + foreign));
      }
    }
    for (String key : new TreeSet<>(arabic.stringPropertyNames())) {
      if (!english.containsKey(key)) {
        found.add(at(englishFile, key, "misses " + key));
      }
      Set<String> foreign = Scripts.latinWords(literals(arabic.getProperty(key)));
      if (!foreign.isEmpty()) {
        found.add(at(arabicFile, key, key + " holds Latin words: " + foreign));
      }
    }
  }

  private static Breach at(SourceFile file, String key, String what) {
    List<String> lines = file.lines();
    int line = 1;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(key)) {
        line = i + 1;
      }
    }
    return new Breach(file.path(), line, what);
  }

  private static Properties properties(SourceFile file) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(file.text()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /** What a reader sees of an ICU message: its text without placeholders and plural keywords. */
  static String literals(String message) {
    MessagePattern pattern = new MessagePattern(message);
    StringBuilder literals = new StringBuilder();
    Deque<Part.Type> open = new ArrayDeque<>();
    int end = 0;
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      if (open.peek() == Part.Type.MSG_START) {
        literals.append(message, end, Math.max(end, part.getIndex())).append(' ');
      }
      switch (part.getType()) {
        case MSG_START, ARG_START -> open.push(part.getType());
        case MSG_LIMIT, ARG_LIMIT -> open.pop();
        default -> {}
      }
      end = part.getLimit();
    }
    return literals.toString();
  }
}
