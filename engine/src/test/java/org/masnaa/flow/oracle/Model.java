package org.masnaa.flow.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.masnaa.flow.oracle.Block.Border;
import org.masnaa.flow.oracle.Block.Box;
import org.masnaa.flow.oracle.Block.Call;
import org.masnaa.flow.oracle.Block.Catch;
import org.masnaa.flow.oracle.Block.Chain;
import org.masnaa.flow.oracle.Block.Handler;
import org.masnaa.flow.oracle.Block.Race;
import org.masnaa.flow.oracle.Block.Sign;
import org.masnaa.flow.oracle.Block.Task;

/** A process as a tree of parts, with event sub-processes of its own. */
record Model(Chain body, List<Handler> handlers) {

  /** What an element waits for, and what may be answered. */
  enum Wait {
    USER,
    JOB,
    RECEIVE,
    TIMER,
    MESSAGE,
    SIGNAL
  }

  /**
   * An element that can wait.
   *
   * @param name of its message or signal, else empty
   * @param errors the codes that something around a job catches
   * @param opens what a non-interrupting event can open; empty for all others
   */
  record Place(Wait waits, String name, List<String> errors, Set<String> opens) {}

  /** Every element that can wait, by id. */
  Map<String, Place> places() {
    Map<String, Place> places = new LinkedHashMap<>();
    Surroundings top = Surroundings.TOP;
    handlers.forEach(handler -> handler(handler, top, places));
    chain(body, top.caughtBy(handlers), places);
    return places;
  }

  private static void chain(Chain chain, Surroundings in, Map<String, Place> places) {
    chain.blocks().forEach(block -> block(block, in, places));
  }

  private static void block(Block block, Surroundings in, Map<String, Place> places) {
    switch (block) {
      case Task task -> {
        List<String> errors = in.caughtOn(task.borders()).errors();
        Wait wait =
            switch (task.kind()) {
              case USER -> Wait.USER;
              case JOB -> Wait.JOB;
              case RECEIVE -> Wait.RECEIVE;
              case MANUAL -> null;
            };
        if (wait != null) {
          places.put(task.id(), new Place(wait, task.id(), errors, Set.of()));
        }
        task.borders().forEach(border -> border(border, in, places));
      }
      case Catch event -> sign(event.id(), event.sign(), Set.of(), places);
      case Race race ->
          race.ways()
              .forEach(way -> {
                sign(way.id(), way.sign(), Set.of(), places);
                chain(way.after(), in, places);
              });
      case Box box -> {
        Surroundings inside = in.caughtOn(box.borders());
        box.borders().forEach(border -> border(border, in, places));
        box.handlers().forEach(handler -> handler(handler, inside, places));
        chain(box.body(), inside.caughtBy(box.handlers()), places);
      }
      case Call call -> {
        call.borders().forEach(border -> border(border, in, places));
        chain(call.called(), Surroundings.TOP, places);
      }
      case Block.Branch branch -> branch.ways().forEach(way -> chain(way, in, places));
      case Block.Again again -> chain(again.body(), in, places);
      case Block.Throw event -> {}
      case Block.Stop stop -> {}
    }
  }

  private static void border(Border border, Surroundings in, Map<String, Place> places) {
    Set<String> opens = border.interrupting() ? Set.of() : waits(border.path(), in);
    sign(border.id(), border.sign(), opens, places);
    chain(border.path(), in, places);
  }

  private static void handler(Handler handler, Surroundings in, Map<String, Place> places) {
    Set<String> opens = handler.interrupting() ? Set.of() : waits(handler.body(), in);
    sign(handler.id(), handler.sign(), opens, places);
    chain(handler.body(), in, places);
  }

  private static Set<String> waits(Chain chain, Surroundings in) {
    Map<String, Place> places = new LinkedHashMap<>();
    chain(chain, in, places);
    return Set.copyOf(places.keySet());
  }

  private static void sign(String id, Sign sign, Set<String> opens, Map<String, Place> places) {
    Wait wait =
        switch (sign.kind()) {
          case TIMER -> Wait.TIMER;
          case MESSAGE -> Wait.MESSAGE;
          case SIGNAL -> Wait.SIGNAL;
          case NONE, ERROR, ESCALATION, TERMINATE, COMPENSATION -> null;
        };
    if (wait != null) {
      places.put(id, new Place(wait, sign.name(), List.of(), opens));
    }
  }

  /** Every part, from the outside in. */
  List<Block> blocks() {
    List<Block> all = new ArrayList<>();
    collect(body, all);
    handlers.forEach(handler -> collect(handler.body(), all));
    return all;
  }

  private static void collect(Chain chain, List<Block> all) {
    for (Block block : chain.blocks()) {
      all.add(block);
      block.inside().forEach(inside -> collect(inside, all));
    }
  }

  /** The ids of activities, whose completion is compared. */
  Set<String> activities() {
    Set<String> ids = new HashSet<>();
    for (Block block : blocks()) {
      boolean compared =
          switch (block) {
            case Task task -> task.rounds() == null;
            case Box box -> box.rounds() == null && !terminates(box);
            case Call call -> true;
            case Catch event -> true;
            case Block.Throw event -> !goesUp(event.sign());
            case Block.Branch branch -> false;
            case Race race -> false;
            case Block.Again again -> false;
            case Block.Stop stop -> false;
          };
      if (compared) {
        ids.add(block.id());
      }
      if (block instanceof Task task && task.undone()) {
        ids.add(BpmnText.undo(task));
      }
    }
    return ids;
  }

  /** There, what ends at once or is caught around is not called completed. */
  private static boolean terminates(Box box) {
    return new Model(box.body(), box.handlers())
        .blocks().stream()
            .anyMatch(block ->
                block instanceof Block.Stop stop && stop.sign().kind() == Sign.Kind.TERMINATE);
  }

  private static boolean goesUp(Sign sign) {
    return sign.kind() == Sign.Kind.SIGNAL || sign.kind() == Sign.Kind.ESCALATION;
  }

  /** The names of the conditions on flows. */
  List<String> conditions() {
    List<String> names = new ArrayList<>();
    for (Block block : blocks()) {
      if (block instanceof Block.Again again) {
        names.add(again.id() + "_again");
      }
      if (block instanceof Block.Branch branch && branch.kind() != Block.Branch.Kind.PARALLEL) {
        for (int i = 0; i < branch.ways().size() - 1; i++) {
          names.add(branch.id() + "_" + i);
        }
      }
    }
    return names;
  }

  /** Whether an end throws an error that nothing around it catches. */
  boolean throwsInVain() {
    Surroundings top = Surroundings.TOP;
    return throwsInVain(body, top.caughtBy(handlers))
        || handlers.stream().anyMatch(handler -> throwsInVain(handler.body(), top));
  }

  private static boolean throwsInVain(Chain chain, Surroundings in) {
    return chain.blocks().stream().anyMatch(block -> throwsInVain(block, in));
  }

  private static boolean throwsInVain(Block block, Surroundings in) {
    return switch (block) {
      case Block.Stop stop ->
          stop.sign().kind() == Sign.Kind.ERROR && !in.errors().contains(stop.sign().name());
      case Box box -> {
        Surroundings inside = in.caughtOn(box.borders());
        yield throwsInVain(box.body(), inside.caughtBy(box.handlers()))
            || box.handlers().stream().anyMatch(h -> throwsInVain(h.body(), inside))
            || box.borders().stream().anyMatch(b -> throwsInVain(b.path(), in));
      }
      case Call call ->
          throwsInVain(call.called(), in.caughtOn(call.borders()).called())
              || call.borders().stream().anyMatch(b -> throwsInVain(b.path(), in));
      default -> block.inside().stream().anyMatch(chain -> throwsInVain(chain, in));
    };
  }
}
