package org.masnaa.app.credentials.document;

import java.util.Map;
import org.xml.sax.SAXException;

/** The drawings of the page: the emblem and the code. */
final class Drawings {

  /** Modules of white that a reader needs around the code. */
  private static final int QUIET = 2;

  private Drawings() {}

  /** Two squares, one turned: the eight-pointed star. */
  static void emblem(Fo fo, String size, String colour, String width, String alternative)
      throws SAXException {
    drawing(
        fo,
        size,
        "0 0 36 36",
        alternative,
        () -> {
          Map<String, String> square =
              Map.of(
                  "x",
                  "7",
                  "y",
                  "7",
                  "width",
                  "22",
                  "height",
                  "22",
                  "fill",
                  "none",
                  "stroke",
                  colour,
                  "stroke-width",
                  width);
          fo.svg("rect", square, () -> {});
          fo.svg(
              "g", Map.of("transform", "rotate(45 18 18)"), () -> fo.svg("rect", square, () -> {}));
        });
  }

  static void code(Fo fo, String size, QrCode code, String alternative) throws SAXException {
    int side = code.size() + 2 * QUIET;
    drawing(
        fo,
        size,
        "-%d -%d %d %d".formatted(QUIET, QUIET, side, side),
        alternative,
        () -> fo.svg("path", Map.of("d", code.path(), "fill", Ink.TEXT), () -> {}));
  }

  private static void drawing(
      Fo fo, String size, String viewBox, String alternative, Fo.Inside inside)
      throws SAXException {
    fo.element(
        "instream-foreign-object",
        Map.of(
            "content-width", size,
            "content-height", size,
            "fox:alt-text", alternative),
        () -> fo.svg("svg", Map.of("viewBox", viewBox, "width", size, "height", size), inside));
  }
}
