package org.masnaa.dmn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.masnaa.source.Problem;
import org.masnaa.source.Problems;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/**
 * The elements and attributes of DMN that are understood, and those of others that carry no
 * behaviour. All else is refused by name and line, so that nothing is silently ignored.
 */
final class Vocabulary {

  /** The namespaces of the versions 1.1 to 1.5. */
  private static final Set<String> DMN =
      Set.of(
          "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
          "http://www.omg.org/spec/DMN/20180521/MODEL/",
          "https://www.omg.org/spec/DMN/20191111/MODEL/",
          "https://www.omg.org/spec/DMN/20211108/MODEL/",
          "https://www.omg.org/spec/DMN/20230324/MODEL/");

  /** Diagrams and vendors' notes: kept in the file, never looked at. */
  private static final List<String> SILENT =
      List.of(
          "http://www.omg.org/spec/DMN/20180521/DMNDI/",
          "https://www.omg.org/spec/DMN/20191111/DMNDI/",
          "https://www.omg.org/spec/DMN/20230324/DMNDI/",
          "http://www.omg.org/spec/DMN/20180521/DC/",
          "http://www.omg.org/spec/DMN/20180521/DI/",
          "http://www.trisotech.com/2015/triso/modeling",
          "http://www.trisotech.com/2016/triso/",
          "http://trisotech.com/feed",
          "http://www.drools.org/kie/dmn/1.1",
          "http://www.drools.org/kie/dmn/1.2",
          "https://kie.org/dmn/extensions/1.0",
          "http://bpmn.io/schema/dmn/biodi/",
          "https://products.bfs-intra.net/milestones/vr/spec/20170328/dmndi.xsd",
          "http://www.w3.org/2001/XMLSchema-instance",
          "http://www.w3.org/XML/1998/namespace");

  private static final String CAMUNDA = "{http://camunda.org/schema/1.0/dmn}";

  /** Camunda's attributes that only speak of its archive or its modeller. */
  private static final Set<String> CAMUNDA_SILENT =
      Set.of(CAMUNDA + "historyTimeToLive", CAMUNDA + "versionTag", CAMUNDA + "diagramRelationId");

  private record Shape(Set<String> attributes, Set<String> children) {}

  private static final Set<String> COMMON_ATTRIBUTES = Set.of("id", "label", "name");
  private static final Set<String> COMMON_CHILDREN = Set.of("description", "extensionElements");

  private static final String EXPRESSIONS =
      " literalExpression decisionTable context invocation functionDefinition list relation"
          + " conditional filter for some every";

  private static final Map<String, Shape> SHAPES = shapes();

  private Vocabulary() {}

  static boolean isDmn(String namespace) {
    return DMN.contains(namespace);
  }

  private static Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new HashMap<>();
    add(
        shapes,
        "definitions",
        "namespace expressionLanguage typeLanguage exporter exporterVersion",
        "import itemDefinition decision businessKnowledgeModel decisionService inputData"
            + " knowledgeSource textAnnotation association group elementCollection"
            + " performanceIndicator organizationUnit businessContextElement");
    add(shapes, "import", "namespace locationURI importType", "");
    add(
        shapes,
        "itemDefinition itemComponent",
        "typeLanguage isCollection",
        "typeRef allowedValues typeConstraint itemComponent functionItem");
    add(shapes, "functionItem", "outputTypeRef", "parameters");
    add(shapes, "parameters variable parameter formalParameter", "typeRef", "");
    add(
        shapes,
        "allowedValues typeConstraint inputValues outputValues",
        "expressionLanguage kind",
        "text");
    add(
        shapes,
        "decision",
        "",
        "question allowedAnswers variable informationRequirement knowledgeRequirement"
            + " authorityRequirement supportedObjective impactedPerformanceIndicator decisionMaker"
            + " decisionOwner usingProcess usingTask"
            + EXPRESSIONS);
    addRequirements(shapes);
    addExpressions(shapes);
    return Map.copyOf(shapes);
  }

  private static void addRequirements(Map<String, Shape> shapes) {
    add(shapes, "informationRequirement", "", "requiredDecision requiredInput");
    add(shapes, "knowledgeRequirement", "", "requiredKnowledge");
    add(shapes, "authorityRequirement", "", "requiredDecision requiredInput requiredAuthority");
    add(
        shapes,
        "requiredDecision requiredInput requiredKnowledge requiredAuthority outputDecision"
            + " encapsulatedDecision inputDecision supportedObjective usingProcess usingTask"
            + " impactedPerformanceIndicator decisionMaker decisionOwner sourceRef targetRef",
        "href",
        "");
    add(shapes, "inputData", "href", "variable");
    add(
        shapes,
        "businessKnowledgeModel",
        "",
        "variable encapsulatedLogic knowledgeRequirement authorityRequirement");
    add(
        shapes,
        "decisionService",
        "",
        "variable outputDecision encapsulatedDecision inputDecision inputData");
    add(shapes, "knowledgeSource", "locationURI", "authorityRequirement type owner");
    add(
        shapes,
        "encapsulatedLogic functionDefinition",
        "kind typeRef",
        "formalParameter" + EXPRESSIONS);
  }

  private static void addExpressions(Map<String, Shape> shapes) {
    add(shapes, "literalExpression inputExpression", "typeRef expressionLanguage", "text");
    add(
        shapes,
        "decisionTable",
        "typeRef hitPolicy aggregation preferredOrientation outputLabel",
        "input output annotation rule");
    add(shapes, "input", "", "inputExpression inputValues");
    add(shapes, "output", "typeRef", "outputValues defaultOutputEntry");
    add(shapes, "annotation", "", "");
    add(shapes, "rule", "", "inputEntry outputEntry annotationEntry");
    add(shapes, "inputEntry outputEntry", "expressionLanguage typeRef", "text");
    add(shapes, "defaultOutputEntry", "expressionLanguage typeRef", "text");
    add(shapes, "annotationEntry textAnnotation", "textFormat", "text");
    add(shapes, "context", "typeRef", "contextEntry");
    add(shapes, "contextEntry", "", "variable" + EXPRESSIONS);
    add(shapes, "invocation", "typeRef", "binding" + EXPRESSIONS);
    add(shapes, "binding", "", "parameter" + EXPRESSIONS);
    add(shapes, "list row", "typeRef", EXPRESSIONS.strip());
    add(shapes, "relation", "typeRef", "column row");
    add(shapes, "column", "typeRef", "");
    add(shapes, "conditional", "typeRef", "if then else");
    add(shapes, "filter", "typeRef", "in match");
    add(shapes, "for", "typeRef iteratorVariable", "in return");
    add(shapes, "some every", "typeRef iteratorVariable", "in satisfies");
    add(shapes, "if then else in match return satisfies", "typeRef", EXPRESSIONS.strip());
    add(shapes, "association", "associationDirection", "sourceRef targetRef");
    add(shapes, "group elementCollection performanceIndicator organizationUnit", "", "");
    add(shapes, "text description question allowedAnswers typeRef type owner", "", "");
    add(shapes, "businessContextElement", "URI", "");
  }

  private static void add(
      Map<String, Shape> shapes, String names, String attributes, String children) {
    Shape shape = new Shape(words(attributes), words(children));
    for (String name : words(names)) {
      shapes.put(name, shape);
    }
  }

  private static Set<String> words(String text) {
    return text.isBlank() ? Set.of() : Set.of(text.strip().split("\\s+"));
  }

  /** Refuses everything that is not known, all at once. */
  static void check(XmlElement element, Problems problems) {
    Shape shape = SHAPES.getOrDefault(element.name(), new Shape(Set.of(), Set.of()));
    for (String attribute : element.attributes().keySet()) {
      boolean known =
          shape.attributes.contains(attribute)
              || COMMON_ATTRIBUTES.contains(attribute)
              || CAMUNDA_SILENT.contains(attribute)
              || SILENT.stream().anyMatch(ns -> attribute.startsWith("{" + ns + "}"));
      if (!known) {
        problems.add(unknownAttribute(element, attribute));
      }
    }
    for (XmlElement child : element.children()) {
      if (SILENT.contains(child.namespace()) || child.name().equals("extensionElements")) {
        continue;
      }
      boolean known =
          isDmn(child.namespace())
              && (shape.children.contains(child.name()) || COMMON_CHILDREN.contains(child.name()));
      if (known) {
        check(child, problems);
      } else {
        problems.add(unknownElement(child, element));
      }
    }
  }

  private static Problem unknownElement(XmlElement child, XmlElement parent) {
    return new Problem(
        child.at(),
        "dmn.element-unknown",
        new LocalText(
            "العنصر «" + child.name() + "» غير معروف داخل «" + parent.name() + "».",
            "The element “" + child.name() + "” is not known inside “" + parent.name() + "”."),
        new LocalText("احذفه أو صحّح اسمه.", "Delete it or correct its name."));
  }

  private static Problem unknownAttribute(XmlElement element, String attribute) {
    return new Problem(
        element.at(),
        "dmn.attribute-unknown",
        new LocalText(
            "السمة «" + attribute + "» غير معروفة في العنصر «" + element.name() + "».",
            "The attribute “" + attribute + "” is not known on “" + element.name() + "”."),
        new LocalText("احذفها أو صحّح اسمها.", "Delete it or correct its name."));
  }
}
