package org.masnaa.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.BudgetExceeded;

/** Moves the tokens of one case during one step, until every one of them rests. */
final class Walk {

  /**
   * A token on its way into an element.
   *
   * @param flow along which it comes; null if it starts there
   * @param index which instance, when the scope is a loop
   */
  private record Arrival(String element, @Nullable String flow, long scope, int index) {}

  /** The index of a stop behind an element that is done. */
  static final int DONE = -1;

  final ProcessModel process;
  final Ledger ledger;
  final Names names;
  final Judge judge;
  final Listening listening;
  final Throwing throwing;
  final Writing writing;
  private final Joins joins;
  private final Rounds rounds;
  private final Scopes scopes;
  private final Work work;
  private final List<Effect> effects = new ArrayList<>();
  private final Deque<Arrival> ahead = new ArrayDeque<>();

  Walk(ProcessModel process, Ledger ledger, Names names, Judge judge) {
    this.process = process;
    this.ledger = ledger;
    this.names = names;
    this.judge = judge;
    this.listening = new Listening(this);
    this.throwing = new Throwing(this);
    this.writing = new Writing(this);
    this.joins = new Joins(this);
    this.rounds = new Rounds(this);
    this.scopes = new Scopes(this, rounds);
    this.work = new Work(this);
  }

  /** Lets every token run until it rests, and says where the case stands then. */
  Step run() {
    int steps = 0;
    do {
      while (!ahead.isEmpty()) {
        Arrival arrival = ahead.remove();
        if (++steps > Limits.MAX_STEPS) {
          return new Step.Refused(Refusal.TOO_MANY_STEPS, arrival.element());
        }
        if (ledger.size() >= Limits.MAX_ACTIVE) {
          return new Step.Refused(Refusal.TOO_MANY_TOKENS, arrival.element());
        }
        enter(arrival);
      }
    } while (settle());
    return new Step.Advanced(
        ledger.state(), List.copyOf(ledger.events()), List.copyOf(effects), names.written());
  }

  /** Does one thing that only happens when no token moves; false when there is none. */
  private boolean settle() {
    if (!ledger.isRunning()) {
      return false;
    }
    if (joins.fireOne() || scopes.finishOne() || listening.fireOneCondition()) {
      return true;
    }
    joins.tellStarved();
    return false;
  }

  /** Puts a token before an element. */
  void toward(String element, long scope) {
    ahead.add(new Arrival(element, null, scope, 0));
  }

  /** Begins an instance of a looping activity. */
  void towardInstance(String element, long loop, int index) {
    ahead.add(new Arrival(element, null, loop, index));
  }

  /** Sends a token out of an activity or event that has ended, along every flow that applies. */
  void leave(String element, long scope) {
    switch (way(element, scope)) {
      case Judge.Taken taken -> take(taken, scope);
      case Judge.Stuck(StopReason reason) -> stop(element, scope, reason, DONE);
    }
  }

  /** Sends a token through an element that does not wait. */
  void passOn(String element, long scope) {
    writing.keep(process.outputs(element), Map.of(), scope);
    switch (way(element, scope)) {
      case Judge.Taken taken -> {
        ledger.pass(element, scope);
        take(taken, scope);
      }
      case Judge.Stuck(StopReason reason) -> stop(element, scope, reason, 0);
    }
  }

  private Judge.Way way(String element, long scope) {
    List<SequenceFlow> out = process.outgoing(element);
    for (SequenceFlow flow : out) {
      if (flow.condition() != null) {
        try {
          return judge.branch(process.require(element), out, at(scope));
        } catch (BudgetExceeded e) {
          return new Judge.Stuck(StopReason.EXPRESSION_LIMIT);
        }
      }
    }
    return new Judge.Taken(out, false);
  }

  private void take(Judge.Taken taken, long scope) {
    for (SequenceFlow flow : taken.flows()) {
      if (taken.chosen()) {
        ledger.choose(flow.id(), scope);
      }
      writing.set(flow.id(), scope);
      ahead.add(new Arrival(flow.target(), flow.id(), scope, 0));
    }
  }

  /**
   * Lets a token rest because it cannot go on.
   *
   * @param index {@link #DONE} if the element itself is done, else which instance has to begin
   */
  void stop(String element, long scope, StopReason reason, int index) {
    ledger.enter(scope, element, Active.Kind.STOPPED, index, null, reason);
  }

  private void enter(Arrival arrival) {
    Element element = process.require(arrival.element());
    try {
      writing.set(element.id(), arrival.scope());
      enter(element, arrival);
    } catch (BudgetExceeded e) {
      // Expressions are asked before anything of an element is entered, so nothing is half done.
      stop(element.id(), arrival.scope(), StopReason.EXPRESSION_LIMIT, arrival.index());
    }
  }

  private void enter(Element element, Arrival arrival) {
    long scope = arrival.scope();
    switch (element) {
      case Element.StartEvent e -> passOn(e.id(), scope);
      case Element.ThrowEvent e -> throwing.thrown(e, scope);
      case Element.EndEvent e -> throwing.ended(e, scope);
      case Element.CatchEvent e -> caught(e, scope);
      case Element.BoundaryEvent e -> throw new IllegalStateException("a flow enters " + e.id());
      case Element.Gateway gateway -> joins.arrive(gateway, arrival.flow(), scope);
      case Element.Activity activity -> activity(activity, arrival);
    }
  }

  private void caught(Element.CatchEvent event, long scope) {
    if (event.definition() instanceof EventDefinition.Link) {
      passOn(event.id(), scope);
    } else {
      listening.await(event.id(), event.definition(), scope, 0);
    }
  }

  private void activity(Element.Activity activity, Arrival arrival) {
    Active scope = ledger.find(arrival.scope());
    boolean instance = scope != null && scope.kind() == Active.Kind.LOOP;
    if (activity.node().loop() != null && !instance) {
      rounds.start(activity, arrival.scope());
      return;
    }
    Active begun = work.begin(activity, arrival.scope(), arrival.index());
    if (begun == null) {
      ledger.pass(activity.id(), arrival.scope());
      ended(activity.id(), arrival.scope(), arrival.index());
    } else if (!instance) {
      listening.borders(begun);
    }
  }

  /** Brings an activity to its regular end. */
  void finish(Active done) {
    throwing.inherit(done);
    ledger.children(done.id()).forEach(this::cancel);
    ledger.remove(done, Event.Kind.COMPLETED);
    throwing.remember(done);
    ended(done.element(), done.parent(), done.index());
  }

  /** What follows the end of an activity depends on where it was done. */
  void ended(String element, long parent, int index) {
    Active above = ledger.find(parent);
    if (above != null && above.kind() == Active.Kind.LOOP) {
      rounds.next(above, index);
    } else if (above != null && above.kind() != Active.Kind.COMPENSATING) {
      leave(element, parent);
    }
  }

  /** Ends something from outside, and first everything inside it. */
  void cancel(Active gone) {
    clear(gone);
    ledger.children(gone.id()).forEach(done -> ledger.remove(done, Event.Kind.LEFT));
    if (gone.kind() == Active.Kind.LOOP) {
      rounds.forget(gone);
    }
    Effect undone = work.cancelled(gone);
    if (undone != null) {
      effects.add(undone);
    }
    boolean visible = gone.isWait() || gone.kind() == Active.Kind.SUB_PROCESS;
    ledger.remove(gone, visible ? Event.Kind.CANCELLED : Event.Kind.LEFT);
  }

  /** Ends everything inside a scope, tokens on their way included; what was done stays known. */
  void clear(Active scope) {
    ahead.removeIf(arrival -> arrival.scope() == scope.id());
    for (Active inside : ledger.children(scope.id())) {
      if (inside.kind() != Active.Kind.COMPENSABLE) {
        cancel(inside);
      }
    }
  }

  /** How many instances of a loop are under way or about to begin. */
  int open(Active loop) {
    long waiting = ahead.stream().filter(arrival -> arrival.scope() == loop.id()).count();
    long running =
        ledger.children(loop.id()).stream()
            .filter(a -> a.kind() != Active.Kind.COMPENSABLE && !listening.isGuard(a))
            .count();
    return (int) (waiting + running);
  }

  void effect(Effect effect) {
    effects.add(effect);
  }

  /** The names as seen from a scope or an instance. */
  Names.View at(long place) {
    return names.in(ledger.instances(place, process));
  }

  /** Asks again for what a stopped wait stands for. */
  void again(Active wait) {
    Active running = wait.stopped(null);
    ledger.change(running);
    work.again(running);
  }
}
