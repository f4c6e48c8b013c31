package org.masnaa.app.studio.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.masnaa.app.studio.picture.Drawing.Band;
import org.masnaa.app.studio.picture.Drawing.Box;
import org.masnaa.app.studio.picture.Drawing.Line;
import org.masnaa.app.studio.picture.Drawing.Style;
import org.masnaa.picture.Picture;
import org.masnaa.picture.Picture.Arrow;
import org.masnaa.picture.Picture.Link;
import org.masnaa.picture.Picture.Node;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;

/** Draws a picture: what is asked above, what happens then below, both in the way of reading. */
public final class Painter {

  private static final LocalText ASKED =
      new LocalText("1. ما يُسأل عنه صاحب الطلب", "1. What the applicant is asked");
  private static final LocalText HAPPENS =
      new LocalText("2. ما يحدث بعد الإرسال", "2. What happens after sending");

  private static final int HEADING = 36;
  private static final int BETWEEN = 44;

  /** A part this much wider than a sheet is drawn in several rows. */
  private static final int WIDE = 1_700;

  private final Picture picture;
  private final Language language;
  private final List<Layout> layouts = new ArrayList<>();
  private final List<LocalText> names = new ArrayList<>();
  private final List<Band> bands = new ArrayList<>();
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private int width = 320;
  private int height;

  private Painter(Picture picture, Language language) {
    this.picture = picture;
    this.language = language;
  }

  /** The picture as it is drawn for readers of a language. */
  public static Drawing draw(Picture picture, Language language) {
    return new Painter(picture, language).draw();
  }

  private Drawing draw() {
    for (boolean asked : new boolean[] {true, false}) {
      List<Node> nodes =
          picture.nodes().stream().filter(node -> node.kind().isAsked() == asked).toList();
      if (!nodes.isEmpty()) {
        layouts.add(layout(nodes));
        names.add(asked ? ASKED : HAPPENS);
      }
    }
    layouts.forEach(layout -> width = Math.max(width, layout.width()));
    for (int i = 0; i < layouts.size(); i++) {
      band(layouts.get(i), names.get(i));
    }
    picture.arrows().stream().filter(arrow -> arrow.link() == Link.SENT).forEach(this::between);
    return new Drawing(width, height, bands, List.copyOf(boxes.values()), lines);
  }

  private Layout layout(List<Node> nodes) {
    Set<String> ids = new HashSet<>();
    nodes.forEach(node -> ids.add(node.id()));
    List<Arrow> arrows =
        picture.arrows().stream()
            .filter(arrow -> ids.contains(arrow.from()) && ids.contains(arrow.to()))
            .toList();
    Layout layout = new Layout(language, nodes, arrows, false);
    return layout.width() <= WIDE ? layout : new Layout(language, nodes, arrows, true);
  }

  /** Parts begin on the side where reading begins. */
  private void band(Layout layout, LocalText name) {
    boolean mirrored = language == Language.AR;
    height += bands.isEmpty() ? 0 : BETWEEN;
    int top = height + HEADING;
    int left = mirrored ? width - layout.width() : 0;
    boxes.putAll(layout.boxes(left, top));
    lines.addAll(layout.lines(left, top));
    Drawing.Text heading =
        new Drawing.Text(
            name.in(language),
            Style.HEADING,
            side(mirrored),
            height + 32,
            "start",
            language.direction(),
            width);
    bands.add(new Band(height, HEADING + layout.height(), heading));
    height = top + layout.height();
  }

  /** Where a heading begins: past the arrow that comes from above. */
  private int side(boolean mirrored) {
    int edge =
        picture.arrows().stream()
            .filter(arrow -> arrow.link() == Link.SENT)
            .map(arrow -> boxes.get(arrow.to()))
            .filter(Objects::nonNull)
            .mapToInt(box -> mirrored ? width - box.centre() : box.centre())
            .findFirst()
            .orElse(0);
    return mirrored ? width - edge - 20 : edge + 20;
  }

  /** From what was sent down to where the process begins, through the space between both. */
  private void between(Arrow arrow) {
    Box from = boxes.get(arrow.from());
    Box to = boxes.get(arrow.to());
    if (from == null || to == null) {
      return;
    }
    Band below = bands.getLast();
    int gap = below.y() - BETWEEN / 2;
    Course course =
        new Course(
            List.of(
                new Course.Point(from.centre(), from.y() + from.height()),
                new Course.Point(from.centre(), gap),
                new Course.Point(to.centre(), gap),
                new Course.Point(to.centre(), to.y())));
    lines.add(new Line(arrow, course.path(), course.head(), null, List.of()));
  }
}
