package org.masnaa.app.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.masnaa.app.cases.CaseSummary;
import org.masnaa.app.cases.CaseView;
import org.masnaa.app.cases.Task;
import org.masnaa.app.shared.page.CaseTexts;
import org.masnaa.flow.Element;
import org.masnaa.flow.Event;
import org.masnaa.service.ServicePackage;
import org.masnaa.text.LocalText;

/** The way of a case in plain words: what people and rules did, not every turn of the process. */
record CaseTimeline(CaseTexts words) {

  private static final Set<String> DONE =
      Set.of(Event.Kind.COMPLETED.code(), Event.Kind.PASSED.code());

  List<CasePage.Moment> of(CaseView view) {
    ServicePackage service = view.summary().service().content();
    List<CasePage.Moment> moments = new ArrayList<>();
    for (CaseView.Happening event : view.history()) {
      if (event.type().equals(Event.Kind.CASE_STARTED.code())) {
        moments.add(new CasePage.Moment(words.sent(), null, event.at(), false));
      } else if (event.type().equals(Event.Kind.CASE_WITHDRAWN.code())) {
        moments.add(new CasePage.Moment(words.withdrawn(), null, event.at(), false));
      } else if (DONE.contains(event.type()) && isTold(service, event.element())) {
        moments.add(
            new CasePage.Moment(
                words.element(service, event.element()), actor(service, event), event.at(), false));
      }
    }
    addWhatIsToCome(view, service, moments);
    return moments;
  }

  private void addWhatIsToCome(
      CaseView view, ServicePackage service, List<CasePage.Moment> moments) {
    for (Task task : view.tasks()) {
      if (task.isOpen()) {
        moments.add(
            new CasePage.Moment(
                words.element(service, task.element()),
                words.role(service, task.role()),
                null,
                true));
      }
    }
    if (view.summary().next() != CaseSummary.Next.NOBODY) {
      moments.add(new CasePage.Moment(words.decisionToCome(), null, null, false));
    }
  }

  private LocalText actor(ServicePackage service, CaseView.Happening event) {
    return service
        .userTask(event.element())
        .map(task -> words.role(service, task.role()))
        .orElse(words.role(service, "machine"));
  }

  /** Tasks, decisions, outputs and ends that have a name. */
  private static boolean isTold(ServicePackage service, String id) {
    return service
        .element(id)
        .filter(element -> !element.name().ar().isBlank())
        .map(element ->
            switch (element) {
              case Element.UserTask task -> true;
              case Element.BusinessRuleTask task -> true;
              case Element.ServiceTask task -> !task.job().equals("send-message");
              case Element.Activity activity -> true;
              case Element.EndEvent end -> true;
              case Element.StartEvent start -> false;
              case Element.CatchEvent event -> false;
              case Element.ThrowEvent event -> false;
              case Element.BoundaryEvent event -> true;
              case Element.Gateway gateway -> false;
            })
        .orElse(false);
  }
}
