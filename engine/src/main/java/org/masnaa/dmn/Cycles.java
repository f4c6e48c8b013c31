package org.masnaa.dmn;

import java.util.Arrays;
import java.util.Map;
import org.masnaa.source.Problems;
import org.masnaa.source.XmlElement;
import org.masnaa.text.LocalText;

/** Finds decisions that need themselves. */
final class Cycles {

  private enum State {
    NEW,
    OPEN,
    DONE
  }

  private final Element[] elements;
  private final Problems problems;
  private final State[] states;

  Cycles(Element[] elements, Problems problems) {
    this.elements = elements;
    this.problems = problems;
    this.states = new State[elements.length];
    Arrays.fill(states, State.NEW);
  }

  /** Refuses each own element that is part of a circle. */
  void check(Map<XmlElement, Integer> own) {
    own.forEach((source, place) -> {
      if (states[place] == State.NEW && circular(place, 0)) {
        problems.add(
            source.at(),
            "dmn.cycle",
            new LocalText(
                "يعتمد القرار «" + elements[place].name() + "» على نفسه.",
                "The decision “" + elements[place].name() + "” depends on itself."),
            new LocalText("احذف أحد الارتباطات.", "Remove one of the requirements."));
      }
    });
  }

  private boolean circular(int place, int depth) {
    if (states[place] == State.OPEN || depth > 500) {
      return true;
    }
    if (states[place] == State.DONE) {
      return false;
    }
    states[place] = State.OPEN;
    boolean circular = false;
    switch (elements[place]) {
      case Element.Decided decision -> {
        for (int need : decision.needs()) {
          circular |= circular(need, depth + 1);
        }
      }
      case Element.Imported imported -> {
        for (int member : imported.members().values()) {
          circular |= circular(member, depth + 1);
        }
      }
      case Element.Input _, Element.Callable _ -> {}
    }
    states[place] = State.DONE;
    return circular;
  }
}
