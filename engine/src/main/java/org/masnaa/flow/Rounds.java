package org.masnaa.flow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs activities that are done several times. */
final class Rounds {

  /** The name, inside an instance, of its number from 1. */
  static final String COUNTER = "loopCounter";

  /** What the conditions of loops may use. */
  static final List<String> COUNTS =
      List.of(
          COUNTER, "numberOfInstances", "numberOfActiveInstances", "numberOfCompletedInstances");

  private final Walk walk;

  Rounds(Walk walk) {
    this.walk = walk;
  }

  /** The names that a loop gives to its instances and its conditions. */
  static List<String> names(Element element) {
    return switch (element.node().loop()) {
      case Loop.Each each -> {
        List<String> names = new ArrayList<>(COUNTS);
        if (each.item() != null) {
          names.add(each.item());
        }
        yield names;
      }
      case Loop.Repeat repeat -> List.of(COUNTER);
      case null -> List.of();
    };
  }

  static boolean isEach(ProcessModel process, Active loop) {
    return process.require(loop.element()).node().loop() instanceof Loop.Each;
  }

  /** The name under which an instance keeps what is its own. */
  static String instance(ProcessModel process, Active loop, int index) {
    boolean shared =
        process.require(loop.element()).node().loop() instanceof Loop.Each each && each.shared();
    return (shared ? Names.SHARED : "@") + loop.id() + "." + index;
  }

  private static String items(Active loop) {
    return "@" + loop.id();
  }

  void start(Element.Activity activity, long scope) {
    switch (activity.node().loop()) {
      case Loop.Each each -> startEach(activity, each, scope);
      case Loop.Repeat repeat -> startRepeat(activity, repeat, scope);
      case null -> throw new IllegalStateException("no loop: " + activity.id());
    }
  }

  private void startEach(Element.Activity activity, Loop.Each each, long scope) {
    Names.View outside = walk.at(scope);
    List<? extends @Nullable Object> items = walk.judge.items(each, outside);
    if (items == null) {
      walk.stop(activity.id(), scope, StopReason.ITEMS_NOT_A_LIST, 0);
      return;
    }
    if (items.size() > Limits.MAX_INSTANCES) {
      walk.stop(activity.id(), scope, StopReason.TOO_MANY_INSTANCES, 0);
      return;
    }
    Active loop = walk.ledger.enter(scope, activity.id(), Active.Kind.LOOP, items.size());
    if (!each.shared()) {
      walk.process.writes(activity).forEach(name -> outside.write(name, List.of()));
    }
    walk.listening.borders(loop);
    if (each.sequential()) {
      walk.names.set(items(loop), items);
    }
    int now = each.sequential() ? Math.min(1, items.size()) : items.size();
    for (int index = 0; index < now; index++) {
      instance(activity, each, loop, index, items.get(index));
    }
  }

  private void instance(
      Element.Activity activity, Loop.Each each, Active loop, int index, @Nullable Object item) {
    Map<String, @Nullable Object> locals = new LinkedHashMap<>();
    locals.put(COUNTER, BigDecimal.valueOf(index + 1L));
    if (each.item() != null) {
      locals.put(each.item(), item);
    }
    walk.names.set(instance(walk.process, loop, index), Collections.unmodifiableMap(locals));
    walk.towardInstance(activity.id(), loop.id(), index);
  }

  private void startRepeat(Element.Activity activity, Loop.Repeat repeat, long scope) {
    boolean go = !repeat.testBefore() || goesOn(activity, repeat, scope, 0);
    Active loop = walk.ledger.enter(scope, activity.id(), Active.Kind.LOOP, 0);
    walk.listening.borders(loop);
    if (go) {
      walk.towardInstance(activity.id(), loop.id(), 0);
    }
  }

  private boolean goesOn(Element activity, Loop.Repeat repeat, long scope, int done) {
    if (repeat.most() != null && done >= repeat.most()) {
      return false;
    }
    Map<String, @Nullable Object> counter = new HashMap<>();
    counter.put(COUNTER, BigDecimal.valueOf(done));
    return repeat.condition() == null
        || walk.judge.holds(repeat.condition(), activity, walk.at(scope).with(counter));
  }

  /** Goes on after an instance has ended. */
  void next(Active loop, int index) {
    Element.Activity activity = (Element.Activity) walk.process.require(loop.element());
    switch (activity.node().loop()) {
      case Loop.Each each -> nextEach(activity, each, loop, index);
      case Loop.Repeat repeat -> {
        if (goesOn(activity, repeat, loop.parent(), index + 1)) {
          walk.towardInstance(activity.id(), loop.id(), index + 1);
        }
      }
      case null -> {}
    }
  }

  private void nextEach(Element.Activity activity, Loop.Each each, Active loop, int index) {
    collect(each, loop, index);
    int next = index + 1;
    if (each.until() != null && enough(activity, each.until(), each.sequential(), loop, next)) {
      walk.clear(loop);
    } else if (each.sequential() && next < loop.index()) {
      Object items = walk.names.get(items(loop));
      Object item = items instanceof List<?> list && next < list.size() ? list.get(next) : null;
      instance(activity, each, loop, next, item);
    }
  }

  private boolean enough(
      Element activity, Formula until, boolean sequential, Active loop, int next) {
    int open = walk.open(loop);
    int done = sequential ? next : loop.index() - open;
    Map<String, @Nullable Object> counts = new HashMap<>();
    counts.put("numberOfInstances", BigDecimal.valueOf(loop.index()));
    counts.put("numberOfActiveInstances", BigDecimal.valueOf(open));
    counts.put("numberOfCompletedInstances", BigDecimal.valueOf(done));
    return walk.judge.holds(until, activity, walk.at(loop.parent()).with(counts));
  }

  /** Puts what an instance wrote into the lists outside, at its place. */
  private void collect(Loop.Each each, Active loop, int index) {
    Names.View outside = walk.at(loop.parent());
    String instance = instance(walk.process, loop, index);
    walk.names
        .locals(instance)
        .forEach((name, value) -> {
          if (!name.equals(COUNTER) && !name.equals(each.item())) {
            outside.write(name, placed(outside.get(name), index, value));
          }
        });
    walk.names.set(instance, null);
  }

  private static List<@Nullable Object> placed(
      @Nullable Object before, int index, @Nullable Object value) {
    List<@Nullable Object> list =
        before instanceof List<?> old ? new ArrayList<>(old) : new ArrayList<>();
    while (list.size() <= index) {
      list.add(null);
    }
    list.set(index, value);
    return Collections.unmodifiableList(list);
  }

  /** Gives up what a loop kept for itself. */
  void forget(Active loop) {
    if (!isEach(walk.process, loop)) {
      return;
    }
    if (walk.names.get(items(loop)) != null) {
      walk.names.set(items(loop), null);
    }
    for (int index = 0; index < loop.index(); index++) {
      if (walk.names.get(instance(walk.process, loop, index)) != null) {
        walk.names.set(instance(walk.process, loop, index), null);
      }
    }
  }
}
