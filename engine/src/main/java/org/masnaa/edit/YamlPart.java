package org.masnaa.edit;

import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** A value of a YAML document with the place of its characters. */
sealed interface YamlPart {

  /** The first character. */
  int start();

  /** Behind the last character that belongs to it. */
  int end();

  /** A single value. */
  record Single(int start, int end, String text, ScalarStyle style) implements YamlPart {}

  /** A list, written with brackets or with dashes. */
  record Items(int start, int end, boolean brackets, List<YamlPart> items) implements YamlPart {}

  /** Keys and values, written with braces or line by line. */
  record Keys(int start, int end, boolean braces, List<Pair> pairs) implements YamlPart {

    int place(String key) {
      for (int i = 0; i < pairs.size(); i++) {
        if (pairs.get(i).key().equals(key)) {
          return i;
        }
      }
      return -1;
    }
  }

  /**
   * One key and its value.
   *
   * @param keyEnd behind the key, before its colon
   */
  record Pair(int start, int keyEnd, String key, YamlPart value) {}
}
