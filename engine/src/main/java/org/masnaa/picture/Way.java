package org.masnaa.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.masnaa.picture.Picture.Arrow;
import org.masnaa.picture.Picture.Kind;
import org.masnaa.picture.Picture.Link;
import org.masnaa.picture.Picture.Node;
import org.masnaa.service.Trail;

/**
 * A way through a picture.
 *
 * @param nodes ids in the order in which they were passed; one that is passed again stands again
 * @param arrows the ids of those taken
 */
public record Way(List<String> nodes, Set<String> arrows) {

  public Way {
    nodes = List.copyOf(nodes);
    arrows = Collections.unmodifiableSet(new LinkedHashSet<>(arrows));
  }

  /** The way that an example took. */
  public static Way of(Picture picture, Trail trail) {
    List<String> asked = asked(picture, trail);
    Set<String> taken = new LinkedHashSet<>();
    for (int i = 1; i < asked.size(); i++) {
      String from = asked.get(i - 1);
      String to = asked.get(i);
      picture.arrows().stream()
          .filter(arrow -> arrow.from().equals(from) && arrow.to().equals(to))
          .forEach(arrow -> taken.add(arrow.id()));
    }
    Set<String> done = new HashSet<>();
    trail.steps().forEach(step -> done.add(Picture.step(step)));
    Set<String> seen = new HashSet<>(done);
    trail.seen().forEach(step -> seen.add(Picture.step(step)));
    picture.arrows().stream()
        .filter(arrow -> trail.sent() && taken(picture, trail, arrow, done, seen))
        .forEach(arrow -> taken.add(arrow.id()));
    List<String> nodes = new ArrayList<>(asked);
    trail.steps().stream()
        .map(Picture::step)
        .filter(id -> picture.node(id).isPresent())
        .forEach(nodes::add);
    return new Way(nodes, taken);
  }

  /** A way that was found in the process alone, such as the one to a flaw. */
  public static Way through(Picture picture, List<String> steps) {
    List<String> nodes =
        steps.stream().map(Picture::step).filter(id -> picture.node(id).isPresent()).toList();
    Set<String> passed = new HashSet<>(nodes);
    Set<String> arrows = new LinkedHashSet<>();
    picture.arrows().stream()
        .filter(arrow -> passed.contains(arrow.from()) && passed.contains(arrow.to()))
        .forEach(arrow -> arrows.add(arrow.id()));
    return new Way(nodes, arrows);
  }

  private static List<String> asked(Picture picture, Trail trail) {
    List<String> asked = new ArrayList<>();
    for (Node node : picture.nodes()) {
      boolean passed =
          switch (node.kind()) {
            case BEGIN, ELIGIBILITY -> true;
            case INELIGIBLE -> !trail.eligible();
            case CONDITION -> trail.eligible();
            case PAGE -> trail.pages().contains(node.item());
            case SEND -> trail.sent();
            case START,
                PERSON,
                MACHINE,
                DECISION,
                CHOICE,
                TOGETHER,
                SOME,
                FIRST,
                WAIT,
                SIGNAL,
                BORDER,
                PART,
                END ->
                false;
          };
      if (passed) {
        asked.add(node.id());
      }
    }
    return asked;
  }

  /**
   * Whether a case took it: where there was a choice it says so itself; else both of its ends tell.
   */
  private static boolean taken(
      Picture picture, Trail trail, Arrow arrow, Set<String> done, Set<String> seen) {
    return switch (arrow.link()) {
      case SENT -> true;
      case BORDER, INSIDE -> done.contains(arrow.to());
      case FLOW -> {
        if (trail.chosen().contains(arrow.item())) {
          yield true;
        }
        boolean first =
            picture.node(arrow.from()).filter(from -> from.kind() == Kind.FIRST).isPresent();
        boolean chosen =
            picture.arrows().stream()
                .anyMatch(other ->
                    other.link() == Link.FLOW
                        && other.from().equals(arrow.from())
                        && trail.chosen().contains(other.item()));
        yield !chosen
            && !arrow.item().isEmpty()
            && done.contains(arrow.from())
            && (first ? done : seen).contains(arrow.to());
      }
    };
  }
}
