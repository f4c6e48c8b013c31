package org.masnaa.source;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

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
      problems.add(tooLarge(file, content.length));
      return null;
    }
    XMLStreamReader reader = null;
    try {
      reader = factory().createXMLStreamReader(new ByteArrayInputStream(content));
      return tree(file, reader, problems);
    } catch (XMLStreamException e) {
      problems.add(malformed(file, e));
      return null;
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

  private static @Nullable XmlElement tree(String file, XMLStreamReader reader, Problems problems)
      throws XMLStreamException {
    Deque<Open> open = new ArrayDeque<>();
    int elements = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
          problems.add(doctype(position(file, reader)));
          return null;
        }
        case XMLStreamConstants.START_ELEMENT -> {
          if (++elements > MAX_ELEMENTS || open.size() >= MAX_DEPTH) {
            problems.add(tooDeep(position(file, reader)));
            return null;
          }
          open.push(new Open(reader, position(file, reader)));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            open.element().text.append(reader.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          XmlElement closed = open.pop().close();
          if (open.isEmpty()) {
            return closed;
          }
          open.element().children.add(closed);
        }
        default -> {}
      }
    }
    throw new XMLStreamException("no root element");
  }

  private static Position position(String file, XMLStreamReader reader) {
    var location = reader.getLocation();
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

  private static final class Open {
    private final String namespace;
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Position at;

    Open(XMLStreamReader reader, Position at) {
      this.namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
      this.name = reader.getLocalName();
      this.at = at;
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        String uri = reader.getAttributeNamespace(i);
        String local = reader.getAttributeLocalName(i);
        attributes.put(
            uri == null || uri.isEmpty() ? local : "{" + uri + "}" + local,
            reader.getAttributeValue(i));
      }
    }

    XmlElement close() {
      return new XmlElement(
          namespace, name, Map.copyOf(attributes), List.copyOf(children), text.toString(), at);
    }
  }

  private static Problem tooLarge(String file, int bytes) {
    return new Problem(
        new Position(file, 1, 1),
        "xml.too-large",
        new LocalText(
            "حجم الملف " + bytes + " بايت، والحد الأقصى " + MAX_BYTES + " بايت.",
            "The file has " + bytes + " bytes; the limit is " + MAX_BYTES + "."),
        new LocalText("قسّم الملف إلى ملفات أصغر.", "Split it into smaller files."));
  }

  private static Problem tooDeep(Position at) {
    return new Problem(
        at,
        "xml.too-deep",
        new LocalText(
            "تجاوز الملف حد العناصر (" + MAX_ELEMENTS + ") أو حد التداخل (" + MAX_DEPTH + ").",
            "The document passes "
                + MAX_ELEMENTS
                + " elements or "
                + MAX_DEPTH
                + " levels of nesting."),
        new LocalText("قسّم النموذج أو بسّطه.", "Split or simplify the model."));
  }

  private static Problem doctype(Position at) {
    return new Problem(
        at,
        "xml.doctype",
        new LocalText(
            "يحتوي الملف على DOCTYPE أو كيانات، وهي مرفوضة لأسباب أمنية.",
            "The document has a DOCTYPE or entities, which are refused for safety."),
        new LocalText(
            "احذف سطر DOCTYPE واكتب النص مباشرة.",
            "Delete the DOCTYPE and write the text itself."));
  }

  private static Problem malformed(String file, XMLStreamException e) {
    var location = e.getLocation();
    int line = location == null ? 1 : Math.max(1, location.getLineNumber());
    int column = location == null ? 1 : Math.max(1, location.getColumnNumber());
    return new Problem(
        new Position(file, line, column),
        "xml.malformed",
        new LocalText("الملف ليس XML سليماً.", "The file is not well-formed XML."),
        new LocalText(
            "افتح الملف في أداة النمذجة واحفظه من جديد، أو صحّح السطر المذكور.",
            "Open it in a modelling tool and save it again, or correct this line."));
  }
}
