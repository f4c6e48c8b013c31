package org.masnaa.adopt;

import java.util.Map;
import java.util.Set;

/** Takes away what engines and tools added and nobody understood, and tells what it was. */
final class Leftovers {

  /** How an engine stores and schedules, which is another matter here. */
  private static final Set<String> MEANINGLESS =
      Set.of(
          "asyncBefore",
          "asyncAfter",
          "async",
          "exclusive",
          "jobPriority",
          "taskPriority",
          "historyTimeToLive",
          "versionTag",
          "isStartableInTasklist",
          "modelerTemplate",
          "modelerTemplateVersion",
          "modelerTemplateIcon",
          "diagramRelationId",
          "initiator",
          "executionPlatform",
          "executionPlatformVersion",
          "asyncLeave",
          "properties",
          "property",
          "candidateStarterGroups",
          "candidateStarterUsers",
          "variableEvents",
          "variableName",
          "failedJobRetryTimeCycle",
          "errorMessage",
          "priority",
          "errorMessageVariable",
          "signavioMetaData",
          "signavioLabel",
          "signavioDiagramMetaData",
          "metadata",
          "bgcolor");

  private final Notes notes;

  Leftovers(Notes notes) {
    this.notes = notes;
  }

  void clean(Edit edit) {
    for (Map.Entry<String, String> each : edit.takeForeign().entrySet()) {
      tell(edit, each.getKey(), each.getValue());
    }
    for (Edit each : edit.takeForeignExtensions()) {
      tell(edit, each.name(), each.text());
    }
    for (Edit child : edit.children()) {
      if (child.name().endsWith("EventDefinition") || child.name().endsWith("Expression")) {
        clean(child);
      }
    }
  }

  private void tell(Edit edit, String name, String value) {
    if (MEANINGLESS.contains(name)) {
      notes.carried(
          edit,
          "«" + name + "» لا أثر له هنا: المحاولات والترتيب والحفظ شأن المنصة.",
          name + " has no effect here: tries, order and history are the platform's affair.");
    } else {
      notes.open(
          edit,
          "«" + name + "» (" + Notes.shortened(value) + ") غير مفهوم وتُرك.",
          name + " (" + Notes.shortened(value) + ") is not understood and was left out.");
    }
  }
}
