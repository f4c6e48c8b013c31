package org.masnaa.app.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masnaa.app.cases.jobs.JobHandler;
import org.masnaa.app.cases.jobs.JobHandler.JobResult;
import org.masnaa.app.catalogue.Published;
import org.masnaa.flow.Command;
import org.masnaa.flow.Effect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Answers within a step what it asks and what needs no outside: decisions and local jobs. */
@Component
class AtOnce {

  private static final Logger LOG = LoggerFactory.getLogger(AtOnce.class);

  private final Map<String, JobHandler> handlers = new HashMap<>();
  private final Decider decider;
  private final PromiseClock clock;

  AtOnce(List<JobHandler> all, Decider decider, PromiseClock clock) {
    all.stream().filter(JobHandler::isLocal).forEach(each -> handlers.put(each.job(), each));
    this.decider = decider;
    this.clock = clock;
  }

  /**
   * The answer to an effect, in the caller's transaction; empty when it is the outside's to give.
   *
   * @throws DataAccessException when the database failed: then the transaction is lost
   */
  Optional<Command> answer(
      CaseRecord file, Published service, Effect effect, StepWrites writes, Instant now) {
    return switch (effect) {
      case Effect.RunDecision decision ->
          Optional.of(decider.decide(file, service, decision, writes, now));
      case Effect.RunJob job -> run(file, job, now);
      default -> Optional.empty();
    };
  }

  /** Empty when the job is not a local one, or failed and has to be tried again by the workers. */
  private Optional<Command> run(CaseRecord file, Effect.RunJob asked, Instant now) {
    JobHandler handler = handlers.get(asked.element().job());
    if (handler == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          switch (handler.run(file.job(asked.waitId(), asked.inputs(), clock.today(now), now))) {
            case JobResult.Done(var values) -> new Command.JobSucceeded(asked.waitId(), values);
            case JobResult.BusinessError(String code) ->
                new Command.BusinessError(asked.waitId(), code);
          });
    } catch (DataAccessException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("job {} of case {} is left to the workers", handler.job(), file.id(), e);
      return Optional.empty();
    }
  }
}
