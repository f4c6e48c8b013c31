package org.masnaa.adopt.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a case did in its own engine, it does in the draft that was adopted from its model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedRunTest {

  private final OperatonRun.Engine operaton = new OperatonRun.Engine();
  private final FlowableRun.Engine flowable = new FlowableRun.Engine();

  @AfterAll
  void close() {
    operaton.close();
    flowable.close();
  }

  @ParameterizedTest
  @MethodSource
  void comesOutAsInOperaton(Story story) {
    compare(story, new OperatonRun(operaton, story), new DraftRun(story, ShortBpmn.CAMUNDA));
  }

  static Stream<Story> comesOutAsInOperaton() {
    return Stream.concat(Stories.SHARED.stream(), CamundaStories.CAMUNDA.stream());
  }

  @ParameterizedTest
  @MethodSource
  void comesOutAsInFlowable(Story story) {
    compare(story, new FlowableRun(flowable, story), new DraftRun(story, ShortBpmn.FLOWABLE));
  }

  static Stream<Story> comesOutAsInFlowable() {
    return Stories.SHARED.stream();
  }

  @Test
  void noticesAnAnswerThatDiffers() {
    Story story =
        Stories.SHARED.stream()
            .filter(s -> s.name().startsWith("a task goes"))
            .findFirst()
            .orElseThrow();
    Story other = story.moves(Move.complete("t", "approved", true));

    List<Seen> there = play(story, new OperatonRun(operaton, story));
    List<Seen> here = play(other, new DraftRun(other, ShortBpmn.CAMUNDA));

    assertThat(here.get(1).completed()).isNotEqualTo(there.get(1).completed());
  }

  private static void compare(Story story, Run original, DraftRun draft) {
    List<Seen> there = play(story, original);
    List<Seen> here = play(story, draft);

    for (int i = 0; i < there.size(); i++) {
      String at = i == 0 ? "start" : String.valueOf(story.moves().get(i - 1));
      Seen theirs = there.get(i);
      assertThat(told(here.get(i), theirs, story, draft))
          .as("%s%nafter %s%n%s", story, at, draft.process())
          .isEqualTo(told(theirs, theirs, story, draft));
    }
  }

  private static List<Seen> play(Story story, Run run) {
    List<Seen> seen = new ArrayList<>();
    try (run) {
      run.start();
      seen.add(run.seen());
      for (Move move : story.moves()) {
        run.does(move);
        seen.add(run.seen());
      }
    }
    return seen;
  }

  /**
   * What can be compared: gateways are counted otherwise there, Flowable keeps one line for all
   * rounds of a task without a wait, and what no part of a model reads is kept here with its task
   * only.
   */
  private static Seen told(Seen seen, Seen theirs, Story story, DraftRun draft) {
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    theirs.variables().keySet().stream()
        .filter(name -> isRead(name, story))
        .sorted()
        .forEach(name -> variables.put(name, seen.variables().get(name)));
    List<String> completed =
        seen.completed().stream()
            .filter(id -> !draft.countedOtherwise().contains(id))
            .distinct()
            .sorted()
            .toList();
    return new Seen(completed, seen.open(), variables, seen.calls(), seen.over());
  }

  private static boolean isRead(String name, Story story) {
    Pattern read = Pattern.compile("[$]\\{[^}]*\\b" + Pattern.quote(name) + "\\b");
    return story.models().values().stream().anyMatch(model -> read.matcher(model).find());
  }
}
