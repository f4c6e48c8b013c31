package org.masnaa.picture;

import java.util.ArrayList;
import java.util.List;
import org.masnaa.flow.Element;
import org.masnaa.flow.ProcessModel;
import org.masnaa.flow.SequenceFlow;
import org.masnaa.form.Page;
import org.masnaa.picture.Picture.Kind;
import org.masnaa.picture.Picture.Line;
import org.masnaa.picture.Picture.Link;
import org.masnaa.text.LocalText;

/** A process: its elements, those of its parts, and what may happen to them. */
final class ProcessPart {

  private static final LocalText APPLICANT = new LocalText("صاحب الطلب", "The applicant");

  private static final LocalText OTHERWISE = new LocalText("غير ذلك", "Otherwise");

  private final Sketch sketch;
  private final Picture.Source source;
  private final ProcessModel process;

  ProcessPart(Sketch sketch, Picture.Source source, ProcessModel process) {
    this.sketch = sketch;
    this.source = source;
    this.process = process;
  }

  void add() {
    for (Element element : process.elements()) {
      sketch.node(
          Picture.step(element.id()), kind(element), element.id(), title(element), lines(element));
    }
    boolean first = process == source.process();
    if (first && sketch.has(AskedPart.SEND)) {
      process
          .start()
          .ifPresent(start ->
              sketch.arrow(Link.SENT, AskedPart.SEND, Picture.step(start.id()), Sketch.NOTHING));
    }
    process.elements().forEach(this::link);
    for (SequenceFlow flow : process.flows()) {
      sketch.flow(
          flow.id(),
          Picture.step(flow.source()),
          Picture.step(flow.target()),
          label(flow),
          flow.condition() == null ? "" : flow.condition().text().strip().replaceAll("\\s+", " "));
    }
  }

  private void link(Element element) {
    switch (element) {
      case Element.BoundaryEvent border ->
          sketch.arrow(
              Link.BORDER,
              Picture.step(border.attachedTo()),
              Picture.step(border.id()),
              Sketch.NOTHING);
      case Element.StartEvent start -> {
        String around = start.node().parent();
        if (around != null) {
          sketch.arrow(Link.INSIDE, Picture.step(around), Picture.step(start.id()), Sketch.NOTHING);
        }
      }
      case Element.CallActivity call -> {
        ProcessModel part = source.called().get(call.called());
        if (part != null) {
          part.start()
              .ifPresent(start ->
                  sketch.arrow(
                      Link.INSIDE,
                      Picture.step(call.id()),
                      Picture.step(start.id()),
                      Sketch.NOTHING));
        }
      }
      case Element.EndEvent e -> {}
      case Element.CatchEvent e -> {}
      case Element.ThrowEvent e -> {}
      case Element.Gateway e -> {}
      case Element.Activity e -> {}
    }
  }

  private LocalText label(SequenceFlow flow) {
    boolean otherwise =
        process
            .element(flow.source())
            .filter(from -> flow.id().equals(from.node().defaultFlow()))
            .isPresent();
    LocalText name = flow.name();
    return otherwise && name.ar().isBlank() && name.en().isBlank() ? OTHERWISE : name;
  }

  private static LocalText title(Element element) {
    LocalText name = element.name();
    boolean branching = element instanceof Element.Gateway;
    String id = branching ? "" : element.id();
    return new LocalText(
        or(name.ar(), or(name.en(), id)).strip(), or(name.en(), or(name.ar(), id)).strip());
  }

  private static String or(String text, String otherwise) {
    return text.isBlank() ? otherwise : text;
  }

  private List<Line> lines(Element element) {
    List<Line> lines = new ArrayList<>();
    switch (element) {
      case Element.UserTask task -> {
        lines.add(new Line(role(task.role()), ""));
        Page page = source.form() == null ? null : source.form().task(task.id());
        if (page != null) {
          lines.addAll(AskedPart.questions(page));
        }
      }
      case Element.BusinessRuleTask task -> {
        String name = task.decision().substring(task.decision().indexOf('#') + 1);
        lines.add(new Line(new LocalText(name, name), ""));
      }
      case Element.StartEvent e -> {}
      case Element.EndEvent e -> {}
      case Element.CatchEvent e -> {}
      case Element.ThrowEvent e -> {}
      case Element.BoundaryEvent e -> {}
      case Element.Gateway e -> {}
      case Element.Activity e -> {}
    }
    return lines;
  }

  private LocalText role(String role) {
    LocalText named = source.roles().get(role);
    return named != null ? named : role.equals("applicant") ? APPLICANT : new LocalText(role, role);
  }

  private static Kind kind(Element element) {
    return switch (element) {
      case Element.StartEvent e -> Kind.START;
      case Element.EndEvent e -> Kind.END;
      case Element.CatchEvent e -> Kind.WAIT;
      case Element.ThrowEvent e -> Kind.SIGNAL;
      case Element.BoundaryEvent e -> Kind.BORDER;
      case Element.Gateway gateway ->
          switch (gateway.kind()) {
            case EXCLUSIVE -> Kind.CHOICE;
            case PARALLEL -> Kind.TOGETHER;
            case INCLUSIVE -> Kind.SOME;
            case EVENT -> Kind.FIRST;
          };
      case Element.UserTask e -> Kind.PERSON;
      case Element.ManualTask e -> Kind.PERSON;
      case Element.BusinessRuleTask e -> Kind.DECISION;
      case Element.ServiceTask e -> Kind.MACHINE;
      case Element.ScriptTask e -> Kind.MACHINE;
      case Element.SendTask e -> Kind.MACHINE;
      case Element.ReceiveTask e -> Kind.WAIT;
      case Element.CallActivity e -> Kind.PART;
      case Element.SubProcess e -> Kind.PART;
    };
  }
}
