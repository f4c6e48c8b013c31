package org.masnaa.adopt.twin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.masnaa.adopt.Adoption;
import org.masnaa.adopt.Draft;
import org.masnaa.dmn.DecisionModel;
import org.masnaa.dmn.DmnReader;
import org.masnaa.feel.Budget;
import org.masnaa.flow.Active;
import org.masnaa.flow.BpmnReader;
import org.masnaa.flow.Command;
import org.masnaa.flow.Effect;
import org.masnaa.flow.Element;
import org.masnaa.flow.Event;
import org.masnaa.flow.Flow;
import org.masnaa.flow.Moment;
import org.masnaa.flow.ProcessModel;
import org.masnaa.flow.State;
import org.masnaa.flow.Status;
import org.masnaa.flow.Step;
import org.masnaa.legal.WorkingCalendar;
import org.masnaa.source.Problems;

/** The same case in the draft, with everything answered as it was answered there. */
final class DraftRun implements Run {

  /** One case: that of the story, or one that was called. */
  private static final class Case {
    final ProcessModel process;
    final @Nullable Case caller;
    final String wait;
    final Map<String, @Nullable Object> data = new LinkedHashMap<>();
    State state = State.initial();

    Case(ProcessModel process, @Nullable Case caller, String wait) {
      this.process = process;
      this.caller = caller;
      this.wait = wait;
    }
  }

  private record Said(Case to, Command command) {}

  private final Story story;
  private final Replies replies;
  private final Draft draft;
  private final Map<String, ProcessModel> processes = new LinkedHashMap<>();
  private final List<Case> cases = new ArrayList<>();
  private final Deque<Said> ahead = new ArrayDeque<>();
  private final List<String> completed = new ArrayList<>();
  private final Map<String, String> awaited = new LinkedHashMap<>();
  private final Map<String, String> places = new LinkedHashMap<>();
  private Instant now = BEGIN;

  DraftRun(Story story, String vendor) {
    this.story = story;
    this.replies = new Replies(story.replies());
    Map<String, byte[]> files = new LinkedHashMap<>();
    story
        .models()
        .forEach((id, model) -> files.put(id + ".bpmn", bytes(ShortBpmn.write(id, model, vendor))));
    Map<String, byte[]> beside = new LinkedHashMap<>();
    story.beside().forEach((file, content) -> beside.put(file, bytes(content)));
    this.draft =
        Adoption.adopt(files, beside, "entity/service").drafts().stream()
            .filter(each -> each.process().equals("main"))
            .findFirst()
            .orElseThrow();
    draft
        .files()
        .forEach((path, content) -> {
          if (path.endsWith(".bpmn")) {
            ProcessModel process = read(path, content);
            processes.put(process.id(), process);
          }
        });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ProcessModel read(String path, byte[] content) {
    Problems problems = new Problems();
    ProcessModel process = BpmnReader.read(path, content, problems);
    if (process == null) {
      throw new AssertionError(
          problems.sorted() + "\n" + new String(content, StandardCharsets.UTF_8));
    }
    return process;
  }

  String process() {
    return new String(
        Objects.requireNonNull(draft.files().get("process.bpmn")), StandardCharsets.UTF_8);
  }

  @Override
  public void start() {
    Case begun = new Case(Objects.requireNonNull(processes.get("main")), null, "");
    begun.data.putAll(Values.plain(story.variables()));
    cases.add(begun);
    ahead.add(new Said(begun, new Command.Start()));
    run();
  }

  private void run() {
    for (Said said = ahead.poll(); said != null; said = ahead.poll()) {
      if (!said.to().state.isOver()) {
        step(said.to(), said.command());
      }
    }
  }

  private void step(Case on, Command command) {
    Moment moment = new Moment(now, WorkingCalendar.fridaySaturday(ZoneOffset.UTC, Set.of()));
    switch (Flow.step(on.process, on.state, command, on.data, moment)) {
      case Step.Advanced(var state, var events, var effects, var data) -> {
        on.state = state;
        on.data.putAll(data);
        events.forEach(this::note);
        effects.forEach(effect -> carryOut(on, effect));
        if (state.status() == Status.ENDED && on.caller != null) {
          ahead.addFirst(new Said(on.caller, new Command.ChildEnded(on.wait, null, on.data)));
        }
      }
      case Step.Refused refused -> throw new IllegalStateException(command + ": " + refused);
    }
  }

  private void note(Event event) {
    boolean ended = event.kind() == Event.Kind.COMPLETED || event.kind() == Event.Kind.PASSED;
    if (ended && event.subject().kind() != Active.Kind.LOOP) {
      completed.add(event.element());
    }
  }

  private void carryOut(Case on, Effect effect) {
    switch (effect) {
      case Effect.RunJob(
              String wait,
              Element.ServiceTask task,
              Map<String, @Nullable Object> in) -> {
        if (replies.knows(task.job())) {
          ahead.add(new Said(on, answer(wait, replies.call(task.job(), List.copyOf(in.values())))));
        }
      }
      case Effect.RunDecision(String wait, Element.BusinessRuleTask task) ->
          ahead.add(new Said(on, new Command.DecisionMade(wait, decide(task, on.data))));
      case Effect.StartChild child -> {
        Case begun =
            new Case(
                Objects.requireNonNull(processes.get(child.element().called())),
                on,
                child.waitId());
        begun.data.putAll(child.inputs());
        cases.add(begun);
        ahead.add(new Said(begun, new Command.Start()));
      }
      case Effect.AwaitMessage await -> {
        awaited.put(await.waitId(), await.message());
        places.put(await.waitId(), await.element());
      }
      default -> {}
    }
  }

  private static Command answer(String wait, Replies.Reply reply) {
    if (reply.error() != null) {
      return new Command.BusinessError(wait, reply.error());
    }
    Map<String, @Nullable Object> result = Values.plain(reply.variables());
    if (reply.result() != null) {
      result.put("result", Values.plain(reply.result()));
    }
    return new Command.JobSucceeded(wait, result);
  }

  private @Nullable Object decide(
      Element.BusinessRuleTask task, Map<String, @Nullable Object> data) {
    String[] parts = task.decision().split("#", 2);
    DecisionModel model =
        DmnReader.read(
            parts[0], Objects.requireNonNull(draft.files().get(parts[0])), new Problems());
    return Objects.requireNonNull(model).evaluate(parts[1], data, Budget.standard()).value();
  }

  @Override
  public void does(Move move) {
    switch (move) {
      case Move.Complete(String element, Map<String, @Nullable Object> variables) ->
          say(element, id -> new Command.TaskCompleted(id, Values.plain(variables)));
      case Move.Work(String element, Map<String, @Nullable Object> variables) ->
          say(element, id -> new Command.JobSucceeded(id, Values.plain(variables)));
      case Move.Fail(String element, String code) ->
          say(element, id -> new Command.BusinessError(id, code));
      case Move.Later(java.time.Duration time) -> {
        now = now.plus(time);
        for (Case each : cases) {
          for (Active wait : each.state.waits()) {
            if (wait.kind() == Active.Kind.TIMER
                && !Objects.requireNonNull(wait.due()).isAfter(now)) {
              ahead.add(new Said(each, new Command.TimerFired(wait.waitId())));
            }
          }
        }
      }
      case Move.Message(String name, Map<String, @Nullable Object> variables) ->
          say(waiting(name), id -> new Command.MessageArrived(id, Values.plain(variables)));
      case Move.Signal(String name) ->
          cases.forEach(each -> ahead.add(new Said(each, new Command.SignalReceived(name))));
    }
    run();
  }

  /** The element that waits for a message, by the message's name. */
  private String waiting(String message) {
    return cases.stream()
        .flatMap(each -> each.state.waits().stream())
        .map(Active::waitId)
        .filter(id -> message.equals(awaited.get(id)))
        .map(id -> Objects.requireNonNull(places.get(id)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody waits for " + message));
  }

  /** The gateways that other engines count once for each token, or later than here. */
  Set<String> countedOtherwise() {
    Set<String> gateways = new TreeSet<>();
    processes
        .values()
        .forEach(process ->
            process.elements().stream()
                .filter(Element.Gateway.class::isInstance)
                .map(Element.Gateway.class::cast)
                .filter(gateway -> gateway.kind() != Element.Gateway.Kind.EXCLUSIVE)
                .forEach(gateway -> gateways.add(gateway.id())));
    return gateways;
  }

  private void say(String element, java.util.function.Function<String, Command> command) {
    for (Case each : cases) {
      for (Active wait : each.state.waits()) {
        if (wait.element().equals(element)) {
          ahead.add(new Said(each, command.apply(wait.waitId())));
          return;
        }
      }
    }
    throw new IllegalStateException(element + " is not open");
  }

  @Override
  public Seen seen() {
    List<String> open = new ArrayList<>();
    for (Case each : cases) {
      for (Active wait : each.state.waits()) {
        if (wait.kind() != Active.Kind.TIMER && wait.kind() != Active.Kind.CHILD) {
          open.add(wait.element());
        }
      }
    }
    List<String> since = List.copyOf(completed);
    completed.clear();
    Case main = cases.getFirst();
    return new Seen(
        since,
        open.stream().sorted().toList(),
        Values.plain(main.data),
        replies.calls(),
        main.state.isOver());
  }

  @Override
  public void close() {
    // It has nothing to close.
  }
}
