package org.masnaa.app.studio.picture;

import java.util.Map;
import org.masnaa.app.studio.picture.Drawing.Box;
import org.masnaa.app.studio.picture.Drawing.Shape;
import org.masnaa.app.studio.picture.Drawing.Style;
import org.masnaa.picture.Picture.Kind;
import org.masnaa.picture.Picture.Line;
import org.masnaa.picture.Picture.Node;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;

/** A node with its shape, its words and its size, before it is known where it stands. */
final class Figure {

  private static final int CARD = 220;
  private static final int PILL = 150;
  private static final int FORK = 180;
  private static final int POINT = 18;
  private static final int SMALL = 48;

  private static final Map<Kind, LocalText> CAPTIONS =
      Map.ofEntries(
          Map.entry(Kind.PAGE, new LocalText("صفحة", "Page")),
          Map.entry(Kind.CONDITION, new LocalText("إذا تحقق", "Only if")),
          Map.entry(Kind.INELIGIBLE, new LocalText("نهاية", "End")),
          Map.entry(Kind.START, new LocalText("البداية", "Start")),
          Map.entry(Kind.PERSON, new LocalText("مهمة", "Task")),
          Map.entry(Kind.MACHINE, new LocalText("عمل آلي", "Automatic step")),
          Map.entry(Kind.DECISION, new LocalText("قرار آلي", "Decision")),
          Map.entry(Kind.WAIT, new LocalText("انتظار", "Wait")),
          Map.entry(Kind.SIGNAL, new LocalText("حدث", "Event")),
          Map.entry(Kind.BORDER, new LocalText("قد يحدث أثناءها", "May happen meanwhile")),
          Map.entry(Kind.PART, new LocalText("إجراء فرعي", "Part of the process")),
          Map.entry(Kind.END, new LocalText("نهاية", "End")));

  private final Node node;
  private final Shape shape;
  private final Block block;
  private final int width;
  private final int height;

  Figure(Node node, Language language) {
    this.node = node;
    this.shape = shape(node);
    int most =
        switch (shape) {
          case CARD -> CARD - 28;
          case PILL -> PILL - 28;
          case FORK -> FORK;
          case DIAMOND -> SMALL;
        };
    this.block = words(node, shape, language, most);
    this.width =
        switch (shape) {
          case CARD -> CARD;
          case PILL -> Math.max(80, block.widest() + 32);
          case FORK -> Math.max(96, block.widest() + 2 * POINT + 8);
          case DIAMOND -> SMALL;
        };
    this.height = shape == Shape.DIAMOND ? SMALL : Math.max(SMALL, block.height() + 18);
  }

  private static Shape shape(Node node) {
    boolean named = !node.title().en().isBlank() || !node.title().ar().isBlank();
    return switch (node.kind()) {
      case PAGE, PERSON, MACHINE, DECISION, PART -> Shape.CARD;
      case BEGIN, SEND, INELIGIBLE, START, END, WAIT, SIGNAL, BORDER -> Shape.PILL;
      case ELIGIBILITY, CONDITION -> Shape.FORK;
      case CHOICE, TOGETHER, SOME, FIRST -> named ? Shape.FORK : Shape.DIAMOND;
    };
  }

  private static Block words(Node node, Shape shape, Language language, int width) {
    Block block = new Block(language, width);
    if (shape == Shape.DIAMOND) {
      return block.add(sign(node.kind()), Style.SIGN, 1);
    }
    LocalText caption = CAPTIONS.get(node.kind());
    if (caption != null) {
      block.add(caption.in(language), Style.CAPTION, 1);
    }
    block.add(node.title().in(language), Style.TITLE, 4);
    boolean ruled = shape == Shape.CARD && !node.lines().isEmpty();
    if (ruled) {
      block.gap(4);
    }
    for (Line line : node.lines()) {
      block.add(line.text().in(language), Style.PLAIN, 2);
      block.add(line.condition(), Style.CODE, shape == Shape.FORK ? 5 : 2);
      block.gap(shape == Shape.CARD ? 3 : 0);
    }
    return block;
  }

  private static String sign(Kind kind) {
    return switch (kind) {
      case TOGETHER -> "+";
      case SOME -> "○";
      case FIRST -> "◇";
      case CHOICE -> "×";
      case BEGIN,
          ELIGIBILITY,
          INELIGIBLE,
          CONDITION,
          PAGE,
          SEND,
          START,
          PERSON,
          MACHINE,
          DECISION,
          WAIT,
          SIGNAL,
          BORDER,
          PART,
          END ->
          "";
    };
  }

  String id() {
    return node.id();
  }

  Node node() {
    return node;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** The figure where it stands. */
  Box at(int x, int y) {
    boolean middle = shape != Shape.CARD;
    int top = shape == Shape.DIAMOND ? y + 5 : y + Math.max(8, (height - block.height()) / 2 - 2);
    int side = middle ? 0 : 14;
    return new Box(
        node,
        shape,
        x,
        y,
        width,
        height,
        outline(x, y),
        block.at(x + side, top, width - 2 * side, middle));
  }

  private String outline(int x, int y) {
    int middle = y + height / 2;
    int right = x + width;
    int foot = y + height;
    return switch (shape) {
      case CARD, PILL -> "";
      case FORK ->
          "%d,%d %d,%d %d,%d %d,%d %d,%d %d,%d"
              .formatted(
                  x,
                  middle,
                  x + POINT,
                  y,
                  right - POINT,
                  y,
                  right,
                  middle,
                  right - POINT,
                  foot,
                  x + POINT,
                  foot);
      case DIAMOND ->
          "%d,%d %d,%d %d,%d %d,%d"
              .formatted(x, middle, x + width / 2, y, right, middle, x + width / 2, foot);
    };
  }
}
