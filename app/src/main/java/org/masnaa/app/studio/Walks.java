package org.masnaa.app.studio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.identity.TestPerson;
import org.masnaa.app.registers.MadeUpPeople;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.feel.Budget;
import org.masnaa.flow.Active;
import org.masnaa.form.Form;
import org.masnaa.legal.Term;
import org.masnaa.legal.WorkingCalendar;
import org.masnaa.service.Example;
import org.masnaa.service.Examples;
import org.masnaa.service.ServicePackage;
import org.masnaa.service.Telling;
import org.masnaa.service.Walkthrough;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** Walks through drafts; the portal and the workspace draw their pages. */
@Component
public class Walks {

  private static final String ATTRIBUTE = Walks.class.getName();

  /** Most timers that one stretch of time lets fire. */
  private static final int MOST_TIMERS = 50;

  /** Before the number of an example, where a form lists examples beside people. */
  static final String EXAMPLE = "example:";

  private static final String NAME = "person.name";

  private static final LocalText USUAL = new LocalText("الشخص المعتاد", "The usual person");

  private final Visitors visitors;
  private final Checks checks;
  private final MadeUpPeople madeUp;
  private final WorkingCalendar calendar;
  private final InstantSource clock;

  Walks(
      Visitors visitors,
      Checks checks,
      MadeUpPeople madeUp,
      WorkingCalendar calendar,
      InstantSource clock) {
    this.visitors = visitors;
    this.checks = checks;
    this.madeUp = madeUp;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** What the session keeps: nothing but what was told. */
  private record Told(ServiceId service, int days, Telling telling) {}

  /** The visitor's walk through a service of their entity. */
  public Walk walk(String service, HttpServletRequest request) {
    return find(service, request).orElseThrow(PageReply::notFound);
  }

  /** The same; empty when there is none, or while the draft has problems. */
  Optional<Walk> find(String service, HttpServletRequest request) {
    Draft draft = visitors.draft(service);
    ServicePackage content = checks.of(draft).content();
    HttpSession session = request.getSession(false);
    return content != null
            && session != null
            && session.getAttribute(ATTRIBUTE) instanceof Told told
            && told.service().equals(draft.id())
        ? Optional.of(
            new Walk(
                draft.id(),
                Objects.requireNonNullElse(draft.base(), 0) + 1,
                name(told.telling()),
                told.days(),
                new Walkthrough(content, setting(), told.telling())))
        : Optional.empty();
  }

  /** A draft to look at: the questions as far as they can be read, and what registers know. */
  public record Sketch(
      ServiceId id,
      LocalText title,
      Form form,
      @Nullable ServicePackage content,
      Map<String, @Nullable Object> known) {}

  /** Empty when nothing of its questions can be read. */
  public Optional<Sketch> sketch(String service) {
    Draft draft = visitors.draft(service);
    Checked checked = checks.of(draft);
    Map<String, @Nullable Object> usual = new LinkedHashMap<>();
    checks
        .attributes()
        .attributes()
        .forEach(attribute -> usual.put(attribute.name(), attribute.meaning().example()));
    return Optional.ofNullable(checked.form())
        .map(form ->
            new Sketch(
                draft.id(), StudioPages.title(draft), form, checked.content(), completed(usual)));
  }

  private Map<String, @Nullable Object> completed(Map<String, @Nullable Object> usual) {
    Map<String, @Nullable Object> stored = new LinkedHashMap<>(usual);
    checks.attributes().attributes().stream()
        .filter(attribute -> attribute.derived() != null)
        .forEach(attribute -> stored.remove(attribute.name()));
    return checks.attributes().complete(stored, today(), Budget.standard());
  }

  /** Goes on with the walk as it is told now; time that was to pass first has passed. */
  public void tell(HttpServletRequest request, Walk walk, Telling telling) {
    boolean done = !telling.tasks().equals(walk.telling().tasks());
    keep(request, new Told(walk.service(), done ? 0 : walk.days(), telling));
  }

  /**
   * Begins a walk; one that was under way ends.
   *
   * @param with a made-up person by id, or an example by its number from 0 after {@link #EXAMPLE}:
   *     then its answers stand in the form; anything else is the usual person
   */
  void begin(String service, String with, HttpServletRequest request) {
    Draft draft = visitors.draft(service);
    keep(
        request,
        example(draft, with)
            .or(() -> person(draft, with))
            .orElseGet(() -> new Told(draft.id(), 0, Telling.of(Map.of(), today()))));
  }

  private Optional<Told> person(Draft draft, String id) {
    return madeUp.known().stream()
        .filter(one -> one.id().value().equals(id))
        .findFirst()
        .map(one -> new Told(draft.id(), 0, Telling.of(madeUp.of(one.id()), today())));
  }

  private Optional<Told> example(Draft draft, String with) {
    List<Example> examples = examples(draft);
    return IntStream.range(0, examples.size())
        .filter(number -> with.equals(EXAMPLE + number))
        .mapToObj(examples::get)
        .findFirst()
        .map(example ->
            new Told(
                draft.id(),
                0,
                Telling.of(example.start().person(), example.start().today())
                    .with(example.answers())));
  }

  /** The examples of a draft; none while it has problems. */
  List<Example> examples(Draft draft) {
    ServicePackage content = checks.of(draft).content();
    return content == null ? List.of() : content.examples();
  }

  /** How the person is called, by what the registers would say. */
  private LocalText name(Telling telling) {
    Object name =
        telling.person().containsKey(NAME)
            ? telling.person().get(NAME)
            : checks.attributes().attribute(NAME).map(a -> a.meaning().example()).orElse(null);
    return name instanceof Map<?, ?> parts
            && parts.get("ar") instanceof String ar
            && parts.get("en") instanceof String en
        ? new LocalText(ar, en)
        : USUAL;
  }

  List<TestPerson> people() {
    return madeUp.known();
  }

  /** Lets working days pass; timers that become due fire, else they pass before the next task. */
  void pass(HttpServletRequest request, Walk walk, int days) {
    Telling telling = walk.telling();
    Instant until =
        calendar.after(walk.through().course().now(), new Term.WorkingDays(walk.days() + days));
    int fired = 0;
    for (Optional<Active> due = due(walk, telling, until);
        due.isPresent() && fired < MOST_TIMERS;
        due = due(walk, telling, until)) {
      telling = telling.with(due.get().element());
      fired++;
    }
    int left = fired == 0 ? walk.days() + days : 0;
    keep(request, new Told(walk.service(), left, telling));
  }

  private Optional<Active> due(Walk walk, Telling telling, Instant until) {
    return new Walkthrough(walk.through().service(), setting(), telling)
        .course().timers().stream()
            .filter(timer -> timer.due() != null && !timer.due().isAfter(until))
            .findFirst();
  }

  void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(ATTRIBUTE);
    }
  }

  private static void keep(HttpServletRequest request, Told told) {
    request.getSession().setAttribute(ATTRIBUTE, told);
  }

  /** What a walk and an example run against. */
  public Examples.Setting setting() {
    return new Examples.Setting(checks.attributes(), Map.of(), calendar);
  }

  public LocalDate today() {
    return calendar.date(clock.instant());
  }
}
