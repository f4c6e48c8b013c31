package org.masnaa.service;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.masnaa.dmn.Decision;
import org.masnaa.dmn.DecisionModel;
import org.masnaa.feel.Expression;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;
import org.masnaa.form.FeelTexts;
import org.masnaa.source.Problems;
import org.masnaa.source.YamlFields;
import org.masnaa.source.YamlNode;

/** Reads a value that is a FEEL text or names a decision. */
final class RuleReader {

  private static final Pattern DECISION = Pattern.compile("decisions/[^#\\s]+\\.dmn#.+");

  private final YamlFields fields;
  private final FeelTexts feel;
  private final Map<String, DecisionModel> decisions;
  private final Problems problems;

  RuleReader(
      YamlFields fields, FeelTexts feel, Map<String, DecisionModel> decisions, Problems problems) {
    this.fields = fields;
    this.feel = feel;
    this.decisions = decisions;
    this.problems = problems;
  }

  @Nullable Rule read(String key, Scope scope, FeelType expected) {
    YamlNode.Scalar scalar = fields.scalar(key);
    if (scalar == null) {
      return null;
    }
    if (!DECISION.matcher(scalar.text()).matches()) {
      Expression expression = feel.compile(scalar, scope, expected);
      return expression == null ? null : new Rule.Formula(expression);
    }
    DecisionLookup lookup = new DecisionLookup(decisions, problems);
    Decision decision = lookup.find(scalar.text(), scalar.start());
    if (decision == null) {
      return null;
    }
    lookup.checkInputs(decision, scope, scalar.start());
    return new Rule.Decided(DecisionLookup.reference(scalar.text()));
  }
}
