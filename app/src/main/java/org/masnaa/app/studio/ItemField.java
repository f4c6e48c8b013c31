package org.masnaa.app.studio;

import java.util.List;
import org.masnaa.text.LocalText;

/**
 * One value of a file that can be changed on a page.
 *
 * @param file the file it stands in
 * @param path the way to it there
 * @param value what it says now
 * @param direction {@code ltr}, {@code rtl} or {@code auto}
 * @param options what can be chosen; empty when it is typed
 */
public record ItemField(
    String file,
    String path,
    LocalText label,
    String value,
    String direction,
    boolean tall,
    List<Option> options) {

  /** A value that can be chosen. */
  public record Option(String value, LocalText label) {}

  public ItemField {
    options = List.copyOf(options);
  }

  /** What the browser sends it as. */
  public String name() {
    return file + "#" + path;
  }

  /** The same as an id of the page. */
  public String id() {
    return "f-" + Integer.toHexString(name().hashCode());
  }

  static ItemField text(String file, String path, LocalText label, String value, String direction) {
    return new ItemField(file, path, label, value, direction, value.length() > 60, List.of());
  }

  static ItemField choice(
      String file, String path, LocalText label, String value, List<Option> options) {
    return new ItemField(file, path, label, value, "auto", false, options);
  }
}
