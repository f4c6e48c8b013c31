package org.masnaa.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element of an XML document.
 *
 * @param namespace the namespace URI, empty if none
 * @param name the local name
 * @param attributes by local name for attributes without a namespace, by {@code {uri}name} for
 *     others
 * @param children element children in document order
 * @param text the character data directly inside, CDATA included, not trimmed
 * @param at where the element starts
 */
public record XmlElement(
    String namespace,
    String name,
    Map<String, String> attributes,
    List<XmlElement> children,
    String text,
    Position at) {

  public @Nullable String attribute(String attribute) {
    return attributes.get(attribute);
  }

  public @Nullable String attribute(String uri, String attribute) {
    return attributes.get("{" + uri + "}" + attribute);
  }

  /** The children with this namespace and local name. */
  public List<XmlElement> children(String uri, String child) {
    return children.stream().filter(c -> c.name.equals(child) && c.namespace.equals(uri)).toList();
  }

  public Optional<XmlElement> child(String uri, String child) {
    return children.stream()
        .filter(c -> c.name.equals(child) && c.namespace.equals(uri))
        .findFirst();
  }
}
