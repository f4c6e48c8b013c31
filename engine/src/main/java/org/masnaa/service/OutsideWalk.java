package org.masnaa.service;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.masnaa.flow.Active;
import org.masnaa.source.Position;
import org.masnaa.text.LocalText;

/** Lets what an example tells of the outside happen, each as soon as it is awaited. */
final class OutsideWalk {

  private final Deque<String> timers;
  private final Deque<Outside.Arrival> events;
  private final Map<String, Deque<Outside.Return>> calls = new LinkedHashMap<>();

  OutsideWalk(Outside outside) {
    this.timers = new ArrayDeque<>(outside.timers());
    this.events = new ArrayDeque<>(outside.events());
    outside.calls().forEach((call, returns) -> calls.put(call, new ArrayDeque<>(returns)));
  }

  /** Whether anything could be done. */
  boolean turn(ExampleFlow flow) {
    Optional<Active> timer = timers.isEmpty() ? Optional.empty() : flow.timer(timers.getFirst());
    if (timer.isPresent()) {
      timers.removeFirst();
      flow.fire(timer.get());
      return true;
    }
    if (!events.isEmpty() && flow.arrives(events.getFirst())) {
      events.removeFirst();
      return true;
    }
    for (Active child : flow.calls()) {
      Deque<Outside.Return> planned = calls.getOrDefault(child.element(), new ArrayDeque<>());
      if (!planned.isEmpty()) {
        flow.returns(child, planned.removeFirst());
        return true;
      }
    }
    return false;
  }

  /**
   * Tells what did not happen.
   *
   * @param timersAt where the timers stand
   */
  void leftOver(Position timersAt, BiConsumer<Position, LocalText> fail) {
    for (String timer : timers) {
      fail.accept(
          timersAt,
          new LocalText(
              "المؤقت «" + timer + "» لم يعمل.", "The timer “" + timer + "” did not fire."));
    }
    for (Outside.Arrival event : events) {
      fail.accept(
          event.at(),
          new LocalText(
              "لم ينتظر أحد «" + event.name() + "».",
              "Nothing waited for “" + event.name() + "”."));
    }
    calls.forEach((call, left) ->
        left.forEach(each ->
            fail.accept(
                each.at(),
                new LocalText(
                    "لم يُستدعَ شيء عند «" + call + "».",
                    "Nothing was called at “" + call + "”."))));
  }
}
