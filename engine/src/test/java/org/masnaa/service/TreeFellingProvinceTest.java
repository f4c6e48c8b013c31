package org.masnaa.service;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.masnaa.SharedData;
import org.masnaa.dmn.DecisionModel;
import org.masnaa.dmn.DecisionResult;
import org.masnaa.dmn.DmnReader;
import org.masnaa.feel.Budget;
import org.masnaa.source.Problems;

/** The tree-felling permit decides as the Dutch province does whose rules it follows. */
final class TreeFellingProvinceTest {

  private static final String PERMIT = "mme/tree-felling-permit/decisions/";

  private final DecisionModel felling = ours("felling.dmn");
  private final DecisionModel retention = ours("retention.dmn");

  @Test
  void takesUpTheSameApplications() {
    DecisionModel province = theirs("awb-completeness-check.dmn");

    for (int diameter = 0; diameter <= 120; diameter++) {
      var theirInputs = inputs("productType", "TreeFellingPermit", "treeDiameter", cm(diameter));
      Object theirAnswer = value(province, "AwbCompletenessCheck", theirInputs);
      Object ourAnswer = value(felling, "Completeness", inputs("diameter", cm(diameter)));

      assertThat(field(ourAnswer, "complete"))
          .as("%d cm", diameter)
          .isNotNull()
          .isEqualTo(field(theirAnswer, "isComplete"));
    }
  }

  @Test
  void permitsTheSameTrees() {
    DecisionModel province = theirs("tree-felling-decision.dmn");
    Map<String, String> words = Map.of("Permit", "permit", "Reject", "reject");

    for (int diameter = 0; diameter <= 120; diameter++) {
      for (boolean area : new boolean[] {true, false}) {
        var theirInputs = inputs("treeDiameter", cm(diameter), "protectedArea", area);
        Object theirAnswer = value(province, "TreeFellingDecision", theirInputs);
        var ourInputs = inputs("diameter", cm(diameter), "protectedArea", area);
        Object ourAnswer = value(felling, "Felling", ourInputs);

        assertThat(ourAnswer)
            .as("%d cm, protected area: %s", diameter, area)
            .isNotNull()
            .isEqualTo(words.get(String.valueOf(theirAnswer)));
      }
    }
  }

  @Test
  void asksForAReplacementForTheSameTrees() {
    DecisionModel province = theirs("replacement-tree-decision.dmn");

    for (int diameter = 0; diameter <= 120; diameter++) {
      Object theirAnswer =
          value(province, "ReplacementTreeDecision", inputs("treeDiameter", cm(diameter)));
      Object ourAnswer = value(felling, "Replacement", inputs("diameter", cm(diameter)));

      assertThat(ourAnswer).as("%d cm", diameter).isNotNull().isEqualTo(theirAnswer);
    }
  }

  @Test
  void keepsFilesAsLong() {
    DecisionModel province = theirs("archives-act-retention.dmn");
    Map<String, String> rulings =
        Map.of("Granted", "granted", "Rejected", "refused", "Refused", "not-admissible");

    rulings.forEach((theirWord, ourWord) -> {
      var theirInputs = inputs("productType", "TreeFellingPermit", "decisionType", theirWord);
      Object theirAnswer = value(province, "ArchivesActRetention", theirInputs);
      Object ourAnswer = value(retention, "Retention", inputs("ruling", ourWord));

      assertThat(field(ourAnswer, "years"))
          .as(ourWord)
          .isNotNull()
          .isEqualTo(field(theirAnswer, "retentionYears"));
      assertThat(field(ourAnswer, "destroy"))
          .as(ourWord)
          .isNotNull()
          .isEqualTo(field(theirAnswer, "destroyable"));
    });
  }

  @Test
  void goesByTheSuppliedMeasurementAsTheProvinceGoesByTheFirst() {
    DecisionModel province = theirs("tree-felling-decision.dmn");
    var supplied =
        inputs(
            "diameter",
            null,
            "supplement",
            Map.of("measured", true, "diameter", cm(61)),
            "protectedArea",
            false);

    assertThat(value(felling, "Completeness", supplied))
        .satisfies(answer -> assertThat(field(answer, "complete")).isEqualTo(true));
    assertThat(value(felling, "Felling", supplied)).isEqualTo("reject");
    assertThat(
            value(
                province,
                "TreeFellingDecision",
                inputs("treeDiameter", cm(61), "protectedArea", false)))
        .isEqualTo("Reject");
  }

  /** The province's last row, meant for unknown products, catches a tree without a diameter. */
  @Test
  void asksForAMissingDiameterWhichTheProvinceOverlooks() {
    DecisionModel province = theirs("awb-completeness-check.dmn");
    var theirInputs = inputs("productType", "TreeFellingPermit", "treeDiameter", null);

    Object theirAnswer = value(province, "AwbCompletenessCheck", theirInputs);
    Object ourAnswer = value(felling, "Completeness", inputs("diameter", null));

    assertThat(field(theirAnswer, "isComplete")).isEqualTo(true);
    assertThat(field(ourAnswer, "complete")).isEqualTo(false);
  }

  /** The province's bands leave a gap between whole centimetres. */
  @Test
  void decidesBetweenWholeCentimetresWhereTheProvinceDoesNot() {
    DecisionModel province = theirs("tree-felling-decision.dmn");
    BigDecimal between = new BigDecimal("30.5");

    assertThat(
            value(
                province,
                "TreeFellingDecision",
                inputs("treeDiameter", between, "protectedArea", true)))
        .isNull();
    assertThat(value(felling, "Felling", inputs("diameter", between, "protectedArea", true)))
        .isEqualTo("reject");
  }

  private static BigDecimal cm(int diameter) {
    return BigDecimal.valueOf(diameter);
  }

  private static Map<String, @Nullable Object> inputs(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> inputs = new HashMap<>();
    inputs.put("supplement", null);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      inputs.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return inputs;
  }

  private static @Nullable Object value(
      DecisionModel model, String decision, Map<String, @Nullable Object> inputs) {
    DecisionResult result = model.evaluate(decision, inputs, Budget.standard());
    return result.value();
  }

  private static @Nullable Object field(@Nullable Object context, String name) {
    assertThat(context).isInstanceOf(Map.class);
    return ((Map<?, ?>) requireNonNull(context)).get(name);
  }

  private static DecisionModel theirs(String file) {
    return read(file, SharedData.bytes("bpmn/nl-flevoland-ronl/" + file));
  }

  private static DecisionModel ours(String file) {
    try {
      return read(file, Files.readAllBytes(services().resolve(PERMIT + file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DecisionModel read(String file, byte[] content) {
    Problems problems = new Problems();
    DecisionModel model = DmnReader.read(file, content, problems);
    assertThat(problems.sorted()).as(file).isEmpty();
    return requireNonNull(model, file);
  }

  /** The packages of the project, above the module's folder. */
  private static Path services() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(at.resolve("services"))) {
      at = requireNonNull(at.getParent(), "no folder services above the working folder");
    }
    return at.resolve("services");
  }
}
