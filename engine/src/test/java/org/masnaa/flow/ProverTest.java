package org.masnaa.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Small models after van der Aalst's soundness, each with what a reader of the picture expects. */
class ProverTest {

  @Test
  void saysWhatEachLabelledModelIs() {
    Map<String, String> wrong = new TreeMap<>();

    Map<String, LabelledModels.Label> models = LabelledModels.all();
    models.forEach((name, label) -> {
      String found = verdict(Prover.prove(ModelText.model(label.model())));
      if (!found.equals(label.verdict())) {
        wrong.put(name, label.verdict() + " but was " + found);
      }
    });

    assertThat(models).hasSizeGreaterThanOrEqualTo(40);
    assertThat(wrong).isEmpty();
  }

  @Test
  void tellsTheWayThatLeadsToAFlaw() {
    Proof proof =
        Prover.prove(
            ModelText.model(
                """
                start s
                user a
                xor x default=f4
                user b
                and j
                end e
                s -> a -> x
                x -> b : c
                x -> j
                b -> j
                j -> e
                """));

    assertThat(((Proof.Unsound) proof).flaws())
        .contains(new Proof.Flaw(Proof.Flaw.Kind.DEADLOCK, "j", List.of("s", "a", "x")));
  }

  @Test
  void neverCallsSoundWhatItCouldNotTry() {
    String model =
        """
        start s
        user a
        beside again a timer R/P1D
        and p
        user remind
        user note
        and q
        end e
        s -> a -> e
        again -> p
        p -> remind -> q
        p -> note -> q
        q -> e
        """;

    assertThat(Prover.prove(ModelText.model(model))).isInstanceOf(Proof.Undecided.class);
  }

  private static String verdict(Proof proof) {
    return switch (proof) {
      case Proof.Sound s -> "SOUND";
      case Proof.Undecided u -> "UNDECIDED " + u.limit();
      case Proof.Unsound u -> {
        Set<String> kinds = new java.util.TreeSet<>();
        u.flaws().forEach(flaw -> kinds.add(flaw.kind() + " " + flaw.element()));
        yield String.join(", ", kinds);
      }
    };
  }
}
