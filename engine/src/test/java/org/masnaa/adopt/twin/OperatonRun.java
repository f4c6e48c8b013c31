package org.masnaa.adopt.twin;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.delegate.BpmnError;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.operaton.bpm.engine.externaltask.ExternalTask;
import org.operaton.bpm.engine.history.HistoricVariableInstance;
import org.operaton.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.operaton.bpm.engine.impl.history.event.HistoryEvent;
import org.operaton.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.operaton.bpm.engine.impl.util.ClockUtil;
import org.operaton.bpm.engine.runtime.EventSubscription;
import org.operaton.bpm.engine.runtime.Job;

/** A case in Operaton, which runs what was made for Camunda 7. */
final class OperatonRun implements Run {

  private static final String ENDED = "end";

  /** Notes what ends, in order; the tables keep the time only. */
  private record Ends(List<String> completed) implements HistoryEventHandler {
    @Override
    public void handleEvent(HistoryEvent event) {
      if (event instanceof HistoricActivityInstanceEventEntity activity
          && ENDED.equals(event.getEventType())
          && !activity.isCanceled()
          && !activity.getActivityId().endsWith("#multiInstanceBody")) {
        completed.add(activity.getActivityId());
      }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
      events.forEach(this::handleEvent);
    }
  }

  private final Story story;
  private final Replies replies;
  private final ProcessEngine engine;
  private final List<String> completed;
  private String instance = "";
  private String deployed = "";

  /** One engine for all stories, which come one after the other. */
  static final class Engine implements AutoCloseable {
    private final Map<Object, Object> beans = new HashMap<>();
    private final List<String> completed = new ArrayList<>();
    private final ProcessEngine engine;

    Engine() {
      StandaloneInMemProcessEngineConfiguration configuration =
          new StandaloneInMemProcessEngineConfiguration();
      configuration.setProcessEngineName("twin");
      configuration.setJdbcUrl("jdbc:h2:mem:twin-operaton");
      configuration.setDatabaseSchemaUpdate("true");
      configuration.setHistory("full");
      configuration.setJobExecutorActivate(false);
      configuration.setMetricsEnabled(false);
      configuration.setEnforceHistoryTimeToLive(false);
      configuration.setCustomHistoryEventHandlers(List.of(new Ends(completed)));
      configuration.setBeans(beans);
      engine = configuration.buildProcessEngine();
    }

    @Override
    public void close() {
      engine.close();
      ClockUtil.reset();
    }
  }

  OperatonRun(Engine shared, Story story) {
    this.story = story;
    this.replies = new Replies(story.replies());
    this.engine = shared.engine;
    this.completed = shared.completed;
    shared.beans.clear();
    shared.beans.putAll(replies.beans(this::delegate));
    completed.clear();
  }

  private JavaDelegate delegate(String name) {
    return execution -> {
      Replies.Reply reply = replies.call(name, List.of());
      if (reply.error() != null) {
        throw new BpmnError(reply.error());
      }
      reply.variables().forEach(execution::setVariable);
    };
  }

  @Override
  public void start() {
    ClockUtil.setCurrentTime(Date.from(BEGIN));
    var deployment = engine.getRepositoryService().createDeployment();
    story
        .models()
        .forEach((id, model) ->
            deployment.addString(id + ".bpmn", ShortBpmn.write(id, model, ShortBpmn.CAMUNDA)));
    story.beside().forEach(deployment::addString);
    deployed = deployment.deploy().getId();
    instance =
        engine.getRuntimeService().startProcessInstanceByKey("main", story.variables()).getId();
  }

  @Override
  public void does(Move move) {
    var runtime = engine.getRuntimeService();
    switch (move) {
      case Move.Complete(String element, Map<String, @Nullable Object> variables) -> {
        var tasks = engine.getTaskService();
        var task = tasks.createTaskQuery().taskDefinitionKey(element).list().getFirst();
        tasks.complete(task.getId(), variables);
      }
      case Move.Work(String element, Map<String, @Nullable Object> variables) ->
          engine.getExternalTaskService().complete(locked(element), "worker", variables);
      case Move.Fail(String element, String code) ->
          engine.getExternalTaskService().handleBpmnError(locked(element), "worker", code);
      case Move.Later(java.time.Duration time) -> later(time);
      case Move.Message(String name, Map<String, @Nullable Object> variables) ->
          runtime.createMessageCorrelation(name).setVariables(variables).correlate();
      case Move.Signal(String name) -> runtime.signalEventReceived(name);
    }
  }

  private String locked(String element) {
    var tasks = engine.getExternalTaskService();
    ExternalTask task =
        tasks.createExternalTaskQuery().activityId(element).notLocked().list().getFirst();
    tasks.fetchAndLock(10, "worker").topic(task.getTopicName(), 1_000_000).execute();
    return task.getId();
  }

  private void later(java.time.Duration time) {
    ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
    for (Job job : engine.getManagementService().createJobQuery().executable().list()) {
      engine.getManagementService().executeJob(job.getId());
    }
  }

  @Override
  public Seen seen() {
    List<String> open = new ArrayList<>();
    engine
        .getTaskService()
        .createTaskQuery()
        .list()
        .forEach(t -> open.add(t.getTaskDefinitionKey()));
    engine
        .getExternalTaskService()
        .createExternalTaskQuery()
        .list()
        .forEach(task -> open.add(task.getActivityId()));
    for (EventSubscription each :
        engine.getRuntimeService().createEventSubscriptionQuery().list()) {
      if (!each.getEventType().equals("compensate")) {
        open.add(each.getActivityId());
      }
    }
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    for (HistoricVariableInstance each :
        engine
            .getHistoryService()
            .createHistoricVariableInstanceQuery()
            .processInstanceId(instance)
            .list()) {
      if (Objects.equals(each.getActivityInstanceId(), instance)) {
        variables.put(each.getName(), Values.plain(each.getValue()));
      }
    }
    List<String> since = List.copyOf(completed);
    completed.clear();
    boolean over = engine.getRuntimeService().createProcessInstanceQuery().count() == 0;
    return new Seen(since, open.stream().sorted().toList(), variables, replies.calls(), over);
  }

  @Override
  public void close() {
    engine.getRepositoryService().deleteDeployment(deployed, true);
  }
}
