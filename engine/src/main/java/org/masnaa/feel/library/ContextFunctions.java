package org.masnaa.feel.library;

import static org.masnaa.feel.library.Arguments.context;
import static org.masnaa.feel.library.Arguments.list;
import static org.masnaa.feel.library.Arguments.string;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.library.Library.Table;
import org.masnaa.feel.tree.Lists;

/** Functions on contexts (DMN 1.5, clause 10.3.4.7). */
final class ContextFunctions {

  private ContextFunctions() {}

  static void addTo(Table table) {
    table.add(
        "get value(m: context, key: string) -> any", (a, _) -> context(a[0]).get(string(a[1])));
    table.add("get entries(m: context) -> list", (a, budget) -> entries(context(a[0]), budget));
    table.add("context(entries: list) -> context", (a, budget) -> fromEntries(list(a[0]), budget));
    table.add(
        "context put(context: context, key: string, value: any) -> context",
        (a, budget) -> put(context(a[0]), string(a[1]), a[2], budget));
    table.add(
        "context put(context: context, keys: list, value: any) -> context",
        (a, budget) -> putDeep(context(a[0]), list(a[1]), 0, a[2], budget));
    table.add("context merge(contexts: list) -> context", (a, budget) -> merge(list(a[0]), budget));
  }

  private static List<?> entries(Map<String, @Nullable Object> context, Budget budget) {
    budget.items(context.size() * 3L);
    @Nullable Object[] entries = new @Nullable Object[context.size()];
    int i = 0;
    for (Map.Entry<String, @Nullable Object> entry : context.entrySet()) {
      Map<String, @Nullable Object> pair = LinkedHashMap.newLinkedHashMap(2);
      pair.put("key", entry.getKey());
      pair.put("value", entry.getValue());
      entries[i++] = Collections.unmodifiableMap(pair);
    }
    return Lists.frozen(entries);
  }

  private static @Nullable Object fromEntries(List<?> entries, Budget budget) {
    budget.items(entries.size());
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    for (Object entry : entries) {
      boolean valid =
          entry instanceof Map<?, ?> pair
              && pair.get("key") instanceof String key
              && pair.containsKey("value")
              && !context.containsKey(key);
      if (!valid) {
        return null;
      }
      Map<String, @Nullable Object> pair = context(entry);
      context.put(string(pair.get("key")), pair.get("value"));
    }
    return Collections.unmodifiableMap(context);
  }

  private static Map<String, @Nullable Object> put(
      Map<String, @Nullable Object> context, String key, @Nullable Object value, Budget budget) {
    budget.items(context.size() + 1L);
    Map<String, @Nullable Object> result = new LinkedHashMap<>(context);
    result.put(key, value);
    return Collections.unmodifiableMap(result);
  }

  private static @Nullable Object putDeep(
      Map<String, @Nullable Object> context,
      List<?> keys,
      int from,
      @Nullable Object value,
      Budget budget) {
    if (from >= keys.size() || !(keys.get(from) instanceof String key)) {
      return null;
    }
    if (from == keys.size() - 1) {
      return put(context, key, value, budget);
    }
    budget.enter(2);
    Object inner =
        context.get(key) instanceof Map<?, ?> nested
            ? putDeep(context(nested), keys, from + 1, value, budget)
            : null;
    budget.leave(2);
    return inner == null ? null : put(context, key, inner, budget);
  }

  private static @Nullable Object merge(List<?> contexts, Budget budget) {
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    for (Object item : contexts) {
      if (!(item instanceof Map<?, ?>)) {
        return null;
      }
      budget.items(context(item).size());
      result.putAll(context(item));
    }
    return Collections.unmodifiableMap(result);
  }
}
