package org.masnaa.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.flow.Active;
import org.masnaa.flow.BpmnReader;
import org.masnaa.flow.Command;
import org.masnaa.flow.Event;
import org.masnaa.flow.Flow;
import org.masnaa.flow.Moment;
import org.masnaa.flow.ProcessModel;
import org.masnaa.flow.State;
import org.masnaa.flow.Step;
import org.masnaa.legal.WorkingCalendar;
import org.masnaa.source.Problems;

/**
 * How fast the core walks in memory, without a database, on one thread. A step is one element that
 * a token passes or completes; a case of the measured process takes six steps in four commands. Per
 * second of processor time, so that what else runs on the machine does not count.
 */
final class StepsMeasurement implements Measurement {

  private static final String MODEL =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
       xmlns:masnaa="urn:masnaa:bpmn:1"><process id="p">
      <startEvent id="s"/><serviceTask id="check" masnaa:job="check"/>
      <exclusiveGateway id="x" default="f3"/><userTask id="review" masnaa:role="officer"/>
      <serviceTask id="issue" masnaa:job="issue"/><endEvent id="e"/>
      <sequenceFlow id="f0" sourceRef="s" targetRef="check"/>
      <sequenceFlow id="f1" sourceRef="check" targetRef="x"/>
      <sequenceFlow id="f2" sourceRef="x" targetRef="review">
       <conditionExpression>amount > 1000</conditionExpression></sequenceFlow>
      <sequenceFlow id="f3" sourceRef="x" targetRef="e"/>
      <sequenceFlow id="f4" sourceRef="review" targetRef="issue"/>
      <sequenceFlow id="f5" sourceRef="issue" targetRef="e"/>
      </process></definitions>
      """;

  private static final long WARM = 3_000_000_000L;
  private static final long MEASURED = 5_000_000_000L;
  private static final double SECOND = 1e9;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Moment moment =
      new Moment(
          Instant.parse("2026-12-06T06:00:00Z"),
          WorkingCalendar.fridaySaturday(ZoneOffset.UTC, Set.of()));
  private long steps;
  private long commands;
  private long cases;

  @Override
  public String name() {
    return "steps";
  }

  @Override
  public String purpose() {
    return "how many elements a second the core walks in memory, on one core";
  }

  @Override
  public Map<String, Object> measure(PrintStream progress) {
    Problems problems = new Problems();
    byte[] content = MODEL.getBytes(StandardCharsets.UTF_8);
    ProcessModel process = BpmnReader.read("steps.bpmn", content, problems);
    if (process == null) {
      throw new MeasurementFailed(problems.sorted().toString());
    }
    progress.println("warming up, then walking for five seconds of processor time");
    walk(process, WARM);
    steps = 0;
    commands = 0;
    cases = 0;
    double seconds = walk(process, MEASURED) / SECOND;
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("steps_per_s", Math.round(steps / seconds));
    figures.put("commands_per_s", Math.round(commands / seconds));
    figures.put("cases_per_s", Math.round(cases / seconds));
    return figures;
  }

  private long walk(ProcessModel process, long nanos) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("amount", java.math.BigDecimal.valueOf(5_000));
    long start = threads.getCurrentThreadCpuTime();
    long used = 0;
    while (used < nanos) {
      for (int i = 0; i < 1_000; i++) {
        one(process, data);
      }
      used = threads.getCurrentThreadCpuTime() - start;
    }
    return used;
  }

  private void one(ProcessModel process, Map<String, @Nullable Object> data) {
    State state = step(process, State.initial(), new Command.Start(), data);
    while (!state.isOver()) {
      Active wait = state.waits().getFirst();
      Command answer =
          wait.kind() == Active.Kind.TASK
              ? new Command.TaskCompleted(wait.waitId(), Map.of())
              : new Command.JobSucceeded(wait.waitId(), Map.of());
      state = step(process, state, answer, data);
    }
    cases++;
  }

  private State step(
      ProcessModel process, State state, Command command, Map<String, @Nullable Object> data) {
    return switch (Flow.step(process, state, command, data, moment)) {
      case Step.Advanced advanced -> {
        commands++;
        for (Event event : advanced.events()) {
          boolean step = event.kind() == Event.Kind.PASSED || event.kind() == Event.Kind.COMPLETED;
          steps += step ? 1 : 0;
        }
        yield advanced.state();
      }
      case Step.Refused refused -> throw new MeasurementFailed(refused.toString());
    };
  }
}
