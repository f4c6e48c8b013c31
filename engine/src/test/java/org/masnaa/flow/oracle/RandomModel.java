package org.masnaa.flow.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.masnaa.flow.oracle.Block.Again;
import org.masnaa.flow.oracle.Block.Border;
import org.masnaa.flow.oracle.Block.Box;
import org.masnaa.flow.oracle.Block.Branch;
import org.masnaa.flow.oracle.Block.Call;
import org.masnaa.flow.oracle.Block.Catch;
import org.masnaa.flow.oracle.Block.Chain;
import org.masnaa.flow.oracle.Block.Handler;
import org.masnaa.flow.oracle.Block.Race;
import org.masnaa.flow.oracle.Block.Rounds;
import org.masnaa.flow.oracle.Block.Sign;
import org.masnaa.flow.oracle.Block.Stop;
import org.masnaa.flow.oracle.Block.Task;
import org.masnaa.flow.oracle.Block.Throw;

/** Makes a well-formed process by chance; the same seed makes the same one. */
final class RandomModel {

  private static final List<String> ERRORS = List.of("E1", "E2");
  private static final List<String> ESCALATIONS = List.of("X1", "X2");
  private static final List<String> SIGNALS = List.of("S1", "S2");

  private final Random random;
  private final boolean inclusive;
  private int left;
  private int number;

  private RandomModel(Random random) {
    this.random = random;
    this.inclusive = random.nextInt(10) < 7;
    this.left = 3 + random.nextInt(14);
  }

  static Model of(long seed) {
    Random random = new Random(seed);
    Model model;
    do {
      model = new RandomModel(random).model();
    } while (Known.any(model));
    return model;
  }

  private Model model() {
    Surroundings top = Surroundings.TOP;
    List<Handler> handlers = chance(20) ? handlers(top) : List.of();
    return new Model(chain(top.caughtBy(handlers)), handlers);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String id(String kind) {
    return kind + ++number;
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private Chain chain(Surroundings in) {
    List<Block> blocks = new ArrayList<>();
    int length = 1 + random.nextInt(3);
    for (int i = 0; i < length && (left > 0 || blocks.isEmpty()); i++) {
      Block block = block(in);
      blocks.add(block);
      if (!block.goesOn()) {
        return new Chain(blocks);
      }
    }
    if (in.depth() > 0 && chance(8)) {
      stop(in).ifPresent(blocks::add);
    }
    return new Chain(blocks);
  }

  private java.util.Optional<Stop> stop(Surroundings in) {
    List<Sign> possible = new ArrayList<>();
    in.errors().forEach(code -> possible.add(new Sign(Sign.Kind.ERROR, code)));
    if (in.mayTerminate()) {
      possible.add(new Sign(Sign.Kind.TERMINATE, ""));
    }
    if (!in.split()) {
      possible.add(new Sign(Sign.Kind.NONE, ""));
      in.escalations().forEach(code -> possible.add(new Sign(Sign.Kind.ESCALATION, code)));
    }
    return possible.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(new Stop(id("stop"), any(possible)));
  }

  private Block block(Surroundings in) {
    left--;
    boolean small = left <= 0 || in.depth() >= 4;
    int choice = random.nextInt(small ? 50 : 100);
    if (choice < 36) {
      return task(in);
    }
    if (choice < 43) {
      return new Catch(id("catch"), awaited());
    }
    if (choice < 50) {
      return thrown(in);
    }
    if (choice < 72) {
      return branch(in);
    }
    if (choice < 78) {
      return race(in);
    }
    if (choice < 84) {
      return again(in);
    }
    return choice < 96 ? box(in) : call(in);
  }

  private Block thrown(Surroundings in) {
    List<Sign> possible = new ArrayList<>();
    possible.add(new Sign(Sign.Kind.NONE, ""));
    possible.add(new Sign(Sign.Kind.SIGNAL, any(SIGNALS)));
    in.escalations().forEach(code -> possible.add(new Sign(Sign.Kind.ESCALATION, code)));
    if (in.mayCompensate()) {
      possible.add(new Sign(Sign.Kind.COMPENSATION, ""));
    }
    return new Throw(id("throw"), any(possible));
  }

  private Sign awaited() {
    return switch (random.nextInt(3)) {
      case 0 -> new Sign(Sign.Kind.TIMER, "PT" + (1 + random.nextInt(90)) + "M");
      case 1 -> new Sign(Sign.Kind.MESSAGE, "M" + ++number);
      default -> new Sign(Sign.Kind.SIGNAL, any(SIGNALS));
    };
  }

  private Task task(Surroundings in) {
    int choice = random.nextInt(10);
    Task.Kind kind =
        choice < 4
            ? Task.Kind.USER
            : choice < 8 ? Task.Kind.JOB : choice < 9 ? Task.Kind.RECEIVE : Task.Kind.MANUAL;
    String id = id(kind.name().toLowerCase(java.util.Locale.ROOT));
    if (kind == Task.Kind.MANUAL) {
      return new Task(id, kind, List.of(), null, false);
    }
    List<Border> borders = chance(25) ? borders(in, kind == Task.Kind.JOB, false) : List.of();
    Rounds rounds = kind != Task.Kind.RECEIVE && chance(15) ? rounds() : null;
    boolean undone =
        !(inclusive && in.boxed()) && borders.isEmpty() && rounds == null && chance(15);
    return new Task(id, kind, borders, rounds, undone);
  }

  private Rounds rounds() {
    int count = 1 + random.nextInt(3);
    return new Rounds(random.nextBoolean(), count, chance(40) ? 1 + random.nextInt(count) : 0);
  }

  private List<Border> borders(Surroundings in, boolean errors, boolean escalations) {
    List<Border> borders = new ArrayList<>();
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      Sign sign = awaited();
      if (errors && chance(50)) {
        sign = new Sign(Sign.Kind.ERROR, chance(20) ? "" : any(ERRORS));
      } else if (escalations && chance(30)) {
        sign = new Sign(Sign.Kind.ESCALATION, chance(20) ? "" : any(ESCALATIONS));
      }
      boolean taken = borders.stream().map(Border::sign).toList().contains(sign);
      if (!taken) {
        boolean interrupting = sign.kind() == Sign.Kind.ERROR || chance(60);
        Surroundings path = interrupting ? in.deeper() : in.deeper().beside();
        Sign set = interrupting ? sign : repeated(sign);
        borders.add(new Border(id("border"), set, interrupting, chain(path)));
      }
    }
    return borders;
  }

  private List<Handler> handlers(Surroundings in) {
    Sign sign = awaited();
    if (chance(50)) {
      sign =
          chance(50)
              ? new Sign(Sign.Kind.ERROR, any(ERRORS))
              : new Sign(Sign.Kind.ESCALATION, any(ESCALATIONS));
    }
    boolean interrupting = sign.kind() == Sign.Kind.ERROR || chance(60);
    Sign set = interrupting ? sign : repeated(sign);
    return List.of(new Handler(id("handler"), set, interrupting, chain(in.scope())));
  }

  /** A timer beside what goes on may fire several times. */
  private Sign repeated(Sign sign) {
    return sign.kind() == Sign.Kind.TIMER && chance(50)
        ? new Sign(Sign.Kind.TIMER, "R" + (1 + random.nextInt(3)) + "/" + sign.name())
        : sign;
  }

  private Branch branch(Surroundings in) {
    Branch.Kind kind = any(List.of(Branch.Kind.values()));
    if (kind == Branch.Kind.INCLUSIVE && !inclusive) {
      kind = Branch.Kind.PARALLEL;
    }
    Surroundings inside =
        switch (kind) {
          case EXCLUSIVE -> in.deeper();
          case PARALLEL, INCLUSIVE -> in.deeper().splitting();
        };
    List<Chain> ways = new ArrayList<>();
    int count = 2 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      ways.add(kind != Branch.Kind.PARALLEL && chance(15) ? Chain.EMPTY : chain(inside));
    }
    return new Branch(id("branch"), kind, ways);
  }

  private Race race(Surroundings in) {
    List<Race.Way> ways = new ArrayList<>();
    int count = 2 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      Sign sign = awaited();
      if (ways.stream().noneMatch(way -> way.sign().equals(sign)) || i == 0) {
        ways.add(new Race.Way(id("event"), sign, chain(in.deeper())));
      }
    }
    return new Race(id("race"), ways);
  }

  /** A circle begins with a wait, so that it never runs within one step. */
  private Again again(Surroundings in) {
    List<Block> body = new ArrayList<>();
    body.add(new Task(id("user"), Task.Kind.USER, List.of(), null, false));
    Chain rest = chain(in.deeper().looping());
    if (rest.goesOn()) {
      body.addAll(rest.blocks());
    }
    return new Again(id("again"), new Chain(body));
  }

  private Box box(Surroundings in) {
    String id = id("box");
    @Nullable Rounds rounds = chance(20) ? rounds() : null;
    List<Border> borders = chance(50) ? borders(in, true, true) : List.of();
    Surroundings inside = rounds == null ? in.scope() : in.scope().looping();
    List<Handler> handlers =
        rounds == null && borders.isEmpty() && chance(35) ? handlers(inside) : List.of();
    List<Block> body = new ArrayList<>();
    if (chance(70)) {
      body.add(new Task(id("user"), Task.Kind.USER, List.of(), null, false));
    }
    body.addAll(chain(inside.caughtOn(borders).caughtBy(handlers)).blocks());
    return new Box(id, new Chain(body), borders, handlers, rounds);
  }

  private Call call(Surroundings in) {
    List<Border> borders = chance(40) ? borders(in, true, false) : List.of();
    Surroundings inside = in.caughtOn(borders).called();
    Chain called = chain(inside);
    if (called.goesOn() && !inside.errors().isEmpty() && chance(50)) {
      List<Block> blocks = new ArrayList<>(called.blocks());
      blocks.add(new Stop(id("stop"), new Sign(Sign.Kind.ERROR, any(inside.errors()))));
      called = new Chain(blocks);
    }
    return new Call(id("call"), called, borders);
  }
}
