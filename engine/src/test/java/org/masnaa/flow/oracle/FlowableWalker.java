package org.masnaa.flow.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.runtime.Execution;
import org.flowable.job.api.Job;
import org.jspecify.annotations.Nullable;

/** The oracle, walking one case. */
final class FlowableWalker implements Walker {

  private record Seen(Open open, String execution) {}

  private final Oracle oracle;
  private final Map<String, Model.Place> places;
  private final Choices choices;
  private @Nullable String instance;
  private List<Seen> seen = List.of();
  private boolean over;

  FlowableWalker(Oracle oracle, Model model, Choices choices) {
    this.oracle = oracle;
    this.places = model.places();
    this.choices = choices;
    oracle.play(choices, model.activities());
  }

  @Override
  public void start() {
    oracle.time(choices.now());
    instance = oracle.engine().getRuntimeService().startProcessInstanceByKey("main").getId();
    look();
  }

  @Override
  public void answer(Open open, Answer answer) {
    oracle.time(choices.now());
    String execution = execution(open);
    Model.Place place = Objects.requireNonNull(places.get(open.element()));
    switch (place.waits()) {
      case USER -> {
        var tasks = oracle.engine().getTaskService();
        tasks.complete(tasks.createTaskQuery().executionId(execution).singleResult().getId());
      }
      case JOB -> {
        oracle.fails(answer instanceof Answer.Failed(String code) ? code : null);
        oracle.engine().getRuntimeService().trigger(execution);
      }
      case RECEIVE -> oracle.engine().getRuntimeService().trigger(execution);
      case TIMER -> {
        Job timer = timer(open, execution);
        var jobs = oracle.engine().getManagementService();
        jobs.moveTimerToExecutableJob(timer.getId());
        jobs.executeJob(timer.getId());
      }
      case MESSAGE ->
          oracle.engine().getRuntimeService().messageEventReceived(place.name(), execution);
      case SIGNAL -> oracle.engine().getRuntimeService().signalEventReceived(place.name());
    }
    look();
  }

  private String execution(Open open) {
    return seen.stream()
        .filter(each -> each.open().equals(open))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not open: " + open))
        .execution();
  }

  private Job timer(Open open, String execution) {
    return oracle
        .engine()
        .getManagementService()
        .createTimerJobQuery()
        .executionId(execution)
        .elementId(open.element())
        .singleResult();
  }

  @Override
  public Instant due(Open timer) {
    Date due = timer(timer, execution(timer)).getDuedate();
    return due.toInstant();
  }

  private void look() {
    seen =
        oracle
            .engine()
            .getManagementService()
            .executeCommand(context -> {
              List<Seen> found = new ArrayList<>();
              over = true;
              for (Execution row :
                  oracle
                      .engine()
                      .getRuntimeService()
                      .createExecutionQuery()
                      .rootProcessInstanceId(instance)
                      .list()) {
                over = false;
                if (row instanceof ExecutionEntity each && isOpen(each)) {
                  found.add(new Seen(new Open(each.getActivityId(), rounds(each)), each.getId()));
                }
              }
              return found;
            });
  }

  private boolean isOpen(ExecutionEntity execution) {
    Model.Place place = places.get(Objects.requireNonNullElse(execution.getActivityId(), ""));
    return place != null
        && !execution.isEnded()
        && !execution.isMultiInstanceRoot()
        && (isHandler(execution) || (execution.isActive() && !execution.isEventScope()))
        && isSet(place, execution);
  }

  /** An event that has happened leaves its execution behind there. */
  private boolean isSet(Model.Place place, ExecutionEntity execution) {
    return switch (place.waits()) {
      case USER, JOB, RECEIVE -> true;
      case MESSAGE, SIGNAL -> !execution.getEventSubscriptions().isEmpty();
      case TIMER ->
          oracle
                  .engine()
                  .getManagementService()
                  .createTimerJobQuery()
                  .executionId(execution.getId())
                  .elementId(execution.getActivityId())
                  .count()
              > 0;
    };
  }

  /** What begins an event sub-process is kept there as an inactive scope. */
  private static boolean isHandler(ExecutionEntity execution) {
    return execution.getCurrentFlowElement() instanceof StartEvent;
  }

  private static List<Integer> rounds(ExecutionEntity execution) {
    List<Integer> rounds = new ArrayList<>();
    for (ExecutionEntity at = execution; at != null; at = at.getParent()) {
      ExecutionEntity above = at.getParent();
      boolean instance =
          above != null
              && above.isMultiInstanceRoot()
              && Objects.equals(above.getActivityId(), at.getActivityId());
      if (instance && at.getVariableLocal("loopCounter") instanceof Integer index) {
        rounds.addFirst(index);
      }
    }
    return rounds;
  }

  @Override
  public List<Open> open() {
    return seen.stream().map(Seen::open).sorted().toList();
  }

  @Override
  public List<String> completed() {
    return oracle.completed();
  }

  @Override
  public boolean over() {
    return over;
  }
}
