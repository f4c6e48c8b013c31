package org.masnaa.app.credentials;

import java.util.Map;
import org.masnaa.app.cases.jobs.JobHandler;
import org.masnaa.app.cases.jobs.JobRequest;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.PlatformJobs;
import org.springframework.stereotype.Component;

/** Issues an output of the service as a job of a case. */
@Component
class IssueJob implements JobHandler {

  private final Catalogue catalogue;
  private final Credentials credentials;

  IssueJob(Catalogue catalogue, Credentials credentials) {
    this.catalogue = catalogue;
    this.credentials = credentials;
  }

  @Override
  public String job() {
    return PlatformJobs.ISSUE_OUTPUT;
  }

  @Override
  public JobResult run(JobRequest request) {
    Credential issued =
        credentials.issue(
            new Issue(
                request.caseId(),
                request.waitId(),
                catalogue.version(request.service(), request.version()),
                String.valueOf(request.inputs().get("output")),
                request.reference(),
                request.person(),
                request.data()));
    return new JobResult.Done(
        Map.of("output", issued.output(), "credential", issued.id().toString()));
  }
}
