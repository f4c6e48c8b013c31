package org.masnaa.source;

import java.util.Map;

/** Is told what an XML document holds, in its order. */
public interface XmlVisitor {

  /**
   * An element begins.
   *
   * @param attributes by local name, or by {@code {uri}name} for those with a namespace
   */
  void start(String namespace, String name, Map<String, String> attributes, Position at);

  /** Character data inside the element that began last and has not ended; may come in parts. */
  void text(String text);

  /** The element that began last and has not ended, ends. */
  void end(String name);
}
