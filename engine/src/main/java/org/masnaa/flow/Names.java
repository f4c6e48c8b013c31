package org.masnaa.flow;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that expressions see during a step: the case's data, and over it what was written. What
 * an instance of a loop writes is kept apart, as a context under a name that begins with {@code @}.
 */
final class Names {

  /** How the names of instances begin that keep nothing of what they write to themselves. */
  static final String SHARED = "@@";

  private final Map<String, ? extends @Nullable Object> under;
  private final Map<String, @Nullable Object> written = new LinkedHashMap<>();

  Names(Map<String, ? extends @Nullable Object> under) {
    this.under = under;
  }

  /** What this step wrote; null where a name was given up. */
  Map<String, @Nullable Object> written() {
    return Collections.unmodifiableMap(written);
  }

  @Nullable Object get(@Nullable Object name) {
    return written.containsKey(name) ? written.get(name) : under.get(name);
  }

  void set(String name, @Nullable Object value) {
    written.put(name, value);
  }

  /** The names as seen from inside these instances of loops, the innermost first. */
  View in(List<String> instances) {
    return new View(instances, Map.of());
  }

  /** The local names of an instance; empty if it has none. */
  @SuppressWarnings("unchecked") // Only this class stores contexts under names with @.
  Map<String, @Nullable Object> locals(String instance) {
    return get(instance) instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
  }

  /** The names at one place of the process. */
  final class View extends AbstractMap<String, @Nullable Object> {

    private final List<String> instances;
    private final Map<String, ? extends @Nullable Object> over;

    private View(List<String> instances, Map<String, ? extends @Nullable Object> over) {
      this.instances = instances;
      this.over = over;
    }

    /** The same place, with some names hidden by others. */
    View with(Map<String, ? extends @Nullable Object> hiding) {
      return new View(instances, hiding);
    }

    void write(String name, @Nullable Object value) {
      for (String instance : instances) {
        if (!instance.startsWith(SHARED)) {
          Map<String, @Nullable Object> more = new LinkedHashMap<>(locals(instance));
          more.put(name, value);
          set(instance, Collections.unmodifiableMap(more));
          return;
        }
      }
      set(name, value);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
      if (over.containsKey(name)) {
        return over.get(name);
      }
      for (String instance : instances) {
        Map<String, @Nullable Object> locals = locals(instance);
        if (locals.containsKey(name)) {
          return locals.get(name);
        }
      }
      return Names.this.get(name);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
      return entrySet().stream().anyMatch(e -> e.getKey().equals(name));
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
      Map<String, @Nullable Object> all = new HashMap<>(under);
      all.putAll(written);
      instances.reversed().forEach(instance -> all.putAll(locals(instance)));
      all.putAll(over);
      return all.entrySet();
    }
  }
}
