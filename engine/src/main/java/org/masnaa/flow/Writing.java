package org.masnaa.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes values at a place of a case, and writes them under names. */
final class Writing {

  private final Walk walk;

  Writing(Walk walk) {
    this.walk = walk;
  }

  Map<String, @Nullable Object> values(List<Mapping> mappings, Names.View from) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Mapping mapping : mappings) {
      values.put(mapping.name(), walk.judge.value(mapping.value(), from));
    }
    return values;
  }

  /** Writes what is set when a token enters an element or takes a flow. */
  void set(String elementOrFlow, long place) {
    List<Mapping> sets = walk.process.sets(elementOrFlow);
    if (sets.isEmpty()) {
      return;
    }
    Names.View here = walk.at(place);
    for (Mapping set : sets) {
      here.write(set.name(), walk.judge.value(set.value(), here));
    }
  }

  /** Computes outputs over what came back, and keeps them at a place. */
  void keep(List<Mapping> outputs, Map<String, @Nullable Object> result, long place) {
    if (outputs.isEmpty()) {
      return;
    }
    Map<String, @Nullable Object> over = new LinkedHashMap<>(result);
    over.putIfAbsent("result", result);
    Names.View here = walk.at(place);
    values(outputs, here.with(over)).forEach(here::write);
  }

  /** Keeps what an element brought back: its fields if it is a context, and all as a result. */
  void keepResult(String element, @Nullable Object value, Names.View here) {
    List<Mapping> outputs = walk.process.outputs(element);
    if (!outputs.isEmpty()) {
      Map<String, @Nullable Object> over = new LinkedHashMap<>();
      if (value instanceof Map<?, ?> fields) {
        fields.forEach((name, field) -> over.put(String.valueOf(name), field));
      }
      over.put("result", value);
      values(outputs, here.with(over)).forEach(here::write);
    }
  }
}
