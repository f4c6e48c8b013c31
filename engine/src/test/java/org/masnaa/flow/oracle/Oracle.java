package org.masnaa.flow.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.BpmnError;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.delegate.event.AbstractFlowableEngineEventListener;
import org.flowable.engine.delegate.event.FlowableActivityEvent;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.flowable.engine.impl.delegate.TriggerableJavaDelegate;
import org.flowable.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;

/** Flowable in memory: one engine for all plays, which come one after the other. */
final class Oracle implements AutoCloseable {

  /** Work that waits to be told how it went. */
  private final class Work implements JavaDelegate, TriggerableJavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
      // It waits.
    }

    @Override
    public void trigger(Context context) {
      String error = fails;
      fails = null;
      if (error != null) {
        throw new BpmnError(error);
      }
    }
  }

  /** Notes what is undone; called by name, because the engine does not tell. */
  public final class Undoing {
    public void note(String activity) {
      completed.add(activity);
    }
  }

  private final Map<Object, Object> beans = new HashMap<>();
  private final ProcessEngine engine;
  private final List<String> completed = new ArrayList<>();
  private Set<String> activities = Set.of();
  private @Nullable String fails;

  Oracle() {
    beans.put("work", new Work());
    beans.put("undoing", new Undoing());
    StandaloneInMemProcessEngineConfiguration configuration =
        new StandaloneInMemProcessEngineConfiguration();
    configuration.setJdbcUrl("jdbc:h2:mem:oracle");
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setHistoryLevel(HistoryLevel.NONE);
    configuration.setDisableIdmEngine(true);
    configuration.setDisableEventRegistry(true);
    configuration.setAsyncExecutorActivate(false);
    configuration.setCreateDiagramOnDeploy(false);
    configuration.setBeans(beans);
    configuration.setEventListeners(List.of(new Listener()));
    engine = configuration.buildProcessEngine();
  }

  private final class Listener extends AbstractFlowableEngineEventListener {

    Listener() {
      super(Set.of(FlowableEngineEventType.ACTIVITY_COMPLETED));
    }

    @Override
    public void onEvent(FlowableEvent event) {
      if (event instanceof FlowableActivityEvent activity
          && activities.contains(activity.getActivityId())) {
        completed.add(activity.getActivityId());
      }
    }

    @Override
    public boolean isFailOnException() {
      return true;
    }
  }

  ProcessEngine engine() {
    return engine;
  }

  /** Puts processes in; returns by what they are taken out. */
  String deploy(Map<String, String> processes) {
    DeploymentBuilder deployment =
        engine.getRepositoryService().createDeployment().disableSchemaValidation();
    processes.forEach((id, xml) -> deployment.addString(id + ".bpmn20.xml", xml));
    return deployment.deploy().getId();
  }

  void remove(String deployment) {
    engine.getRepositoryService().deleteDeployment(deployment, true);
  }

  void play(Choices choices, Set<String> named) {
    beans.put("choices", choices);
    activities = named;
    completed.clear();
  }

  void time(Instant now) {
    engine.getProcessEngineConfiguration().getClock().setCurrentTime(Date.from(now));
  }

  /** What the job that is triggered next meets; null if all goes well. */
  void fails(@Nullable String error) {
    fails = error;
  }

  List<String> completed() {
    List<String> since = List.copyOf(completed);
    completed.clear();
    return since;
  }

  @Override
  public void close() {
    engine.close();
  }
}
