package org.masnaa.app.officer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.CaseView;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.page.CaseTexts;
import org.masnaa.flow.Element;
import org.masnaa.flow.Event;
import org.masnaa.service.ServicePackage;
import org.masnaa.text.LocalText;

/** What happened to a case, for those who work on it: every step that has a name, newest first. */
record CaseHistory(Desks desks, CaseTexts words) {

  private static final Set<String> DONE =
      Set.of(Event.Kind.COMPLETED.code(), Event.Kind.PASSED.code(), Event.Kind.CANCELLED.code());

  List<TaskPage.Moment> of(CaseView view) {
    ServicePackage service = view.summary().service().content();
    List<TaskPage.Moment> moments = new ArrayList<>();
    for (CaseView.Happening event : view.history()) {
      if (event.type().equals(Event.Kind.CASE_STARTED.code())) {
        moments.add(
            new TaskPage.Moment(words.sent(), words.role(service, "applicant"), event.at()));
      } else if (event.type().equals(CaseView.VERIFIED) || event.type().equals(CaseView.DIFFERS)) {
        moments.add(
            new TaskPage.Moment(
                words.verified(event.type()), words.role(service, "machine"), event.at()));
      } else if (DONE.contains(event.type()) && isStep(service, event.element())) {
        moments.add(
            new TaskPage.Moment(
                words.element(service, event.element()), actor(service, event), event.at()));
      }
    }
    Collections.reverse(moments);
    return moments;
  }

  private @Nullable LocalText actor(ServicePackage service, CaseView.Happening event) {
    OfficerId officer = event.officer();
    boolean byPerson = service.userTask(event.element()).isPresent();
    if (officer != null && byPerson) {
      return desks.name(officer);
    }
    return words.role(service, byPerson ? event.role() : "machine");
  }

  private static boolean isStep(ServicePackage service, String id) {
    return service
        .element(id)
        .filter(element -> !element.name().en().isBlank())
        .map(element -> !(element instanceof Element.Gateway))
        .orElse(false);
  }
}
