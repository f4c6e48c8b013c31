package org.masnaa.dmn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.Coercion;
import org.masnaa.feel.FeelFunction;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.tree.Frame;
import org.masnaa.feel.tree.Node;
import org.masnaa.feel.value.Types;

/**
 * A type of a model with its constraints (DMN 1.5, clause 7.3.2).
 *
 * @param type the type as FEEL knows it
 * @param item for a collection, the type of its items
 * @param components for a structure, the types of its parts
 * @param allowed what values are allowed, or null when all are
 * @param allowedText the text of that, for order of priority and for people
 * @param signature for a function, what it demands beyond its type
 */
record ItemType(
    FeelType type,
    @Nullable ItemType item,
    Map<String, ItemType> components,
    @Nullable Allowed allowed,
    @Nullable String allowedText,
    @Nullable Signature signature) {

  /**
   * What a type of functions demands.
   *
   * @param parameters types of the parameters by name, in order
   */
  record Signature(Map<String, ItemType> parameters, ItemType result) {}

  /**
   * Compiled unary tests.
   *
   * @param frameSize slots they need; the tested value is in the first
   */
  record Allowed(Node tests, int frameSize) {

    boolean passes(@Nullable Object value, Budget budget) {
      Frame frame = new Frame(frameSize, null, budget);
      frame.slot(0, value);
      return Boolean.TRUE.equals(tests.eval(frame));
    }
  }

  static ItemType of(FeelType type) {
    return new ItemType(type, null, Map.of(), null, null, null);
  }

  /** For a type of functions what they return, for any other the type itself. */
  ItemType result() {
    return signature == null ? this : signature.result;
  }

  /** How values are fitted to the type; null when anything goes. */
  @Nullable Coercion coercion() {
    return isAny() ? null : this::fit;
  }

  boolean isAny() {
    return type == FeelType.Basic.ANY && allowed == null;
  }

  /** Fits a value to the type; null when it does not belong or is not allowed. */
  @Nullable Object fit(@Nullable Object value, Budget budget) {
    if (value == null) {
      return null;
    }
    Object fitted =
        signature != null
            ? function(value, signature)
            : components.isEmpty() && item == null ? Types.fit(value, type) : parts(value, budget);
    return fitted != null && !holds(fitted, budget) ? null : fitted;
  }

  private static @Nullable Object function(Object value, Signature signature) {
    Object single = value instanceof List<?> list && list.size() == 1 ? list.getFirst() : value;
    boolean fits =
        single instanceof FeelFunction function
            && function.parameters().size() == signature.parameters.size();
    return fits ? FittedFunction.of((FeelFunction) single, signature.result) : null;
  }

  private @Nullable Object parts(Object value, Budget budget) {
    budget.step();
    if (item != null) {
      List<?> list = value instanceof List<?> items ? items : List.of(value);
      return items(list, item, budget);
    }
    Object single = value instanceof List<?> list && list.size() == 1 ? list.getFirst() : value;
    return single instanceof Map<?, ?> context ? structure(context, budget) : null;
  }

  private static @Nullable Object items(List<?> list, ItemType item, Budget budget) {
    List<@Nullable Object> fitted = new ArrayList<>(list.size());
    boolean changed = false;
    for (Object each : list) {
      Object part = item.fit(each, budget);
      if (part == null && each != null) {
        return null;
      }
      changed |= differ(part, each);
      fitted.add(part);
    }
    return changed ? Collections.unmodifiableList(fitted) : list;
  }

  /** Parts that the type does not name are kept; a context that lacks one does not belong. */
  private @Nullable Object structure(Map<?, ?> context, Budget budget) {
    Map<String, @Nullable Object> fitted = null;
    for (Map.Entry<String, ItemType> component : components.entrySet()) {
      String name = component.getKey();
      Object part = context.get(name);
      Object fit = component.getValue().fit(part, budget);
      if (fit == null && (part != null || !context.containsKey(name))) {
        return null;
      }
      if (differ(fit, part)) {
        fitted = fitted == null ? copy(context) : fitted;
        fitted.put(name, fit);
      }
    }
    return fitted == null ? context : Collections.unmodifiableMap(fitted);
  }

  private static Map<String, @Nullable Object> copy(Map<?, ?> context) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    context.forEach((name, part) -> copy.put(String.valueOf(name), part));
    return copy;
  }

  @SuppressWarnings("ReferenceEquality") // only whether it is the same object, to save a copy
  private static boolean differ(@Nullable Object a, @Nullable Object b) {
    return a != b;
  }

  private boolean holds(Object value, Budget budget) {
    return allowed == null || allowed.passes(value, budget);
  }
}
