package org.masnaa.flow.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.masnaa.flow.oracle.Block.Again;
import org.masnaa.flow.oracle.Block.Border;
import org.masnaa.flow.oracle.Block.Box;
import org.masnaa.flow.oracle.Block.Branch;
import org.masnaa.flow.oracle.Block.Call;
import org.masnaa.flow.oracle.Block.Chain;
import org.masnaa.flow.oracle.Block.Handler;
import org.masnaa.flow.oracle.Block.Race;
import org.masnaa.flow.oracle.Block.Task;

/** Makes a model that shows something smaller, as long as it still shows it. */
final class Shrinking {

  private Shrinking() {}

  static Model smallest(Model model, Predicate<Model> shows) {
    Model best = model;
    for (boolean smaller = true; smaller; ) {
      smaller = false;
      for (Model candidate : smaller(best)) {
        if (!Known.any(candidate) && shows.test(candidate)) {
          best = candidate;
          smaller = true;
          break;
        }
      }
    }
    return best;
  }

  private static List<Model> smaller(Model model) {
    List<Model> all = new ArrayList<>();
    for (Chain chain : smaller(model.body())) {
      all.add(new Model(chain, model.handlers()));
    }
    for (List<Handler> handlers : handlers(model.handlers())) {
      all.add(new Model(model.body(), handlers));
    }
    return all;
  }

  private static List<Chain> smaller(Chain chain) {
    List<Chain> all = new ArrayList<>();
    List<Block> blocks = chain.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      all.add(with(blocks, i, List.of()));
      for (Chain inside : blocks.get(i).inside()) {
        if (i == blocks.size() - 1 || inside.goesOn()) {
          all.add(with(blocks, i, inside.blocks()));
        }
      }
      for (Block block : smaller(blocks.get(i))) {
        if (i == blocks.size() - 1 || block.goesOn()) {
          all.add(with(blocks, i, List.of(block)));
        }
      }
    }
    return all;
  }

  private static Chain with(List<Block> blocks, int at, List<Block> instead) {
    List<Block> all = new ArrayList<>(blocks.subList(0, at));
    all.addAll(instead);
    all.addAll(blocks.subList(at + 1, blocks.size()));
    return new Chain(all);
  }

  private static List<Block> smaller(Block block) {
    List<Block> all = new ArrayList<>();
    switch (block) {
      case Task t -> {
        if (t.rounds() != null) {
          all.add(new Task(t.id(), t.kind(), t.borders(), null, t.undone()));
        }
        if (t.undone()) {
          all.add(new Task(t.id(), t.kind(), t.borders(), t.rounds(), false));
        }
        borders(t.borders())
            .forEach(b -> all.add(new Task(t.id(), t.kind(), b, t.rounds(), t.undone())));
      }
      case Call c -> {
        smaller(c.called()).forEach(called -> all.add(new Call(c.id(), called, c.borders())));
        borders(c.borders()).forEach(b -> all.add(new Call(c.id(), c.called(), b)));
      }
      case Branch b -> ways(b.ways()).forEach(w -> all.add(new Branch(b.id(), b.kind(), w)));
      case Race r -> race(r, all);
      case Again a ->
          smaller(a.body()).stream()
              .filter(body -> !body.blocks().isEmpty() && body.goesOn())
              .filter(body -> body.blocks().getFirst() instanceof Task)
              .forEach(body -> all.add(new Again(a.id(), body)));
      case Box b -> box(b, all);
      case Block.Catch c -> {}
      case Block.Throw t -> {}
      case Block.Stop s -> {}
    }
    return all;
  }

  private static void race(Race race, List<Block> all) {
    List<Race.Way> ways = race.ways();
    for (int i = 0; i < ways.size(); i++) {
      if (ways.size() > 2) {
        all.add(new Race(race.id(), without(ways, i)));
      }
      Race.Way way = ways.get(i);
      for (Chain after : smaller(way.after())) {
        all.add(new Race(race.id(), put(ways, i, new Race.Way(way.id(), way.sign(), after))));
      }
    }
  }

  private static void box(Box box, List<Block> all) {
    if (box.rounds() != null) {
      all.add(new Box(box.id(), box.body(), box.borders(), box.handlers(), null));
    }
    smaller(box.body())
        .forEach(
            body -> all.add(new Box(box.id(), body, box.borders(), box.handlers(), box.rounds())));
    borders(box.borders())
        .forEach(b -> all.add(new Box(box.id(), box.body(), b, box.handlers(), box.rounds())));
    handlers(box.handlers())
        .forEach(h -> all.add(new Box(box.id(), box.body(), box.borders(), h, box.rounds())));
  }

  private static List<List<Chain>> ways(List<Chain> ways) {
    List<List<Chain>> all = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      if (ways.size() > 2) {
        all.add(without(ways, i));
      }
      for (Chain chain : smaller(ways.get(i))) {
        all.add(put(ways, i, chain));
      }
    }
    return all;
  }

  private static List<List<Border>> borders(List<Border> borders) {
    List<List<Border>> all = new ArrayList<>();
    for (int i = 0; i < borders.size(); i++) {
      all.add(without(borders, i));
      Border border = borders.get(i);
      for (Chain path : smaller(border.path())) {
        all.add(
            put(borders, i, new Border(border.id(), border.sign(), border.interrupting(), path)));
      }
    }
    return all;
  }

  private static List<List<Handler>> handlers(List<Handler> handlers) {
    List<List<Handler>> all = new ArrayList<>();
    for (int i = 0; i < handlers.size(); i++) {
      all.add(without(handlers, i));
      Handler handler = handlers.get(i);
      for (Chain body : smaller(handler.body())) {
        all.add(
            put(
                handlers,
                i,
                new Handler(handler.id(), handler.sign(), handler.interrupting(), body)));
      }
    }
    return all;
  }

  private static <T> List<T> without(List<T> list, int at) {
    List<T> all = new ArrayList<>(list);
    all.remove(at);
    return all;
  }

  private static <T> List<T> put(List<T> list, int at, T instead) {
    List<T> all = new ArrayList<>(list);
    all.set(at, instead);
    return all;
  }
}
