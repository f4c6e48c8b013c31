package org.masnaa.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.masnaa.service.Burden;

/** What {@code masnaa check --burden DIR…} prints: what services cost the people who apply. */
record BurdenReport(List<Burden> services, Console console) {

  void print() {
    services.forEach(service ->
        console
            .out()
            .println(
                "%s: %d data asked, of which %d already known; %d documents, of which %d already held; %d visits; %d minutes"
                    .formatted(
                        service.service(),
                        service.asked(),
                        service.known().size(),
                        service.documents().size(),
                        service.held(),
                        service.visits(),
                        service.minutes())));
    Burden.askedTwice(services)
        .forEach((label, names) ->
            console
                .out()
                .println(
                    "asked by %d services: %s (%s)"
                        .formatted(
                            names.size(), label.in(console.language()), String.join(", ", names))));
    int asked = services.stream().mapToInt(Burden::asked).sum();
    int known = services.stream().mapToInt(service -> service.known().size()).sum();
    int typed = services.stream().mapToInt(service -> service.typed().size()).sum();
    console
        .out()
        .println(
            "%d services: %d of %d data are already known (%s %%), %d are typed; %s %% of the data is not typed"
                .formatted(
                    services.size(),
                    known,
                    asked,
                    percent(known, asked),
                    typed,
                    percent(asked - typed, asked)));
  }

  private static String percent(int part, int whole) {
    return whole == 0
        ? "0.0"
        : BigDecimal.valueOf(100L * part)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
