package org.masnaa.app.studio.picture;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.masnaa.picture.Picture;
import org.masnaa.text.Language;

/**
 * A picture in one language with everything in its place; lengths in pixels at full size.
 *
 * @param bands the parts it is read in, from top to bottom
 */
public record Drawing(int width, int height, List<Band> bands, List<Box> boxes, List<Line> lines) {

  public Drawing {
    bands = List.copyOf(bands);
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /** A part of the picture with its heading. */
  public record Band(int y, int height, Text heading) {}

  /** How a node is drawn. */
  public enum Shape {
    CARD,
    PILL,
    /** Pointed on both sides: a question with several ways on. */
    FORK,
    /** A branching point without words. */
    DIAMOND;
  }

  /**
   * A node.
   *
   * @param outline the points of its outline, for a polygon; empty for a rectangle
   */
  public record Box(
      Picture.Node node,
      Shape shape,
      int x,
      int y,
      int width,
      int height,
      String outline,
      List<Text> texts) {

    public Box {
      texts = List.copyOf(texts);
    }

    public int radius() {
      return shape == Shape.PILL ? Math.min(height / 2, 26) : 10;
    }

    public String kind() {
      return node.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Where its number stands: beside arrows that come from above. */
    public int corner(Language language) {
      int in = Math.min(24, width / 2);
      return language == Language.AR ? x + width - in : x + in;
    }

    public int centre() {
      return x + width / 2;
    }
  }

  /**
   * An arrow.
   *
   * @param path for SVG's {@code d}
   * @param head the points of the arrow's head
   * @param plate what lies behind its words, or null when it has none
   */
  public record Line(
      Picture.Arrow arrow, String path, String head, @Nullable Plate plate, List<Text> texts) {
    public Line {
      texts = List.copyOf(texts);
    }

    public String link() {
      return arrow.link().name().toLowerCase(Locale.ROOT);
    }
  }

  /** The ground of words that stand on an arrow. */
  public record Plate(int x, int y, int width, int height) {}

  /** How a text is set. */
  public enum Style {
    CAPTION,
    TITLE,
    PLAIN,
    CODE,
    SIGN,
    HEADING
  }

  /**
   * A line of text.
   *
   * @param x of its anchor
   * @param anchor {@code start}, {@code middle} or {@code end} in its own direction
   */
  public record Text(
      String text, Style style, int x, int y, String anchor, String direction, int room) {

    public String look() {
      return style.name().toLowerCase(Locale.ROOT);
    }
  }
}
