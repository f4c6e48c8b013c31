package org.masnaa.adopt.twin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.BpmnError;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.history.HistoricActivityInstance;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.flowable.engine.impl.persistence.entity.HistoricActivityInstanceEntity;
import org.flowable.eventsubscription.api.EventSubscription;
import org.flowable.job.api.Job;
import org.flowable.variable.api.history.HistoricVariableInstance;
import org.jspecify.annotations.Nullable;

/** A case in Flowable. */
final class FlowableRun implements Run {

  private final Story story;
  private final Replies replies;
  private final ProcessEngine engine;
  private final Set<String> told = new HashSet<>();
  private Instant now = BEGIN;
  private String instance = "";
  private String deployed = "";

  /** One engine for all stories, which come one after the other. */
  static final class Engine implements AutoCloseable {
    private final Map<Object, Object> beans = new HashMap<>();
    private final ProcessEngine engine;

    Engine() {
      StandaloneInMemProcessEngineConfiguration configuration =
          new StandaloneInMemProcessEngineConfiguration();
      configuration.setEngineName("twin");
      configuration.setJdbcUrl("jdbc:h2:mem:twin-flowable");
      configuration.setDatabaseSchemaUpdate("true");
      configuration.setHistoryLevel(HistoryLevel.FULL);
      configuration.setDisableIdmEngine(true);
      configuration.setDisableEventRegistry(true);
      configuration.setAsyncExecutorActivate(false);
      configuration.setCreateDiagramOnDeploy(false);
      configuration.setBeans(beans);
      engine = configuration.buildProcessEngine();
    }

    @Override
    public void close() {
      engine.close();
    }
  }

  FlowableRun(Engine shared, Story story) {
    this.story = story;
    this.replies = new Replies(story.replies());
    this.engine = shared.engine;
    shared.beans.clear();
    shared.beans.putAll(replies.beans(this::delegate));
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
    time();
    var deployment = engine.getRepositoryService().createDeployment().disableSchemaValidation();
    story
        .models()
        .forEach((id, model) ->
            deployment.addString(id + ".bpmn", ShortBpmn.write(id, model, ShortBpmn.FLOWABLE)));
    deployed = deployment.deploy().getId();
    instance =
        engine.getRuntimeService().startProcessInstanceByKey("main", story.variables()).getId();
  }

  private void time() {
    engine.getProcessEngineConfiguration().getClock().setCurrentTime(Date.from(now));
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
      case Move.Work work -> throw new IllegalStateException("no external tasks: " + work);
      case Move.Fail fail -> throw new IllegalStateException("no external tasks: " + fail);
      case Move.Later(java.time.Duration time) -> {
        now = now.plus(time);
        time();
        var jobs = engine.getManagementService();
        for (Job job : jobs.createTimerJobQuery().duedateLowerThan(Date.from(now)).list()) {
          jobs.moveTimerToExecutableJob(job.getId());
          jobs.executeJob(job.getId());
        }
      }
      case Move.Message(String name, Map<String, @Nullable Object> variables) -> {
        EventSubscription wait =
            runtime.createEventSubscriptionQuery().eventName(name).list().getFirst();
        runtime.messageEventReceived(name, wait.getExecutionId(), variables);
      }
      case Move.Signal(String name) -> runtime.signalEventReceived(name);
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
    for (EventSubscription each :
        engine.getRuntimeService().createEventSubscriptionQuery().list()) {
      open.add(each.getActivityId());
    }
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    for (HistoricVariableInstance each :
        engine
            .getHistoryService()
            .createHistoricVariableInstanceQuery()
            .processInstanceId(instance)
            .excludeLocalVariables()
            .list()) {
      variables.put(each.getVariableName(), Values.plain(each.getValue()));
    }
    boolean over = engine.getRuntimeService().createProcessInstanceQuery().count() == 0;
    return new Seen(completed(), open.stream().sorted().toList(), variables, replies.calls(), over);
  }

  private List<String> completed() {
    List<HistoricActivityInstance> all =
        new ArrayList<>(
            engine.getHistoryService().createHistoricActivityInstanceQuery().finished().list());
    all.removeIf(each ->
        each.getActivityType().equals("sequenceFlow")
            || each.getDeleteReason() != null
            || !told.add(each.getId()));
    all.sort(
        Comparator.comparingInt(each ->
            each instanceof HistoricActivityInstanceEntity entity
                    && entity.getTransactionOrder() != null
                ? entity.getTransactionOrder()
                : 0));
    return all.stream().map(HistoricActivityInstance::getActivityId).toList();
  }

  @Override
  public void close() {
    engine.getRepositoryService().deleteDeployment(deployed, true);
  }
}
