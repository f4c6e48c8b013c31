package org.masnaa.app.cases;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.shared.PersonId;
import org.masnaa.feel.Budget;
import org.masnaa.flow.Element;
import org.masnaa.service.Service;
import org.springframework.stereotype.Component;

/** Finds out who has a party's task: whom the case itself names. */
@Component
class PartyTasks {

  private final Catalogue catalogue;

  PartyTasks(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A task as it is opened, for whoever has it. */
  StepWrites.OpenedTask opened(
      CaseRecord file, String wait, Element.UserTask task, @Nullable Instant due) {
    Service.Party party =
        catalogue
            .version(file.service(), file.version())
            .content()
            .service()
            .vocabulary()
            .parties()
            .get(task.role());
    if (party == null) {
      return new StepWrites.OpenedTask(wait, task.id(), task.role(), due, null);
    }
    PersonId person = person(party, CaseData.known(file.content()), file.person());
    return new StepWrites.OpenedTask(
        wait, task.id(), Task.PARTY + task.role(), due, person == null ? null : person.value());
  }

  /**
   * Who a party is; null when the case names nobody. It is never the applicant: nobody vouches for
   * themselves.
   */
  static @Nullable PersonId person(
      Service.@Nullable Party party,
      Map<String, ? extends @Nullable Object> data,
      PersonId applicant) {
    Object id =
        party == null ? null : party.person().evaluate(data, Budget.standard(System::nanoTime));
    return id instanceof String number
            && number.matches("[0-9]{11}")
            && !number.equals(applicant.value())
        ? new PersonId(number)
        : null;
  }
}
