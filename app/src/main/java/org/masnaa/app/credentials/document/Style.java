package org.masnaa.app.credentials.document;

import java.util.HashMap;
import java.util.Map;

/** How a block of text looks, as XSL-FO properties. */
final class Style {

  static final Map<String, String> LETTERHEAD =
      Map.of("font-size", "12.5pt", "font-weight", "600", "line-height", "1.45");
  static final Map<String, String> HEADING =
      Map.of("font-size", "12.5pt", "font-weight", "600", "color", Ink.ACCENT);
  static final Map<String, String> PLAIN = Map.of("font-size", "10.5pt");
  static final Map<String, String> LABEL = Map.of("font-size", "9pt", "color", Ink.SOFT);
  static final Map<String, String> VALUE = Map.of("font-size", "10.5pt", "font-weight", "600");
  static final Map<String, String> SMALL = Map.of("font-size", "8.5pt", "color", Ink.SOFT);
  static final Map<String, String> SIGNED = Map.of("font-size", "11pt", "font-weight", "600");

  private Style() {}

  static Map<String, String> with(Map<String, String> style, String... more) {
    Map<String, String> all = new HashMap<>(style);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }
}
