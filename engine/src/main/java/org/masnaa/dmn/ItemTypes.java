package org.masnaa.dmn;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Coercion;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.FeelType.Basic;
import org.masnaa.feel.Scope;
import org.masnaa.feel.parse.Compilation;
import org.masnaa.feel.parse.Names;
import org.masnaa.source.Problems;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/** The types that a model defines or imports, by the names its parts use. */
final class ItemTypes {

  private static final int DEEPEST = 20;

  private static final Map<String, FeelType> BUILT_IN = builtIn();

  private final Problems problems;
  private final Map<String, XmlElement> definitions = new LinkedHashMap<>();
  private final Map<String, ItemType> types = new HashMap<>();

  ItemTypes(Problems problems) {
    this.problems = problems;
  }

  private static Map<String, FeelType> builtIn() {
    Map<String, FeelType> types = new HashMap<>();
    for (Basic basic : Basic.values()) {
      types.put(basic.toString(), basic);
    }
    types.put("any", FeelType.ANY);
    types.put("dateTime", FeelType.DATE_TIME);
    types.put("dayTimeDuration", FeelType.DAYS_AND_TIME);
    types.put("yearMonthDuration", FeelType.YEARS_AND_MONTHS);
    // names of other modelling tools
    types.put("integer", FeelType.NUMBER);
    types.put("long", FeelType.NUMBER);
    types.put("double", FeelType.NUMBER);
    types.put("list", FeelType.list(FeelType.ANY));
    types.put("context", FeelType.context(Map.of()));
    return Map.copyOf(types);
  }

  void define(XmlElement definition) {
    String name = definition.attribute("name");
    if (name != null) {
      definitions.put(name, definition);
    }
  }

  /** Makes the types of an imported model known under its name. */
  void include(String importName, ItemTypes imported) {
    for (String name : imported.definitions.keySet()) {
      types.put(importName.isEmpty() ? name : importName + "." + name, imported.named(name, 0));
    }
  }

  /** The types by name, for {@code instance of} inside expressions. */
  Map<String, FeelType> byName() {
    Map<String, FeelType> all = new LinkedHashMap<>();
    definitions.keySet().forEach(name -> all.put(name, named(name, 0).type()));
    types.forEach((name, type) -> all.putIfAbsent(name, type.type()));
    return all;
  }

  /** What the types demand of values, by their names. */
  Map<String, Coercion> coercions() {
    Map<String, Coercion> all = new LinkedHashMap<>();
    for (String name : byName().keySet()) {
      Coercion coercion = named(name, 0).coercion();
      if (coercion != null) {
        all.put(name, coercion);
      }
    }
    return all;
  }

  /** The type an element refers to by its attribute {@code typeRef}; any when it has none. */
  ItemType of(@Nullable XmlElement element) {
    return of(element, 0);
  }

  private ItemType of(@Nullable XmlElement element, int depth) {
    String reference = element == null ? null : element.attribute("typeRef");
    return element == null || reference == null || reference.isBlank()
        ? ItemType.of(FeelType.ANY)
        : reference(reference.strip(), element, depth);
  }

  private ItemType reference(String name, XmlElement at, int depth) {
    if (definitions.containsKey(name) || types.containsKey(name)) {
      return named(name, depth);
    }
    FeelType builtIn = BUILT_IN.get(name);
    if (builtIn != null) {
      return ItemType.of(builtIn);
    }
    int colon = name.indexOf(':');
    if (colon >= 0) {
      return reference(name.substring(colon + 1), at, depth);
    }
    problems.add(
        at.at(),
        "dmn.type-unknown",
        new LocalText("النوع «" + name + "» غير معرّف.", "The type “" + name + "” is not defined."),
        new LocalText("عرّفه أو صحّح اسمه.", "Define it or correct its name."));
    return ItemType.of(FeelType.ANY);
  }

  private ItemType named(String name, int depth) {
    ItemType known = types.get(name);
    if (known != null) {
      return known;
    }
    XmlElement definition = definitions.get(name);
    if (definition == null || depth > DEEPEST) {
      return ItemType.of(FeelType.ANY);
    }
    ItemType type = build(definition, depth + 1);
    types.put(name, type);
    return type;
  }

  private ItemType build(XmlElement definition, int depth) {
    ItemType single = single(definition, depth);
    XmlElement values = child(definition, "allowedValues");
    if (values != null) {
      single = allowing(single, values);
    }
    boolean collection = "true".equals(definition.attribute("isCollection"));
    ItemType type =
        collection
            ? new ItemType(FeelType.list(single.type()), single, Map.of(), null, null, null)
            : single;
    XmlElement constraint = child(definition, "typeConstraint");
    return constraint == null ? type : allowing(type, constraint);
  }

  private ItemType single(XmlElement definition, int depth) {
    XmlElement function = child(definition, "functionItem");
    if (function != null) {
      return function(function, depth);
    }
    List<XmlElement> parts = children(definition, "itemComponent");
    if (!parts.isEmpty()) {
      Map<String, ItemType> components = new LinkedHashMap<>();
      Map<String, FeelType> fields = new LinkedHashMap<>();
      for (XmlElement part : parts) {
        String name = String.valueOf(part.attribute("name"));
        ItemType type = build(part, depth);
        components.put(name, type);
        fields.put(name, type.type());
      }
      return new ItemType(FeelType.context(fields), null, components, null, null, null);
    }
    XmlElement reference = child(definition, "typeRef");
    return reference == null || reference.text().isBlank()
        ? ItemType.of(FeelType.ANY)
        : reference(reference.text().strip(), reference, depth);
  }

  private ItemType function(XmlElement function, int depth) {
    Map<String, ItemType> parameters = new LinkedHashMap<>();
    for (XmlElement parameter : children(function, "parameters")) {
      parameters.put(String.valueOf(parameter.attribute("name")), of(parameter, depth));
    }
    String reference = function.attribute("outputTypeRef");
    ItemType result =
        reference == null ? ItemType.of(FeelType.ANY) : reference(reference, function, depth);
    FeelType type =
        FeelType.function(parameters.values().stream().map(ItemType::type).toList(), result.type());
    return new ItemType(
        type, null, Map.of(), null, null, new ItemType.Signature(parameters, result));
  }

  /** The type with its values narrowed by the unary tests of an element, if there are any. */
  ItemType allowing(ItemType type, XmlElement tests) {
    XmlElement text = child(tests, "text");
    if (text == null || text.text().isBlank()) {
      return type;
    }
    Names names = Names.of(Scope.of(Map.of()));
    int slot = names.slot();
    Compilation compiled = Compilation.tests(text.text(), names, slot, type.type());
    compiled.problems().forEach(p -> problems.add(p.at(text.at())));
    return new ItemType(
        type.type(),
        type.item(),
        type.components(),
        new ItemType.Allowed(compiled.node(), names.frameSize()),
        text.text(),
        type.signature());
  }

  static @Nullable XmlElement child(XmlElement element, String name) {
    for (XmlElement child : element.children()) {
      if (child.name().equals(name) && Vocabulary.isDmn(child.namespace())) {
        return child;
      }
    }
    return null;
  }

  static List<XmlElement> children(XmlElement element, String name) {
    return element.children().stream()
        .filter(c -> c.name().equals(name) && Vocabulary.isDmn(c.namespace()))
        .toList();
  }
}
