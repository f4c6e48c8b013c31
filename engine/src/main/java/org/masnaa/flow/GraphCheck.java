package org.masnaa.flow;

import java.util.List;
import org.masnaa.source.Position;
import org.masnaa.text.LocalText;

/** Refuses graphs that BPMN does not allow, and those whose meaning would be a guess. */
final class GraphCheck {

  private final ProcessModel model;
  private final List<Element> elements;
  private final List<SequenceFlow> flows;
  private final Reading reading;

  GraphCheck(
      ProcessModel model, List<Element> elements, List<SequenceFlow> flows, Reading reading) {
    this.model = model;
    this.elements = elements;
    this.flows = flows;
    this.reading = reading;
  }

  void run() {
    flows.forEach(this::connected);
    elements.forEach(this::element);
    List<Element> starts = elements.stream().filter(e -> e instanceof Element.StartEvent).toList();
    if (starts.size() != 1) {
      Position at = starts.size() > 1 ? starts.get(1).at() : model.at();
      report(
          at,
          "bpmn.one-start",
          "في العملية " + starts.size() + " من أحداث البدء، والمطلوب واحد.",
          "The process has " + starts.size() + " start events; one is needed.",
          "أبقِ حدث بدء واحداً، ثم فرّع ببوابة.",
          "Keep one start event, and branch behind it with a gateway.");
    }
  }

  private void connected(SequenceFlow flow) {
    for (String end : List.of(flow.source(), flow.target())) {
      if (model.element(end).isEmpty()) {
        report(
            flow.at(),
            "bpmn.flow-dangling",
            "السهم «" + flow.id() + "» يشير إلى «" + end + "» وهو غير موجود أو غير مدعوم.",
            "The flow " + flow.id() + " points to " + end + ", which is missing or unsupported.",
            "صِل السهم بعنصر موجود.",
            "Connect the arrow to an element that exists.");
      }
    }
    if (flow.condition() != null && !mayHaveConditions(flow)) {
      report(
          flow.at(),
          "bpmn.condition-misplaced",
          "لا معنى للشرط على السهم «" + flow.id() + "» في هذا الموضع.",
          "A condition on the flow " + flow.id() + " has no meaning at this place.",
          "احذف الشرط، أو ضع بوابة حصرية قبل السهم.",
          "Delete the condition, or put an exclusive gateway before the flow.");
    }
  }

  private boolean mayHaveConditions(SequenceFlow flow) {
    Element source = model.element(flow.source()).orElse(null);
    return switch (source) {
      case null -> true;
      case Element.Gateway g -> g.kind() == Element.Gateway.Kind.EXCLUSIVE && !isDefault(g, flow);
      case Element.UserTask t -> !isDefault(t, flow);
      case Element.ServiceTask t -> !isDefault(t, flow);
      case Element.BusinessRuleTask t -> !isDefault(t, flow);
      case Element.StartEvent e -> false;
      case Element.CatchEvent e -> false;
      case Element.ThrowEvent e -> false;
      case Element.EndEvent e -> false;
      case Element.BoundaryEvent e -> false;
    };
  }

  private static boolean isDefault(Element source, SequenceFlow flow) {
    return flow.id().equals(source.node().defaultFlow());
  }

  private void element(Element element) {
    switch (element) {
      case Element.StartEvent e -> none(e, model.incoming(e.id()), true);
      case Element.EndEvent e -> {
        none(e, model.outgoing(e.id()), false);
        entered(e);
      }
      case Element.BoundaryEvent e -> {
        none(e, model.incoming(e.id()), true);
        attached(e);
      }
      case Element.Gateway g -> {
        entered(g);
        defaultFlow(g);
        choices(g);
      }
      case Element.UserTask t -> activity(t);
      case Element.ServiceTask t -> activity(t);
      case Element.BusinessRuleTask t -> activity(t);
      case Element.CatchEvent e -> entered(e);
      case Element.ThrowEvent e -> entered(e);
    }
  }

  private void activity(Element activity) {
    entered(activity);
    defaultFlow(activity);
    choices(activity);
  }

  private void none(Element element, List<SequenceFlow> wrong, boolean in) {
    for (SequenceFlow flow : wrong) {
      report(
          flow.at(),
          "bpmn.flow-misplaced",
          "السهم «"
              + flow.id()
              + "» لا يصح هنا: «"
              + element.id()
              + "» "
              + (in ? "لا تدخله أسهم." : "لا تخرج منه أسهم."),
          "The flow " + flow.id() + " may not " + (in ? "enter " : "leave ") + element.id() + ".",
          "احذف السهم أو غيّر نوع العنصر.",
          "Delete the flow or change the kind of the element.");
    }
  }

  private void entered(Element element) {
    if (model.incoming(element.id()).isEmpty()) {
      report(
          element.at(),
          "bpmn.not-entered",
          "لا يدخل أي سهم إلى «" + element.id() + "»، فلا يُنفَّذ أبداً.",
          "No flow enters " + element.id() + ", so it would never run.",
          "صِله بسهم أو احذفه.",
          "Connect it with a flow or delete it.");
    }
  }

  private void attached(Element.BoundaryEvent border) {
    Element host = model.element(border.attachedTo()).orElse(null);
    boolean activity =
        host instanceof Element.UserTask
            || host instanceof Element.ServiceTask
            || host instanceof Element.BusinessRuleTask;
    if (!activity) {
      report(
          border.at(),
          "bpmn.border-host",
          "الحدث «" + border.id() + "» ليس على حدّ نشاط مدعوم.",
          "The event " + border.id() + " is not on the border of a supported activity.",
          "ضعه على حدّ مهمة.",
          "Put it on the border of a task.");
    }
  }

  private void defaultFlow(Element element) {
    String flow = element.node().defaultFlow();
    boolean chooses =
        !(element instanceof Element.Gateway g) || g.kind() == Element.Gateway.Kind.EXCLUSIVE;
    if (flow != null && !chooses) {
      report(
          element.at(),
          "bpmn.default-flow",
          "البوابة «" + element.id() + "» لا تختار، فلا سهم افتراضي لها.",
          "The gateway " + element.id() + " does not choose, so it has no default flow.",
          "احذف السهم الافتراضي أو اجعل البوابة حصرية.",
          "Remove the default flow, or make the gateway exclusive.");
    } else if (flow != null
        && model.outgoing(element.id()).stream().noneMatch(f -> isDefault(element, f))) {
      report(
          element.at(),
          "bpmn.default-flow",
          "السهم الافتراضي «" + flow + "» لا يخرج من «" + element.id() + "».",
          "The default flow " + flow + " does not leave " + element.id() + ".",
          "اختر سهماً يخرج من هذا العنصر.",
          "Choose a flow that leaves this element.");
    }
  }

  /** Where there is a choice, every flow but the default needs its condition. */
  private void choices(Element element) {
    List<SequenceFlow> out = model.outgoing(element.id());
    boolean exclusive =
        element instanceof Element.Gateway g && g.kind() == Element.Gateway.Kind.EXCLUSIVE;
    if (out.size() < 2 || (!exclusive && element.node().defaultFlow() == null)) {
      return;
    }
    for (SequenceFlow flow : out) {
      if (flow.condition() == null && !isDefault(element, flow)) {
        report(
            flow.at(),
            "bpmn.condition-missing",
            "السهم «" + flow.id() + "» بلا شرط وليس السهم الافتراضي.",
            "The flow " + flow.id() + " has no condition and is not the default.",
            "اكتب شرطاً، أو اجعله السهم الافتراضي.",
            "Write a condition, or make it the default flow.");
      }
    }
  }

  private void report(
      Position at, String code, String ar, String en, String mendAr, String mendEn) {
    reading.problem(at, code, ar, en, new LocalText(mendAr, mendEn));
  }
}
