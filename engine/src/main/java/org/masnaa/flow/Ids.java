package org.masnaa.flow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.masnaa.source.XmlElement;

/** What the elements of one file are called, and what they point to. */
final class Ids {

  private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.\\-]{0,199}");

  private final Set<String> used = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private final Map<String, String> definitions = new HashMap<>();
  private final Map<String, String> associations = new HashMap<>();
  private final Set<String> undoing = new HashSet<>();

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** False when the id is taken already. */
  boolean take(String id) {
    return used.add(id);
  }

  /** Remembers the name or code of a message, signal, error or escalation. */
  void define(String kind, String id, String name) {
    definitions.put(kind + " " + id, name);
  }

  Optional<String> definition(String kind, String id) {
    return Optional.ofNullable(definitions.get(kind + " " + id));
  }

  /** Remembers the ids below an element that was refused, so that they are not called missing. */
  void refuse(XmlElement element) {
    String id = element.attribute("id");
    if (id != null) {
      refused.add(id);
    }
    element.children().forEach(this::refuse);
  }

  boolean isRefused(String id) {
    return refused.contains(id);
  }

  /** Remembers every association, because one leads from a compensation event to what undoes. */
  void associations(XmlElement scope) {
    for (XmlElement child : scope.children()) {
      String source = child.attribute("sourceRef");
      String target = child.attribute("targetRef");
      if (Bpmn.is(child, "association") && source != null && target != null) {
        associations.put(source, target);
      } else {
        associations(child);
      }
    }
  }

  /** Remembers an activity that only undoes another. */
  void undoes(@Nullable String id) {
    if (id != null) {
      undoing.add(id);
    }
  }

  boolean isUndoing(String id) {
    return undoing.contains(id);
  }

  Optional<String> associated(String source) {
    return Optional.ofNullable(associations.get(source));
  }
}
