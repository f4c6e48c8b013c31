package org.masnaa.flow.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.masnaa.flow.Active;
import org.masnaa.flow.Flow;
import org.masnaa.flow.State;
import org.masnaa.flow.Step;

/**
 * Random processes walk here and in Flowable, and must go the same way. {@code -Doracle.seeds=N}
 * tries more of them, {@code -Doracle.from=SEED -Doracle.seeds=1} one alone.
 */
class OracleTest {

  private static final long FROM = Long.getLong("oracle.from", 1);
  private static final long SEEDS = Long.getLong("oracle.seeds", 500);
  private static final int MOST = 5;

  @Test
  void goesTheSameWayAsTheOracle() {
    List<String> found = differences(Flow::step, FROM, SEEDS);

    assertThat(found).isEmpty();
  }

  @Test
  void makesErrorsThatLeaveACallAndTimersThatRepeat() {
    List<String> texts = new ArrayList<>();
    for (long seed = 1; seed <= 200; seed++) {
      BpmnText.of(RandomModel.of(seed), BpmnText.Dialect.OURS)
          .forEach((process, xml) -> texts.add(process + xml));
    }

    boolean errors =
        texts.stream()
            .anyMatch(
                xml -> xml.startsWith("call") && xml.matches("(?s).*endEvent[^/]*<errorEvent.*"));
    assertThat(errors).isTrue();
    assertThat(texts.stream().anyMatch(xml -> xml.contains("<timeCycle>R2"))).isTrue();
  }

  @Test
  void noticesATokenThatIsLost() {
    OurWalker.Stepper loses =
        (process, state, command, data, moment) ->
            switch (Flow.step(process, state, command, data, moment)) {
              case Step.Advanced(var after, var events, var effects, var written) ->
                  new Step.Advanced(withoutArrived(after), events, effects, written);
              case Step.Refused refused -> refused;
            };

    assertThat(differences(loses, 1, 100)).isNotEmpty();
  }

  @Test
  void noticesAFlowThatIsWronglyTaken() {
    OurWalker.Stepper errs =
        (process, state, command, data, moment) ->
            Flow.step(process, state, command, opposite(data), moment);

    assertThat(differences(errs, 1, 100)).isNotEmpty();
  }

  private static State withoutArrived(State state) {
    List<Active> rest =
        state.active().stream().filter(a -> a.kind() != Active.Kind.ARRIVED).toList();
    return new State(state.status(), state.next(), rest, state.outcome());
  }

  private static Map<String, @Nullable Object> opposite(
      Map<String, ? extends @Nullable Object> data) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(data);
    changed.replaceAll((name, value) ->
        value instanceof Boolean holds && name.startsWith("branch") ? !holds : value);
    return changed;
  }

  private static List<String> differences(OurWalker.Stepper stepper, long from, long count) {
    List<String> found = new ArrayList<>();
    try (Oracle oracle = new Oracle()) {
      Duel duel = new Duel(oracle, stepper);
      for (long seed = from; seed < from + count && found.size() < MOST; seed++) {
        long same = seed;
        Model model = RandomModel.of(seed);
        if (duel.difference(model, seed) != null) {
          Model small =
              Shrinking.smallest(model, smaller -> duel.difference(smaller, same) != null);
          found.add("seed %d: %s%n%s".formatted(seed, duel.difference(small, seed), small));
        }
      }
      System.out.printf("oracle: %d models, %d steps%n", count, duel.steps());
    }
    return found;
  }
}
