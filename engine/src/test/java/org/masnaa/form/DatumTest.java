package org.masnaa.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.masnaa.text.LocalText;

class DatumTest {

  private static final QuestionType TEXT = new QuestionType.Text(1, 20, null);

  private static Question asked(
      String id, QuestionType type, String ar, String en, boolean always) {
    return new Question(
        id,
        type,
        new Question.Wording(new LocalText(ar, en), null),
        null,
        new Question.Need(null, false, always),
        null,
        null,
        null);
  }

  @Test
  void isTheSameInOtherWordsOfTheSameQuestion() {
    Question one = asked("a", TEXT, "ما اسم المدرسة؟", "What is the school?", false);
    Question other = asked("b", TEXT, "اسم المدرسه", "School", false);
    Question different = asked("a", TEXT, "ما اسم الجامعة؟", "What is the university?", false);

    assertThat(Datum.of(one)).isPresent().isEqualTo(Datum.of(other));
    assertThat(Datum.of(one)).isNotEqualTo(Datum.of(different));
  }

  @Test
  void neverCarriesWhatMustBeAnsweredEachTime() {
    assertThat(Datum.of(asked("a", TEXT, "سؤال", "Question", true))).isEmpty();
    assertThat(Datum.of(asked("a", new QuestionType.Consent(), "سؤال", "Question", false)))
        .isEmpty();
    assertThat(Datum.of(asked("a", new QuestionType.Declaration(), "سؤال", "Question", false)))
        .isEmpty();
  }

  @Test
  void neverCarriesWhatTellsOfOthers() {
    assertThat(Datum.of(Questions.of("a", new QuestionType.Person()))).isEmpty();
    assertThat(Datum.of(Questions.of("a", new QuestionType.NationalId()))).isEmpty();
  }

  @Test
  void anOfferAnswersNothingByItself() {
    Question question = Questions.of("q", TEXT);
    Interview.QuestionView open =
        Questions.interview(Answers.none(), question).questions().getFirst();

    Optional<Interview.QuestionView> offered = open.offered(new Answer.Typed("Doha School"));

    assertThat(offered)
        .hasValueSatisfying(view -> {
          assertThat(view.answer()).isEqualTo(new Answer.Typed("Doha School"));
          assertThat(view.given()).isFalse();
          assertThat(view.problems()).isNotEmpty();
        });
  }

  @Test
  void offersNothingThatWouldNotBeGoodOrWasTakenOut() {
    Question question = Questions.of("q", TEXT);
    Interview.QuestionView open =
        Questions.interview(Answers.none(), question).questions().getFirst();
    Interview.QuestionView cleared =
        Questions.interview(Answers.none().with("q", new Answer.Typed("")), question)
            .questions()
            .getFirst();

    assertThat(open.offered(new Answer.Typed("much longer than twenty characters"))).isEmpty();
    assertThat(cleared.offered(new Answer.Typed("Doha School"))).isEmpty();
  }
}
