package org.masnaa.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;
import org.masnaa.source.Position;
import org.masnaa.source.Problems;
import org.masnaa.source.Xml;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/** Reads a process from BPMN 2.0 XML. What it does not know it refuses by name, line and reason. */
public final class BpmnReader {

  /** The namespace of what Masnaa adds to BPMN. */
  public static final String NAMESPACE = "urn:masnaa:bpmn:1";

  /** The namespace of BPMN 2.0. */
  public static final String MODEL = Bpmn.MODEL;

  /** Kept for the picture only: they say nothing about how a process runs. */
  static final Set<String> PICTURE =
      Set.of(
          "collaboration",
          "category",
          "textAnnotation",
          "association",
          "group",
          "dataObject",
          "dataObjectReference",
          "dataStore",
          "dataStoreReference",
          "itemDefinition",
          "documentation");

  private static final Set<String> EXPRESSIONS =
      Set.of("conditionExpression", "condition", "loopCondition", "completionCondition");

  private final Reading reading;
  private final String file;

  private BpmnReader(String file, Problems problems, Scope names) {
    this.file = file;
    this.reading = new Reading(problems, names);
  }

  /**
   * Reads a file with one process, whose expressions may use any name.
   *
   * @return the process, or null when a problem was added
   */
  public static @Nullable ProcessModel read(String file, byte[] content, Problems problems) {
    return read(file, content, Scope.open(), problems);
  }

  /**
   * Reads a file with one process.
   *
   * @param names what expressions may use; the names that the process itself writes are added
   * @return the process, or null when a problem was added
   */
  public static @Nullable ProcessModel read(
      String file, byte[] content, Scope names, Problems problems) {
    int before = problems.size();
    XmlElement root = Xml.read(file, content, problems);
    if (root == null) {
      return null;
    }
    Scope all = names.plus(written(root));
    ProcessModel model = new BpmnReader(file, problems, all).definitions(root);
    return problems.size() > before ? null : model;
  }

  /** Whether a namespace belongs to an engine whose models can be adopted. */
  public static boolean isVendor(String namespace) {
    return Bpmn.isVendor(namespace);
  }

  private @Nullable ProcessModel definitions(XmlElement root) {
    if (!Bpmn.is(root, "definitions")) {
      reading.problem(
          root.at(),
          "bpmn.not-bpmn",
          "هذا الملف ليس نموذج BPMN 2.0.",
          "This file is not a BPMN 2.0 model.",
          new LocalText(
              "احفظ العملية من أداة النمذجة بصيغة BPMN 2.0.",
              "Save the process from the modelling tool as BPMN 2.0."));
      return null;
    }
    Tag tag = new Tag(root, reading);
    for (String about : List.of("targetNamespace", "exporter", "exporterVersion", "typeLanguage")) {
      tag.take(about);
    }
    language(tag, root);
    define(tag, "message", "name");
    define(tag, "signal", "name");
    define(tag, "error", "errorCode");
    define(tag, "escalation", "escalationCode");
    reading.ids().associations(root);
    root.children(Bpmn.MODEL, "collaboration").forEach(reading.around()::messageFlows);
    List<Tag> processes = new ArrayList<>();
    root.children().forEach(child -> child(tag, child, processes));
    tag.close();
    ProcessModel model = null;
    for (Tag process : processes) {
      ProcessModel read =
          new ProcessReader(reading).read(process, DiagramReader.read(root, reading));
      model = model == null ? read : model;
    }
    if (processes.size() != 1) {
      oneProcess(processes, root.at());
    }
    return model;
  }

  private void child(Tag tag, XmlElement child, List<Tag> processes) {
    if (Bpmn.is(child, "process")) {
      tag.use(child);
      // A process without content stands behind a pool that is drawn but not run.
      if (child.children().stream().anyMatch(c -> !PICTURE.contains(c.name()))) {
        processes.add(new Tag(child, reading));
      }
    } else if (child.namespace().equals(Bpmn.DI)
        || (child.namespace().equals(Bpmn.MODEL) && PICTURE.contains(child.name()))) {
      tag.use(child);
    }
  }

  /** Reads what events refer to by id; without a code or name of its own, the id is its name. */
  private void define(Tag definitions, String kind, String code) {
    for (Tag tag : definitions.children(kind)) {
      String coded = tag.take(code);
      tag.take("structureRef");
      tag.take("itemRef");
      tag.vendor("errorMessage");
      String id = tag.xml().attribute("id");
      if (id != null) {
        String name = tag.name().isEmpty() ? id : tag.name();
        reading.ids().define(kind, id, coded == null || coded.isBlank() ? name : coded.strip());
      }
      tag.close();
    }
  }

  /** Modellers name a language even where nothing is written in it. */
  private void language(Tag tag, XmlElement root) {
    String language = tag.take("expressionLanguage");
    if (language != null && !Reading.isFeel(language) && hasExpressions(root)) {
      reading.badValue(
          tag,
          "expressionLanguage",
          language,
          new LocalText("لغة التعابير الوحيدة هي FEEL.", "FEEL is the only expression language."));
    }
  }

  private static boolean hasExpressions(XmlElement element) {
    boolean expression = EXPRESSIONS.contains(element.name()) && !element.text().isBlank();
    return expression || element.children().stream().anyMatch(BpmnReader::hasExpressions);
  }

  private void oneProcess(List<Tag> processes, Position start) {
    Position at = processes.size() > 1 ? processes.get(1).at() : start;
    reading.problem(
        at,
        "bpmn.one-process",
        "في الملف " + processes.size() + " من العمليات، والمطلوب عملية واحدة.",
        "The file " + file + " has " + processes.size() + " processes; one is needed.",
        new LocalText(
            "ضع كل عملية في ملف، واترك مجمع الطرف الآخر فارغاً.",
            "Put each process in its own file, and leave the pool of the other party empty."));
  }

  /** The names a process writes have to be known before the first expression is compiled. */
  private static Map<String, FeelType> written(XmlElement root) {
    Map<String, FeelType> names = new LinkedHashMap<>();
    collect(root, names);
    return names;
  }

  private static void collect(XmlElement element, Map<String, FeelType> names) {
    String id = element.attribute("id");
    if (Bpmn.is(element, "userTask") && id != null) {
      names.put(id, FeelType.ANY);
    }
    for (String kept : List.of("result", "item")) {
      String name = element.attribute(NAMESPACE, kept);
      if (name != null) {
        names.put(name.strip(), FeelType.ANY);
      }
    }
    String vendorItem = Tag.vendor(element, "elementVariable");
    if (vendorItem != null) {
      names.put(vendorItem.strip(), FeelType.ANY);
    }
    if (element.name().endsWith("LoopCharacteristics")) {
      Rounds.COUNTS.forEach(name -> names.put(name, FeelType.NUMBER));
    }
    String output = element.attribute("name");
    if (element.namespace().equals(NAMESPACE)
        && Set.of("output", "set").contains(element.name())
        && output != null) {
      names.put(output.strip(), FeelType.ANY);
    }
    element.children().forEach(child -> collect(child, names));
  }
}
