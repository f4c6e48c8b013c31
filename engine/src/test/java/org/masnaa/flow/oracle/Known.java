package org.masnaa.flow.oracle;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.masnaa.flow.oracle.Block.Box;
import org.masnaa.flow.oracle.Block.Branch;
import org.masnaa.flow.oracle.Block.Chain;
import org.masnaa.flow.oracle.Block.Handler;
import org.masnaa.flow.oracle.Block.Task;

/**
 * Where the oracle goes another way than BPMN says, or says nothing. Random models keep away from
 * exactly these; docs/flow.md gives the clauses.
 */
enum Known {

  /** A sub-process with both an event on its border and an event sub-process never ends. */
  BORDER_AND_HANDLER(
      model -> boxes(model).anyMatch(box -> !box.borders().isEmpty() && !box.handlers().isEmpty())),

  /** A sub-process inside an event sub-process is never left when an error began either. */
  BOX_IN_ERROR_HANDLER(model ->
      handlers(model)
          .anyMatch(handler ->
              boxes(new Model(handler.body(), List.of()))
                  .anyMatch(box ->
                      isError(handler) || box.handlers().stream().anyMatch(Known::isError)))),

  /** An inclusive join waits for tokens that can only come by way of a circle around it. */
  INCLUSIVE_BESIDE_OTHERS_IN_A_CIRCLE(model ->
      model.blocks().stream()
          .filter(block -> block instanceof Block.Again)
          .flatMap(again -> splits(again))
          .flatMap(split -> splits(split))
          .anyMatch(split -> split.kind() == Branch.Kind.INCLUSIVE)),

  /** Event sub-processes inside a looping sub-process keep it from ending. */
  HANDLER_IN_ROUNDS(
      model -> boxes(model).anyMatch(box -> box.rounds() != null && !box.handlers().isEmpty())),

  /** Another event on the border of an activity that can be undone is refused. */
  BORDER_BESIDE_UNDOING(model ->
      model.blocks().stream()
          .anyMatch(
              block -> block instanceof Task task && task.undone() && !task.borders().isEmpty())),

  /** What can be undone in a finished sub-process holds up inclusive joins. */
  UNDOING_BEFORE_INCLUSIVE(model ->
      model.blocks().stream()
              .anyMatch(
                  block -> block instanceof Branch branch && branch.kind() == Branch.Kind.INCLUSIVE)
          && boxes(model).anyMatch(Known::undoes)),

  /** A signal that is heard beside and thrown again there goes on without end in both. */
  SIGNAL_WITHOUT_END(model -> besides(model).anyMatch(Known::throwsSignal)),

  /** What is thrown in the very step in which sub-processes of a loop begin is an exception. */
  ERROR_AT_ONCE_IN_ROUNDS(model ->
      boxes(model)
          .anyMatch(
              box -> box.rounds() != null && !waitsFirst(box.body()) && throwsUp(box.body()))),

  /** An event on a border inside an event sub-process ends too much, or too little. */
  BORDER_IN_HANDLER(model ->
      handlers(model).anyMatch(h -> borders(new Model(h.body(), List.of())).findAny().isPresent())),

  /** An error in one instance of a loop, caught by an event sub-process around it, ends nothing. */
  ERROR_FROM_ROUNDS(model ->
      scopes(model)
          .anyMatch(scope ->
              scope.handlers().stream().anyMatch(Known::isError)
                  && scope.blocks().stream().anyMatch(Known::inRounds))),

  /** A scope forgets its event sub-processes when a path beside it is all that is left. */
  BESIDE_WITH_HANDLER(model ->
      scopes(model)
          .anyMatch(scope ->
              !scope.handlers().isEmpty() && borders(scope).anyMatch(b -> !b.interrupting()))),

  /**
   * An error for an event sub-process breaks the engine's tables when borders were in its scope.
   */
  BORDER_WITH_ERROR_HANDLER(model ->
      scopes(model)
          .anyMatch(scope ->
              scope.handlers().stream().anyMatch(Known::isError)
                  && borders(scope).findAny().isPresent())),

  /** Whether a called case is over before the signal of its last step is heard is left open. */
  SIGNAL_FROM_A_CALL(model ->
      model.blocks().stream()
          .anyMatch(block -> block instanceof Block.Call call && endsWithSignal(call.called()))),

  /** A path beside a sub-process is over there as soon as one of its tokens has ended. */
  PARTED_BESIDE(model ->
      boxes(model)
          .flatMap(box -> box.handlers().stream())
          .filter(handler -> !handler.interrupting())
          .anyMatch(handler ->
              allSplits(new Model(handler.body(), List.of()))
                  .flatMap(split -> split.ways().stream())
                  .anyMatch(way -> !way.goesOn()))),

  /** An event sub-process that interrupts undoes nothing of its scope there. */
  UNDOING_IN_HANDLER(model -> handlers(model).anyMatch(h -> throwsUndoing(h.body()))),

  /** What throws an escalation goes on there although an event sub-process interrupts it. */
  ESCALATION_INTERRUPTS(model ->
      handlers(model)
          .anyMatch(h -> h.interrupting() && h.sign().kind() == Block.Sign.Kind.ESCALATION)),

  /** Side by side, in one step, BPMN leaves open whether a signal comes before its wait. */
  SIGNAL_BESIDE_AT_ONCE(model ->
      allSplits(model)
          .anyMatch(split ->
              split.ways().stream().anyMatch(way -> !waitsFirst(way) && throwsSignal(way)))),

  /** What is under way beside an error or a terminating end in the same step may go on there. */
  ERROR_BESIDE_AT_ONCE(model ->
      allSplits(model)
          .anyMatch(
              split -> split.ways().stream().anyMatch(way -> !waitsFirst(way) && endsScope(way)))),

  /** Whether an end behind a signal comes before others have heard the signal is left open. */
  SIGNAL_ENDS_OTHERS(
      model -> behindSignals(model).anyMatch(way -> !waitsFirst(way) && endsScope(way))),

  /** An error that nothing catches is an exception there, and an end here. */
  ERROR_NOT_CAUGHT(Model::throwsInVain);

  private final Predicate<Model> shows;

  Known(Predicate<Model> shows) {
    this.shows = shows;
  }

  static boolean any(Model model) {
    return List.of(values()).stream().anyMatch(known -> known.shows.test(model));
  }

  private static Stream<Box> boxes(Model model) {
    return model.blocks().stream().filter(Box.class::isInstance).map(Box.class::cast);
  }

  private static Stream<Handler> handlers(Model model) {
    return Stream.concat(
        model.handlers().stream(), boxes(model).flatMap(box -> box.handlers().stream()));
  }

  private static Stream<Block.Border> borders(Model model) {
    return model.blocks().stream()
        .flatMap(block ->
            switch (block) {
              case Task task -> task.borders().stream();
              case Box box -> box.borders().stream();
              case Block.Call call -> call.borders().stream();
              default -> Stream.empty();
            });
  }

  private static Stream<Model> scopes(Model model) {
    return Stream.concat(
        Stream.of(model), boxes(model).map(box -> new Model(box.body(), box.handlers())));
  }

  private static boolean inRounds(Block block) {
    return (block instanceof Task task && task.rounds() != null)
        || (block instanceof Box box && box.rounds() != null);
  }

  private static Stream<Branch> allSplits(Model model) {
    return model.blocks().stream()
        .filter(Branch.class::isInstance)
        .map(Branch.class::cast)
        .filter(branch -> branch.kind() != Branch.Kind.EXCLUSIVE);
  }

  private static boolean throwsSignal(Chain chain) {
    return new Model(chain, List.of())
        .blocks().stream()
            .anyMatch(block ->
                block instanceof Block.Throw thrown
                    && thrown.sign().kind() == Block.Sign.Kind.SIGNAL);
  }

  /** Whether nothing waits any more between a signal and the end. */
  private static boolean endsWithSignal(Chain chain) {
    for (Block block : chain.blocks().reversed()) {
      boolean signal =
          block instanceof Block.Throw thrown && thrown.sign().kind() == Block.Sign.Kind.SIGNAL;
      if (signal || block.inside().stream().anyMatch(Known::endsWithSignal)) {
        return true;
      }
      if (waitsFirst(new Chain(List.of(block)))) {
        return false;
      }
    }
    return false;
  }

  private static boolean throwsUndoing(Chain chain) {
    return new Model(chain, List.of())
        .blocks().stream()
            .anyMatch(block ->
                block instanceof Block.Throw thrown
                    && thrown.sign().kind() == Block.Sign.Kind.COMPENSATION);
  }

  private static boolean endsScope(Chain chain) {
    return new Model(chain, List.of())
        .blocks().stream()
            .anyMatch(block ->
                block instanceof Block.Stop stop
                    && (stop.sign().kind() == Block.Sign.Kind.ERROR
                        || stop.sign().kind() == Block.Sign.Kind.TERMINATE));
  }

  private static boolean throwsUp(Chain chain) {
    return new Model(chain, List.of())
        .blocks().stream()
            .anyMatch(block ->
                block instanceof Block.Stop stop
                    && (stop.sign().kind() == Block.Sign.Kind.ERROR
                        || stop.sign().kind() == Block.Sign.Kind.ESCALATION));
  }

  /** What follows where a signal is heard. */
  private static Stream<Chain> behindSignals(Model model) {
    Stream<Chain> chains =
        Stream.concat(
            Stream.concat(Stream.of(model.body()), model.handlers().stream().map(Handler::body)),
            model.blocks().stream().flatMap(block -> block.inside().stream()));
    Stream<Chain> caught =
        chains.flatMap(chain ->
            IntStream.range(0, chain.blocks().size())
                .filter(i ->
                    chain.blocks().get(i) instanceof Block.Catch event && isSignal(event.sign()))
                .mapToObj(i -> new Chain(chain.blocks().subList(i + 1, chain.blocks().size()))));
    Stream<Chain> bordered = borders(model).filter(b -> isSignal(b.sign())).map(Block.Border::path);
    Stream<Chain> handled = handlers(model).filter(h -> isSignal(h.sign())).map(Handler::body);
    return Stream.concat(caught, Stream.concat(bordered, handled));
  }

  private static boolean isSignal(Block.Sign sign) {
    return sign.kind() == Block.Sign.Kind.SIGNAL;
  }

  private static boolean waitsFirst(Chain chain) {
    return !chain.blocks().isEmpty()
        && switch (chain.blocks().getFirst()) {
          case Task task -> task.kind() != Task.Kind.MANUAL;
          case Block.Catch event -> true;
          case Block.Race race -> true;
          case Block.Again again -> true;
          case Box box -> waitsFirst(box.body());
          case Block.Call call -> waitsFirst(call.called());
          case Branch branch -> branch.ways().stream().allMatch(Known::waitsFirst);
          case Block.Throw event -> false;
          case Block.Stop stop -> false;
        };
  }

  /** The paths behind signals that do not interrupt. */
  private static Stream<Chain> besides(Model model) {
    Stream<Chain> handled =
        handlers(model)
            .filter(h -> !h.interrupting() && h.sign().kind() == Block.Sign.Kind.SIGNAL)
            .map(Handler::body);
    Stream<Chain> bordered =
        borders(model)
            .filter(b -> !b.interrupting() && b.sign().kind() == Block.Sign.Kind.SIGNAL)
            .map(Block.Border::path);
    return Stream.concat(handled, bordered);
  }

  private static boolean isError(Handler handler) {
    return handler.sign().kind() == Block.Sign.Kind.ERROR;
  }

  /** The branches inside a part that go more than one way at once. */
  private static Stream<Branch> splits(Block block) {
    return block.inside().stream()
        .flatMap(chain -> new Model(chain, List.of()).blocks().stream())
        .filter(Branch.class::isInstance)
        .map(Branch.class::cast)
        .filter(branch -> branch.kind() != Branch.Kind.EXCLUSIVE);
  }

  private static boolean undoes(Box box) {
    Model inside = new Model(box.body(), box.handlers());
    return inside.blocks().stream().anyMatch(each -> each instanceof Task task && task.undone());
  }
}
