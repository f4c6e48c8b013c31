package org.masnaa.feel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names an expression may use, with what is known of their values. Immutable. */
public final class Scope {

  private final Map<String, FeelType> names;
  private final Map<String, FeelType> types;
  private final Map<String, Coercion> coercions;
  private final boolean open;

  private Scope(
      Map<String, FeelType> names,
      Map<String, FeelType> types,
      Map<String, Coercion> coercions,
      boolean open) {
    this.names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    this.types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    this.coercions = Map.copyOf(coercions);
    this.open = open;
  }

  /** Exactly these names; any other is refused. */
  public static Scope of(Map<String, FeelType> names) {
    return new Scope(names, Map.of(), Map.of(), false);
  }

  /** Any name, of any type; for texts whose surroundings are not known. */
  public static Scope open() {
    return new Scope(Map.of(), Map.of(), Map.of(), true);
  }

  public Scope plus(Map<String, FeelType> more) {
    Map<String, FeelType> all = new LinkedHashMap<>(names);
    all.putAll(more);
    return new Scope(all, types, coercions, open);
  }

  public Scope plus(String name, FeelType type) {
    return plus(Map.of(name, type));
  }

  /**
   * Adds named types for {@code instance of} and typed parameters.
   *
   * @param demands what some of them demand of a value beyond their type
   */
  public Scope withTypes(Map<String, FeelType> more, Map<String, Coercion> demands) {
    Map<String, FeelType> all = new LinkedHashMap<>(types);
    all.putAll(more);
    Map<String, Coercion> both = new LinkedHashMap<>(coercions);
    both.putAll(demands);
    return new Scope(names, all, both, open);
  }

  public Set<String> names() {
    return names.keySet();
  }

  /** The declared type of a name, or null when the name is not declared. */
  public @Nullable FeelType type(String name) {
    return names.get(name);
  }

  public Map<String, FeelType> types() {
    return types;
  }

  /** What a named type demands of a value beyond its type, or null when nothing. */
  public @Nullable Coercion coercion(String type) {
    return coercions.get(type);
  }

  /** Whether names that are not declared are allowed. */
  public boolean isOpen() {
    return open;
  }
}
