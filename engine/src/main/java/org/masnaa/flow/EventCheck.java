package org.masnaa.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.masnaa.source.Position;
import org.masnaa.text.LocalText;

/** Refuses events, scopes and loops that stand where they mean nothing. */
final class EventCheck {

  private final ProcessModel model;
  private final Reading reading;

  EventCheck(ProcessModel model, Reading reading) {
    this.model = model;
    this.reading = reading;
  }

  void run() {
    starts(null, model.at());
    for (Element element : model.elements()) {
      switch (element) {
        case Element.SubProcess sub -> sub(sub);
        case Element.BoundaryEvent border -> border(border);
        case Element.EndEvent end -> end(end);
        case Element.ThrowEvent event -> thrown(event);
        case Element.CatchEvent event -> caught(event);
        case Element.Gateway gateway -> race(gateway);
        default -> {}
      }
      undoing(element);
    }
  }

  private List<Element.StartEvent> startsOf(@Nullable String scope) {
    List<Element.StartEvent> starts = new ArrayList<>();
    for (Element element : model.elements()) {
      if (element instanceof Element.StartEvent start
          && Objects.equals(start.node().parent(), scope)) {
        starts.add(start);
      }
    }
    return starts;
  }

  /** A process may begin in several ways, but only in one without a trigger. */
  private void starts(@Nullable String scope, Position at) {
    List<Element.StartEvent> starts = startsOf(scope);
    long plain =
        starts.stream().filter(s -> s.definition() instanceof EventDefinition.None).count();
    boolean inside = scope != null;
    if (starts.isEmpty() || plain > 1 || (inside && starts.size() != 1)) {
      report(
          starts.size() > 1 ? starts.get(1).at() : at,
          "bpmn.one-start",
          "في «" + place(scope) + "» " + starts.size() + " من أحداث البدء، والمطلوب واحد.",
          place(scope) + " has " + starts.size() + " start events; one is needed.",
          "أبقِ حدث بدء واحداً، ثم فرّع ببوابة.",
          "Keep one start event, and branch behind it with a gateway.");
    }
  }

  private String place(@Nullable String scope) {
    return scope == null ? model.id() : scope;
  }

  private void sub(Element.SubProcess sub) {
    starts(sub.id(), sub.at());
    List<Element.StartEvent> starts = startsOf(sub.id());
    if (starts.size() != 1) {
      return;
    }
    boolean plain = starts.getFirst().definition() instanceof EventDefinition.None;
    if (plain == sub.triggeredByEvent()) {
      report(
          starts.getFirst().at(),
          "bpmn.start-kind",
          "حدث البدء في «" + sub.id() + "» " + (plain ? "بلا محفّز." : "له محفّز."),
          "The start event of " + sub.id() + (plain ? " has no trigger." : " has a trigger."),
          "العملية الفرعية بالحدث تبدأ بمحفّز، وغيرها بلا محفّز.",
          "An event sub-process begins by a trigger, any other without.");
    }
    if (sub.triggeredByEvent() && sub.node().loop() != null) {
      noLoop(sub);
    }
  }

  private void border(Element.BoundaryEvent border) {
    Element host = model.element(border.attachedTo()).orElse(null);
    boolean fits =
        host instanceof Element.Activity
            && !GraphCheck.isEventSubProcess(host)
            && Objects.equals(host.node().parent(), border.node().parent());
    if (!fits && !reading.ids().isRefused(border.attachedTo())) {
      report(
          border.at(),
          "bpmn.border-host",
          "الحدث «" + border.id() + "» ليس على حدّ نشاط.",
          "The event " + border.id() + " is not on the border of an activity.",
          "ضعه على حدّ مهمة أو عملية فرعية.",
          "Put it on the border of a task or a sub-process.");
    }
    if (border.definition() instanceof EventDefinition.Compensation(String handler)) {
      compensation(border, host, handler);
    }
  }

  private void compensation(
      Element.BoundaryEvent border, @Nullable Element host, @Nullable String handler) {
    if (host != null && host.node().loop() != null) {
      noLoop(host);
    }
    boolean fits =
        handler != null
            && reading.ids().isUndoing(handler)
            && model.element(handler).orElse(null) instanceof Element.Activity undo
            && Objects.equals(undo.node().parent(), border.node().parent());
    if (handler != null && !fits && !reading.ids().isRefused(handler)) {
      report(
          border.at(),
          "bpmn.compensation",
          "«" + handler + "» ليس نشاط تعويض في النطاق نفسه.",
          handler + " is not a compensation activity of the same scope.",
          "اجعل isForCompensation عليه true.",
          "Set isForCompensation to true on it.");
    }
  }

  private void undoing(Element element) {
    if (reading.ids().isUndoing(element.id())) {
      boolean used =
          model.elements().stream()
              .anyMatch(e ->
                  e instanceof Element.BoundaryEvent border
                      && border.definition() instanceof EventDefinition.Compensation(String handler)
                      && element.id().equals(handler));
      if (!used) {
        report(
            element.at(),
            "bpmn.compensation",
            "لا يشير أي حدث تعويض إلى «" + element.id() + "».",
            "No compensation event points to " + element.id() + ".",
            "صِله بحدث تعويض على حدّ النشاط.",
            "Connect it with a compensation event on the border of the activity.");
      }
    }
  }

  private void noLoop(Element element) {
    report(
        element.at(),
        "bpmn.loop-misplaced",
        "لا يصح التكرار على «" + element.id() + "» هنا.",
        "A loop on " + element.id() + " is not supported here.",
        "ضع النشاط في عملية فرعية وكرّرها.",
        "Put the activity into a sub-process and let that loop.");
  }

  private void end(Element.EndEvent end) {
    if (end.definition() instanceof EventDefinition.Compensation(String activity)) {
      undone(end, activity);
    }
  }

  private void thrown(Element.ThrowEvent event) {
    switch (event.definition()) {
      case EventDefinition.Link(String name)
          when model.linkTarget(event.node().parent(), name).isEmpty() ->
          report(
              event.at(),
              "bpmn.link",
              "لا يوجد حدث التقاط للرابط «" + name + "» في النطاق نفسه.",
              "The link " + name + " has no catching event in the same scope.",
              "ضع حدث رابط ملتقطاً بالاسم نفسه.",
              "Put a catching link event with the same name.");
      case EventDefinition.Compensation(String activity) -> undone(event, activity);
      default -> {}
    }
  }

  private void undone(Element thrower, @Nullable String activity) {
    if (activity != null && model.element(activity).isEmpty()) {
      report(
          thrower.at(),
          "bpmn.compensation",
          "النشاط «" + activity + "» المطلوب عكسه غير موجود.",
          "The activity " + activity + " to be undone does not exist.",
          "اختر نشاطاً موجوداً، أو اترك الخانة فارغة لعكس الكل.",
          "Choose one that exists, or leave it empty to undo all.");
    }
  }

  private void caught(Element.CatchEvent event) {
    if (event.definition() instanceof EventDefinition.Link(String name)
        && !model
            .linkTarget(event.node().parent(), name)
            .equals(java.util.Optional.of(event.id()))) {
      report(
          event.at(),
          "bpmn.link",
          "للرابط «" + name + "» أكثر من حدث التقاط.",
          "The link " + name + " has more than one catching event.",
          "أبقِ واحداً.",
          "Keep one.");
    }
  }

  private void race(Element.Gateway gateway) {
    if (gateway.kind() != Element.Gateway.Kind.EVENT) {
      return;
    }
    for (SequenceFlow flow : model.outgoing(gateway.id())) {
      Element target = model.element(flow.target()).orElse(null);
      boolean waits =
          target instanceof Element.CatchEvent
              || (target instanceof Element.ReceiveTask task
                  && task.node().loop() == null
                  && model.borders(task.id()).isEmpty());
      if (target != null && (!waits || model.incoming(target.id()).size() > 1)) {
        report(
            target.at(),
            "bpmn.race",
            "بعد بوابة الأحداث «" + gateway.id() + "» يجب أن يأتي حدث منتظِر لا يدخله سهم آخر.",
            "Behind the event gateway "
                + gateway.id()
                + " must come a waiting event that no other flow enters.",
            "ضع حدث رسالة أو مؤقت أو إشارة أو شرط.",
            "Put a message, timer, signal or conditional event.");
      }
    }
  }

  private void report(
      Position at, String code, String ar, String en, String mendAr, String mendEn) {
    reading.problem(at, code, ar, en, new LocalText(mendAr, mendEn));
  }
}
