package org.masnaa.flow;

import java.util.List;

/** Ends scopes in which nothing goes on any more. */
final class Scopes {

  private final Walk walk;
  private final Rounds rounds;

  Scopes(Walk walk, Rounds rounds) {
    this.walk = walk;
    this.rounds = rounds;
  }

  /** Ends the innermost quiet scope; false when there is none. */
  boolean finishOne() {
    List<Active> all = walk.ledger.now();
    for (int i = all.size() - 1; i >= 0; i--) {
      Active scope = all.get(i);
      boolean isScope =
          switch (scope.kind()) {
            case PROCESS, SUB_PROCESS, LOOP, COMPENSATING -> true;
            default -> false;
          };
      if (isScope && isQuiet(scope, all)) {
        finish(scope);
        return true;
      }
      if (isScope && isCompleting(scope, all)) {
        listening(scope, all).forEach(walk::cancel);
        return true;
      }
    }
    return false;
  }

  /** Whether nothing goes on in a scope any more; events that it only listens for do not count. */
  private boolean isQuiet(Active scope, List<Active> all) {
    for (Active each : all) {
      if (each.parent() == scope.id()
          && each.kind() != Active.Kind.COMPENSABLE
          && !walk.listening.isGuard(each)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether only event sub-processes still run in a scope that listens for more of them. Those that
   * run are waited for, but no new one may begin (BPMN 2.0, 13.3.2, state Completing).
   */
  private boolean isCompleting(Active scope, List<Active> all) {
    return !listening(scope, all).isEmpty()
        && all.stream()
            .filter(each -> each.parent() == scope.id())
            .allMatch(each ->
                each.kind() == Active.Kind.COMPENSABLE
                    || walk.listening.isGuard(each)
                    || handles(each));
  }

  private boolean handles(Active active) {
    return walk.process.element(active.element()).orElse(null) instanceof Element.SubProcess sub
        && sub.triggeredByEvent();
  }

  /** The waits for events that begin event sub-processes of a scope. */
  private List<Active> listening(Active scope, List<Active> all) {
    return all.stream()
        .filter(each -> each.parent() == scope.id() && each.isWait())
        .filter(each -> walk.process.require(each.element()) instanceof Element.StartEvent)
        .toList();
  }

  private void finish(Active scope) {
    switch (scope.kind()) {
      case PROCESS -> {
        walk.ledger.children(scope.id()).forEach(walk::cancel);
        walk.ledger.end();
      }
      case SUB_PROCESS -> walk.finish(scope);
      case LOOP -> {
        walk.throwing.inherit(scope);
        rounds.forget(scope);
        walk.ledger.children(scope.id()).forEach(walk::cancel);
        walk.ledger.remove(scope, Event.Kind.LEFT);
        walk.ended(scope.element(), scope.parent(), scope.index());
      }
      case COMPENSATING -> walk.throwing.undoNext(scope);
      default -> throw new IllegalStateException("not a scope: " + scope.kind());
    }
  }
}
