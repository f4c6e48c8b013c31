package org.masnaa.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupTest {

  private static final String PARTNERS =
      """
      pages:
        - page: company
          title: {ar: الشركة, en: The company}
          questions:
            - id: kind
              type: one-of
              label: {ar: النوع, en: Kind}
              options: {single: {ar: فردية, en: Single}, partnership: {ar: شراكة, en: Partnership}}
        - page: partners
          title: {ar: الشركاء, en: Partners}
          questions:
            - id: partners
              type: group
              when: kind = "partnership"
              label: {ar: الشركاء, en: Partners}
              item: {ar: شريك, en: Partner}
              repeat: {min: 2, max: 3}
              questions:
                - {id: share, type: percent, label: {ar: الحصة, en: Share}}
                - id: role
                  type: text
                  when: share > 50
                  label: {ar: الصفة, en: Role}
              check: sum(partners.share) = 100
              otherwise: {ar: اجعل مجموع الحصص 100., en: Make the shares add up to 100.}
            - id: largest
              type: calculated
              as: percent
              value: max(partners.share)
              label: {ar: أكبر حصة, en: Largest share}
      """;

  private static final Form FORM = Forms.of(PARTNERS);

  private static Answers shares(String... shares) {
    Answer.Items items = new Answer.Items(List.of());
    for (String share : shares) {
      String key = items.nextKey();
      items = items.added().with(key, Answers.none().with("share", new Answer.Typed(share)));
    }
    return Answers.none().with("kind", new Answer.Typed("partnership")).with("partners", items);
  }

  private static List<String> problems(Answers answers) {
    return Forms.interview(FORM, answers).problems().stream().map(AnswerProblem::code).toList();
  }

  @Test
  void givesRulesTheItemsAsAListOfContexts() {
    Answers answers = shares("40", "٣٥", "25");

    Interview interview = Forms.interview(FORM, answers);

    assertThat(interview.complete()).isTrue();
    assertThat(interview.values()).containsEntry("largest", BigDecimal.valueOf(40));
    assertThat(interview.values().get("partners")).asString().contains("share=35");
    assertThat(interview.typed())
        .containsExactlyInAnyOrder("partners.1.share", "partners.2.share", "partners.3.share");
  }

  @Test
  void asksForAsManyItemsAsTheFormNeeds() {
    Answers none = Answers.none().with("kind", new Answer.Typed("partnership"));

    assertThat(problems(none)).containsExactly("answer.missing");
    assertThat(problems(shares("20"))).contains("answer.items");
    assertThat(problems(shares("25", "25", "25", "25"))).contains("answer.items");
    assertThat(problems(shares("40", "40"))).containsExactly("answer.check");
  }

  @Test
  void saysWhichItemIsNotComplete() {
    Answers answers = shares("40", "abc");

    AnswerProblem problem = Forms.interview(FORM, answers).problems().getFirst();

    assertThat(problem.field()).isEqualTo("partners.2");
    assertThat(problem.message().en()).contains("number 2");
  }

  @Test
  void asksEachItemWhatItsOwnAnswersMakeNeedful() {
    Interview interview = Forms.interview(FORM, shares("60", "40"));

    Interview.QuestionView partners = interview.question("partners").orElseThrow();
    assertThat(partners.items().get(0).asked()).extracting(Question::id).contains("role");
    assertThat(partners.items().get(1).asked()).extracting(Question::id).doesNotContain("role");
    assertThat(interview.problems()).extracting(AnswerProblem::field).containsExactly("partners.1");
  }

  @Test
  void keepsKeysWhenItemsComeAndGo() {
    Answer.Items three = new Answer.Items(List.of()).added().added().added();

    Answer.Items changed = three.without("2").added();

    assertThat(changed.items()).extracting(Answer.Item::key).containsExactly("1", "3", "4");
  }

  @Test
  void keepsApartWhatBecameNeedlessAndHasItBackWhenNeeded() {
    Answers partnership = shares("40", "60");
    Answers single = partnership.with("kind", new Answer.Typed("single"));

    Interview without = Forms.interview(FORM, single);
    Interview again = Forms.interview(FORM, single.with("kind", new Answer.Typed("partnership")));

    assertThat(without.complete()).isTrue();
    assertThat(without.values()).containsEntry("partners", null).containsEntry("largest", null);
    assertThat(without.unneeded().byQuestion()).containsOnlyKeys("partners");
    assertThat(single.without(without.unneeded().byQuestion().keySet()).byQuestion())
        .containsOnlyKeys("kind");
    assertThat(again.unneeded().byQuestion()).isEmpty();
    assertThat(again.question("partners").orElseThrow().items()).hasSize(2);
  }

  @Test
  void refusesWhatCannotStandInAGroup() {
    assertThat(Forms.mistakes(PARTNERS.replace("type: percent", "type: file")))
        .contains("form.not-in-group");
    assertThat(Forms.mistakes(PARTNERS.replace("{id: share,", "{id: kind,")))
        .contains("form.id-taken");
    assertThat(Forms.mistakes(PARTNERS.replace("{min: 2, max: 3}", "{min: 2, max: 300}")))
        .contains("form.limit");
    assertThat(Forms.mistakes(PARTNERS.replace("sum(partners.share)", "sum(partners.part)")))
        .isNotEmpty();
  }

  @Test
  void fillsInADefaultUntilThePersonAnswers() {
    Form form =
        Forms.of(
            """
            questions:
              - {id: from, type: date, label: {ar: من, en: From}, default: today}
              - id: months
                type: whole-number
                label: {ar: عدد الأشهر, en: Months}
                default: 'if from > today then 6 else 12'
            """);

    Interview untouched = Forms.interview(form, Answers.none());
    Interview cleared = Forms.interview(form, Answers.none().with("months", new Answer.Typed("")));

    assertThat(untouched.complete()).isTrue();
    assertThat(untouched.values()).containsEntry("months", BigDecimal.valueOf(12));
    assertThat(untouched.typed()).isEmpty();
    assertThat(cleared.problems()).extracting(AnswerProblem::code).contains("answer.missing");
  }

  @Test
  void putsOneQuestionOnAPageWhenTheFormNamesNoPages() {
    Form form =
        Forms.of(
            """
            questions:
              - {id: tradeName, type: text, label: {ar: الاسم التجاري, en: Trade name}}
              - {id: phone, type: phone, label: {ar: الهاتف, en: Phone}}
            """);

    assertThat(form.pages()).extracting(Page::id).containsExactly("trade-name", "phone");
    assertThat(form.isTaskList()).isFalse();
  }

  @Test
  void showsAsATaskListWhatIsLongOrSaysSo() {
    String question = "  - {id: q%d, type: yes-no, label: {ar: سؤال %d, en: Question %d}}%n";
    StringBuilder seven = new StringBuilder("questions:\n");
    for (int i = 1; i <= Limits.PAGES_IN_ORDER; i++) {
      seven.append(question.formatted(i, i, i));
    }
    String eight = seven + question.formatted(8, 8, 8);

    assertThat(Forms.of(seven.toString()).isTaskList()).isFalse();
    assertThat(Forms.of(eight).isTaskList()).isTrue();
    assertThat(Forms.of(eight + "layout: in-order").isTaskList()).isFalse();
    assertThat(Forms.of(seven + "layout: task-list").isTaskList()).isTrue();
    assertThat(Forms.mistakes(seven + "layout: sideways")).containsExactly("form.layout");
  }

  @Test
  void saysInTheTaskListWhatCanBeDoneNow() {
    Form form =
        Forms.of(
            """
            layout: task-list
            pages:
              - page: work
                questions:
                  - {id: works, type: yes-no, label: {ar: هل تعمل؟, en: Do you work?}}
              - page: employer
                when: works
                questions:
                  - {id: employer, type: text, label: {ar: جهة العمل, en: Employer}}
              - page: account
                questions:
                  - {id: account, type: iban, label: {ar: الحساب, en: Account}}
            """);
    Answers none = Answers.none();
    Answers working = none.with("works", new Answer.Typed("yes"));
    Answers wrong = working.with("account", new Answer.Typed("12"));

    assertThat(states(form, none))
        .containsExactly(
            Map.entry("work", Outline.State.NOT_STARTED),
            Map.entry("employer", Outline.State.CANNOT_START_YET),
            Map.entry("account", Outline.State.NOT_STARTED));
    assertThat(states(form, wrong))
        .containsExactly(
            Map.entry("work", Outline.State.DONE),
            Map.entry("employer", Outline.State.NOT_STARTED),
            Map.entry("account", Outline.State.IN_PROGRESS));
    assertThat(states(form, none.with("works", new Answer.Typed("no"))))
        .extracting(Map.Entry::getKey)
        .containsExactly("work", "account");
  }

  private static List<Map.Entry<String, Outline.State>> states(Form form, Answers answers) {
    return Outline.of(form, Forms.interview(form, answers)).tasks().stream()
        .map(task -> Map.entry(task.page().id(), task.state()))
        .toList();
  }
}
