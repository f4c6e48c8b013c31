package org.masnaa.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.masnaa.form.Answer.Parts;

class AnswerKindsTest {

  private static @Nullable Object typed(QuestionType type, String text) {
    return Questions.read(Questions.of("q", type), new Answer.Typed(text));
  }

  private static @Nullable Object parts(QuestionType type, String... namesAndTexts) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      fields.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return Questions.read(Questions.of("q", type), new Parts(fields));
  }

  @ParameterizedTest
  @CsvSource({
    "noora@example.com, noora@example.com",
    "' Noora.Ahmed+1@Mail.Example.QA ', Noora.Ahmed+1@mail.example.qa",
    "نورة@بريد.قطر, نورة@بريد.قطر",
    "noora@example, answer.email",
    "noora.example.com, answer.email",
    "noora@@example.com, answer.email",
    "noora@.com, answer.email",
    "a..b@example.com, answer.email"
  })
  void readsEmailAddresses(String typed, String read) {
    assertThat(typed(new QuestionType.Email(), typed)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "5551 2345, +97455512345",
    "٥٥٥١-٢٣٤٥, +97455512345",
    "00974 5551 2345, +97455512345",
    "+974 4451 2345, +97444512345",
    "+44 (20) 7946 0958, +442079460958",
    "1234, answer.phone",
    "+974 1234, answer.phone",
    "2551 2345, answer.phone",
    "call me, answer.phone"
  })
  void readsPhoneNumbers(String typed, String read) {
    assertThat(typed(new QuestionType.Phone(), typed)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "28563400000, 28563400000",
    "٢٨٥ ٦٣٤ ٠٠٠٠٠, 28563400000",
    "۲۸۵۶۳۴۰۰۰۰۰, 28563400000",
    "88563400000, 88563400000",
    "2856340000, answer.national-id",
    "18563400000, answer.national-id",
    "28500000000, answer.national-id",
    "285634000001, answer.national-id"
  })
  void readsNationalIds(String typed, String read) {
    assertThat(typed(new QuestionType.NationalId(), typed)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "QA58DOHB00001234567890ABCDEFG, QA58DOHB00001234567890ABCDEFG",
    "qa58 dohb 0000 1234 5678 90ab cdef g, QA58DOHB00001234567890ABCDEFG",
    "GB82 WEST 1234 5698 7654 32, GB82WEST12345698765432",
    "QA٥٨ DOHB ٠٠٠٠ ١٢٣٤ ٥٦٧٨ ٩٠AB CDEF G, QA58DOHB00001234567890ABCDEFG",
    "QA59DOHB00001234567890ABCDEFG, answer.iban",
    "QA58DOHB00001234567890ABCDFEG, answer.iban",
    "GB82 WEST 1234 5698 7654 3, answer.iban",
    "123456, answer.iban"
  })
  void provesTheCheckDigitsOfAccounts(String typed, String read) {
    assertThat(typed(new QuestionType.Iban(), typed)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "00123456, 123456",
    "١٢٣٤٥٦/٢, 123456/2",
    "12a, answer.company-number",
    "0, answer.company-number"
  })
  void readsCompanyNumbers(String typed, String read) {
    assertThat(typed(new QuestionType.CompanyNumber(), typed)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "9:30, 09:30",
    "14.15, 14:15",
    "٢:٣٠ م, 14:30",
    "12:05 ص, 00:05",
    "12 pm, 12:00",
    "25:00, answer.time",
    "9:60, answer.time",
    "13 pm, answer.time",
    "soon, answer.time"
  })
  void readsTimes(String typed, String read) {
    Object expected = read.startsWith("answer") ? read : LocalTime.parse(read);

    assertThat(typed(new QuestionType.Time(), typed)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"12.5, 12.5", "40%, 40", "٤٠٫٥٪, 40.5", "100.0001, answer.outside"})
  void readsSharesOfAHundred(String typed, String read) {
    QuestionType type = new QuestionType.Percent(BigDecimal.ZERO, BigDecimal.valueOf(100));

    assertThat(typed(type, typed))
        .isEqualTo(read.startsWith("answer") ? read : new BigDecimal(read));
  }

  @Test
  void readsCountriesAndNamesThemInBothLanguages() {
    assertThat(typed(new QuestionType.Country(), "QA")).isEqualTo("QA");
    assertThat(typed(new QuestionType.Country(), "XX")).isEqualTo("answer.missing");
    assertThat(Countries.name("QA").ar()).isEqualTo("قطر");
    assertThat(Countries.options(org.masnaa.text.Language.AR).getFirst().value()).isEqualTo("QA");
  }

  @Test
  void readsAddressesInQatarAndElsewhere() {
    QuestionType address = new QuestionType.Address();

    assertThat(parts(address, "country", "QA", "zone", "٥١", "street", "520", "building", " 18 "))
        .isInstanceOfSatisfying(
            Map.class,
            value ->
                assertThat(value)
                    .containsEntry("zone", BigDecimal.valueOf(51))
                    .containsEntry("unit", null)
                    .containsEntry("text", null));
    assertThat(parts(address, "country", "QA", "zone", "51", "street", "520"))
        .isEqualTo("answer.address-building");
    assertThat(parts(address, "country", "FR", "text", "1 rue de la Paix\r\nParis"))
        .isInstanceOfSatisfying(
            Map.class, value -> assertThat(value).containsEntry("text", "1 rue de la Paix\nParis"));
    assertThat(parts(address, "country", "FR", "zone", "51")).isEqualTo("answer.address-text");
    assertThat(parts(address, "country", "QA")).isEqualTo("answer.missing");
  }

  @Test
  void keepsEachSpellingOfANameInItsScript() {
    QuestionType name = new QuestionType.Name();

    assertThat(parts(name, "ar", " نورة  أحمد ", "en", "Noora Ahmed"))
        .isEqualTo(Map.of("ar", "نورة أحمد", "en", "Noora Ahmed"));
    assertThat(parts(name, "en", "Noora Ahmed"))
        .isInstanceOfSatisfying(Map.class, value -> assertThat(value).containsEntry("ar", null));
    assertThat(parts(name, "ar", "Noora")).isEqualTo("answer.name");
    assertThat(parts(name, "en", "نورة")).isEqualTo("answer.name");
    assertThat(parts(name, "en", "123")).isEqualTo("answer.name");
  }

  @Test
  void readsAPersonByIdAndName() {
    QuestionType person = new QuestionType.Person();

    assertThat(parts(person, "id", "28563400000", "name.ar", "نورة", "name.en", "Noora"))
        .isEqualTo(Map.of("id", "28563400000", "name", Map.of("ar", "نورة", "en", "Noora")));
    assertThat(parts(person, "id", "28563400000")).isEqualTo("answer.name");
    assertThat(parts(person, "name.ar", "نورة")).isEqualTo("answer.national-id");
  }

  @Test
  void readsPeriodsInEitherCalendar() {
    QuestionType period = new QuestionType.Period(null, null);
    String[] from = {"from.day", "13", "from.month", "6", "from.year", "1448"};
    String[] to = {"to.day", "٣٠", "to.month", "11", "to.year", "2026"};

    assertThat(parts(period, joined(from, to, "from.calendar", "hijri")))
        .isEqualTo(Map.of("from", LocalDate.of(2026, 11, 23), "to", LocalDate.of(2026, 11, 30)));
    assertThat(parts(period, joined(from, to, "from.calendar", "gregorian")))
        .isEqualTo("answer.date-year");
    assertThat(
            parts(
                period,
                "from.day",
                "2",
                "from.month",
                "1",
                "from.year",
                "2026",
                "to.day",
                "1",
                "to.month",
                "1",
                "to.year",
                "2026"))
        .isEqualTo("answer.date-day");
  }

  private static String[] joined(String[] a, String[] b, String... c) {
    return java.util.stream.Stream.of(a, b, c)
        .flatMap(java.util.Arrays::stream)
        .toArray(String[]::new);
  }

  @Test
  void takesADocumentThatIsHeldInsteadOfAnUpload() {
    QuestionType.File files = new QuestionType.File(1, 1, 1_000, java.util.Set.of(FileKind.PDF));
    Question question =
        Questions.of("q", new QuestionType.Document(files, List.of("moi/residence/certificate")));
    Answer.Held held = new Answer.Held("c-1", "moi/residence/certificate", "Certificate");

    assertThat(String.valueOf(Questions.read(question, held))).contains("held=c-1");
    assertThat(Questions.read(question, new Answer.Held("c-1", "moi/other/letter", "Letter")))
        .isEqualTo("answer.missing");
    assertThat(Questions.read(Questions.of("q", files), held)).isEqualTo("answer.missing");
  }

  @Test
  void letsAConsentBeWithheldOnlyWhereItMay() {
    Question needed = Questions.of("q", new QuestionType.Consent());
    Question free = Questions.optional("q", new QuestionType.Consent());
    Answer unticked = new Answer.Typed("");

    assertThat(Questions.read(needed, unticked)).isEqualTo("answer.missing");
    assertThat(Questions.read(free, unticked)).isEqualTo(false);
    assertThat(Questions.read(free, new Answer.Typed("yes"))).isEqualTo(true);
  }

  @Test
  void storesEveryKindOfAnswerAsPlainDataAndReadsItBack() {
    Answers item = Answers.none().with("share", new Answer.Typed("40"));
    Answers answers =
        Answers.none()
            .with("a", new Parts(Map.of("id", "1", "name.ar", "نورة")))
            .with("b", new Answer.Held("c-1", "moi/residence/certificate", "Certificate"))
            .with("c", new Answer.Items(List.of(new Answer.Item("2", item))));

    assertThat(Answers.ofData(answers.toData())).isEqualTo(answers);
  }
}
