package org.masnaa.service;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;

/**
 * The names that the files of a package may use for the data of a case, as they come to be known:
 * attributes and the day first, then answers, then the fee and what the process writes.
 *
 * @param rewritten results that the process may write over an answer of the same name
 * @param complete false when the process could not be read, so that results are not known
 */
record CaseNames(
    Map<String, FeelType> attributes,
    Map<String, FeelType> answers,
    Map<String, FeelType> results,
    Set<String> rewritten,
    boolean complete) {

  /** What every case has besides. */
  static final Map<String, FeelType> ALWAYS = Map.of("today", FeelType.DATE);

  static final Map<String, FeelType> AT_SUBMISSION =
      Map.of("fee", FeelType.NUMBER, "reference", FeelType.STRING);

  /** Before anything is asked. */
  Scope beforehand() {
    return Scope.of(attributes).plus(ALWAYS);
  }

  /** When the form is complete. */
  Scope submitted() {
    return beforehand().plus(answers);
  }

  /** What does not change from day to day once the form is complete. */
  Scope named() {
    return Scope.of(attributes).plus(answers);
  }

  /** Anywhere in the process. */
  Scope running() {
    return submitted().plus(AT_SUBMISSION).plus(results);
  }

  /** What the process adds to the names of the form. */
  Map<String, FeelType> added() {
    Map<String, FeelType> added = new LinkedHashMap<>(AT_SUBMISSION);
    added.putAll(results);
    return Collections.unmodifiableMap(added);
  }

  /** Names that a question cannot have. */
  Set<String> taken() {
    Set<String> taken = new java.util.LinkedHashSet<>(attributes.keySet());
    taken.addAll(ALWAYS.keySet());
    taken.addAll(AT_SUBMISSION.keySet());
    results.keySet().stream().filter(name -> !rewritten.contains(name)).forEach(taken::add);
    return taken;
  }

  /** Whether a dotted name means something when the case runs. */
  boolean knows(String name) {
    String[] parts = name.split("\\.", -1);
    FeelType type = running().type(parts[0]);
    if (type == null && !complete) {
      return true;
    }
    for (int i = 1; i < parts.length && type != null; i++) {
      type =
          switch (type) {
            case FeelType.ContextOf(Map<String, FeelType> fields) -> fields.get(parts[i]);
            case FeelType.Basic basic when basic == FeelType.Basic.ANY -> type;
            case FeelType.Basic other -> null;
            case FeelType.ListOf other -> null;
            case FeelType.RangeOf other -> null;
            case FeelType.FunctionOf other -> null;
          };
    }
    return type != null;
  }

  /** Every dotted name, two parts deep, to suggest the nearest from. */
  Collection<String> all() {
    Set<String> all = new java.util.TreeSet<>();
    Scope scope = running();
    for (String name : scope.names()) {
      if (scope.type(name) instanceof FeelType.ContextOf(Map<String, FeelType> fields)) {
        fields.keySet().forEach(field -> all.add(name + "." + field));
      } else {
        all.add(name);
      }
    }
    return all;
  }
}
