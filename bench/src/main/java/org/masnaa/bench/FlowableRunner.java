package org.masnaa.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;

/** Flowable on the same database: the same process, its jobs done in the same transaction. */
final class FlowableRunner implements Runner, AutoCloseable {

  private static final String PROCESS =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:flowable="http://flowable.org/bpmn" targetNamespace="urn:bench">
        <process id="measured" isExecutable="true">
          <startEvent id="begin"/>
          <sequenceFlow id="f1" sourceRef="begin" targetRef="first"/>
          <serviceTask id="first" flowable:delegateExpression="${work}"/>
          <sequenceFlow id="f2" sourceRef="first" targetRef="which"/>
          <exclusiveGateway id="which" default="f4"/>
          <sequenceFlow id="f3" sourceRef="which" targetRef="other">
            <conditionExpression xsi:type="tFormalExpression">${answer0 == 'other'}</conditionExpression>
          </sequenceFlow>
          <endEvent id="other"/>
          <sequenceFlow id="f4" sourceRef="which" targetRef="review"/>
          <userTask id="review" flowable:candidateGroups="clerk"/>
          <sequenceFlow id="f5" sourceRef="review" targetRef="last"/>
          <serviceTask id="last" flowable:delegateExpression="${work}"/>
          <sequenceFlow id="f6" sourceRef="last" targetRef="end"/>
          <endEvent id="end"/>
        </process>
      </definitions>
      """;

  private final HikariDataSource pool;
  private final ProcessEngine engine;
  private String[] begun = new String[0];
  private final Map<String, String> tasks = new HashMap<>();

  /**
   * Sets the engine up.
   *
   * @param watched puts a counter before the pool
   */
  FlowableRunner(HikariDataSource pool, HistoryLevel history, UnaryOperator<DataSource> watched) {
    this.pool = pool;
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setDataSource(watched.apply(pool));
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setHistoryLevel(history);
    configuration.setDisableIdmEngine(true);
    configuration.setDisableEventRegistry(true);
    configuration.setAsyncExecutorActivate(false);
    JavaDelegate nothing = execution -> {};
    // Its usual ids need a second connection while the first is held, and with as many threads as
    // connections wait for each other.
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setBeans(Map.of("work", nothing));
    engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("measured.bpmn20.xml", PROCESS)
        .deploy();
  }

  DataSource database() {
    return pool;
  }

  @Override
  public void prepare(int cases) {
    begun = new String[cases];
    tasks.clear();
  }

  @Override
  public void start(int number) {
    Map<String, Object> answers = new HashMap<>();
    IntStream.range(0, 10).forEach(i -> answers.put("answer" + i, "x".repeat(100)));
    begun[number] =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey("measured", UUID.randomUUID().toString(), answers)
            .getId();
  }

  @Override
  public void begun() {
    for (Task task : engine.getTaskService().createTaskQuery().list()) {
      tasks.put(task.getProcessInstanceId(), task.getId());
    }
  }

  @Override
  public void complete(int number) {
    engine
        .getTaskService()
        .complete(tasks.get(begun[number]), Map.of("outcome", "done", "note", ""));
  }

  @Override
  public void close() {
    engine.close();
    pool.close();
  }
}
