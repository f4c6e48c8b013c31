package org.masnaa.app.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masnaa.app.cases.jobs.JobHandler;
import org.masnaa.app.cases.jobs.JobHandler.JobResult;
import org.masnaa.flow.Command;
import org.masnaa.flow.Effect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Does the jobs that need no outside within the step that asks for them. */
@Component
class LocalJobs {

  private static final Logger LOG = LoggerFactory.getLogger(LocalJobs.class);

  private final Map<String, JobHandler> handlers = new HashMap<>();
  private final PromiseClock clock;

  LocalJobs(List<JobHandler> all, PromiseClock clock) {
    all.stream().filter(JobHandler::isLocal).forEach(each -> handlers.put(each.job(), each));
    this.clock = clock;
  }

  /**
   * Does a job in the caller's transaction; empty when it is not a local one, or failed and has to
   * be tried again by the workers.
   *
   * @throws DataAccessException when the database failed: then the transaction is lost
   */
  Optional<Command> run(CaseRecord file, Effect.RunJob asked, Instant now) {
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
