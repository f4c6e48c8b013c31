package org.masnaa.service;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.masnaa.feel.Expression;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;
import org.masnaa.form.Attribute;
import org.masnaa.form.FeelTexts;
import org.masnaa.source.Problems;
import org.masnaa.source.YamlFields;

/** Compiles the formulas of attributes that no register stores, over those that one does. */
final class DerivedAttributes {

  private final Problems problems;

  DerivedAttributes(Problems problems) {
    this.problems = problems;
  }

  /** The attributes with their formulas; a formula cannot use another derived attribute. */
  Map<String, Attribute> complete(
      Map<String, Attribute> attributes, Map<String, YamlFields> derived) {
    Map<String, Attribute> stored = new LinkedHashMap<>(attributes);
    stored.keySet().removeAll(derived.keySet());
    Map<String, FeelType> names = new HashMap<>(AttributeCatalogue.scope(stored.values()));
    names.put("today", FeelType.DATE);
    Map<String, Attribute> all = new LinkedHashMap<>(attributes);
    derived.forEach((name, keys) ->
        all.computeIfPresent(name, (n, attribute) -> with(attribute, keys, Scope.of(names))));
    return all;
  }

  private Attribute with(Attribute attribute, YamlFields keys, Scope scope) {
    Expression formula =
        new FeelTexts(problems).optional(keys, "derived", scope, attribute.type().feelType());
    return new Attribute(
        attribute.name(),
        attribute.label(),
        attribute.type(),
        attribute.register(),
        attribute.meaning(),
        attribute.shows(),
        formula);
  }
}
