package org.masnaa.adopt;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.masnaa.flow.BpmnReader;
import org.masnaa.flow.Command;
import org.masnaa.flow.Effect;
import org.masnaa.flow.Event;
import org.masnaa.flow.Flow;
import org.masnaa.flow.Moment;
import org.masnaa.flow.ProcessModel;
import org.masnaa.flow.State;
import org.masnaa.flow.Step;
import org.masnaa.legal.WorkingCalendar;
import org.masnaa.source.Problems;

/** A small model of another engine, adopted and run as the recording of a run tells. */
final class Adopted {

  private static final String HEAD =
      "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
          + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
          + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
          + " xmlns:flowable='http://flowable.org/bpmn' targetNamespace='t'>"
          + "<error id='Err' name='err' errorCode='E1'/><message id='Msg' name='paid'/>"
          + "<process id='p' name='A process' isExecutable='true'>\n";

  final Draft draft;
  final ProcessModel process;
  final Map<String, @Nullable Object> data = new LinkedHashMap<>();
  final List<Event> events = new ArrayList<>();
  final List<Effect> effects = new ArrayList<>();
  private State state = State.initial();
  private Instant now = Instant.parse("2026-12-06T06:00:00Z");

  /** Adopts a model; sequence flows are written as {@code a -> b} or {@code a -> b : condition}. */
  Adopted(String model) {
    this(model, Map.of());
  }

  Adopted(String model, Map<String, byte[]> beside) {
    Adoption.Result result =
        Adoption.adopt(Map.of("model.bpmn", bytes(model)), beside, "entity/service");
    this.draft = result.drafts().getFirst();
    this.process = read(draft, "process.bpmn");
  }

  static ProcessModel read(Draft draft, String path) {
    Problems problems = new Problems();
    ProcessModel model =
        BpmnReader.read(path, draft.files().getOrDefault(path, new byte[0]), problems);
    if (model == null) {
      throw new AssertionError(problems.sorted() + "\n" + text(draft, path));
    }
    return model;
  }

  static String text(Draft draft, String path) {
    return new String(draft.files().getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String model) {
    StringBuilder xml = new StringBuilder(HEAD);
    int flows = 0;
    for (String line : model.lines().toList()) {
      if (!line.contains("->") || line.strip().startsWith("<")) {
        xml.append(line).append('\n');
        continue;
      }
      int colon = line.indexOf(" : ");
      String[] ends = (colon < 0 ? line : line.substring(0, colon)).split("->", 20);
      for (int i = 0; i + 1 < ends.length; i++) {
        xml.append(
            "<sequenceFlow id='f%d' sourceRef='%s' targetRef='%s'>"
                .formatted(++flows, ends[i].strip(), ends[i + 1].strip()));
        if (colon >= 0) {
          xml.append("<conditionExpression xsi:type='tFormalExpression'><![CDATA[")
              .append(line.substring(colon + 3))
              .append("]]></conditionExpression>");
        }
        xml.append("</sequenceFlow>\n");
      }
    }
    return xml.append("</process></definitions>").toString().getBytes(StandardCharsets.UTF_8);
  }

  Adopted with(String name, @Nullable Object value) {
    data.put(name, value);
    return this;
  }

  Adopted start() {
    return does(new Command.Start());
  }

  Adopted complete(String task, Map<String, @Nullable Object> variables) {
    return does(new Command.TaskCompleted(wait(task), variables));
  }

  Adopted job(String task, Map<String, @Nullable Object> result) {
    return does(new Command.JobSucceeded(wait(task), result));
  }

  Adopted later(Duration time) {
    now = now.plus(time);
    return this;
  }

  Adopted does(Command command) {
    Moment moment = new Moment(now, WorkingCalendar.fridaySaturday(ZoneOffset.UTC, Set.of()));
    switch (Flow.step(process, state, command, data, moment)) {
      case Step.Advanced(var after, var happened, var wanted, var written) -> {
        state = after;
        events.addAll(happened);
        effects.clear();
        effects.addAll(wanted);
        data.putAll(written);
      }
      case Step.Refused refused -> throw new AssertionError(command + ": " + refused);
    }
    return this;
  }

  String wait(String element) {
    return state.waits().stream()
        .filter(w -> w.element().equals(element))
        .findFirst()
        .orElseThrow(() -> new AssertionError(element + " is not open: " + open()))
        .waitId();
  }

  Set<String> open() {
    Set<String> open = new TreeSet<>();
    state.waits().forEach(w -> open.add(w.element()));
    return open;
  }

  List<String> path() {
    return Event.path(events);
  }

  boolean isOver() {
    return state.isOver();
  }

  List<String> openEnds() {
    return draft.notes().stream()
        .filter(note -> note.kind() == Note.Kind.OPEN)
        .map(note -> note.what().en())
        .toList();
  }

  /** The inputs of the job that was asked for last. */
  Map<String, @Nullable Object> inputs() {
    return effects.stream()
        .filter(Effect.RunJob.class::isInstance)
        .map(effect -> ((Effect.RunJob) effect).inputs())
        .reduce((first, last) -> last)
        .orElseThrow();
  }
}
