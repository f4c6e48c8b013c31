package org.masnaa.app.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.flow.Element;
import org.masnaa.form.Answers;
import org.masnaa.form.Question;
import org.masnaa.service.NamedValues;
import org.masnaa.service.ServicePackage;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Service;

/**
 * Parts of other people in cases: a spouse, a partner or a guarantor whom the case names does a
 * task with a sign-in of their own, and sees of the case what the process shows them.
 */
@Service
public class Parts {

  private static final String NAME = "person.name";

  private final TaskStore store;
  private final CaseStore cases;
  private final CaseReader reader;
  private final Completions completions;

  Parts(TaskStore store, CaseStore cases, CaseReader reader, Completions completions) {
    this.store = store;
    this.cases = cases;
    this.reader = reader;
    this.completions = completions;
  }

  /** What the person is asked to do in others' cases and has not done, the newest first. */
  public List<Part> open(PersonId person) {
    return store.openParts(person).stream()
        .flatMap(task -> part(task, Answers.none()).stream())
        .toList();
  }

  /** The person's part in a case, whether open or done; empty when they have none in it. */
  public Optional<Part> find(CaseId id, String wait, PersonId person, Answers answers) {
    return store.part(id, wait, person).flatMap(task -> part(task, answers));
  }

  /** The person's newest part in a case. */
  public Optional<Part> of(CaseId id, PersonId person) {
    return store.lastPart(id, person).flatMap(task -> part(task, Answers.none()));
  }

  /** Does the person's part. */
  public TaskResult complete(CaseId id, String wait, PersonId person, Completion completion) {
    return store
        .part(id, wait, person)
        .map(task -> new Actor.Party(person, task.role()))
        .map(by -> completions.complete(new Completions.Sent(id, wait, by, completion)))
        .orElseGet(TaskResult.NotFound::new);
  }

  private Optional<Part> part(Task task, Answers answers) {
    return cases.find(task.caseId()).map(file -> part(file, task, answers));
  }

  private Part part(CaseRecord file, Task task, Answers answers) {
    CaseSummary summary = reader.summary(file);
    ServicePackage service = summary.service().content();
    NamedValues values = new NamedValues(service, CaseData.known(file.content()));
    return new Part(
        task,
        summary,
        service.service().reads(NAME).isPresent() ? values.text(NAME) : new LocalText("", ""),
        shown(service, task, values),
        reader.form(file, task, Completion.of(answers)));
  }

  private static List<Part.Shown> shown(ServicePackage service, Task task, NamedValues values) {
    List<Part.Shown> shown = new ArrayList<>();
    service
        .userTask(task.element())
        .map(Element.UserTask::shows)
        .orElse(List.of())
        .forEach(name ->
            shown.add(
                new Part.Shown(
                    label(service, name),
                    new LocalText(
                        values.shown(name, Language.AR), values.shown(name, Language.EN)))));
    return shown;
  }

  /** What the form or the register calls it. */
  private static LocalText label(ServicePackage service, String name) {
    return service
        .form()
        .question(name)
        .map(Question::label)
        .or(() -> service.service().reads(name).map(reads -> reads.attribute().label()))
        .orElse(new LocalText(name, name));
  }
}
