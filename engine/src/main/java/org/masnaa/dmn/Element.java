package org.masnaa.dmn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.masnaa.feel.FeelFunction;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.tree.Node;

/** A node of the graph of a model, by its place in the model's list. */
sealed interface Element {

  String name();

  FeelType type();

  /** A value given from outside. */
  record Input(String id, String name, ItemType item) implements Element {
    @Override
    public FeelType type() {
      return item.type();
    }
  }

  /** A decision with its compiled logic. */
  record Decided(String id, String name, Logic logic, FeelType type, List<Integer> needs)
      implements Element {}

  /** A function: a business knowledge model or a decision service. */
  record Callable(String id, String name, FeelFunction function, FeelType type)
      implements Element {}

  /** The elements of an imported model that are used here, under the import's name. */
  record Imported(String name, FeelType type, Map<String, Integer> members) implements Element {}

  /** The same element in a longer list, this many places later. */
  static Element moved(Element element, int offset) {
    return switch (element) {
      case Element.Decided(String id, String name, Element.Logic logic, FeelType type, var needs) ->
          new Element.Decided(
              id, name, logic.moved(offset), type, needs.stream().map(n -> n + offset).toList());
      case Element.Imported(String name, FeelType type, Map<String, Integer> members) -> {
        Map<String, Integer> moved = new LinkedHashMap<>();
        members.forEach((member, place) -> moved.put(member, place + offset));
        yield new Element.Imported(name, type, moved);
      }
      case Element.Input _, Element.Callable _ -> element;
    };
  }

  /** Compiled logic and where its free names come from. */
  final class Logic {

    private final Node node;
    private final int frameSize;
    private final int[] slots;
    private final int[] sources;

    /**
     * @param slots the slots of the free names
     * @param sources for each slot, the place of the element that gives the value
     */
    Logic(Node node, int frameSize, int[] slots, int[] sources) {
      this.node = node;
      this.frameSize = frameSize;
      this.slots = slots;
      this.sources = sources;
    }

    /** The same logic in a longer list of elements. */
    Logic moved(int offset) {
      int[] there = sources.clone();
      for (int i = 0; i < there.length; i++) {
        there[i] += offset;
      }
      return new Logic(node, frameSize, slots, there);
    }

    Node node() {
      return node;
    }

    int frameSize() {
      return frameSize;
    }

    int names() {
      return slots.length;
    }

    int slot(int name) {
      return slots[name];
    }

    int source(int name) {
      return sources[name];
    }
  }
}
