package org.masnaa.flow;

import java.util.List;
import java.util.Objects;
import org.masnaa.source.Position;
import org.masnaa.text.LocalText;

/** Refuses arrows that BPMN does not allow, and those whose meaning would be a guess. */
final class GraphCheck {

  private final ProcessModel model;
  private final Reading reading;

  GraphCheck(ProcessModel model, Reading reading) {
    this.model = model;
    this.reading = reading;
  }

  void run() {
    model.flows().forEach(this::connected);
    model.elements().forEach(this::element);
  }

  private void connected(SequenceFlow flow) {
    Element source = model.element(flow.source()).orElse(null);
    Element target = model.element(flow.target()).orElse(null);
    for (String end : List.of(flow.source(), flow.target())) {
      if (model.element(end).isEmpty() && !reading.ids().isRefused(end)) {
        report(
            flow.at(),
            "bpmn.flow-dangling",
            "السهم «" + flow.id() + "» يشير إلى «" + end + "» وهو غير موجود.",
            "The flow " + flow.id() + " points to " + end + ", which does not exist.",
            "صِل السهم بعنصر موجود.",
            "Connect the arrow to an element that exists.");
      }
    }
    if (source != null
        && target != null
        && !Objects.equals(source.node().parent(), target.node().parent())) {
      report(
          flow.at(),
          "bpmn.flow-crossing",
          "السهم «" + flow.id() + "» يعبر حدّ عملية فرعية.",
          "The flow " + flow.id() + " crosses the border of a sub-process.",
          "أنهِ المسار داخلها، وابدأ السهم من حدّها.",
          "End the path inside, and begin the flow at its border.");
    }
    if (flow.condition() != null && source != null && !mayHaveConditions(source, flow)) {
      report(
          flow.at(),
          "bpmn.condition-misplaced",
          "لا معنى للشرط على السهم «" + flow.id() + "» في هذا الموضع.",
          "A condition on the flow " + flow.id() + " has no meaning at this place.",
          "احذف الشرط، أو ضع بوابة حصرية قبل السهم.",
          "Delete the condition, or put an exclusive gateway before the flow.");
    }
  }

  private static boolean mayHaveConditions(Element source, SequenceFlow flow) {
    return chooses(source) && !isDefault(source, flow);
  }

  /** Whether an element may choose among the flows that leave it. */
  private static boolean chooses(Element element) {
    return element instanceof Element.Activity || isBranching(element);
  }

  private static boolean isBranching(Element element) {
    return element instanceof Element.Gateway gateway
        && switch (gateway.kind()) {
          case EXCLUSIVE, INCLUSIVE -> true;
          case PARALLEL, EVENT -> false;
        };
  }

  private static boolean isDefault(Element source, SequenceFlow flow) {
    return flow.id().equals(source.node().defaultFlow());
  }

  private void element(Element element) {
    boolean begins =
        element instanceof Element.StartEvent
            || element instanceof Element.BoundaryEvent
            || isEventSubProcess(element)
            || reading.ids().isUndoing(element.id())
            || isLinkTarget(element);
    boolean ends =
        element instanceof Element.EndEvent
            || isEventSubProcess(element)
            || reading.ids().isUndoing(element.id())
            || isLinkSource(element)
            || undoes(element);
    if (begins) {
      none(element, model.incoming(element.id()), true);
    } else {
      entered(element);
    }
    if (ends) {
      none(element, model.outgoing(element.id()), false);
    }
    defaultFlow(element);
    choices(element);
  }

  static boolean isEventSubProcess(Element element) {
    return element instanceof Element.SubProcess sub && sub.triggeredByEvent();
  }

  private static boolean isLinkTarget(Element element) {
    return element instanceof Element.CatchEvent e
        && e.definition() instanceof EventDefinition.Link;
  }

  private static boolean isLinkSource(Element element) {
    return element instanceof Element.ThrowEvent e
        && e.definition() instanceof EventDefinition.Link;
  }

  private static boolean undoes(Element element) {
    return element instanceof Element.BoundaryEvent e
        && e.definition() instanceof EventDefinition.Compensation;
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

  private void defaultFlow(Element element) {
    String flow = element.node().defaultFlow();
    if (flow == null) {
      return;
    }
    if (!chooses(element)) {
      report(
          element.at(),
          "bpmn.default-flow",
          "البوابة «" + element.id() + "» لا تختار، فلا سهم افتراضي لها.",
          "The gateway " + element.id() + " does not choose, so it has no default flow.",
          "احذف السهم الافتراضي أو اجعل البوابة حصرية.",
          "Remove the default flow, or make the gateway exclusive.");
    } else if (model.outgoing(element.id()).stream().noneMatch(f -> isDefault(element, f))) {
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
    boolean chooses =
        isBranching(element)
            || (element instanceof Element.Activity && element.node().defaultFlow() != null);
    if (out.size() < 2 || !chooses) {
      return;
    }
    for (SequenceFlow flow : out) {
      boolean given = flow.condition() != null || reading.ids().isRefused(flow.id());
      if (!given && !isDefault(element, flow)) {
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
