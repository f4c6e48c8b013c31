package org.masnaa.app.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.masnaa.text.Language;

class DatesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final Dates dates = new Dates(ZoneId.of("Asia/Qatar"), Messages.load());

  @Test
  void showUmmAlQuraWithTheNameOfTheMonth() {
    assertThat(dates.hijri(DAY, Language.AR)).contains("13 جمادى الآخرة 1448");
    assertThat(dates.hijri(DAY, Language.EN)).contains("13 Jumada II 1448");
  }

  @Test
  void showBothCalendarsInLatinDigits() {
    assertThat(plain(dates.both(DAY, Language.AR)))
        .isEqualTo("23 نوفمبر 2026 (13 جمادى الآخرة 1448 هـ)");
    assertThat(plain(dates.both(DAY, Language.EN)))
        .isEqualTo("23 November 2026 (13 Jumada II 1448 AH)");
  }

  @Test
  void showOnlyTheGregorianDayOutsideTheTablesOfUmmAlQura() {
    assertThat(dates.both(LocalDate.of(1700, 1, 1), Language.EN)).isEqualTo("1 January 1700");
  }

  @Test
  void takeTheDayOfTheCountry() {
    assertThat(plain(dates.withTime(Instant.parse("2026-11-22T21:30:00Z"), Language.EN)))
        .isEqualTo("23 November 2026, 00:30");
  }

  private static String plain(String text) {
    return text.replaceAll("[\u2066-\u2069]", "");
  }
}
