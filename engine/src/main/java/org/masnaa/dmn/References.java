package org.masnaa.dmn;

import static org.masnaa.dmn.ItemTypes.children;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;
import org.masnaa.source.Problems;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/** What the elements of one model refer to, in the model and in those it imports. */
final class References {

  private final XmlElement root;
  private final List<Element> elements;
  private final Problems problems;

  /** Places by reference: {@code #id} for own elements, {@code namespace#id} for imported ones. */
  private final Map<String, Integer> places = new HashMap<>();

  /** Which imported model's name an imported element goes under. */
  private final Map<Integer, String> importNames = new HashMap<>();

  /**
   * @param elements the elements of the model; those that stand for imported models are added here
   */
  References(XmlElement root, List<Element> elements, Problems problems) {
    this.root = root;
    this.elements = elements;
    this.problems = problems;
  }

  void put(String reference, int place) {
    places.put(reference, place);
  }

  /** Takes over the references of an imported model, whose elements begin at {@code offset}. */
  void include(String name, String namespace, References imported, int offset) {
    imported.places.forEach((reference, place) -> {
      String full = reference.startsWith("#") ? namespace + reference : reference;
      places.putIfAbsent(full, place + offset);
      if (reference.startsWith("#") && name.isEmpty()) {
        places.putIfAbsent(reference, place + offset);
      }
      if (reference.startsWith("#")) {
        importNames.put(place + offset, name);
      }
    });
  }

  /** The places that the children of this kind refer to. */
  List<Integer> all(XmlElement from, String kind) {
    List<Integer> found = new ArrayList<>();
    for (XmlElement reference : children(from, kind)) {
      Integer place = referred(reference);
      if (place != null) {
        found.add(place);
      }
    }
    return found;
  }

  private @Nullable Integer referred(XmlElement reference) {
    String href = String.valueOf(reference.attribute("href"));
    Integer place = places.get(href);
    if (place == null && href.startsWith(root.attribute("namespace") + "#")) {
      place = places.get(href.substring(href.indexOf('#')));
    }
    if (place == null) {
      problems.add(
          reference.at(),
          "dmn.reference-missing",
          new LocalText(
              "العنصر المشار إليه «" + href + "» غير موجود.",
              "The element “" + href + "” that is referred to does not exist."),
          new LocalText("صحّح المرجع أو أضف العنصر.", "Correct the reference or add it."));
    }
    return place;
  }

  /** The elements an element requires, by the names its logic uses for them. */
  Map<String, Integer> needs(XmlElement source) {
    Map<String, Integer> needs = new LinkedHashMap<>();
    Map<String, Map<String, Integer>> imported = new LinkedHashMap<>();
    for (XmlElement requirement : source.children()) {
      boolean real =
          requirement.name().equals("informationRequirement")
              || requirement.name().equals("knowledgeRequirement");
      for (XmlElement reference : real ? requirement.children() : List.<XmlElement>of()) {
        Integer place = Vocabulary.isDmn(reference.namespace()) ? referred(reference) : null;
        String under = place == null ? null : importNames.getOrDefault(place, "");
        if (place != null && under != null && under.isEmpty()) {
          needs.put(elements.get(place).name(), place);
        } else if (place != null && under != null) {
          imported
              .computeIfAbsent(under, _ -> new LinkedHashMap<>())
              .put(elements.get(place).name(), place);
        }
      }
    }
    imported.forEach((name, members) -> needs.put(name, imported(name, members)));
    return needs;
  }

  private int imported(String name, Map<String, Integer> members) {
    Map<String, FeelType> fields = new LinkedHashMap<>();
    members.forEach((member, place) -> fields.put(member, elements.get(place).type()));
    elements.add(new Element.Imported(name, FeelType.context(fields), members));
    return elements.size() - 1;
  }
}
