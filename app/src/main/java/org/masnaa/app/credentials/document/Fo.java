package org.masnaa.app.credentials.document;

import java.util.Map;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Writes XSL formatting objects as events into a formatter. There is no text that is parsed, so no
 * value of a case can become markup.
 */
final class Fo {

  static final String FO = "http://www.w3.org/1999/XSL/Format";
  static final String SVG = "http://www.w3.org/2000/svg";

  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String FOX = "http://xmlgraphics.apache.org/fop/extensions";

  /** What stands inside an element. */
  interface Inside {
    void write() throws SAXException;
  }

  private final ContentHandler out;

  Fo(ContentHandler out) {
    this.out = out;
  }

  void document(Inside inside) throws SAXException {
    out.startDocument();
    out.startPrefixMapping("fo", FO);
    out.startPrefixMapping("fox", FOX);
    inside.write();
    out.endDocument();
  }

  void element(String name, Map<String, String> attributes, Inside inside) throws SAXException {
    element(FO, "fo:", name, attributes, inside);
  }

  void element(String name, Map<String, String> attributes) throws SAXException {
    element(name, attributes, () -> {});
  }

  void svg(String name, Map<String, String> attributes, Inside inside) throws SAXException {
    element(SVG, "", name, attributes, inside);
  }

  void element(
      String namespace, String prefix, String name, Map<String, String> attributes, Inside inside)
      throws SAXException {
    out.startElement(namespace, name, prefix + name, attributes(attributes));
    inside.write();
    out.endElement(namespace, name, prefix + name);
  }

  void text(String text) throws SAXException {
    char[] characters = text.toCharArray();
    out.characters(characters, 0, characters.length);
  }

  private static AttributesImpl attributes(Map<String, String> attributes) {
    AttributesImpl list = new AttributesImpl();
    attributes.forEach((name, value) -> {
      int colon = name.indexOf(':');
      String prefix = colon < 0 ? "" : name.substring(0, colon);
      String namespace =
          switch (prefix) {
            case "xml" -> XML;
            case "fox" -> FOX;
            case "rdf" -> Metadata.RDF;
            default -> "";
          };
      list.addAttribute(namespace, name.substring(colon + 1), name, "CDATA", value);
    });
    return list;
  }
}
