package org.masnaa.source;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The one XML reader: no DOCTYPE, no entities, no access to anything outside, bounded. */
public final class Xml {

  /** Largest document read, in bytes. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  /** Deepest nesting of elements. */
  public static final int MAX_DEPTH = 200;

  /** Most elements in one document. */
  public static final int MAX_ELEMENTS = 200_000;

  private Xml() {}

  /**
   * Reads a document.
   *
   * @return the root element, or null when a problem was added
   */
  public static @Nullable XmlElement read(String file, byte[] content, Problems problems) {
    if (content.length > MAX_BYTES) {
      problems.add(XmlProblems.tooLarge(file, content.length, MAX_BYTES));
      return null;
    }
    XmlTree tree = new XmlTree();
    return walk(file, content, MAX_ELEMENTS, tree, problems) ? tree.root() : null;
  }

  /**
   * Walks a document without keeping it, for tables of data that are larger than any definition.
   *
   * @param largest the most bytes accepted
   * @return whether it was read to its end; else a problem was added
   */
  public static boolean scan(
      String file, byte[] content, int largest, XmlVisitor visitor, Problems problems) {
    if (content.length > largest) {
      problems.add(XmlProblems.tooLarge(file, content.length, largest));
      return false;
    }
    return walk(file, content, Integer.MAX_VALUE, visitor, problems);
  }

  private static boolean walk(
      String file, byte[] content, int most, XmlVisitor visitor, Problems problems) {
    XMLStreamReader reader = null;
    try {
      reader = factory().createXMLStreamReader(new ByteArrayInputStream(content));
      return walk(file, reader, most, visitor, problems);
    } catch (XMLStreamException e) {
      problems.add(XmlProblems.malformed(position(file, e.getLocation())));
      return false;
    } finally {
      close(reader);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
      throw new XMLStreamException("external access refused");
    });
    return factory;
  }

  private static boolean walk(
      String file, XMLStreamReader reader, int most, XmlVisitor visitor, Problems problems)
      throws XMLStreamException {
    int elements = 0;
    int depth = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
          problems.add(XmlProblems.doctype(position(file, reader)));
          return false;
        }
        case XMLStreamConstants.START_ELEMENT -> {
          if (++elements > most || ++depth > MAX_DEPTH) {
            problems.add(XmlProblems.tooDeep(position(file, reader)));
            return false;
          }
          visitor.start(
              reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI(),
              reader.getLocalName(),
              attributes(reader),
              position(file, reader));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            visitor.text(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          visitor.end(reader.getLocalName());
          if (--depth == 0) {
            return true;
          }
        }
        default -> {}
      }
    }
    throw new XMLStreamException("no root element");
  }

  private static Map<String, String> attributes(XMLStreamReader reader) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String uri = reader.getAttributeNamespace(i);
      String local = reader.getAttributeLocalName(i);
      attributes.put(
          uri == null || uri.isEmpty() ? local : "{" + uri + "}" + local,
          reader.getAttributeValue(i));
    }
    return attributes;
  }

  private static Position position(String file, XMLStreamReader reader) {
    return position(file, reader.getLocation());
  }

  private static Position position(String file, @Nullable Location location) {
    if (location == null) {
      return new Position(file, 1, 1);
    }
    return new Position(
        file, Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()));
  }

  private static void close(@Nullable XMLStreamReader reader) {
    if (reader != null) {
      try {
        reader.close();
      } catch (XMLStreamException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
