package org.masnaa.flow;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that expressions see during a step: the case's data, and over it what was written. */
final class Names extends AbstractMap<String, @Nullable Object> {

  private final Map<String, ? extends @Nullable Object> under;
  private final Map<String, @Nullable Object> written = new LinkedHashMap<>();

  Names(Map<String, ? extends @Nullable Object> under) {
    this.under = under;
  }

  void write(String name, @Nullable Object value) {
    written.put(name, value);
  }

  Map<String, @Nullable Object> written() {
    return written;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    return written.containsKey(name) ? written.get(name) : under.get(name);
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return written.containsKey(name) || under.containsKey(name);
  }

  @Override
  public Set<Map.Entry<String, @Nullable Object>> entrySet() {
    Map<String, @Nullable Object> all = new HashMap<>(under);
    all.putAll(written);
    return all.entrySet();
  }
}
