package org.masnaa.dmn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.masnaa.feel.Budget;
import org.masnaa.source.Problems;

class ImportsTest {

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  @Test
  void whatIsImportedWithoutANameIsLikeOnesOwn() {
    model("a", "<import namespace='b' name=''/>", decision("one", "two", "#two"));
    model("b", "<import namespace='c' name=''/>", "");
    model("c", "", decision("two", "\"from c\"", ""));

    assertThat(value("one")).isEqualTo("from c");
    assertThat(value("two")).isEqualTo("from c");
  }

  @Test
  void ofTwoImportsWithTheSameIdTheFirstCounts() {
    model(
        "a",
        "<import namespace='b' name=''/><import namespace='c' name=''/>",
        decision("one", "two", "#two"));
    model("b", "", decision("two", "\"from b\"", ""));
    model("c", "", decision("two", "\"from c\"", ""));

    assertThat(value("one")).isEqualTo("from b");
  }

  @Test
  void anOwnDecisionComesBeforeAnImportedOneOfThatName() {
    model("a", "<import namespace='b' name='other'/>", decision("one", "other.one + 1", "b#one"));
    model("b", "", decision("one", "41", ""));

    assertThat(value("one")).hasToString("42");
  }

  @Test
  void anInputOfAnImportedModelIsGivenByItsName() {
    model("a", "<import namespace='b' name='other'/>", decision("one", "other.hello", "b#hello"));
    model(
        "b",
        "<inputData id='who' name='who'><variable name='who' typeRef='string'/></inputData>",
        "<decision id='hello' name='hello'><variable name='hello'/><informationRequirement>"
            + "<requiredInput href='#who'/></informationRequirement><literalExpression>"
            + "<text>\"hello \" + who</text></literalExpression></decision>");

    assertThat(model().evaluate("one", Map.of("who", "Noor"), Budget.standard()).value())
        .isEqualTo("hello Noor");
  }

  @Test
  void aMissingImportIsNamed() {
    model("a", "<import namespace='gone' name='x'/>", decision("one", "1", ""));

    Problems problems = new Problems();
    DmnReader.read("a", files, problems);

    assertThat(problems.sorted()).extracting(p -> p.code()).containsExactly("dmn.import-missing");
  }

  private void model(String namespace, String before, String decisions) {
    String text =
        "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' namespace='"
            + namespace
            + "' name='"
            + namespace
            + "'>"
            + before
            + decisions
            + "</definitions>";
    files.put(namespace, text.getBytes(UTF_8));
  }

  private static String decision(String name, String text, String needs) {
    String requirement =
        needs.isEmpty()
            ? ""
            : "<informationRequirement><requiredDecision href='"
                + needs
                + "'/></informationRequirement>";
    return "<decision id='"
        + name
        + "' name='"
        + name
        + "'><variable name='"
        + name
        + "'/>"
        + requirement
        + "<literalExpression><text>"
        + text
        + "</text></literalExpression></decision>";
  }

  private Object value(String decision) {
    return Objects.requireNonNull(model().evaluate(decision, Map.of(), Budget.standard()).value());
  }

  private DecisionModel model() {
    Problems problems = new Problems();
    DecisionModel model = DmnReader.read("a", files, problems);
    assertThat(problems.sorted()).isEmpty();
    return Objects.requireNonNull(model);
  }
}
