package org.masnaa.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.masnaa.source.XmlElement;

/**
 * What a file says beside its elements and flows.
 *
 * @param heard the elements, and the processes, to which a message flow leads
 * @param outputs what is kept when an element ends, by its id, over what it brought back
 * @param sets what is written when a token enters an element or takes a flow, by its id
 */
record Surroundings(
    Set<String> heard, Map<String, List<Mapping>> outputs, Map<String, List<Mapping>> sets) {

  Surroundings {
    heard = Set.copyOf(heard);
    outputs = Map.copyOf(outputs);
    sets = Map.copyOf(sets);
  }

  /** Collects what is beside while a file is read. */
  static final class Collector {
    private final Set<String> heard = new HashSet<>();
    private final Map<String, List<Mapping>> outputs = new HashMap<>();
    private final Map<String, List<Mapping>> sets = new HashMap<>();

    Surroundings all() {
      return new Surroundings(heard, outputs, sets);
    }

    void output(String id, List<Mapping> mappings) {
      add(outputs, id, mappings);
    }

    void set(String id, List<Mapping> mappings) {
      add(sets, id, mappings);
    }

    private static void add(Map<String, List<Mapping>> to, String id, List<Mapping> mappings) {
      if (!mappings.isEmpty()) {
        List<Mapping> all = new ArrayList<>(to.getOrDefault(id, List.of()));
        all.addAll(mappings);
        to.put(id, List.copyOf(all));
      }
    }

    /** Remembers where message flows lead: to elements, or to whole processes by their pools. */
    void messageFlows(XmlElement collaboration) {
      Map<String, String> pools = new HashMap<>();
      for (XmlElement pool : collaboration.children(Bpmn.MODEL, "participant")) {
        String id = pool.attribute("id");
        String process = pool.attribute("processRef");
        if (id != null && process != null) {
          pools.put(id, process);
        }
      }
      for (XmlElement flow : collaboration.children(Bpmn.MODEL, "messageFlow")) {
        String target = flow.attribute("targetRef");
        if (target != null) {
          heard.add(pools.getOrDefault(target, target));
        }
      }
    }
  }
}
