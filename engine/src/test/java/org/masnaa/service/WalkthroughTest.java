package org.masnaa.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.masnaa.flow.Active;
import org.masnaa.form.Answer;
import org.masnaa.form.Answers;
import org.masnaa.legal.Term;
import org.masnaa.legal.WorkingCalendar;
import org.masnaa.source.Position;
import org.masnaa.source.YamlNode;

class WalkthroughTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final WorkingCalendar CALENDAR =
      WorkingCalendar.fridaySaturday(ZoneId.of("Asia/Qatar"), Set.of());
  private static final Map<String, Object> GROWN =
      Map.of("person.birthDate", LocalDate.of(1990, 3, 1));
  private static final Answers SINGLE =
      new Answers(
          Map.of(
              "kind", new Answer.Typed("single"), "tradeName", new Answer.Typed("Pearl: “Trade”")));

  private final ServicePackage service =
      Objects.requireNonNull(Packages.read(Packages.texts()).servicePackage());

  private Walkthrough at(Telling telling) {
    return new Walkthrough(
        service, new Examples.Setting(Packages.catalogue(), Map.of(), CALENDAR), telling);
  }

  private static Example.Visit visit(String outcome, Answers answers) {
    return new Example.Visit(
        new Term.WorkingDays(2), outcome, List.of(), "", answers, new Position("x", 1, 1));
  }

  private static Telling granted() {
    return Telling.of(GROWN, TODAY)
        .with(SINGLE)
        .send()
        .with("review", visit("approve", new Answers(Map.of("years", new Answer.Typed("3")))));
  }

  @Test
  void showsTheApplicationAsItStands() {
    Walkthrough.Filling open = at(Telling.of(GROWN, TODAY)).filling();
    Walkthrough.Filling filled = at(Telling.of(GROWN, TODAY).with(SINGLE)).filling();

    assertThat(open.eligible()).isTrue();
    assertThat(open.interview().complete()).isFalse();
    assertThat(open.fee()).isNull();
    assertThat(filled.interview().complete()).isTrue();
    assertThat(filled.fee()).isEqualByComparingTo(BigDecimal.valueOf(500));
  }

  @Test
  void waitsForPeopleAndTimeUntilTheyAct() {
    Telling sent = Telling.of(GROWN, TODAY).with(SINGLE).send();

    Walkthrough.Course waiting = at(sent).course();
    Walkthrough.Course late = at(sent.with("expired")).course();
    Walkthrough.Course done = at(granted()).course();

    assertThat(waiting.over()).isFalse();
    assertThat(waiting.tasks()).extracting(Active::element).containsExactly("review");
    assertThat(waiting.timers()).extracting(Active::element).containsExactly("expired");
    assertThat(late.outcome()).isEqualTo("late");
    assertThat(late.now()).isAfter(waiting.now());
    assertThat(done.outcome()).isEqualTo("granted");
    assertThat(done.results().outputs()).containsExactly("certificate");
    assertThat(done.results().messages()).containsExactly("granted");
  }

  @Test
  void asksTheQuestionsOfATask() {
    Walkthrough sent = at(Telling.of(GROWN, TODAY).with(SINGLE).send());

    assertThat(sent.task("review", "approve", Answers.none()).problems()).hasSize(1);
    assertThat(sent.task("review", "refuse", Answers.none()).problems()).isEmpty();
  }

  @Test
  void isKeptAsAnExampleThatHolds() {
    List<Telling> tellings =
        List.of(
            granted(),
            Telling.of(GROWN, TODAY).with(SINGLE).send().with("expired"),
            Telling.of(Map.of("person.birthDate", TODAY), TODAY),
            Telling.of(GROWN, TODAY)
                .with(new Answers(Map.of("kind", new Answer.Typed("single"))))
                .send());
    for (Telling telling : tellings) {
      YamlNode.Mapping example = at(telling).example("Kept: true");

      Example read = read(example);

      assertThat(read.title()).isEqualTo("Kept: true");
      assertThat(read.start().today()).isEqualTo(TODAY);
      assertThat(failures(read)).as(example.toString()).isEmpty();
    }
  }

  @Test
  void failsWhenTheServiceDoesSomethingElse() {
    Example read = read(at(granted()).example("Kept"));
    Example other =
        new Example(
            read.title(),
            read.start(),
            read.answers(),
            Map.of("review", List.of(visit("refuse", Answers.none()))),
            Outside.NOTHING,
            read.expect(),
            read.at());

    assertThat(failures(other)).isNotEmpty();
  }

  private List<?> failures(Example example) {
    Examples.Setting setting = new Examples.Setting(Packages.catalogue(), Map.of(), CALENDAR);
    return new ExampleVerdict(service, example, new ExampleWalk(service, example, setting).play())
        .failures(setting.calendar());
  }

  /** What a reader of the written file gets; the writing of the file itself is tried with it. */
  private Example read(YamlNode.Mapping written) {
    var texts = Packages.texts();
    texts.put("examples/kept.yaml", inline(written));
    PackageReader.Reading reading = Packages.read(texts);
    assertThat(reading.problems()).as(inline(written)).isEmpty();
    return Objects.requireNonNull(reading.servicePackage()).examples().stream()
        .filter(example -> example.at().file().equals("examples/kept.yaml"))
        .findFirst()
        .orElseThrow();
  }

  private static String inline(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar ->
          scalar.quoted()
              ? "\"" + scalar.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\""
              : scalar.text();
      case YamlNode.Sequence(_, List<YamlNode> items) ->
          "[" + String.join(", ", items.stream().map(WalkthroughTest::inline).toList()) + "]";
      case YamlNode.Mapping(_, List<YamlNode.Entry> entries) ->
          "{"
              + String.join(
                  ", ",
                  entries.stream()
                      .map(entry -> "\"" + entry.key() + "\": " + inline(entry.value()))
                      .toList())
              + "}";
    };
  }
}
