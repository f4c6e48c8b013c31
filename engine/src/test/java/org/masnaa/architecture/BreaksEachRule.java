package org.masnaa.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** One breach per rule of the architecture, so that a rule that catches nothing is noticed. */
public final class BreaksEachRule {

  private BreaksEachRule() {}

  /** Depends on a library that the engine does not know. */
  public static final class KnowsTheShell {
    @Test
    void breach() {}
  }

  /** Reads a file. */
  public static final class ReadsAFile {
    boolean breach() {
      return Files.exists(Path.of("/"));
    }
  }

  /** Asks the clock. */
  public static final class AsksTheClock {
    java.time.Instant breach() {
      return java.time.Instant.now();
    }
  }

  /** Gives another answer each time. */
  public static final class ThrowsDice {
    int breach() {
      return new Random().nextInt();
    }
  }

  /** Starts a thread. */
  public static final class StartsAThread {
    Thread breach() {
      return new Thread(() -> {});
    }
  }

  /** Remembers between calls. */
  public static final class KeepsState {
    private static final Map<String, String> SEEN = new HashMap<>();

    String breach(String name) {
      return SEEN.computeIfAbsent(name, seen -> seen);
    }
  }

  /** Reads XML past the one safe factory. */
  public static final class MakesAnXmlFactory {
    DocumentBuilderFactory breach() {
      return DocumentBuilderFactory.newInstance();
    }
  }

  /** Matches with a pattern that may take for ever. */
  public static final class Backtracks {
    boolean breach(String text) {
      return Pattern.matches("(a+)+$", text);
    }
  }

  /** Runs what a text names. */
  public static final class LoadsByName {
    Class<?> breach(String name) throws ClassNotFoundException {
      return Class.forName(name);
    }
  }
}
