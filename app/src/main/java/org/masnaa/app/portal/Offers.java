package org.masnaa.app.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.OpenDraft;
import org.masnaa.app.consent.GivenAnswer;
import org.masnaa.app.consent.KeptAnswer;
import org.masnaa.app.consent.Reuse;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.page.AnswerTexts;
import org.masnaa.app.shared.page.Field;
import org.masnaa.app.shared.page.FormFields;
import org.masnaa.form.Answer;
import org.masnaa.form.AnswerProblem;
import org.masnaa.form.Datum;
import org.masnaa.form.Interview.QuestionView;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** Answers given to one service, offered in the next. */
@Component
final class Offers {

  private final Reuse reuse;
  private final FormFields fields;
  private final AnswerTexts texts;
  private final Rows rows;
  private final HeldDocuments documents;

  Offers(Reuse reuse, FormFields fields, AnswerTexts texts, Rows rows, HeldDocuments documents) {
    this.documents = documents;
    this.reuse = reuse;
    this.fields = fields;
    this.texts = texts;
    this.rows = rows;
  }

  /**
   * The fields of a page: in those of questions not answered yet stands what the person permitted
   * to be offered.
   */
  List<Field> fields(
      PersonId person, List<QuestionView> views, List<AnswerProblem> problems, Language language) {
    List<Datum> open =
        views.stream()
            .filter(view -> view.asked() && view.answer() == null)
            .flatMap(view -> Datum.of(view.question()).stream())
            .toList();
    Map<Datum, KeptAnswer> kept = reuse.offers(person, open);
    return views.stream()
        .map(view ->
            offered(view, kept, language)
                .orElseGet(
                    () -> documents.offered(fields.of(view, problems, language), view, person)))
        .toList();
  }

  private Optional<Field> offered(
      QuestionView view, Map<Datum, KeptAnswer> kept, Language language) {
    return Datum.of(view.question())
        .map(kept::get)
        .flatMap(offer ->
            view.offered(offer.answer())
                .map(filled ->
                    fields.offered(
                        filled,
                        new Field.Offer(rows.service(offer.source()), offer.at()),
                        language)));
  }

  /** The answers of a draft that its person may permit to be offered again. */
  List<GivenAnswer> keepable(OpenDraft draft) {
    List<GivenAnswer> given = new ArrayList<>();
    for (QuestionView view : draft.interview().questions()) {
      Optional<Datum> datum = Datum.of(view.question());
      @Nullable Answer answer = view.answer();
      LocalText text = texts.of(view.question().type(), view.value());
      if (datum.isPresent() && view.given() && answer != null && text != null) {
        given.add(new GivenAnswer(datum.get(), view.question().label(), answer, text));
      }
    }
    return given;
  }

  /** Keeps them, because the person has ticked that. */
  void permit(OpenDraft draft) {
    reuse.permit(draft.person(), draft.service().id(), keepable(draft));
  }
}
