package org.masnaa.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.dmn.Explanation;
import org.masnaa.feel.Budget;
import org.masnaa.flow.Active;
import org.masnaa.flow.Event;
import org.masnaa.form.Answers;
import org.masnaa.form.Interview;
import org.masnaa.form.Page;
import org.masnaa.service.ExampleWalk.Played;
import org.masnaa.source.YamlNode;
import org.masnaa.text.LocalText;

/**
 * A case that is walked step by step, on the engine that runs real cases and examples. Each look
 * plays it from its beginning, so nothing is kept but what was told.
 */
public record Walkthrough(ServicePackage service, Examples.Setting setting, Telling telling) {

  /**
   * The application as it stands.
   *
   * @param attributes what registers say, by dotted name
   * @param fee null while it cannot be said
   */
  public record Filling(
      Map<String, @Nullable Object> attributes,
      boolean eligible,
      Interview interview,
      @Nullable BigDecimal fee) {}

  /**
   * What became of it after it was sent.
   *
   * @param tasks open user tasks
   * @param timers times that are awaited, the earliest first
   * @param outcome how it ended; null while it goes on, or when the end names none
   * @param stop why it cannot go on, or null
   */
  public record Course(
      List<Active> tasks,
      List<Active> timers,
      Instant sent,
      Instant now,
      List<String> path,
      boolean over,
      @Nullable String outcome,
      Results results,
      @Nullable LocalText stop) {}

  /** What it brought forth: names of outputs and messages in order, decisions, data by name. */
  public record Results(
      List<String> outputs,
      List<String> messages,
      List<Decided> decisions,
      Map<String, @Nullable Object> data) {}

  /** A decision that was made, by its reference in the package. */
  public record Decided(String reference, Explanation explanation) {}

  /** The application before it is sent. */
  public Filling filling() {
    Map<String, @Nullable Object> attributes =
        ExamplePerson.attributes(service, telling.example().start(), setting, what -> {});
    Map<String, @Nullable Object> data =
        new LinkedHashMap<>(AttributeCatalogue.contexts(attributes));
    data.put("today", telling.today());
    boolean eligible = service.eligible(data, Budget.standard()).holds();
    Interview interview =
        Interview.of(service.form().pages(), telling.answers(), data, Budget.standard());
    data.putAll(interview.values());
    BigDecimal fee =
        interview.complete() ? service.fee(data, Budget.standard()).orElse(null) : null;
    return new Filling(Collections.unmodifiableMap(attributes), eligible, interview, fee);
  }

  /** The case since it was sent. */
  public Course course() {
    Played played = played();
    ExampleFlow flow = played.flow();
    List<Decided> decisions =
        played.decisions().stream()
            .map(made -> new Decided(made.reference(), made.explanation()))
            .toList();
    if (flow == null) {
      LocalText why = played.failures().isEmpty() ? null : played.failures().getFirst().what();
      Results nothing = new Results(List.of(), List.of(), decisions, Map.of());
      return new Course(
          List.of(),
          List.of(),
          played.started(),
          played.started(),
          List.of(),
          true,
          null,
          nothing,
          why);
    }
    return new Course(
        flow.isOver() ? List.of() : flow.tasks(),
        flow.isOver() ? List.of() : flow.timers().toList(),
        played.started(),
        flow.now(),
        Event.path(played.events()),
        flow.isOver(),
        flow.state().isOver() ? flow.state().outcome() : null,
        new Results(
            played.jobs().outputs(),
            played.jobs().messages(),
            decisions,
            Collections.unmodifiableMap(flow.data())),
        flow.stop());
  }

  /** The questions that go with a user task; none when it has no page of its own. */
  public Interview task(String element, String outcome, Answers answers) {
    Page page = service.form().task(element);
    Map<String, @Nullable Object> data = new LinkedHashMap<>(course().results().data());
    data.put("outcome", outcome);
    return Interview.of(page == null ? List.of() : List.of(page), answers, data, Budget.standard());
  }

  /** The example that tells this case again and expects what happened, as a file of a package. */
  public YamlNode.Mapping example(String title) {
    return new ExampleNode(service, setting.catalogue(), telling).of(title, played());
  }

  private Played played() {
    return new ExampleWalk(service, telling.example(), setting).play();
  }

  /** Attribute values as they could stand in {@link Telling#person}, without those not used. */
  public static Map<String, @Nullable Object> used(
      ServicePackage service,
      AttributeCatalogue catalogue,
      Map<String, ? extends @Nullable Object> values) {
    Map<String, @Nullable Object> used = new LinkedHashMap<>();
    catalogue.attributes().stream()
        .filter(attribute -> attribute.derived() == null)
        .filter(attribute -> values.containsKey(attribute.name()))
        .filter(attribute -> ExampleNode.uses(service, catalogue, attribute.name()))
        .forEach(attribute -> used.put(attribute.name(), values.get(attribute.name())));
    return used;
  }
}
