package org.masnaa.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets tokens pass gateways, and wait for each other before joins. */
final class Joins {

  private final Walk walk;

  Joins(Walk walk) {
    this.walk = walk;
  }

  void arrive(Element.Gateway gateway, @Nullable String flow, long scope) {
    boolean joins = flow != null && walk.process.incoming(gateway.id()).size() > 1;
    switch (gateway.kind()) {
      case EXCLUSIVE -> walk.passOn(gateway.id(), scope);
      case EVENT -> race(gateway, scope);
      case PARALLEL -> {
        if (!joins) {
          walk.passOn(gateway.id(), scope);
        } else {
          wait(flow, scope);
          joinAll(gateway, scope);
        }
      }
      case INCLUSIVE -> {
        if (!joins) {
          walk.passOn(gateway.id(), scope);
        } else {
          wait(flow, scope);
        }
      }
    }
  }

  private void wait(@Nullable String flow, long scope) {
    if (flow != null) {
      walk.ledger.enter(scope, flow, Active.Kind.ARRIVED, 0);
    }
  }

  private void joinAll(Element.Gateway gateway, long scope) {
    List<Active> tokens = new ArrayList<>();
    for (SequenceFlow flow : walk.process.incoming(gateway.id())) {
      Active token = walk.ledger.arrived(flow.id(), scope);
      if (token == null) {
        return;
      }
      tokens.add(token);
    }
    tokens.forEach(token -> walk.ledger.remove(token, Event.Kind.LEFT));
    walk.passOn(gateway.id(), scope);
  }

  private void race(Element.Gateway gateway, long scope) {
    Active race = walk.ledger.enter(scope, gateway.id(), Active.Kind.RACE, 0);
    for (SequenceFlow flow : walk.process.outgoing(gateway.id())) {
      switch (walk.process.require(flow.target())) {
        case Element.CatchEvent e -> walk.listening.await(e.id(), e.definition(), race.id(), 0);
        case Element.ReceiveTask t -> walk.listening.await(t.id(), t.message(), race.id(), 0);
        default -> throw new IllegalStateException("not an event: " + flow.target());
      }
    }
    walk.ledger.pass(gateway.id(), scope);
  }

  /** Lets one inclusive join pass for which no further token can come (BPMN 2.0, 13.4.3). */
  boolean fireOne() {
    if (!walk.process.joinsInclusively()) {
      return false;
    }
    for (Active token : walk.ledger.all()) {
      SequenceFlow flow =
          token.kind() == Active.Kind.ARRIVED
              ? walk.process.flow(token.element()).orElse(null)
              : null;
      if (flow != null
          && walk.process.require(flow.target()) instanceof Element.Gateway gateway
          && gateway.kind() == Element.Gateway.Kind.INCLUSIVE
          && isComplete(gateway, token.parent())) {
        for (SequenceFlow each : walk.process.incoming(gateway.id())) {
          Active arrived = walk.ledger.arrived(each.id(), token.parent());
          if (arrived != null) {
            walk.ledger.remove(arrived, Event.Kind.LEFT);
          }
        }
        walk.passOn(gateway.id(), token.parent());
        return true;
      }
    }
    return false;
  }

  private boolean isComplete(Element.Gateway gateway, long scope) {
    List<String> empty = new ArrayList<>();
    List<String> filled = new ArrayList<>();
    for (SequenceFlow flow : walk.process.incoming(gateway.id())) {
      boolean here = walk.ledger.arrived(flow.id(), scope) != null;
      (here ? filled : empty).add(flow.id());
    }
    Map<String, Set<String>> reach = walk.process.reach(gateway.id());
    for (Active other : walk.ledger.children(scope)) {
      String place = place(other);
      if (place != null
          && !place.equals(gateway.id())
          && comes(reach, empty, place)
          && !comes(reach, filled, place)) {
        return false;
      }
    }
    return true;
  }

  /** Where a token rests; null if it is none. */
  private @Nullable String place(Active active) {
    if (active.kind() == Active.Kind.ARRIVED) {
      return walk.process.flow(active.element()).map(SequenceFlow::target).orElse(null);
    }
    return active.kind() == Active.Kind.COMPENSABLE || walk.listening.isGuard(active)
        ? null
        : active.element();
  }

  private static boolean comes(Map<String, Set<String>> reach, List<String> flows, String place) {
    return flows.stream().anyMatch(flow -> reach.getOrDefault(flow, Set.of()).contains(place));
  }

  /** Marks tokens before joins when nothing else is left that could wake the case. */
  void tellStarved() {
    if (!walk.ledger.has(Active.Kind.ARRIVED)) {
      return;
    }
    List<Active> all = walk.ledger.all();
    if (walk.ledger.isRunning() && all.stream().noneMatch(a -> a.isWait() || a.stop() != null)) {
      all.stream()
          .filter(a -> a.kind() == Active.Kind.ARRIVED)
          .forEach(a -> walk.ledger.change(a.stopped(StopReason.JOIN_STARVED)));
    }
  }
}
