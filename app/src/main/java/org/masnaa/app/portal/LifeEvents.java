package org.masnaa.app.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.portal.HomePage.LifeEvent;
import org.masnaa.app.shared.page.AnswerTexts;
import org.springframework.stereotype.Component;

/** Sorts services by the event of life that they name first. */
@Component
final class LifeEvents {

  private static final String OTHER = "other";

  /** The events we have a name and a picture for. */
  private static final Map<String, String> ICONS =
      Map.of(
          "building-or-changing-a-home",
          "tree",
          "moving-home",
          "house",
          "dealing-with-a-bank",
          "seal",
          "starting-a-business",
          "work",
          "running-a-business",
          "work",
          "having-a-child",
          "person",
          "studying",
          "study",
          "driving",
          "seal",
          "living-in-qatar",
          "person",
          OTHER,
          "seal");

  private final AnswerTexts texts;
  private final ServiceTexts services;

  LifeEvents(AnswerTexts texts, ServiceTexts services) {
    this.texts = texts;
    this.services = services;
  }

  List<LifeEvent> of(List<Published> published) {
    Map<String, List<ServiceRow>> byEvent = new LinkedHashMap<>();
    for (Published service : published) {
      byEvent.computeIfAbsent(first(service), e -> new ArrayList<>()).add(services.row(service));
    }
    List<LifeEvent> events = new ArrayList<>();
    byEvent.forEach((event, rows) ->
        events.add(
            new LifeEvent(
                ICONS.getOrDefault(event, OTHER), texts.message("event." + event), rows)));
    return events;
  }

  private static String first(Published service) {
    return service.content().service().about().events().stream()
        .filter(ICONS::containsKey)
        .findFirst()
        .orElse(OTHER);
  }
}
