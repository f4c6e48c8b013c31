package org.masnaa.app.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.PlatformJobs;
import org.masnaa.app.studio.ItemField.Option;
import org.masnaa.app.studio.ItemPage.Act;
import org.masnaa.app.studio.ItemPage.Section;
import org.masnaa.edit.ItemPath;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/** The process as a list of steps, each with where it leads; everything by keyboard. */
final class ProcessSteps {

  static final String FILE = "process.bpmn";

  private static final String OURS = "urn:masnaa:bpmn:1";

  private static final Map<String, LocalText> KINDS =
      Map.ofEntries(
          Map.entry("startEvent", new LocalText("البداية", "Start")),
          Map.entry("endEvent", new LocalText("نهاية", "End")),
          Map.entry("userTask", new LocalText("مهمة موظف", "Task for a person")),
          Map.entry("serviceTask", new LocalText("عمل آلي", "Automatic step")),
          Map.entry("businessRuleTask", new LocalText("قرار", "Decision")),
          Map.entry("exclusiveGateway", new LocalText("تفرع بشرط", "Branch by condition")),
          Map.entry("parallelGateway", new LocalText("مسارات متوازية", "Parallel paths")),
          Map.entry("inclusiveGateway", new LocalText("تفرع متعدد", "Inclusive branch")),
          Map.entry("boundaryEvent", new LocalText("حدث على مهمة", "Event on a task")),
          Map.entry("intermediateCatchEvent", new LocalText("انتظار", "Wait")),
          Map.entry("scriptTask", new LocalText("خطوة حساب", "Calculation")),
          Map.entry("sendTask", new LocalText("إرسال رسالة", "Send a message")),
          Map.entry("receiveTask", new LocalText("استلام رسالة", "Receive a message")),
          Map.entry("manualTask", new LocalText("مهمة يدوية", "Manual task")),
          Map.entry("callActivity", new LocalText("استدعاء إجراء", "Call of a process")),
          Map.entry("intermediateThrowEvent", new LocalText("حدث", "Event")),
          Map.entry("eventBasedGateway", new LocalText("تفرع بأول حدث", "Branch by first event")),
          Map.entry("subProcess", new LocalText("إجراء فرعي", "Sub-process")));

  private static final Map<String, List<String>> PARTS =
      Map.of(
          "userTask", List.of("role", "outcomes", "reasons-for", "promise"),
          "businessRuleTask", List.of("decision", "result"),
          "serviceTask", List.of("job"),
          "endEvent", List.of("outcome"));

  private final Draft draft;
  private final String prefix;

  ProcessSteps(Draft draft) {
    this.draft = draft;
    this.prefix = draft.text(FILE).map(ProcessSteps::prefix).orElse("");
  }

  /** The prefix that a file gives our namespace, empty when it gives none. */
  static String prefix(String text) {
    int uri = text.indexOf("\"" + OURS + "\"");
    int start = uri < 0 ? -1 : text.lastIndexOf("xmlns:", uri);
    int equals = start < 0 ? -1 : text.indexOf('=', start);
    return equals < 0 ? "" : text.substring(start + "xmlns:".length(), equals).strip();
  }

  /** Steps of every process of the file, those inside sub-processes included. */
  static List<XmlElement> steps(@Nullable XmlElement root) {
    List<XmlElement> steps = new ArrayList<>();
    if (root != null) {
      collect(root, steps);
    }
    return steps;
  }

  private static void collect(XmlElement element, List<XmlElement> steps) {
    for (XmlElement child : element.children()) {
      if (KINDS.containsKey(child.name()) && child.attribute("id") != null) {
        steps.add(child);
      }
      collect(child, steps);
    }
  }

  /** The arrows that leave a step. */
  static List<XmlElement> flows(@Nullable XmlElement root, @Nullable String from) {
    List<XmlElement> flows = new ArrayList<>();
    if (root != null) {
      flows(root, from, flows);
    }
    return flows;
  }

  private static void flows(XmlElement element, @Nullable String from, List<XmlElement> found) {
    for (XmlElement child : element.children()) {
      if (child.name().equals("sequenceFlow")
          && (from == null || from.equals(child.attribute("sourceRef")))) {
        found.add(child);
      }
      flows(child, from, found);
    }
  }

  List<Section> sections() {
    XmlElement root = Tree.xml(draft, FILE);
    List<XmlElement> steps = steps(root);
    List<Option> targets = targets(steps);
    return steps.stream().map(step -> section(step, root, targets)).toList();
  }

  static List<Option> targets(List<XmlElement> steps) {
    return steps.stream()
        .map(step -> new Option(String.valueOf(step.attribute("id")), name(step)))
        .toList();
  }

  static LocalText name(XmlElement step) {
    String id = String.valueOf(step.attribute("id"));
    String en = Tree.attribute(step, "name");
    String ar = Tree.attribute(step, "ar");
    LocalText kind = KINDS.getOrDefault(step.name(), Terms.same(step.name()));
    return new LocalText(
        kind.ar() + ": " + (ar.isEmpty() ? en.isEmpty() ? "\u2066" + id + "\u2069" : en : ar),
        kind.en() + ": " + (en.isEmpty() ? id : en));
  }

  private Section section(XmlElement step, @Nullable XmlElement root, List<Option> targets) {
    String id = String.valueOf(step.attribute("id"));
    String path = "id=" + ItemPath.written(id);
    List<ItemField> fields = new ArrayList<>();
    if (!prefix.isEmpty()) {
      fields.add(
          ItemField.text(
              FILE,
              path + "/@" + prefix + ":ar",
              Terms.part("ar"),
              Tree.attribute(step, "ar"),
              "rtl"));
    }
    fields.add(
        ItemField.text(
            FILE, path + "/@name", Terms.part("name"), Tree.attribute(step, "name"), "ltr"));
    for (String part : prefix.isEmpty() ? List.<String>of() : parts(step)) {
      fields.add(part(step, path, part));
    }
    inputs(step, path, fields);
    DrawnStep.timer(step, path, fields);
    leads(id, root, targets, fields);
    DrawnStep.position(root, id, fields);
    LocalText name = name(step);
    boolean fixed = step.name().equals("startEvent");
    List<Act> acts = new ArrayList<>();
    if (!fixed) {
      acts.add(new Act("studio.remove", "remove-step:" + id, name));
    }
    acts.addAll(DrawnStep.cuts(flows(root, id), targets));
    return new Section(anchor(id), 2, name, Terms.same(id), fields, null, acts);
  }

  /** The anchor of a step on its page. */
  static String anchor(String step) {
    return "s-" + Integer.toHexString(step.hashCode());
  }

  /** Where a step leads, with the condition where there is a choice. */
  private static void leads(
      String id, @Nullable XmlElement root, List<Option> targets, List<ItemField> fields) {
    List<XmlElement> flows = flows(root, id);
    for (XmlElement flow : flows) {
      String way = "id=" + ItemPath.written(String.valueOf(flow.attribute("id")));
      fields.add(
          ItemField.choice(
              FILE,
              way + "/@targetRef",
              Terms.part("targetRef"),
              Tree.attribute(flow, "targetRef"),
              targets));
      if (flows.size() > 1) {
        fields.add(
            ItemField.text(
                FILE,
                way + "/conditionExpression/text()",
                Terms.part("condition"),
                condition(flow),
                "ltr"));
      }
    }
  }

  private static List<String> parts(XmlElement step) {
    return PARTS.getOrDefault(step.name(), List.of());
  }

  private static String condition(XmlElement flow) {
    return flow.children().stream()
        .filter(child -> child.name().equals("conditionExpression"))
        .map(child -> child.text().strip())
        .findFirst()
        .orElse("");
  }

  private ItemField part(XmlElement step, String path, String part) {
    String way = path + "/@" + prefix + ":" + part;
    String now = Tree.attribute(step, part);
    List<Option> options =
        switch (part) {
          case "role" -> roles(draft);
          case "decision" -> Decisions.names(draft);
          case "job" ->
              List.of(
                  Terms.option(PlatformJobs.ISSUE_OUTPUT, "إصدار وثيقة", "Issue a document"),
                  Terms.option(PlatformJobs.SEND_MESSAGE, "إرسال رسالة", "Send a message"));
          default -> List.of();
        };
    boolean known = options.stream().anyMatch(option -> option.value().equals(now));
    if (options.isEmpty()) {
      return ItemField.text(FILE, way, Terms.part(part), now, "ltr");
    }
    List<Option> all = new ArrayList<>(options);
    if (!known) {
      all.add(new Option(now, Terms.same(now.isEmpty() ? "…" : now)));
    }
    return ItemField.choice(FILE, way, Terms.part(part), now, all);
  }

  /** Who can do a step; the roles of the entity come first, as most tasks are theirs. */
  static List<Option> roles(Draft draft) {
    List<Option> roles = new ArrayList<>();
    Tree.entries(Tree.yaml(draft, ServiceSettings.FILE), "roles")
        .forEach(role ->
            roles.add(
                new Option(
                    role.key(),
                    new LocalText(Tree.text(role.value(), "ar"), Tree.text(role.value(), "en")))));
    roles.add(Terms.option("applicant", "صاحب الطلب", "The applicant"));
    return roles;
  }

  private static void inputs(XmlElement step, String path, List<ItemField> fields) {
    for (XmlElement extension : step.children()) {
      if (!extension.name().equals("extensionElements")) {
        continue;
      }
      int number = 0;
      for (XmlElement input : extension.children()) {
        if (input.name().equals("input")) {
          number++;
          fields.add(
              ItemField.text(
                  FILE,
                  path + "/extensionElements/input/*" + number + "/@value",
                  Terms.same(Tree.attribute(input, "name")),
                  Tree.attribute(input, "value"),
                  "ltr"));
        }
      }
    }
  }
}
