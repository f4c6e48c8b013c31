package org.masnaa.dmn;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.masnaa.feel.FeelType;

/** Collects the input data that a decision needs, directly or through others. */
final class Needed {

  private final Element[] elements;
  private final Map<String, FeelType> inputs = new LinkedHashMap<>();
  private final Set<Integer> seen = new TreeSet<>();

  private Needed(Element[] elements) {
    this.elements = elements;
  }

  /** The inputs by name, with their types. */
  static Map<String, FeelType> inputs(Element.Decided decision, Element[] elements) {
    Needed needed = new Needed(elements);
    needed.collect(decision);
    return Collections.unmodifiableMap(needed.inputs);
  }

  private void collect(Element.Decided from) {
    from.needs().forEach(this::collect);
  }

  private void collect(int place) {
    if (!seen.add(place)) {
      return;
    }
    switch (elements[place]) {
      case Element.Input input -> inputs.put(input.name(), input.type());
      case Element.Decided decision -> collect(decision);
      case Element.Imported imported -> imported.members().values().forEach(this::collect);
      case Element.Callable _ -> {}
    }
  }
}
