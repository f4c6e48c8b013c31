package org.masnaa.app.cases;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.jobs.CaseDesk;
import org.masnaa.app.cases.jobs.JobRequest;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.flow.Command;
import org.springframework.stereotype.Component;

/** Where machines bring what they did. */
@Component
class MachineDesk implements CaseDesk {

  private static final Actor MACHINE = new Actor.Machine("case-worker");

  private final CaseStore cases;
  private final CaseRunner runner;
  private final PromiseClock clock;

  MachineDesk(CaseStore cases, CaseRunner runner, PromiseClock clock) {
    this.cases = cases;
    this.runner = runner;
    this.clock = clock;
  }

  @Override
  public Optional<JobRequest> request(
      CaseId id, String waitId, Map<String, @Nullable Object> inputs) {
    Instant now = clock.now();
    return cases.find(id).map(file -> file.job(waitId, inputs, clock.today(now), now));
  }

  @Override
  public void hold(CaseId id) {
    cases.hold(id);
  }

  @Override
  public Told tell(CaseId id, Command command) {
    return tell(cases.lock(id), command);
  }

  @Override
  public Told tellIfFree(CaseId id, Command command) {
    return tell(cases.lockIfFree(id), command);
  }

  private Told tell(Optional<CaseRecord> file, Command command) {
    if (file.isEmpty()) {
      return new Told.NotThere();
    }
    return switch (runner.run(file.get(), command, MACHINE)) {
      case CaseRunner.Result.Moved moved -> new Told.Moved();
      case CaseRunner.Result.Refused refused -> new Told.Refused(refused.reason());
    };
  }
}
