package org.masnaa.flow;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Throws events, finds who catches them, and undoes what was done. */
final class Throwing {

  private final Walk walk;

  Throwing(Walk walk) {
    this.walk = walk;
  }

  void thrown(Element.ThrowEvent event, long scope) {
    switch (event.definition()) {
      case EventDefinition.Link(String name) -> {
        walk.ledger.pass(event.id(), scope);
        walk.process
            .linkTarget(event.node().parent(), name)
            .ifPresent(target -> walk.toward(target, scope));
      }
      case EventDefinition.Compensation c ->
          walk.ledger.enter(scope, event.id(), Active.Kind.COMPENSATING, 0);
      default -> {
        Names.View here = walk.at(scope);
        if (event.definition() instanceof EventDefinition.Message message) {
          send(event.id(), message, here);
        }
        // The token goes on first: what catches the event may withdraw it.
        walk.passOn(event.id(), scope);
        raise(event.id(), event.definition(), scope);
      }
    }
  }

  void ended(Element.EndEvent end, long scope) {
    switch (end.definition()) {
      case EventDefinition.Compensation c ->
          walk.ledger.enter(scope, end.id(), Active.Kind.COMPENSATING, 0);
      case EventDefinition.BusinessError(String code) ->
          error(end, code == null ? "" : code, scope);
      default -> {
        if (end.definition() instanceof EventDefinition.Message message) {
          send(end.id(), message, walk.at(scope));
        }
        walk.ledger.passEnd(end.id(), scope, end.outcome());
        raise(end.id(), end.definition(), scope);
      }
    }
  }

  private void error(Element.EndEvent end, String code, long scope) {
    walk.ledger.thrown(Event.Kind.ERROR_THROWN, end.id(), scope, code);
    Catcher catcher = catcher(scope, code, true);
    walk.ledger.passEnd(end.id(), scope, end.outcome());
    if (catcher == null) {
      // What nothing in the process catches ends it; a case that called it hears of the error.
      walk.effect(new Effect.ErrorLeft(end.id(), code));
      walk.clear(walk.ledger.root());
    } else {
      take(catcher, code);
    }
  }

  private void raise(String element, EventDefinition definition, long scope) {
    switch (definition) {
      case EventDefinition.Signal(String name) -> {
        walk.effect(new Effect.Broadcast(element, name));
        signal(name);
      }
      case EventDefinition.Escalation(String code) -> {
        String thrown = code == null ? "" : code;
        Catcher catcher = catcher(scope, thrown, false);
        if (catcher != null) {
          take(catcher, thrown);
        }
      }
      case EventDefinition.Terminate t -> {
        Active inside = walk.ledger.find(scope);
        if (inside != null) {
          walk.clear(inside);
        }
      }
      default -> {}
    }
  }

  void send(String element, EventDefinition.Message message, Names.View here) {
    Object key = message.key() == null ? null : walk.judge.value(message.key(), here);
    Map<String, @Nullable Object> values = walk.writing.values(message.values(), here);
    walk.effect(new Effect.SendMessage(element, message.name(), key, values));
  }

  /** Lets every wait of the case hear a signal; false if there was none. */
  boolean signal(String name) {
    boolean heard = false;
    for (Active wait : walk.ledger.all()) {
      if (wait.kind() == Active.Kind.SIGNAL
          && walk.ledger.find(wait.id()) != null
          && walk.process.signal(wait.element()).equals(name)) {
        heard = true;
        walk.listening.fired(wait, Map.of());
      }
    }
    return heard;
  }

  /** An error that work met; false if nothing catches it. */
  boolean error(Active work, String code) {
    walk.ledger.note(Event.Kind.ERROR_THROWN, work, code);
    Catcher catcher = catcher(work.id(), code, true);
    if (catcher == null) {
      return false;
    }
    take(catcher, code);
    return true;
  }

  /**
   * Who catches.
   *
   * @param event a border event, or the start of an event sub-process
   * @param at its activity, or its scope
   */
  private record Catcher(Element event, Active at) {}

  private void take(Catcher catcher, String code) {
    switch (catcher.event()) {
      case Element.BoundaryEvent border -> {
        if (border.interrupting()) {
          walk.cancel(catcher.at());
        }
        caught(border.id(), code, catcher.at().parent());
        walk.ledger.pass(border.id(), catcher.at().parent());
        walk.leave(border.id(), catcher.at().parent());
      }
      case Element.StartEvent start -> {
        caught(start.id(), code, catcher.at().id());
        walk.listening.begin(start, catcher.at());
      }
      default -> throw new IllegalStateException("does not catch: " + catcher.event().id());
    }
  }

  /** What a catching event keeps of the error or escalation is its code. */
  private void caught(String event, String code, long place) {
    walk.writing.keep(walk.process.outputs(event), Map.of("code", code), place);
  }

  /** The nearest event that catches, from the inside out; the exact code before a catch-all. */
  private @Nullable Catcher catcher(long from, String code, boolean error) {
    boolean fromHandler = false;
    for (Active at = walk.ledger.find(from); at != null; at = walk.ledger.find(at.parent())) {
      boolean isScope = at.kind() == Active.Kind.SUB_PROCESS || at.kind() == Active.Kind.PROCESS;
      // What handles events of a scope does not catch what another handler of it throws.
      if (isScope && !fromHandler) {
        String scope = at.kind() == Active.Kind.PROCESS ? null : at.element();
        Element start = match(walk.process.triggers(scope), code, error);
        if (start != null) {
          return new Catcher(start, at);
        }
      }
      Element border = match(walk.process.borders(at.element()), code, error);
      Active above = walk.ledger.find(at.parent());
      if (border != null && (above == null || above.kind() != Active.Kind.LOOP)) {
        return new Catcher(border, at);
      }
      fromHandler =
          walk.process.element(at.element()).orElse(null) instanceof Element.SubProcess sub
              && sub.triggeredByEvent();
    }
    return null;
  }

  private static @Nullable Element match(
      List<? extends Element> events, String code, boolean error) {
    Element any = null;
    for (Element event : events) {
      EventDefinition definition =
          switch (event) {
            case Element.BoundaryEvent e -> e.definition();
            case Element.StartEvent e -> e.definition();
            default -> null;
          };
      boolean kind =
          error
              ? definition instanceof EventDefinition.BusinessError
              : definition instanceof EventDefinition.Escalation;
      if (kind) {
        String caught =
            definition instanceof EventDefinition.BusinessError(String e)
                ? e
                : definition instanceof EventDefinition.Escalation(String e) ? e : null;
        if (code.equals(caught)) {
          return event;
        }
        any = caught == null && any == null ? event : any;
      }
    }
    return any;
  }

  /** Keeps in mind that an activity was done, if something on its border can undo it. */
  void remember(Active done) {
    if (walk.process.undo(done.element()).isPresent()) {
      walk.ledger.enter(done.parent(), done.element(), Active.Kind.COMPENSABLE, 0);
    }
  }

  /** What was done inside can be undone from outside, unless the whole has its own way. */
  void inherit(Active scope) {
    if (walk.process.undo(scope.element()).isPresent() && scope.kind() != Active.Kind.LOOP) {
      return;
    }
    for (Active done : walk.ledger.children(scope.id())) {
      if (done.kind() == Active.Kind.COMPENSABLE) {
        walk.ledger.change(done.under(scope.parent()));
      }
    }
  }

  /** Undoes the next activity, the latest first, or goes on when there is none left. */
  void undoNext(Active compensating) {
    Element event = walk.process.require(compensating.element());
    EventDefinition definition =
        switch (event) {
          case Element.ThrowEvent e -> e.definition();
          case Element.EndEvent e -> e.definition();
          default -> throw new IllegalStateException("does not undo: " + event.id());
        };
    String only =
        definition instanceof EventDefinition.Compensation(String activity) ? activity : null;
    for (Active done : walk.ledger.all().reversed()) {
      if (done.kind() == Active.Kind.COMPENSABLE
          && sees(compensating, done)
          && (only == null || walk.process.isWithin(done.element(), only))) {
        walk.ledger.remove(done, Event.Kind.LEFT);
        walk.process
            .undo(done.element())
            .ifPresent(handler -> walk.toward(handler, compensating.id()));
        return;
      }
    }
    walk.ledger.remove(compensating, Event.Kind.LEFT);
    if (event instanceof Element.EndEvent end) {
      walk.ledger.passEnd(end.id(), compensating.parent(), end.outcome());
    } else {
      walk.passOn(event.id(), compensating.parent());
    }
  }

  /** A scope undoes what was done in it; an event sub-process also what was done around it. */
  private boolean sees(Active compensating, Active done) {
    if (done.parent() == compensating.parent()) {
      return true;
    }
    Active scope = walk.ledger.find(compensating.parent());
    return scope != null
        && scope.parent() == done.parent()
        && walk.process.element(scope.element()).orElse(null) instanceof Element.SubProcess sub
        && sub.triggeredByEvent();
  }
}
