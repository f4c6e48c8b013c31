package org.masnaa.app.studio;

import java.util.List;
import java.util.Set;
import org.masnaa.app.catalogue.PlatformJobs;
import org.masnaa.edit.XmlText;

/** What the canvas offers, and how each kind begins: with what it cannot be without. */
final class CanvasKinds {

  /** The kinds that can be drawn, by their names in BPMN. */
  static final Set<String> NAMES =
      Set.of(
          "startEvent",
          "endEvent",
          "userTask",
          "serviceTask",
          "businessRuleTask",
          "manualTask",
          "exclusiveGateway",
          "parallelGateway",
          "inclusiveGateway",
          "intermediateCatchEvent",
          "boundaryEvent");

  private final Draft draft;
  private final String bpmn;
  private final String ours;

  /**
   * @param bpmn the prefix of BPMN in the file, with its colon
   * @param ours the prefix of our namespace, without one
   */
  CanvasKinds(Draft draft, String bpmn, String ours) {
    this.draft = draft;
    this.bpmn = bpmn;
    this.ours = ours;
  }

  /**
   * The element as it is written.
   *
   * @param host what an event on a border sits on, else empty
   */
  String element(String kind, String id, String ar, String en, String host) {
    String start =
        "<%s%s id=\"%s\"%s%s%s"
            .formatted(
                bpmn,
                kind,
                XmlText.escaped(id),
                attribute("name", en),
                ours.isEmpty() ? "" : attribute(ours + ":ar", ar),
                attribute("attachedToRef", host));
    return switch (kind) {
      case "userTask" -> start + own("role", first(ProcessSteps.roles(draft))) + " />";
      case "businessRuleTask" -> start + rule() + " />";
      case "serviceTask" -> start + job(kind);
      case "endEvent" -> start + own("outcome", "granted") + " />";
      case "intermediateCatchEvent", "boundaryEvent" -> start + timer(kind);
      default -> start + " />";
    };
  }

  private static String attribute(String name, String value) {
    return value.isEmpty() ? "" : " " + name + "=\"" + XmlText.escaped(value) + "\"";
  }

  private String own(String name, String value) {
    return ours.isEmpty() ? "" : attribute(ours + ":" + name, value);
  }

  private static String first(List<ItemField.Option> options) {
    return options.isEmpty() ? "" : options.getFirst().value();
  }

  private String rule() {
    return own("decision", first(Decisions.names(draft))) + own("result", "result");
  }

  private String job(String kind) {
    YamlNames names = YamlNames.of(draft);
    boolean issues = !names.outputs().isEmpty();
    String about =
        issues
            ? names.outputs().iterator().next()
            : names.messages().isEmpty() ? "" : names.messages().iterator().next();
    if (ours.isEmpty()) {
      return " />";
    }
    return own("job", issues ? PlatformJobs.ISSUE_OUTPUT : PlatformJobs.SEND_MESSAGE)
        + """
        >
          <%1$sextensionElements>
            <%2$s:input name="%3$s" value="%4$s" />
          </%1$sextensionElements>
        </%1$s%5$s>\
        """
            .formatted(
                bpmn,
                ours,
                issues ? "output" : "message",
                XmlText.escaped("\"" + about + "\""),
                kind);
  }

  private String timer(String kind) {
    return """
    >
      <%1$stimerEventDefinition>
        <%1$stimeDuration>5 working days</%1$stimeDuration>
      </%1$stimerEventDefinition>
    </%1$s%2$s>\
    """
        .formatted(bpmn, kind);
  }
}
