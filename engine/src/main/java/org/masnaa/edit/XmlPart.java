package org.masnaa.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of an XML document with the place of its characters.
 *
 * @param name as written, with its prefix
 * @param start the {@code <} of its start tag
 * @param openEnd behind the {@code >} of its start tag
 * @param closeStart the {@code <} of its end tag; as {@code openEnd} when it is empty
 * @param end behind its end tag
 */
record XmlPart(
    String name,
    List<Attribute> attributes,
    List<XmlPart> children,
    int start,
    int openEnd,
    int closeStart,
    int end) {

  /**
   * An attribute.
   *
   * @param start the first character of its name
   * @param valueStart behind the first quotation mark
   * @param valueEnd the second quotation mark
   */
  record Attribute(String name, int start, int valueStart, int valueEnd) {}

  /** Whether it is written as one tag. */
  boolean selfClosing() {
    return closeStart == openEnd && end == openEnd;
  }

  String local() {
    return local(name);
  }

  static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  @Nullable Attribute attribute(String wanted) {
    for (Attribute attribute : attributes) {
      if (attribute.name().equals(wanted)
          || (wanted.indexOf(':') < 0 && local(attribute.name()).equals(wanted))) {
        return attribute;
      }
    }
    return null;
  }
}
