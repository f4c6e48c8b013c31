package org.masnaa.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The one YAML reader: version 1.2, one document, plain values only. Anchors, aliases and tags are
 * refused, because a small file must not grow in memory or name a class; so are duplicate keys,
 * because two readers of such a file would understand two things.
 */
public final class Yaml {

  /** Largest document read, in bytes. */
  public static final int MAX_BYTES = 1024 * 1024;

  /** Deepest nesting of lists and mappings. */
  public static final int MAX_DEPTH = 50;

  /** Most values in one document. */
  public static final int MAX_NODES = 50_000;

  private Yaml() {}

  /**
   * Reads a document.
   *
   * @return the root, or null when a problem was added
   */
  public static @Nullable YamlNode read(String file, byte[] content, Problems problems) {
    Position start = new Position(file, 1, 1);
    if (content.length > MAX_BYTES) {
      problems.add(YamlProblems.tooLarge(start, content.length));
      return null;
    }
    String text = decode(content);
    if (text == null) {
      problems.add(YamlProblems.notUtf8(start));
      return null;
    }
    try {
      return new YamlTree(file, text, problems).read(new Parse(SETTINGS).parseString(text));
    } catch (MarkedYamlEngineException e) {
      Position at =
          e.getProblemMark()
              .map(mark -> new Position(file, mark.getLine() + 1, mark.getColumn() + 1))
              .orElse(start);
      problems.add(YamlProblems.malformed(at, e.getProblem()));
      return null;
    } catch (YamlEngineException e) {
      problems.add(YamlProblems.unreadable(firstUnreadable(file, text)));
      return null;
    }
  }

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(MAX_BYTES + 1).setUseMarks(true).build();

  private static @Nullable String decode(byte[] content) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The library names no line for a character it cannot read; an author needs one. */
  private static Position firstUnreadable(String file, String text) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
        column = 1;
      } else if ((c < ' ' && c != '\t' && c != '\r') || (c >= 0x7F && c < 0xA0 && c != 0x85)) {
        return new Position(file, line, column);
      } else {
        column++;
      }
    }
    return new Position(file, 1, 1);
  }
}
