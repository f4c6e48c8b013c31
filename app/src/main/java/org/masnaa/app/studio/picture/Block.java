package org.masnaa.app.studio.picture;

import java.util.ArrayList;
import java.util.List;
import org.masnaa.app.studio.picture.Drawing.Style;
import org.masnaa.app.studio.picture.Drawing.Text;
import org.masnaa.text.Language;

/** Lines of text below one another, before it is known where they stand. */
final class Block {

  private record Set(String text, Style style, int size) {}

  private final Language language;
  private final int width;
  private final List<Set> lines = new ArrayList<>();
  private final List<Integer> feet = new ArrayList<>();
  private int height;

  Block(Language language, int width) {
    this.language = language;
    this.width = width;
  }

  /** The size of letters in pixels. */
  static int size(Style style) {
    return switch (style) {
      case CAPTION -> 12;
      case TITLE -> 15;
      case PLAIN -> 13;
      case CODE -> 12;
      case SIGN -> 22;
      case HEADING -> 17;
    };
  }

  Block add(String text, Style style, int most) {
    if (!text.isBlank()) {
      int size = size(style);
      boolean code = style == Style.CODE;
      double room = style == Style.TITLE || style == Style.HEADING ? width / 1.06 : width;
      for (String line : Letters.wrap(text, room, size, code, most)) {
        height += size + 7;
        lines.add(new Set(line, style, size));
        feet.add(height - 5);
      }
    }
    return this;
  }

  Block gap(int pixels) {
    height += pixels;
    return this;
  }

  int height() {
    return height;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** The widest line. */
  int widest() {
    double widest = 0;
    for (Set line : lines) {
      double bold = line.style() == Style.TITLE ? 1.06 : 1;
      widest =
          Math.max(
              widest, bold * Letters.width(line.text(), line.size(), line.style() == Style.CODE));
    }
    return Math.min(width, (int) Math.ceil(widest));
  }

  /**
   * The lines within a box that begins here; in the middle, or on the side where reading begins.
   */
  List<Text> at(int x, int y, int boxWidth, boolean middle) {
    List<Text> texts = new ArrayList<>();
    boolean mirrored = language == Language.AR;
    for (int i = 0; i < lines.size(); i++) {
      Set line = lines.get(i);
      boolean code = line.style() == Style.CODE;
      String direction = code ? "ltr" : language.direction();
      String anchor = middle ? "middle" : mirrored && code ? "end" : "start";
      int at = middle ? x + boxWidth / 2 : mirrored ? x + boxWidth : x;
      texts.add(
          new Text(line.text(), line.style(), at, y + feet.get(i), anchor, direction, boxWidth));
    }
    return texts;
  }
}
