package org.masnaa.dmn;

import static org.masnaa.dmn.ItemTypes.child;
import static org.masnaa.dmn.ItemTypes.children;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Turns the elements of a model into a linked graph. */
final class ModelBuilder {

  private final XmlElement root;
  private final Problems problems;
  private final List<Problem> findings = new ArrayList<>();
  private final ItemTypes types;
  private final Boxed boxed;
  private final List<Element> elements = new ArrayList<>();

  private final References references;
  private final Map<XmlElement, Integer> own = new LinkedHashMap<>();
  private Element[] linked = new Element[0];

  ModelBuilder(XmlElement root, Problems problems) {
    this.root = root;
    this.problems = problems;
    this.types = new ItemTypes(problems);
    this.boxed = new Boxed(types, problems, findings);
    this.references = new References(root, elements, problems);
    children(root, "itemDefinition").forEach(types::define);
  }

  /**
   * Takes over the elements of an imported model. Those of an import without a name are referred to
   * like own ones; of several with the same id, the first counts.
   */
  void include(String name, String namespace, ModelBuilder imported) {
    types.include(name, imported.types);
    int offset = elements.size();
    for (Element element : imported.linked) {
      elements.add(Element.moved(element, offset));
    }
    references.include(name, namespace, imported.references, offset);
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
    references.put("#" + (id == null ? element.name() : id), elements.size());
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
    List<Integer> inputs = references.all(service, "inputDecision");
    inputs.addAll(references.all(service, "inputData"));
    List<Integer> outputs = references.all(service, "outputDecision");
    List<String> names = inputs.stream().map(i -> elements.get(i).name()).toList();
    List<FeelType> given = inputs.stream().map(i -> elements.get(i).type()).toList();
    ItemType declared = types.of(child(service, "variable"));
    ItemType result = declared.result();
    boolean single = outputs.size() == 1 && result.isAny();
    FeelType type =
        FeelType.function(given, single ? elements.get(outputs.getFirst()).type() : result.type());
    List<ItemType> demands = inputs.stream().map(i -> demand(i, declared.signature())).toList();
    return new Element.Callable(
        id(service),
        name(service),
        new Service(inputs, names, demands, outputs, type, result, () -> linked),
        type);
  }

  /** The type of an input decision, or else what the service's own type says of the parameter. */
  private ItemType demand(int input, ItemType.@Nullable Signature signature) {
    if (!elements.get(input).type().equals(FeelType.ANY) || signature == null) {
      return own.entrySet().stream()
          .filter(entry -> entry.getValue() == input)
          .map(entry -> types.of(child(entry.getKey(), "variable")))
          .findFirst()
          .orElseGet(() -> ItemType.of(elements.get(input).type()));
    }
    return signature
        .parameters()
        .getOrDefault(elements.get(input).name(), ItemType.of(FeelType.ANY));
  }

  private void compile(XmlElement source, int place) {
    switch (elements.get(place)) {
      case Element.Decided decision -> {
        Map<String, Integer> needs = references.needs(source);
        if (children(source, "informationRequirement").isEmpty()) {
          allInputs(needs);
        }
        Names names = Names.of(scope(needs));
        Node node =
            boxed.fitted(boxed.inside(source, names), types.of(child(source, "variable")), source);
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
    Map<String, Integer> needs = references.needs(source);
    Names names = Names.of(scope(needs));
    if (logic != null) {
      children(logic, "formalParameter")
          .forEach(p -> names.declare(String.valueOf(p.attribute("name")), types.of(p).type()));
    }
    Node body = boxed.inside(logic, names);
    Node fitted = Fitted.of(body, types.of(logic).result());
    ItemType declared = types.of(child(source, "variable")).result();
    Element.Logic compiled = logic(Fitted.of(fitted, declared), names, needs);
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
    return Scope.of(scope).withTypes(types.byName(), types.coercions());
  }

  /** The places that the model looks for names in: its own elements before imported ones. */
  private List<Integer> ownFirst() {
    Set<Integer> order = new LinkedHashSet<>(own.values());
    for (int place = 0; place < linked.length; place++) {
      order.add(place);
    }
    return List.copyOf(order);
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
        ownFirst(),
        decisions,
        findings,
        boxed.gaps());
  }
}
