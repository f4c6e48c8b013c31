package org.masnaa.app.cases;

import java.util.Map;
import org.masnaa.app.cases.jobs.JobHandler;
import org.masnaa.app.cases.jobs.JobRequest;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.PlatformJobs;
import org.masnaa.app.notify.About;
import org.masnaa.app.notify.Notify;
import org.masnaa.app.shared.PersonId;
import org.masnaa.service.NamedValues;
import org.masnaa.service.ServicePackage;
import org.masnaa.service.TextTemplate;
import org.springframework.stereotype.Component;

/** Sends one of the service's messages to the applicant, or to a party of the case. */
@Component
class MessageJob implements JobHandler {

  private final Catalogue catalogue;
  private final Notify notify;

  MessageJob(Catalogue catalogue, Notify notify) {
    this.catalogue = catalogue;
    this.notify = notify;
  }

  @Override
  public String job() {
    return PlatformJobs.SEND_MESSAGE;
  }

  @Override
  public boolean isLocal() {
    return true;
  }

  @Override
  public JobResult run(JobRequest request) {
    ServicePackage service = catalogue.version(request.service(), request.version()).content();
    Object name = request.inputs().get("message");
    TextTemplate message = service.service().vocabulary().messages().get(String.valueOf(name));
    if (message == null) {
      throw new IllegalArgumentException("the service has no message " + name);
    }
    Object to = request.inputs().get("to");
    PersonId reader =
        to == null
            ? request.person()
            : PartyTasks.person(
                service.service().vocabulary().parties().get(String.valueOf(to)),
                request.data(),
                request.person());
    if (reader == null) {
      throw new IllegalArgumentException("the case names nobody as " + to);
    }
    notify.send(
        new About.OfCase(request.caseId()),
        request.service().entity(),
        request.waitId(),
        reader,
        new NamedValues(service, request.data()).fill(message));
    return new JobResult.Done(Map.of());
  }
}
