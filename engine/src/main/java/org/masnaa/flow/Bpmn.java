package org.masnaa.flow;

import java.util.List;
import java.util.Set;
import org.masnaa.source.XmlElement;

/** The namespaces of BPMN files. */
final class Bpmn {

  static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
  static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
  static final String LINE = "http://www.omg.org/spec/DD/20100524/DI";

  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  /** Namespaces that other engines add to; they share most of their attributes. */
  private static final Set<String> VENDORS =
      Set.of(
          "http://camunda.org/schema/1.0/bpmn",
          "http://operaton.org/schema/1.0/bpmn",
          "http://flowable.org/bpmn",
          "http://activiti.org/bpmn",
          "http://camunda.org/schema/zeebe/1.0");

  /** Attributes of drawing tools and engines that change nothing about how a process runs. */
  private static final Set<String> MARKS =
      Set.of(
          "historyTimeToLive",
          "versionTag",
          "isStartableInTasklist",
          "asyncBefore",
          "asyncAfter",
          "async",
          "exclusive",
          "jobPriority",
          "taskPriority",
          "modelerTemplate",
          "modelerTemplateVersion",
          "modelerTemplateIcon",
          "diagramRelationId",
          "executionPlatform",
          "executionPlatformVersion");

  /** How namespaces begin in which drawing tools keep colours, notes and their own business. */
  private static final List<String> DECORATION =
      List.of(
          "http://www.signavio.com",
          "http://www.trisotech.com/",
          "http://bpmn.io/schema/bpmn/biocolor/",
          "http://camunda.org/schema/modeler/",
          "http://www.omg.org/spec/BPMN/non-normative/color/");

  private Bpmn() {}

  /** Whether a namespace says nothing about how a process runs. */
  static boolean isDecoration(String namespace) {
    return DECORATION.stream().anyMatch(namespace::startsWith);
  }

  static boolean isVendor(String namespace) {
    return VENDORS.contains(namespace);
  }

  /** Whether an attribute outside BPMN's own is known to have no effect on a run. */
  static boolean isMark(String namespace, String attribute) {
    return namespace.equals(XSI) || MARKS.contains(attribute) || isDecoration(namespace);
  }

  static boolean is(XmlElement element, String name) {
    return element.namespace().equals(MODEL) && element.name().equals(name);
  }
}
