package org.masnaa.app.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.feel.Budget;
import org.masnaa.legal.WorkingCalendar;
import org.masnaa.service.AttributeCatalogue;
import org.springframework.stereotype.Service;

/** The cases of a version, for questions about all of them together. */
@Service
public class PastCases {

  private static final int CHUNK = 200;

  private final CaseStore cases;
  private final AttributeCatalogue attributes;
  private final WorkingCalendar calendar;

  PastCases(CaseStore cases, AttributeCatalogue attributes, WorkingCalendar calendar) {
    this.cases = cases;
    this.attributes = attributes;
    this.calendar = calendar;
  }

  /**
   * Hands out what rules saw of the latest cases, one after another: answers, attributes, results
   * and the day they were submitted, and neither who it is nor which case. Whoever asks keeps
   * counts only.
   *
   * @param most how many at most
   * @param goOn takes the data, and says whether to go on
   */
  public void latest(
      ServiceId service,
      int version,
      int most,
      Predicate<Map<String, ? extends @Nullable Object>> goOn) {
    for (int from = 0; from < most; from += CHUNK) {
      int wanted = Math.min(CHUNK, most - from);
      List<CaseRecord> chunk = cases.latest(service, version, from, wanted);
      for (CaseRecord file : chunk) {
        if (!goOn.test(data(file))) {
          return;
        }
      }
      if (chunk.size() < wanted) {
        return;
      }
    }
  }

  private Map<String, @Nullable Object> data(CaseRecord file) {
    Instant submitted = file.progress().submittedAt();
    LocalDate day = calendar.date(submitted);
    Map<String, @Nullable Object> data =
        new LinkedHashMap<>(
            AttributeCatalogue.contexts(
                attributes.complete(
                    CaseData.values(file.content().known()), day, Budget.standard())));
    data.putAll(file.content().values());
    data.putAll(file.content().results());
    data.put("today", day);
    return data;
  }
}
