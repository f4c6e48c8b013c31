package org.masnaa.flow;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/** Reads events. Which definitions make sense at which place is BPMN's table 10.93. */
final class EventReader {

  private static final String SUFFIX = "EventDefinition";

  private static final Set<String> STARTING = Set.of("message", "timer", "signal", "conditional");
  private static final Set<String> TRIGGERING =
      Set.of("message", "timer", "signal", "conditional", "error", "escalation");
  private static final Set<String> ENDING =
      Set.of("message", "signal", "error", "escalation", "terminate", "compensate");
  private static final Set<String> THROWING =
      Set.of("message", "signal", "escalation", "link", "compensate");
  private static final Set<String> CATCHING =
      Set.of("message", "timer", "signal", "conditional", "link");
  private static final Set<String> BORDERING =
      Set.of("message", "timer", "signal", "conditional", "error", "escalation", "compensate");

  private static final EventDefinition NONE = new EventDefinition.None();

  private final Reading reading;
  private final TimerReader timers;
  private final MessageReader messages;

  EventReader(Reading reading) {
    this.reading = reading;
    this.timers = new TimerReader(reading);
    this.messages = new MessageReader(reading);
  }

  Element.StartEvent start(Tag tag, Node node) {
    boolean interrupting = !"false".equals(tag.take("isInterrupting"));
    tag.only("parallelMultiple", "false");
    Set<String> allowed = node.parent() == null ? STARTING : TRIGGERING;
    return new Element.StartEvent(node, definition(tag, allowed, true), interrupting);
  }

  Element.EndEvent end(Tag tag, Node node) {
    String outcome = tag.masnaa("outcome");
    if (outcome != null && !outcome.matches("[a-z][a-z0-9-]{0,59}")) {
      reading.badValue(
          tag,
          "masnaa:outcome",
          outcome,
          new LocalText(
              "اكتب كلمة بأحرف لاتينية صغيرة، مثل granted.",
              "Write a word in small Latin letters, such as granted."));
    }
    return new Element.EndEvent(node, definition(tag, ENDING, false), outcome);
  }

  Element.ThrowEvent thrown(Tag tag, Node node) {
    return new Element.ThrowEvent(node, definition(tag, THROWING, false));
  }

  Element.CatchEvent caught(Tag tag, Node node) {
    tag.only("parallelMultiple", "false");
    EventDefinition definition = definition(tag, CATCHING, true);
    needed(tag);
    return new Element.CatchEvent(node, definition);
  }

  Element.BoundaryEvent border(Tag tag, Node node) {
    tag.only("parallelMultiple", "false");
    String host = tag.take("attachedToRef");
    if (host == null) {
      reading.missing(
          tag,
          "attachedToRef",
          new LocalText("ضع الحدث على حدّ نشاط.", "Put the event on the border of an activity."));
    }
    boolean interrupting = !"false".equals(tag.take("cancelActivity"));
    EventDefinition definition = definition(tag, BORDERING, true);
    needed(tag);
    if (definition instanceof EventDefinition.BusinessError && !interrupting) {
      reading.badValue(
          tag,
          "cancelActivity",
          "false",
          new LocalText("حدث الخطأ يوقف النشاط دائماً.", "An error always ends the activity."));
    }
    if (definition instanceof EventDefinition.Compensation) {
      definition = new EventDefinition.Compensation(handler(tag, node.id()));
    }
    return new Element.BoundaryEvent(node, host == null ? "" : host, interrupting, definition);
  }

  private @Nullable String handler(Tag tag, String id) {
    String handler = reading.ids().associated(id).orElse(null);
    if (handler == null) {
      reading.missing(
          tag,
          "association",
          new LocalText(
              "صِل الحدث بخط منقّط إلى النشاط الذي يعكس الأثر.",
              "Connect the event by an association to the activity that undoes."));
    }
    return handler;
  }

  private void needed(Tag tag) {
    boolean has = tag.xml().children().stream().anyMatch(c -> c.name().endsWith(SUFFIX));
    if (!has) {
      reading.missing(
          tag,
          "timerEventDefinition",
          new LocalText("حدّد ما ينتظره الحدث.", "Say what the event waits for."));
    }
  }

  /** The one definition of an event, if it is one of those allowed here. */
  private EventDefinition definition(Tag tag, Set<String> allowed, boolean catches) {
    EventDefinition found = null;
    for (XmlElement child : tag.xml().children()) {
      String name = child.name();
      String kind = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
      if (child.namespace().equals(Bpmn.MODEL) && allowed.contains(kind)) {
        tag.use(child);
        Tag inside = new Tag(child, reading);
        if (found != null) {
          reading.repeated(inside);
        }
        found = read(inside, kind, tag, catches);
        inside.close();
      }
    }
    return found == null ? NONE : found;
  }

  private EventDefinition read(Tag tag, String kind, Tag event, boolean catches) {
    return switch (kind) {
      case "timer" -> timers.read(tag);
      case "message" ->
          messages.read(tag, event, catches ? messages.outputs(event) : messages.inputs(event));
      case "signal" -> {
        String name = reference(tag, "signal", "signalRef");
        yield name == null ? NONE : new EventDefinition.Signal(name);
      }
      case "error" -> code(tag, "error", "errorRef", catches);
      case "escalation" -> code(tag, "escalation", "escalationRef", catches);
      case "conditional" -> condition(tag);
      case "link" -> link(tag);
      case "compensate" -> {
        tag.only("waitForCompletion", "true");
        yield new EventDefinition.Compensation(tag.take("activityRef"));
      }
      default -> new EventDefinition.Terminate();
    };
  }

  private EventDefinition code(Tag tag, String kind, String attribute, boolean catches) {
    // To catch without naming a code is to catch all; to throw needs a code.
    boolean all = catches && tag.xml().attribute(attribute) == null;
    String code = all ? null : reference(tag, kind, attribute);
    return kind.equals("error")
        ? new EventDefinition.BusinessError(code)
        : new EventDefinition.Escalation(code);
  }

  private @Nullable String reference(Tag tag, String kind, String attribute) {
    String id = tag.take(attribute);
    LocalText mend =
        new LocalText(
            "عرّفه بعنصر " + kind + " في أول الملف واختره هنا.",
            "Define it with a " + kind + " element at the head of the file, and choose it here.");
    if (id == null) {
      reading.missing(tag, attribute, mend);
      return null;
    }
    String name = reading.ids().definition(kind, id).orElse(null);
    if (name == null) {
      reading.badValue(tag, attribute, id, mend);
    }
    return name;
  }

  private EventDefinition condition(Tag tag) {
    Tag condition = tag.child("condition").orElse(null);
    Formula formula = condition == null ? null : reading.text(condition);
    if (condition == null || condition.xml().text().isBlank()) {
      reading.missing(
          tag, "condition", new LocalText("اكتب الشرط بلغة FEEL.", "Write the condition in FEEL."));
    } else {
      condition.close();
    }
    return formula == null ? NONE : new EventDefinition.Condition(formula);
  }

  private EventDefinition link(Tag tag) {
    tag.children("source");
    tag.children("target");
    String name = tag.name();
    if (name.isEmpty()) {
      reading.missing(
          tag,
          "name",
          new LocalText("سمِّ الرابط في طرفيه.", "Name the link, the same at both ends."));
    }
    return new EventDefinition.Link(name);
  }
}
