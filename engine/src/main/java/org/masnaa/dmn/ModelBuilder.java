package org.masnaa.dmn;

import static org.masnaa.dmn.ItemTypes.child;
import static org.masnaa.dmn.ItemTypes.children;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelFunction;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;
import org.masnaa.feel.parse.Names;
import org.masnaa.feel.tree.Constant;
import org.masnaa.feel.tree.Node;
import org.masnaa.source.Problem;
import org.masnaa.source.Problems;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/** Turns the elements of a model into a linked graph. */
final class ModelBuilder {

  private final XmlElement root;
  private final Problems problems;
  private final List<Problem> findings = new ArrayList<>();
  private final ItemTypes types;
  private final Boxed boxed;
  private final List<Element> elements = new ArrayList<>();

  /** Places by reference: {@code #id} for own elements, {@code namespace#id} for imported ones. */
  private final Map<String, Integer> places = new HashMap<>();

  /** Which imported model's name an imported element goes under. */
  private final Map<Integer, String> importNames = new HashMap<>();

  private final Map<XmlElement, Integer> own = new LinkedHashMap<>();
  private Element[] linked = new Element[0];

  ModelBuilder(XmlElement root, Problems problems) {
    this.root = root;
    this.problems = problems;
    this.types = new ItemTypes(problems);
    this.boxed = new Boxed(types, problems, findings);
    children(root, "itemDefinition").forEach(types::define);
  }

  /** Takes over the elements of an imported model. */
  void include(String name, String namespace, ModelBuilder imported) {
    types.include(name, imported.types);
    int offset = elements.size();
    for (Element element : imported.linked) {
      elements.add(Element.moved(element, offset));
    }
    imported.places.forEach((reference, place) -> {
      String full = reference.startsWith("#") ? namespace + reference : reference;
      places.putIfAbsent(full, place + offset);
      if (reference.startsWith("#")) {
        importNames.put(place + offset, name);
      }
    });
  }

  /** Compiles all logic. After this the graph does not change. */
  void link() {
    for (XmlElement child : root.children()) {
      switch (Vocabulary.isDmn(child.namespace()) ? child.name() : "") {
        case "inputData" -> place(child, input(child));
        case "decision" -> place(child, undecided(child));
        case "businessKnowledgeModel" -> place(child, knowledge(child));
        default -> {}
      }
    }
    children(root, "decisionService").forEach(s -> place(s, service(s)));
    own.forEach(this::compile);
    linked = elements.toArray(Element[]::new);
    new Cycles(linked, problems).check(own);
  }

  private void place(XmlElement source, Element element) {
    own.put(source, elements.size());
    String id = source.attribute("id");
    places.put("#" + (id == null ? element.name() : id), elements.size());
    elements.add(element);
  }

  private static String name(XmlElement element) {
    XmlElement variable = child(element, "variable");
    String name = variable == null ? null : variable.attribute("name");
    String own = element.attribute("name");
    return own != null ? own : name != null ? name : String.valueOf(element.attribute("id"));
  }

  private static String id(XmlElement element) {
    String id = element.attribute("id");
    return id == null ? name(element) : id;
  }

  private Element input(XmlElement input) {
    return new Element.Input(id(input), name(input), types.of(child(input, "variable")));
  }

  private Element undecided(XmlElement decision) {
    FeelType type = types.of(child(decision, "variable")).type();
    Element.Logic none = new Element.Logic(Constant.nothing(), 0, new int[0], new int[0]);
    return new Element.Decided(id(decision), name(decision), none, type, List.of());
  }

  private Element knowledge(XmlElement model) {
    XmlElement logic = child(model, "encapsulatedLogic");
    List<String> names = new ArrayList<>();
    List<ItemType> given = new ArrayList<>();
    if (logic != null) {
      boxed.refuseForeign(logic);
      for (XmlElement parameter : children(logic, "formalParameter")) {
        names.add(String.valueOf(parameter.attribute("name")));
        given.add(types.of(parameter));
      }
    }
    FeelType declared = types.of(child(model, "variable")).type();
    FeelType result = declared instanceof FeelType.FunctionOf(_, FeelType of) ? of : declared;
    FeelType type = FeelType.function(given.stream().map(ItemType::type).toList(), result);
    return new Element.Callable(id(model), name(model), new Knowledge(names, given, type), type);
  }

  private Element service(XmlElement service) {
    List<Integer> inputs = references(service, "inputDecision");
    inputs.addAll(references(service, "inputData"));
    List<Integer> outputs = references(service, "outputDecision");
    List<String> names = inputs.stream().map(i -> elements.get(i).name()).toList();
    List<FeelType> given = inputs.stream().map(i -> elements.get(i).type()).toList();
    FeelType declared = types.of(child(service, "variable")).type();
    FeelType type =
        FeelType.function(
            given, outputs.size() == 1 ? elements.get(outputs.getFirst()).type() : declared);
    return new Element.Callable(
        id(service), name(service), new Service(inputs, names, outputs, type, () -> linked), type);
  }

  private List<Integer> references(XmlElement from, String kind) {
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

  private void compile(XmlElement source, int place) {
    switch (elements.get(place)) {
      case Element.Decided decision -> {
        Map<String, Integer> needs = needs(source);
        if (children(source, "informationRequirement").isEmpty()) {
          allInputs(needs);
        }
        Names names = Names.of(scope(needs));
        Node node = Fitted.of(boxed.inside(source, names), types.of(child(source, "variable")));
        elements.set(
            place,
            new Element.Decided(
                decision.id(),
                decision.name(),
                logic(node, names, needs),
                node.type(),
                List.copyOf(new TreeSet<>(needs.values()))));
      }
      case Element.Callable callable when callable.function() instanceof Knowledge knowledge ->
          compile(source, knowledge);
      default -> {}
    }
  }

  /** Some tools leave the arrows out; a decision without any then sees all input data. */
  private void allInputs(Map<String, Integer> needs) {
    for (int place : own.values()) {
      if (elements.get(place) instanceof Element.Input input) {
        needs.putIfAbsent(input.name(), place);
      }
    }
  }

  private void compile(XmlElement source, Knowledge knowledge) {
    XmlElement logic = child(source, "encapsulatedLogic");
    Map<String, Integer> needs = needs(source);
    Names names = Names.of(scope(needs));
    if (logic != null) {
      children(logic, "formalParameter")
          .forEach(p -> names.declare(String.valueOf(p.attribute("name")), types.of(p).type()));
    }
    Node body = boxed.inside(logic, names);
    ItemType declared = types.of(child(source, "variable"));
    boolean function = declared.type() instanceof FeelType.FunctionOf;
    Element.Logic compiled = logic(function ? body : Fitted.of(body, declared), names, needs);
    FeelFunction[] called = new FeelFunction[compiled.names()];
    for (int i = 0; i < called.length; i++) {
      called[i] = function(elements.get(compiled.source(i)));
    }
    knowledge.link(compiled, called);
  }

  private static FeelFunction function(Element element) {
    return element instanceof Element.Callable callable
        ? callable.function()
        : new Knowledge(List.of(), List.of(), FeelType.ANY);
  }

  private static Element.Logic logic(Node node, Names names, Map<String, Integer> needs) {
    int[] slots = names.free().values().stream().mapToInt(Integer::intValue).toArray();
    int[] sources =
        names.free().keySet().stream().mapToInt(n -> needs.getOrDefault(n, 0)).toArray();
    return new Element.Logic(node, names.frameSize(), slots, sources);
  }

  private Scope scope(Map<String, Integer> needs) {
    Map<String, FeelType> scope = new LinkedHashMap<>();
    needs.forEach((name, place) -> scope.put(name, elements.get(place).type()));
    return Scope.of(scope).withTypes(types.byName());
  }

  /** The elements an element requires, by the names its logic uses for them. */
  private Map<String, Integer> needs(XmlElement source) {
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

  DecisionModel model() {
    List<Decision> decisions = new ArrayList<>();
    own.values().stream()
        .map(place -> linked[place])
        .filter(Element.Decided.class::isInstance)
        .forEach(e -> {
          Element.Decided d = (Element.Decided) e;
          decisions.add(new Decision(d.id(), d.name(), d.type(), Needed.inputs(d, linked)));
        });
    return new DecisionModel(
        String.valueOf(root.attribute("name")),
        String.valueOf(root.attribute("namespace")),
        linked,
        decisions,
        findings);
  }
}
