package org.masnaa.flow;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.masnaa.legal.Term;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/** Reads events. */
final class EventReader {

  static final LocalText TERM =
      new LocalText(
          "اكتب مدة مثل: 5 working days أو 3 working hours أو P1M أو PT4H.",
          "Write a term such as: 5 working days, 3 working hours, P1M, PT4H.");

  private static final Pattern CYCLE = Pattern.compile("R([1-9][0-9]{0,5})?/(P.+)");

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}.*");

  private static final EventDefinition NONE = new EventDefinition.None();

  private final Reading reading;

  EventReader(Reading reading) {
    this.reading = reading;
  }

  Element.StartEvent start(Tag tag, Node node) {
    tag.take("isInterrupting");
    tag.take("parallelMultiple");
    return new Element.StartEvent(node, definition(tag, List.of()));
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
    return new Element.EndEvent(
        node,
        definition(tag, List.of("errorEventDefinition", "terminateEventDefinition")),
        outcome);
  }

  Element.ThrowEvent thrown(Tag tag, Node node) {
    return new Element.ThrowEvent(node, definition(tag, List.of()));
  }

  Element.CatchEvent caught(Tag tag, Node node) {
    tag.take("parallelMultiple");
    EventDefinition definition = definition(tag, List.of("timerEventDefinition"));
    needed(tag, definition);
    return new Element.CatchEvent(node, definition);
  }

  Element.BoundaryEvent border(Tag tag, Node node) {
    tag.take("parallelMultiple");
    String host = tag.take("attachedToRef");
    if (host == null) {
      reading.missing(
          tag,
          "attachedToRef",
          new LocalText("ضع الحدث على حدّ نشاط.", "Put the event on the border of an activity."));
    }
    boolean interrupting = !"false".equals(tag.take("cancelActivity"));
    EventDefinition definition =
        definition(tag, List.of("timerEventDefinition", "errorEventDefinition"));
    needed(tag, definition);
    if (definition instanceof EventDefinition.Error && !interrupting) {
      reading.badValue(
          tag,
          "cancelActivity",
          "false",
          new LocalText("حدث الخطأ يوقف النشاط دائماً.", "An error always ends the activity."));
    }
    return new Element.BoundaryEvent(node, host == null ? "" : host, interrupting, definition);
  }

  private void needed(Tag tag, EventDefinition definition) {
    if (definition instanceof EventDefinition.None && !hasDefinition(tag.xml())) {
      reading.missing(
          tag,
          "timerEventDefinition",
          new LocalText("حدّد ما ينتظره الحدث.", "Say what the event waits for."));
    }
  }

  private static boolean hasDefinition(XmlElement xml) {
    return xml.children().stream().anyMatch(c -> c.name().endsWith("EventDefinition"));
  }

  /** The one definition of an event, if it is one of those allowed here. */
  private EventDefinition definition(Tag tag, List<String> allowed) {
    EventDefinition found = null;
    for (XmlElement child : tag.xml().children()) {
      if (child.namespace().equals(Bpmn.MODEL) && allowed.contains(child.name())) {
        tag.use(child);
        Tag inside = new Tag(child, reading);
        if (found != null) {
          reading.repeated(inside);
        }
        found = read(inside, child.name());
        inside.close();
      }
    }
    return found == null ? NONE : found;
  }

  private EventDefinition read(Tag tag, String kind) {
    return switch (kind) {
      case "timerEventDefinition" -> timer(tag);
      case "errorEventDefinition" -> error(tag);
      case "terminateEventDefinition" -> new EventDefinition.Terminate();
      default -> NONE;
    };
  }

  private EventDefinition error(Tag tag) {
    String reference = tag.take("errorRef");
    String code = reference == null ? null : reading.errorCode(reference);
    if (reference != null && code == null) {
      reading.badValue(
          tag,
          "errorRef",
          reference,
          new LocalText("عرّف الخطأ في أول الملف.", "Define the error at the head of the file."));
    }
    return new EventDefinition.Error(code);
  }

  private EventDefinition timer(Tag tag) {
    Optional<EventDefinition.TimerValue> value = Optional.empty();
    int found = 0;
    for (String kind : List.of("timeDuration", "timeDate", "timeCycle")) {
      for (Tag time : tag.children(kind)) {
        found++;
        time.take("language");
        time.close();
        value = Optional.ofNullable(time(time, kind, time.xml().text().strip()));
      }
    }
    if (found != 1) {
      reading.missing(tag, "timeDuration", TERM);
    }
    return value.<EventDefinition>map(EventDefinition.Timer::new).orElse(NONE);
  }

  private EventDefinition.@Nullable TimerValue time(Tag tag, String kind, String text) {
    if (kind.equals("timeCycle")) {
      return cycle(tag, text);
    }
    Optional<Term> term = Term.parse(text);
    if (term.isPresent() && kind.equals("timeDuration")) {
      return new EventDefinition.TimerValue.After(term.get());
    }
    if (DATE.matcher(text).matches()) {
      return date(tag, text);
    }
    Formula formula = reading.formula(tag.xml().text(), tag.at());
    return formula == null ? null : new EventDefinition.TimerValue.Computed(formula);
  }

  private EventDefinition.@Nullable TimerValue date(Tag tag, String text) {
    if (Times.isDate(text)) {
      return new EventDefinition.TimerValue.At(text);
    }
    reading.badValue(
        tag,
        "timeDate",
        text,
        new LocalText(
            "اكتب تاريخاً مثل 2027-01-31T09:00:00+03:00.",
            "Write a date such as 2027-01-31T09:00:00+03:00."));
    return null;
  }

  private EventDefinition.@Nullable TimerValue cycle(Tag tag, String text) {
    Matcher matcher = CYCLE.matcher(text);
    Optional<Term> term = matcher.matches() ? Term.parse(matcher.group(2)) : Optional.empty();
    if (term.isEmpty() || zero(term.get())) {
      reading.badValue(
          tag,
          "timeCycle",
          text,
          new LocalText(
              "اكتب تكراراً مثل R3/PT24H: ثلاث مرات، كل 24 ساعة.",
              "Write a repetition such as R3/PT24H: three times, every 24 hours."));
      return null;
    }
    String times = matcher.group(1);
    return new EventDefinition.TimerValue.Every(
        term.get(), times == null ? null : Integer.valueOf(times));
  }

  private static boolean zero(Term term) {
    return switch (term) {
      case Term.WorkingDays days -> days.days() == 0;
      case Term.WorkingHours hours -> hours.hours() == 0;
      case Term.Elapsed e -> e.period().isZero() && e.duration().isZero();
    };
  }
}
