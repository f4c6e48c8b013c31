package org.masnaa.app.cases.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.masnaa.app.shared.Json;
import tools.jackson.core.type.TypeReference;

class CaseValuesTest {

  private final Json json = new Json();

  private Map<String, @Nullable Object> stored(Map<String, @Nullable Object> values) {
    String text = json.text(CaseValues.fields(values));
    return CaseValues.context(
        json.read(text, new TypeReference<LinkedHashMap<String, @Nullable Object>>() {}));
  }

  @Test
  void everyKindOfValueComesBackAsItWas() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("nothing", null);
    values.put("text", "لؤلؤة الشمال");
    values.put("yes", true);
    values.put("whole", new BigDecimal("9007199254740993"));
    values.put("amount", new BigDecimal("1.50"));
    values.put("tiny", new BigDecimal("1E-33"));
    values.put("date", LocalDate.of(2026, 11, 23));
    values.put("time", LocalTime.of(7, 30));
    values.put("offset", OffsetTime.of(LocalTime.NOON, ZoneOffset.ofHours(3)));
    values.put("moment", LocalDateTime.of(2026, 11, 23, 7, 30, 1));
    values.put("zoned", ZonedDateTime.parse("2026-11-23T07:30:00+03:00[Asia/Qatar]"));
    values.put("duration", Duration.ofHours(30));
    values.put("period", Period.ofMonths(14));
    values.put("list", Arrays.asList(BigDecimal.ONE, null, LocalDate.of(2026, 1, 1)));
    values.put("context", Map.of("ar", "نعم", "inner", Map.of("n", BigDecimal.TEN)));

    Map<String, @Nullable Object> back = stored(values);

    assertThat(back).isEqualTo(values);
  }

  @Test
  void aContextThatLooksLikeATagStaysAContext() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("hostile", Map.of("$date", "not a date"));
    values.put("twice", Map.of("$$x", "y"));

    assertThat(stored(values)).isEqualTo(values);
  }

  @Test
  void refusesWhatIsNoValueOfACase() {
    assertThatThrownBy(() -> CaseValues.toJson(new Object()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
