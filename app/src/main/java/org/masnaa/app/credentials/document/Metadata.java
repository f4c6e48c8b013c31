package org.masnaa.app.credentials.document;

import java.util.Map;
import org.masnaa.text.LocalText;
import org.xml.sax.SAXException;

/** What the file says of itself (XMP). PDF/A wants titles by language and languages as a bag. */
final class Metadata {

  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  private static final String X = "adobe:ns:meta/";
  private static final String DC = "http://purl.org/dc/elements/1.1/";

  private Metadata() {}

  static void write(Fo fo, LocalText title, LocalText issuer) throws SAXException {
    fo.element(
        "declarations",
        Map.of(),
        () ->
            fo.element(
                X,
                "x:",
                "xmpmeta",
                Map.of(),
                () ->
                    fo.element(
                        RDF,
                        "rdf:",
                        "RDF",
                        Map.of(),
                        () ->
                            fo.element(
                                RDF,
                                "rdf:",
                                "Description",
                                Map.of("rdf:about", ""),
                                () -> {
                                  title(fo, title);
                                  list(fo, "creator", "Seq", issuer.ar(), issuer.en());
                                  list(fo, "language", "Bag", "ar", "en");
                                }))));
  }

  private static void title(Fo fo, LocalText title) throws SAXException {
    fo.element(
        DC,
        "dc:",
        "title",
        Map.of(),
        () ->
            fo.element(
                RDF,
                "rdf:",
                "Alt",
                Map.of(),
                () -> {
                  item(fo, Map.of("xml:lang", "x-default"), title.ar() + " · " + title.en());
                  item(fo, Map.of("xml:lang", "ar"), title.ar());
                  item(fo, Map.of("xml:lang", "en"), title.en());
                }));
  }

  private static void list(Fo fo, String name, String kind, String... items) throws SAXException {
    fo.element(
        DC,
        "dc:",
        name,
        Map.of(),
        () ->
            fo.element(
                RDF,
                "rdf:",
                kind,
                Map.of(),
                () -> {
                  for (String item : items) {
                    item(fo, Map.of(), item);
                  }
                }));
  }

  private static void item(Fo fo, Map<String, String> attributes, String text) throws SAXException {
    fo.element(RDF, "rdf:", "li", attributes, () -> fo.text(text));
  }
}
