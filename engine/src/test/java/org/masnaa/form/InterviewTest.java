package org.masnaa.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.masnaa.form.Answer.StoredFile;
import org.masnaa.form.QuestionType.Option;
import org.masnaa.text.LocalText;

class InterviewTest {

  private static final List<Option> FRUIT =
      List.of(
          new Option("date", new LocalText("تمر", "Date")),
          new Option("fig", new LocalText("تين", "Fig")),
          new Option("olive", new LocalText("زيتون", "Olive")));

  private static final Attribute.Register POPULATION =
      new Attribute.Register("population", new LocalText("سجل السكان", "Population register"));

  private static Question text(int min, int max, @Nullable Pattern pattern) {
    return Questions.of("q", new QuestionType.Text(min, max, pattern));
  }

  private static @Nullable Object typed(Question question, String text) {
    return Questions.read(question, new Answer.Typed(text));
  }

  @Test
  void keepsTextsToTheirLength() {
    Question question = text(2, 5, null);

    assertThat(typed(question, "ab")).isEqualTo("ab");
    assertThat(typed(question, "نخلة ")).isEqualTo("نخلة");
    assertThat(typed(question, "abcde")).isEqualTo("abcde");
    assertThat(typed(question, "🌴🌴🌴🌴🌴")).isEqualTo("🌴🌴🌴🌴🌴");
    assertThat(typed(question, "a")).isEqualTo("answer.too-short");
    assertThat(typed(question, "abcdef")).isEqualTo("answer.too-long");
    assertThat(typed(question, "   ")).isEqualTo("answer.missing");
  }

  @Test
  void namesTheLengthOfAnOverlongAnswerAndKeepsIt() {
    Answers answers = Answers.none().with("q", new Answer.Typed("x".repeat(100_000)));

    Interview interview = Questions.interview(answers, text(0, Limits.TEXT, null));

    assertThat(interview.problems().getFirst().message().en()).contains("250").contains("100000");
    assertThat(interview.question("q").orElseThrow().answer()).isEqualTo(answers.get("q"));
    assertThat(interview.values()).containsEntry("q", null);
  }

  @Test
  void dropsCharactersThatCannotBeSeen() {
    Question question = text(0, 50, null);

    assertThat(typed(question, "a\u202Eb\u0007c\u2066d")).isEqualTo("abcd");
    assertThat(typed(question, "a \t  b")).isEqualTo("a b");
    assertThat(typed(question, "e\u0301")).isEqualTo("é");
  }

  @Test
  void matchesPatternsOnLatinDigits() {
    Question question = text(0, 20, Pattern.compile("[0-9]{8}"));

    assertThat(typed(question, "٤٤٥٥٦٦٧٧")).isEqualTo("44556677");
    assertThat(typed(question, "4455")).isEqualTo("answer.pattern");
  }

  @Test
  void readsChoices() {
    Question yesNo = Questions.of("q", new QuestionType.YesNo());
    Question oneOf = Questions.of("q", new QuestionType.OneOf(FRUIT));
    Question manyOf = Questions.of("q", new QuestionType.ManyOf(FRUIT, 1, 2));
    Question declaration = Questions.of("q", new QuestionType.Declaration());

    assertThat(typed(yesNo, "no")).isEqualTo(false);
    assertThat(typed(yesNo, "maybe")).isEqualTo("answer.missing");
    assertThat(typed(oneOf, "fig")).isEqualTo("fig");
    assertThat(typed(oneOf, "stone")).isEqualTo("answer.missing");
    assertThat(typed(declaration, "yes")).isEqualTo(true);
    assertThat(typed(declaration, "no")).isEqualTo("answer.missing");
    assertThat(Questions.read(manyOf, new Answer.Chosen(List.of("olive", "date"))))
        .isEqualTo(List.of("date", "olive"));
    assertThat(Questions.read(manyOf, new Answer.Chosen(List.of("date", "fig", "olive"))))
        .isEqualTo("answer.choices");
    assertThat(Questions.read(manyOf, new Answer.Chosen(List.of("stone"))))
        .isEqualTo("answer.missing");
  }

  @Test
  void judgesFilesBySizeKindAndNumber() {
    Question question =
        Questions.of("q", new QuestionType.File(1, 2, 1_000, Set.of(FileKind.JPEG)));
    StoredFile good = new StoredFile("1", "a.jpg", "image/jpeg", 1_000);

    assertThat(Questions.read(question, new Answer.Files(List.of(good, good))))
        .isInstanceOf(List.class);
    assertThat(Questions.read(question, new Answer.Files(List.of(good, good, good))))
        .isEqualTo("answer.file-count");
    assertThat(
            Questions.read(
                question,
                new Answer.Files(List.of(new StoredFile("1", "a.jpg", "image/jpeg", 1_001)))))
        .isEqualTo("answer.file-too-large");
    assertThat(
            Questions.read(
                question, new Answer.Files(List.of(new StoredFile("1", "a.jpg", "text/html", 9)))))
        .isEqualTo("answer.file-kind");
  }

  @Test
  void letsOptionalQuestionsStayEmpty() {
    Question question = Questions.optional("q", new QuestionType.WholeNumber(null, null));

    Interview interview =
        Questions.interview(Answers.none().with("q", new Answer.Typed("")), question);

    assertThat(interview.complete()).isTrue();
    assertThat(interview.values()).containsEntry("q", null);
    assertThat(interview.answered()).isEmpty();
  }

  private static Question bound(QuestionType type, boolean always) {
    Attribute attribute =
        new Attribute(
            "person.phone",
            new LocalText("الهاتف", "Phone"),
            type,
            POPULATION,
            new Attribute.Meaning(Attribute.Classification.PERSONAL, List.of(), null),
            null,
            null);
    return new Question(
        "phone",
        type,
        new Question.Wording(attribute.label(), null),
        new Question.Binding(attribute),
        new Question.Need(null, false, always),
        null,
        null,
        null);
  }

  private static Map<String, @Nullable Object> person(@Nullable Object phone) {
    Map<String, @Nullable Object> person = new LinkedHashMap<>();
    person.put("phone", phone);
    return Map.of("person", person);
  }

  @Test
  void showsWhatTheRegisterKnowsAndAsksNothing() {
    Interview interview =
        Questions.interview(
            Answers.none(), person("5555"), bound(new QuestionType.Text(0, 20, null), false));

    assertThat(interview.complete()).isTrue();
    assertThat(interview.asking()).isEmpty();
    assertThat(interview.pages()).hasSize(1);
    assertThat(interview.values()).containsEntry("phone", "5555");
    assertThat(interview.typed()).isEmpty();
  }

  @Test
  void asksWhatTheRegisterDoesNotKnow() {
    Question question = bound(new QuestionType.Text(0, 20, null), false);

    assertThat(Questions.interview(Answers.none(), person(null), question).problems())
        .extracting(AnswerProblem::code)
        .containsExactly("answer.missing");
    Interview answered =
        Questions.interview(
            Answers.none().with("phone", new Answer.Typed("66")), person(null), question);
    assertThat(answered.complete()).isTrue();
    assertThat(answered.typed()).containsExactly("phone");
  }

  @Test
  void fillsInWhatIsAskedAlthoughItIsKnown() {
    Question question = bound(new QuestionType.WholeNumber(null, null), true);
    Map<String, @Nullable Object> known = person(BigDecimal.valueOf(5555));

    Interview untouched = Questions.interview(Answers.none(), known, question);
    Interview confirmed =
        Questions.interview(
            Answers.none().with("phone", new Answer.Typed("5555")), known, question);
    Interview changed =
        Questions.interview(Answers.none().with("phone", new Answer.Typed("66")), known, question);

    assertThat(untouched.question("phone").orElseThrow().answer())
        .isEqualTo(new Answer.Typed("5555"));
    assertThat(untouched.complete()).isTrue();
    assertThat(confirmed.typed()).isEmpty();
    assertThat(changed.typed()).containsExactly("phone");
    assertThat(changed.values()).containsEntry("phone", BigDecimal.valueOf(66));
  }

  @Test
  void ignoresAnAnswerToWhatTheRegisterKnows() {
    Interview interview =
        Questions.interview(
            Answers.none().with("phone", new Answer.Typed("66")),
            person("5555"),
            bound(new QuestionType.Text(0, 20, null), false));

    assertThat(interview.values()).containsEntry("phone", "5555");
    assertThat(interview.unneeded().byQuestion()).containsOnlyKeys("phone");
  }

  @Test
  void storesAnswersAsPlainDataAndReadsThemBack() {
    Answers answers =
        Answers.none()
            .with("a", new Answer.Typed("نص"))
            .with("b", new Answer.Chosen(List.of("fig")))
            .with("c", new Answer.DateParts("1", "2", "1448", Answer.Calendar.HIJRI))
            .with(
                "d", new Answer.Files(List.of(new StoredFile("1", "a.pdf", "application/pdf", 9))));

    assertThat(Answers.ofData(answers.toData())).isEqualTo(answers);
  }

  @Test
  void clearsAnAnswerWhoseFieldComesEmpty() {
    Question question = Questions.of("q", new QuestionType.ManyOf(FRUIT, 1, 3));

    assertThat(Answers.posted(List.of(question), Map.of()).get("q"))
        .isEqualTo(new Answer.Chosen(List.of()));
    assertThat(Answers.posted(List.of(question), Map.of("q", List.of("fig", "fig"))).get("q"))
        .isEqualTo(new Answer.Chosen(List.of("fig")));
  }
}
