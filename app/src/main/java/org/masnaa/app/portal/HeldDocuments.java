package org.masnaa.app.portal;

import java.util.List;
import java.util.Optional;
import org.masnaa.app.cases.DraftFiles;
import org.masnaa.app.cases.DraftId;
import org.masnaa.app.credentials.Credentials;
import org.masnaa.app.credentials.Standing;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.page.Field;
import org.masnaa.form.Answer;
import org.masnaa.form.Interview.QuestionView;
import org.masnaa.form.QuestionType;
import org.masnaa.text.Language;
import org.springframework.stereotype.Component;

/** Documents that were issued to a person here, in place of an upload. */
@Component
final class HeldDocuments {

  private final Credentials credentials;
  private final DraftFiles files;

  HeldDocuments(Credentials credentials, DraftFiles files) {
    this.credentials = credentials;
    this.files = files;
  }

  /** The field, with the person's own documents that the question takes. */
  Field offered(Field field, QuestionView view, PersonId person) {
    return field instanceof Field.Upload upload && upload.files().isEmpty()
        ? upload.with(
            fitting(view, person).stream()
                .map(held ->
                    new Field.Ready(
                        view.id() + "/" + held.key(),
                        held.credential().title(),
                        held.entity(),
                        held.credential().issued()))
                .toList())
        : field;
  }

  /** Takes a document over into a draft; false when it is not the person's or will not do. */
  boolean take(DraftId draft, QuestionView view, PersonId person, String key, Language language) {
    Optional<Standing> chosen =
        fitting(view, person).stream().filter(held -> held.key().equals(key)).findFirst();
    return chosen.isPresent()
        && files.hold(
            draft,
            person,
            view.id(),
            new Answer.Held(
                key,
                chosen.get().output(),
                chosen.get().credential().title().in(language),
                new Answer.Origin(chosen.get().entity(), chosen.get().credential().issued())));
  }

  private List<Standing> fitting(QuestionView view, PersonId person) {
    return view.question().type() instanceof QuestionType.Document document
            && !document.held().isEmpty()
        ? credentials.standing(person).stream()
            .filter(held -> document.held().contains(held.output()))
            .toList()
        : List.of();
  }
}
