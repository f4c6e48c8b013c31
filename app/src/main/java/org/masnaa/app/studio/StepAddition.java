package org.masnaa.app.studio;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.edit.Edit;
import org.masnaa.edit.ItemPath;
import org.masnaa.edit.XmlText;
import org.masnaa.source.XmlElement;

/** New steps of the process, put between a step and where it leads, and steps taken away. */
final class StepAddition {

  private static final String FILE = ProcessSteps.FILE;

  private final Map<String, String> given;
  private final @Nullable XmlElement root;
  private final ProcessText file;
  private final String ours;
  private final String bpmn;

  StepAddition(Draft draft, Map<String, String> given) {
    this.given = given;
    this.root = Tree.xml(draft, FILE);
    String text = draft.text(FILE).orElse("");
    this.file = new ProcessText(text);
    this.ours = ProcessSteps.prefix(text);
    int at = text.indexOf("definitions");
    int start = at < 0 ? 0 : text.lastIndexOf('<', at) + 1;
    this.bpmn = at < 0 ? "" : text.substring(start, at);
  }

  private String get(String name) {
    return given.getOrDefault(name, "").strip();
  }

  List<Wanted> of(String what) {
    String after = get("after");
    List<XmlElement> flows = ProcessSteps.flows(root, after);
    boolean nothing =
        (what.equals("job") && !Additions.isJob(get("what-it-does").replaceAll(":.*", "")))
            || (what.equals("decide") && get("decision").isEmpty());
    boolean there = root != null && find(root, after) != null;
    if (ours.isEmpty() || !there || get("en").isEmpty() || nothing) {
      return List.of();
    }
    Set<String> taken = ids();
    String id = Names.dashed(get("en"), "step", taken);
    taken.add(id);
    String element = element(what, id);
    if (what.equals("end") || flows.isEmpty()) {
      String condition = what.equals("end") ? get("condition") : "";
      return List.of(insert(after, element), insert(after, flow(after, id, condition, taken)));
    }
    return what.equals("branch")
        ? branch(after, flows.getFirst(), id, taken)
        : step(after, flows.getFirst(), id, taken, element);
  }

  private Set<String> ids() {
    return file.ids();
  }

  private String element(String what, String id) {
    String name =
        " id=\"%s\" name=\"%s\" %s:ar=\"%s\""
            .formatted(id, XmlText.escaped(get("en")), ours, XmlText.escaped(get("ar")));
    return switch (what) {
      case "task" ->
          "<%suserTask%s %s:role=\"%s\" %s:outcomes=\"approve refuse\" />"
              .formatted(bpmn, name, ours, XmlText.escaped(get("role")), ours);
      case "decide" ->
          "<%sbusinessRuleTask%s %s:decision=\"%s\" %s:result=\"%s\" />"
              .formatted(
                  bpmn,
                  name,
                  ours,
                  XmlText.escaped(get("decision")),
                  ours,
                  Names.camel(get("en"), "result", Set.of()));
      case "end" ->
          "<%sendEvent%s %s:outcome=\"%s\" />"
              .formatted(
                  bpmn,
                  name,
                  ours,
                  XmlText.escaped(get("outcome").isEmpty() ? "granted" : get("outcome")));
      case "gateway", "wait" -> other(what, name);
      default -> job(name);
    };
  }

  private String other(String what, String name) {
    String kind = get("kind").equals("parallelGateway") ? "parallelGateway" : "exclusiveGateway";
    return what.equals("gateway")
        ? "<%s%s%s />".formatted(bpmn, kind, name)
        : """
        <%1$sintermediateCatchEvent%2$s>
          <%1$stimerEventDefinition>
            <%1$stimeDuration>%3$s</%1$stimeDuration>
          </%1$stimerEventDefinition>
        </%1$sintermediateCatchEvent>\
        """
            .formatted(bpmn, name, XmlText.escaped(get("duration")));
  }

  /** An arrow more, between steps that are there. */
  List<Wanted> connected() {
    String from = get("after");
    String to = get("to");
    boolean there = root != null && find(root, from) != null && find(root, to) != null;
    return there ? List.of(insert(from, flow(from, to, get("condition"), ids()))) : List.of();
  }

  private String job(String name) {
    String what = get("what-it-does");
    int colon = what.indexOf(':');
    String job = colon < 0 ? what : what.substring(0, colon);
    String about = colon < 0 ? "" : what.substring(colon + 1);
    String input = job.equals("issue-output") ? "output" : "message";
    return """
    <%1$sserviceTask%2$s %3$s:job="%4$s">
      <%1$sextensionElements>
        <%3$s:input name="%5$s" value="%6$s" />
      </%1$sextensionElements>
    </%1$sserviceTask>\
    """
        .formatted(
            bpmn, name, ours, XmlText.escaped(job), input, XmlText.escaped("\"" + about + "\""));
  }

  /** The arrow that led on leads to the new step, and a new one from there to where it led. */
  private List<Wanted> step(
      String after, XmlElement flow, String id, Set<String> taken, String element) {
    String target = Tree.attribute(flow, "targetRef");
    List<Wanted> changes = new ArrayList<>();
    changes.add(insert(after, element));
    changes.add(retarget(flow, id));
    changes.add(insert(after, flow(id, target, "", taken)));
    changes.addAll(unwired(target, Tree.attribute(flow, "id")));
    return changes;
  }

  private List<Wanted> branch(String after, XmlElement flow, String end, Set<String> taken) {
    String target = Tree.attribute(flow, "targetRef");
    String gateway = Names.dashed(after + "-branch", "branch", taken);
    taken.add(gateway);
    String normal = Names.dashed(gateway + "-" + target, "flow", taken);
    List<Wanted> changes = new ArrayList<>();
    changes.add(
        insert(
            after,
            "<%sexclusiveGateway id=\"%s\" default=\"%s\" />".formatted(bpmn, gateway, normal)));
    changes.add(
        insert(
            after,
            "<%sendEvent id=\"%s\" name=\"%s\" %s:ar=\"%s\" %s:outcome=\"%s\" />"
                .formatted(
                    bpmn,
                    end,
                    XmlText.escaped(get("en")),
                    ours,
                    XmlText.escaped(get("ar")),
                    ours,
                    XmlText.escaped(get("outcome").isEmpty() ? "refused" : get("outcome")))));
    changes.add(retarget(flow, gateway));
    changes.add(insert(after, flow(gateway, target, "", taken)));
    changes.add(insert(after, flow(gateway, end, get("condition"), taken)));
    changes.addAll(unwired(target, Tree.attribute(flow, "id")));
    return changes;
  }

  private String flow(String from, String to, String condition, Set<String> taken) {
    String id = Names.dashed(from + "-" + to, "flow", taken);
    taken.add(id);
    String start =
        "<%ssequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\""
            .formatted(bpmn, id, XmlText.escaped(from), XmlText.escaped(to));
    return condition.isEmpty()
        ? start + " />"
        : start
            + ">\n  <%1$sconditionExpression>%2$s</%1$sconditionExpression>\n</%1$ssequenceFlow>"
                .formatted(bpmn, XmlText.escaped(condition));
  }

  private static Wanted retarget(XmlElement flow, String to) {
    String path = "id=" + ItemPath.written(Tree.attribute(flow, "id")) + "/@targetRef";
    return Wanted.of(FILE, new Edit.SetText(path, to));
  }

  /** Into the process that holds the step. */
  private Wanted insert(String beside, String element) {
    return Wanted.of(
        FILE, new Edit.Insert("id=" + ItemPath.written(holder(beside)), null, element));
  }

  private String holder(String step) {
    String found = root == null ? null : holder(root, step);
    return found == null ? "" : found;
  }

  private static @Nullable String holder(XmlElement element, String step) {
    for (XmlElement child : element.children()) {
      if (step.equals(child.attribute("id"))) {
        return element.attribute("id");
      }
      String below = holder(child, step);
      if (below != null) {
        return below;
      }
    }
    return null;
  }

  /** What an element says of its arrows is only a repetition; what is no longer true goes. */
  private List<Wanted> unwired(String element, String flow) {
    XmlElement found = root == null ? null : find(root, element);
    List<Wanted> changes = new ArrayList<>();
    if (found == null) {
      return changes;
    }
    for (String kind : List.of("incoming", "outgoing")) {
      int number = 0;
      for (XmlElement child : found.children()) {
        if (child.name().equals(kind)) {
          number++;
          if (child.text().strip().equals(flow)) {
            changes.add(
                Wanted.of(
                    FILE,
                    new Edit.Remove(
                        "id=" + ItemPath.written(element) + "/" + kind + "/*" + number)));
            number--;
          }
        }
      }
    }
    return changes;
  }

  private static @Nullable XmlElement find(XmlElement element, String id) {
    if (id.equals(element.attribute("id"))) {
      return element;
    }
    for (XmlElement child : element.children()) {
      XmlElement found = find(child, id);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Takes a step away; what led to it leads to where it led, or ends with it. */
  List<Wanted> without(String id) {
    List<Wanted> changes = new ArrayList<>();
    List<XmlElement> out = ProcessSteps.flows(root, id);
    String target = out.isEmpty() ? "" : Tree.attribute(out.getFirst(), "targetRef");
    Set<String> gone = new HashSet<>(Set.of(id));
    for (XmlElement flow : ProcessSteps.flows(root, null)) {
      String flowId = Tree.attribute(flow, "id");
      boolean leaves = Tree.attribute(flow, "sourceRef").equals(id);
      boolean comes = Tree.attribute(flow, "targetRef").equals(id);
      if (comes && !target.isEmpty()) {
        changes.add(retarget(flow, target));
      } else if (leaves || comes) {
        gone.add(flowId);
        changes.addAll(unwired(Tree.attribute(flow, leaves ? "targetRef" : "sourceRef"), flowId));
      }
    }
    for (String each : gone) {
      changes.add(Wanted.of(FILE, new Edit.Remove("id=" + ItemPath.written(each))));
      if (isDrawn(each)) {
        changes.add(Wanted.of(FILE, new Edit.Remove("bpmnElement=" + ItemPath.written(each))));
      }
    }
    return changes;
  }

  private boolean isDrawn(String id) {
    return root != null && isDrawn(root, id);
  }

  private static boolean isDrawn(XmlElement element, String id) {
    return id.equals(element.attribute("bpmnElement"))
        || element.children().stream().anyMatch(child -> isDrawn(child, id));
  }
}
