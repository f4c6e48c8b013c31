package org.masnaa.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Expression;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;
import org.masnaa.source.Position;
import org.masnaa.source.Problems;
import org.masnaa.source.YamlFields;
import org.masnaa.source.YamlNode;

/** Reads {@code min} and {@code max}, which count, measure or limit days by the type. */
final class BoundsReader {

  private final Scope scope;
  private final FeelTexts feel;
  private final Problems problems;

  BoundsReader(Scope scope, FeelTexts feel, Problems problems) {
    this.scope = scope;
    this.feel = feel;
    this.problems = problems;
  }

  record Bounds(int min, int max) {}

  /** {@code min} and {@code max} as counts. */
  Bounds count(YamlFields fields, int usualMin, int usualMax, int most) {
    int min = whole(fields, "min", usualMin, 0, most);
    int max = whole(fields, "max", Math.max(min, usualMax), 1, most);
    if (min > max) {
      problems.add(FormProblems.minAboveMax(fields.at("min")));
    }
    return new Bounds(min, max);
  }

  int whole(YamlFields fields, String key, int usual, int least, int most) {
    BigDecimal number = fields.number(key);
    if (number == null) {
      return usual;
    }
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    if (!whole
        || number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      problems.add(FormProblems.limit(fields.at(key), key, least, most));
      return usual;
    }
    return number.intValueExact();
  }

  record Range(@Nullable BigDecimal min, @Nullable BigDecimal max) {}

  Range range(YamlFields fields, @Nullable BigDecimal usualMin, @Nullable BigDecimal usualMax) {
    BigDecimal given = fields.number("min");
    BigDecimal min = given == null ? usualMin : given;
    BigDecimal most = fields.number("max");
    BigDecimal max = most == null ? usualMax : most;
    if (min != null && max != null && min.compareTo(max) > 0) {
      problems.add(FormProblems.minAboveMax(fields.at("max")));
    }
    return new Range(min, max);
  }

  /** A bound of a date: {@code 2026-01-31}, or an expression that gives a date. */
  @Nullable Expression date(YamlFields fields, String key) {
    YamlNode.Scalar scalar = fields.scalar(key);
    if (scalar == null) {
      return null;
    }
    if (!scalar.text().matches("\\d{4}-\\d{2}-\\d{2}")) {
      return feel.compile(scalar, scope, FeelType.DATE);
    }
    Position at = scalar.start();
    String literal = "date(\"" + scalar.text() + "\")";
    return feel.compile(new YamlNode.Scalar(scalar.at(), literal, true, at), scope, FeelType.DATE);
  }
}
