package org.masnaa.adopt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Compiled;
import org.masnaa.feel.Expression;
import org.masnaa.feel.Feel;
import org.masnaa.feel.Scope;
import org.masnaa.juel.Juel;
import org.masnaa.source.Problems;
import org.masnaa.source.Xml;
import org.masnaa.source.XmlElement;
import org.masnaa.source.XmlWriter;

/** The decisions beside the models, made such that they stand on their own. */
final class DecisionFiles {

  private static final Set<String> LISTS = Set.of("COLLECT", "RULE ORDER", "OUTPUT ORDER");

  private final Map<String, DecisionFile> decisions = new LinkedHashMap<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /**
   * Reads the decision files among the files beside a model; what is none is passed over.
   *
   * @param beside content by file name
   */
  DecisionFiles(Map<String, byte[]> beside) {
    beside.forEach((name, content) -> {
      if (name.endsWith(".dmn")) {
        read(name, content);
      }
    });
  }

  Map<String, DecisionFile> decisions() {
    return decisions;
  }

  /** The content of a file of the package. */
  byte @Nullable [] content(String path) {
    return files.get(path);
  }

  private void read(String name, byte[] content) {
    XmlElement root = Xml.read(name, content, new Problems());
    if (root == null || !root.name().equals("definitions")) {
      return;
    }
    String stem = name.substring(name.lastIndexOf('/') + 1, name.length() - ".dmn".length());
    String path = "decisions/" + Adoption.slug(stem) + ".dmn";
    Set<String> inputs = new LinkedHashSet<>();
    List<XmlElement> children = new ArrayList<>();
    Map<String, String> added = new LinkedHashMap<>();
    root.children()
        .forEach(child -> {
          if (child.name().equals("inputData")) {
            inputs.add(String.valueOf(child.attribute("name")));
          }
        });
    for (XmlElement child : root.children()) {
      boolean decides = child.name().equals("decision");
      XmlElement clean = cleaned(child);
      children.add(decides ? decision(clean, path, inputs, added) : clean);
    }
    added.forEach((input, type) -> children.add(input(root, input, type)));
    XmlElement whole =
        new XmlElement(
            root.namespace(), root.name(), plain(root.attributes()), children, "", root.at());
    files.put(path, XmlWriter.write(whole).getBytes(StandardCharsets.UTF_8));
  }

  /** A decision with its own declaration of everything that it reads. */
  private XmlElement decision(
      XmlElement decision, String path, Set<String> declared, Map<String, String> added) {
    Map<String, String> needs = new LinkedHashMap<>();
    collect(decision, needs);
    List<XmlElement> children = new ArrayList<>();
    boolean own =
        decision.children().stream().anyMatch(c -> c.name().equals("informationRequirement"));
    needs.forEach((name, type) -> {
      if (!declared.contains(name) && !own) {
        added.putIfAbsent(name, type);
        children.add(requirement(decision, name));
      }
    });
    children.addAll(decision.children());
    String id = String.valueOf(decision.attribute("id"));
    decisions.put(id, new DecisionFile(path, id, outputs(decision), many(decision), needs));
    return new XmlElement(
        decision.namespace(), decision.name(), decision.attributes(), children, "", decision.at());
  }

  private static void collect(XmlElement element, Map<String, String> needs) {
    boolean reads =
        element.name().equals("inputExpression")
            || element.name().equals("outputEntry")
            || element.name().equals("literalExpression");
    if (reads) {
      String text =
          element.children().stream()
              .filter(c -> c.name().equals("text"))
              .map(XmlElement::text)
              .findFirst()
              .orElse("");
      String type = element.attribute("typeRef");
      for (String name : names(text)) {
        boolean whole = element.name().equals("inputExpression") && name.equals(text.strip());
        needs.merge(name, whole && type != null ? type : "", (a, b) -> a.isEmpty() ? b : a);
      }
    }
    element.children().forEach(child -> collect(child, needs));
  }

  private static Set<String> names(String text) {
    return !text.isBlank()
            && Feel.expression(text.strip(), Scope.open())
                instanceof Compiled.Ready<Expression>(Expression expression)
        ? expression.names()
        : Set.of();
  }

  private static List<String> outputs(XmlElement decision) {
    List<String> names = new ArrayList<>();
    for (XmlElement table : decision.children()) {
      if (table.name().equals("decisionTable")) {
        for (XmlElement output : table.children()) {
          String name = output.attribute("name");
          if (output.name().equals("output")) {
            names.add(name == null || name.isBlank() ? "result" : name);
          }
        }
      }
      if (table.name().equals("literalExpression")) {
        names.add(
            decision.children().stream()
                .filter(c -> c.name().equals("variable"))
                .map(c -> String.valueOf(c.attribute("name")))
                .findFirst()
                .orElse("result"));
      }
    }
    return names;
  }

  private static boolean many(XmlElement decision) {
    return decision.children().stream()
        .filter(c -> c.name().equals("decisionTable"))
        .anyMatch(t ->
            LISTS.contains(String.valueOf(t.attribute("hitPolicy")))
                && t.attribute("aggregation") == null);
  }

  private static XmlElement requirement(XmlElement decision, String name) {
    XmlElement needed =
        new XmlElement(
            decision.namespace(),
            "requiredInput",
            Map.of("href", "#" + inputId(name)),
            List.of(),
            "",
            decision.at());
    return new XmlElement(
        decision.namespace(),
        "informationRequirement",
        Map.of("id", "needs_" + name + "_" + decision.attribute("id")),
        List.of(needed),
        "",
        decision.at());
  }

  private static String inputId(String name) {
    return "input_" + name;
  }

  private static XmlElement input(XmlElement root, String name, String type) {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("id", inputId(name) + "_variable");
    about.put("name", name);
    if (!type.isEmpty()) {
      about.put("typeRef", type);
    }
    XmlElement variable =
        new XmlElement(root.namespace(), "variable", about, List.of(), "", root.at());
    return new XmlElement(
        root.namespace(),
        "inputData",
        Map.of("id", inputId(name), "name", name),
        List.of(variable),
        "",
        root.at());
  }

  /** Without what engines and tools added, and with expressions of other engines in FEEL. */
  private static XmlElement cleaned(XmlElement element) {
    if (element.namespace().contains("DMNDI") || element.namespace().contains("/DI/")) {
      return element;
    }
    Map<String, String> attributes = plain(element.attributes());
    String language = attributes.get("expressionLanguage");
    if (language != null && (language.equalsIgnoreCase("juel") || language.contains("feel"))) {
      attributes.remove("expressionLanguage");
    }
    List<XmlElement> children =
        element.children().stream()
            .filter(c -> !c.name().equals("extensionElements"))
            .map(DecisionFiles::cleaned)
            .toList();
    String text = element.text();
    if (element.name().equals("text")
        && Juel.isIn(text)
        && Juel.translate(text, Juel.Use.VALUE) instanceof Juel.Translated(String feel, var read)) {
      text = feel;
    }
    return new XmlElement(
        element.namespace(), element.name(), attributes, children, text, element.at());
  }

  private static Map<String, String> plain(Map<String, String> attributes) {
    Map<String, String> plain = new LinkedHashMap<>();
    attributes.forEach((key, value) -> {
      if (!key.startsWith("{")) {
        plain.put(key, value);
      }
    });
    return plain;
  }
}
