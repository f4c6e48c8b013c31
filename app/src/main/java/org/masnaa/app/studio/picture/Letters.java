package org.masnaa.app.studio.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide texts are in the font of the pages, rather too wide than too narrow: the server has no
 * screen to measure on.
 */
final class Letters {

  private static final String NARROW = "iljtfrI.,:;'|!()[]/ ";
  private static final String WIDE = "mwMWQO@%&—…";

  private Letters() {}

  /** The width in pixels of a text in letters of this size. */
  static double width(String text, double size, boolean code) {
    return text.codePoints().mapToDouble(point -> code ? 0.62 : share(point)).sum() * size;
  }

  private static double share(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    if (NARROW.indexOf(point) >= 0) {
      return 0.36;
    }
    if (WIDE.indexOf(point) >= 0 || point > 0x2e00) {
      return (point > 0x2e00 && point < 0xfb00) || point > 0xffff ? 1.1 : 0.95;
    }
    return Character.isUpperCase(point) ? 0.7 : 0.6;
  }

  /**
   * Parts a text into lines that fit; words that are too long are cut.
   *
   * @param most how many lines at most; the last one ends in … when there is more
   */
  static List<String> wrap(String text, double width, double size, boolean code, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      String rest = word;
      if (!line.isEmpty() && width(line + " " + rest, size, code) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (line.isEmpty() && width(rest, size, code) > width) {
        int cut = fitting(rest, width, size, code);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines.size() <= most ? lines : shortened(lines.subList(0, most), width, size, code);
  }

  private static List<String> shortened(
      List<String> lines, double width, double size, boolean code) {
    List<String> kept = new ArrayList<>(lines);
    String last = kept.removeLast();
    while (!last.isEmpty() && width(last + "…", size, code) > width) {
      last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
    }
    kept.add(last.strip() + "…");
    return kept;
  }

  /** How many characters fit, at least one. */
  private static int fitting(String word, double width, double size, boolean code) {
    int cut = word.offsetByCodePoints(0, 1);
    while (cut < word.length()) {
      int next = word.offsetByCodePoints(cut, 1);
      if (width(word.substring(0, next), size, code) > width) {
        break;
      }
      cut = next;
    }
    return cut;
  }
}
