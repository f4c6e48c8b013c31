package org.masnaa.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.masnaa.form.Answer.Calendar;

class DateAnswerTest {

  private static final Question DATE = Questions.of("born", new QuestionType.Date(null, null));

  private static @Nullable Object read(String day, String month, String year, Calendar calendar) {
    return Questions.read(DATE, new Answer.DateParts(day, month, year, calendar));
  }

  @ParameterizedTest
  @CsvSource({
    "23, 11, 2026, GREGORIAN, 2026-11-23",
    "13, 6, 1448, HIJRI, 2026-11-23",
    "١٣, ٦, ١٤٤٨, HIJRI, 2026-11-23",
    "۲۹, ۲, ۲۰۲۴, GREGORIAN, 2024-02-29",
    "' 1', '01', 1990, GREGORIAN, 1990-01-01",
    "1, 1, 1300, HIJRI, 1882-11-12",
    "29, 12, 1600, HIJRI, 2174-11-24",
  })
  void readsBothCalendarsInAnyDigits(
      String day, String month, String year, Calendar calendar, LocalDate date) {
    assertThat(read(day, month, year, calendar)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 11, 2026, GREGORIAN, born.day",
    "x, 11, 2026, GREGORIAN, born.day",
    "1, '', 2026, GREGORIAN, born.month",
    "1, 13, 2026, GREGORIAN, born.month",
    "1, 0, 2026, GREGORIAN, born.month",
    "1, 1, 26, GREGORIAN, born.year",
    "1, 1, 1448, GREGORIAN, born.year",
    "1, 1, 2026, HIJRI, born.year",
    "1, 1, 1299, HIJRI, born.year",
    "1, 1, 1601, HIJRI, born.year",
    "29, 2, 2023, GREGORIAN, born.day",
    "31, 4, 2026, GREGORIAN, born.day",
    "30, 6, 1448, HIJRI, born.day",
    "0, 4, 2026, GREGORIAN, born.day",
    "1.5, 4, 2026, GREGORIAN, born.day",
  })
  void leadsToThePartThatNeedsWork(
      String day, String month, String year, Calendar calendar, String field) {
    Answers answers = Answers.none().with("born", new Answer.DateParts(day, month, year, calendar));

    List<AnswerProblem> problems = Questions.interview(answers, DATE).problems();

    assertThat(problems).singleElement().extracting(AnswerProblem::field).isEqualTo(field);
    assertThat(problems.getFirst().message().ar()).startsWith("أدخل");
    assertThat(problems.getFirst().message().en()).startsWith("Enter");
  }

  @Test
  void saysHowManyDaysTheMonthHas() {
    Answers answers =
        Answers.none().with("born", new Answer.DateParts("31", "4", "2026", Calendar.GREGORIAN));

    assertThat(Questions.interview(answers, DATE).problems().getFirst().message().en())
        .contains("1 to 30");
  }

  @Test
  void takesTheFieldsOfAPage() {
    Answers posted =
        Answers.posted(
            List.of(DATE),
            Map.of(
                "born.day", List.of("13"),
                "born.month", List.of("6"),
                "born.year", List.of("1448"),
                "born.calendar", List.of("hijri")));

    assertThat(posted.get("born"))
        .isEqualTo(new Answer.DateParts("13", "6", "1448", Calendar.HIJRI));
  }
}
