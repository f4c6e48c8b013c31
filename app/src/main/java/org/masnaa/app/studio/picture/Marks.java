package org.masnaa.app.studio.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.picture.Picture;
import org.masnaa.picture.Way;

/**
 * What is marked in a picture.
 *
 * @param numbers by the id of a node on the chosen way, when the way passes it
 * @param taken the arrows of the chosen way, by id
 * @param flaw the node at which a flaw shows, or null
 * @param missed the nodes and arrows that no example reaches, by id
 */
public record Marks(
    Map<String, String> numbers, Set<String> taken, @Nullable String flaw, Set<String> missed) {

  private static final int NUMBERS = 3;

  public Marks {
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    taken = Set.copyOf(taken);
    missed = Set.copyOf(missed);
  }

  /**
   * The marks of a way over what was tried.
   *
   * @param way the chosen way, or null
   * @param ways those of all examples; null while they do not run, so nothing counts as missed
   */
  public static Marks of(
      Picture picture, @Nullable Way way, @Nullable String flaw, @Nullable List<Way> ways) {
    Map<String, String> numbers = new LinkedHashMap<>();
    if (way != null) {
      Map<String, List<String>> visits = new LinkedHashMap<>();
      for (int i = 0; i < way.nodes().size(); i++) {
        visits
            .computeIfAbsent(way.nodes().get(i), node -> new ArrayList<>())
            .add(String.valueOf(i + 1));
      }
      visits.forEach((node, all) -> numbers.put(node, shown(all)));
    }
    return new Marks(numbers, way == null ? Set.of() : way.arrows(), flaw, missed(picture, ways));
  }

  private static String shown(List<String> visits) {
    String first = String.join(" · ", visits.subList(0, Math.min(NUMBERS, visits.size())));
    return visits.size() > NUMBERS ? first + " …" : first;
  }

  private static Set<String> missed(Picture picture, @Nullable List<Way> ways) {
    Set<String> missed = new HashSet<>();
    if (ways != null) {
      picture.nodes().forEach(node -> missed.add(node.id()));
      picture.arrows().forEach(arrow -> missed.add(arrow.id()));
      ways.forEach(way -> {
        way.nodes().forEach(missed::remove);
        missed.removeAll(way.arrows());
      });
    }
    return missed;
  }

  public boolean isOn(String node) {
    return numbers.containsKey(node);
  }

  public boolean isMissed(String id) {
    return missed.contains(id);
  }

  /** How wide the badge is that holds a node's numbers. */
  public int badge(String node) {
    return 16 + (int) Letters.width(numbers.getOrDefault(node, ""), 13, false);
  }
}
