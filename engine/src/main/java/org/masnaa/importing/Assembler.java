package org.masnaa.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.Limits;
import org.masnaa.importing.Item.Shown;
import org.masnaa.importing.Names.Named;
import org.masnaa.importing.Names.Value;
import org.masnaa.text.LocalText;

/**
 * Makes a draft of the parts of a form: gives names, writes conditions in FEEL, cuts into pages.
 */
final class Assembler {

  /** More questions than this on one page are spread over several. */
  private static final int ON_PAGE = 20;

  private static final BigDecimal LONGEST = BigDecimal.valueOf(Limits.LONGEST_TEXT);

  private static final Wording CHECK =
      new Wording("راجع هذا الجواب وصحّحه.", "Look at this answer again and correct it.");

  private final Findings findings;
  private final KnownAnswers known;
  private final SequencedSet<String> attributes = new LinkedHashSet<>();
  private final List<Draft.Page> pages = new ArrayList<>();
  private final Set<String> pageIds = new LinkedHashSet<>();

  Assembler(Findings findings) {
    this(findings, KnownAnswers::camel);
  }

  /** {@code naming}: makes the ids of questions of the names of the source. */
  Assembler(Findings findings, UnaryOperator<String> naming) {
    this.findings = findings;
    this.known = new KnownAnswers(naming);
  }

  Draft assemble(Wording title, List<Item> items) {
    List<Item> loose = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Item.Page page) {
        loosePage(title, loose);
        page(page);
      } else {
        loose.add(item);
      }
    }
    loosePage(title, loose);
    return new Draft(title, pages, attributes);
  }

  private void loosePage(Wording title, List<Item> loose) {
    if (!loose.isEmpty()) {
      page(new Item.Page("form", title, null, List.copyOf(loose)));
      loose.clear();
    }
  }

  private void page(Item.Page page) {
    String when = when(page.path(), page.shown());
    List<Draft.Question> questions = new ArrayList<>();
    add(questions, page.items(), List.of());
    for (int from = 0; from < questions.size(); from += ON_PAGE) {
      List<Draft.Question> part =
          questions.subList(from, Math.min(from + ON_PAGE, questions.size()));
      pages.add(new Draft.Page(pageId(page.path()), page.title(), when, List.copyOf(part)));
    }
  }

  private String pageId(String path) {
    String slug =
        path.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String base = slug.replaceAll("^[-0-9]+|-+$", "");
    base = base.isEmpty() ? "page" : base.substring(0, Math.min(base.length(), 50));
    String id = base;
    for (int number = 2; !pageIds.add(id); number++) {
      id = base + "-" + number;
    }
    return id;
  }

  /**
   * @param outer the conditions of what the items stand in, which hold for each of them
   */
  private void add(List<Draft.Question> questions, List<Item> items, List<Shown> outer) {
    for (Item item : items) {
      Shown own = item.shown();
      List<Shown> all = new ArrayList<>(outer);
      if (own != null) {
        all.add(own);
      }
      switch (item) {
        case Item.Page page -> {
          if (!page.title().isEmpty()) {
            questions.add(information(page.path(), page.title(), null));
          }
          add(questions, page.items(), all);
        }
        case Item.Together together -> add(questions, together.items(), all);
        case Item.Text text ->
            questions.add(information(text.path(), text.text(), when(text.path(), all)));
        case Item.Worked worked -> worked(questions, worked, all);
        case Item.Held held -> held(questions, held, all);
        case Item.Repeated repeated -> repeated(questions, repeated, all);
        case Item.Ask ask -> questions.add(question(ask, all));
      }
    }
  }

  private Draft.Question information(String path, Wording text, @Nullable String when) {
    return new Draft.Question(
        known.newId(path),
        "information",
        null,
        text,
        Wording.NONE,
        when,
        false,
        Draft.Keeps.NOTHING,
        null,
        List.of());
  }

  private void held(List<Draft.Question> questions, Item.Held held, List<Shown> shown) {
    Value value = held.attribute().equals("person.nationalId") ? Value.TEXT : Value.OTHER;
    attributes.add(held.attribute());
    String id = known.newId(held.path());
    known.add(held.path(), new Named(id, value));
    questions.add(
        new Draft.Question(
            id,
            "",
            held.attribute(),
            Wording.NONE,
            Wording.NONE,
            when(held.path(), shown),
            false,
            Draft.Keeps.NOTHING,
            null,
            List.of()));
  }

  private void worked(List<Draft.Question> questions, Item.Worked worked, List<Shown> shown) {
    FeelWriter.Written written =
        worked.logic() == null ? null : FeelWriter.value(worked.logic(), known);
    String feel = written == null ? null : written.feel();
    if (feel == null) {
      findings.calculation(worked.path(), worked.source());
      return;
    }
    String id = known.newId(worked.path());
    known.add(worked.path(), new Named(id, Value.OTHER));
    questions.add(
        new Draft.Question(
            id,
            "calculated",
            null,
            worked.label(),
            Wording.NONE,
            when(worked.path(), shown),
            false,
            Draft.Keeps.NOTHING,
            feel,
            List.of()));
  }

  private void repeated(List<Draft.Question> questions, Item.Repeated repeated, List<Shown> shown) {
    if (known.repeating()) {
      findings.left(
          repeated.path(),
          new LocalText(
              "مجموعة متكررة داخل مجموعة متكررة، تُسأل هنا مرة واحدة.",
              "A repeated group inside a repeated group, asked once here."));
      add(questions, repeated.items(), shown);
      return;
    }
    String when = when(repeated.path(), shown);
    String id = known.newId(repeated.path());
    List<Draft.Question> inside = new ArrayList<>();
    known.enter(id);
    add(inside, repeated.items(), List.of());
    known.enter(null);
    known.add(repeated.path(), new Named(id, Value.OTHER));
    Draft.Keeps keeps =
        new Draft.Keeps(
            times(repeated.min()), times(repeated.max()), null, List.of(), null, Wording.NONE);
    questions.add(
        new Draft.Question(
            id, "group", null, repeated.label(), Wording.NONE, when, false, keeps, null, inside));
  }

  private Draft.Question question(Item.Ask ask, List<Shown> shown) {
    String id = known.newId(ask.path());
    String when = when(ask.path(), shown);
    Choices choices = Choices.of(ask.bounds().choices());
    String type = fitting(ask);
    String yes = type.equals("yes-no") ? Yes.among(ask.bounds().choices()) : null;
    known.add(ask.path(), new Named(id, value(type), yes, choices.renamed()));
    String check = null;
    Wording otherwise = Wording.NONE;
    Item.Check given = ask.bounds().check();
    if (given != null) {
      check = written(ask.path(), List.of(given.condition()));
      otherwise = given.otherwise().isEmpty() ? CHECK : given.otherwise();
    }
    Draft.Keeps keeps =
        new Draft.Keeps(
            bound(ask.bounds().min(), type),
            bound(ask.bounds().max(), type),
            pattern(ask, type),
            type.equals("yes-no") ? List.of() : choices.options(),
            check,
            check == null ? Wording.NONE : otherwise);
    return new Draft.Question(
        id, type, null, ask.label(), ask.hint(), when, ask.optional(), keeps, null, List.of());
  }

  /** Texts have a limit of their own. */
  private static @Nullable BigDecimal bound(@Nullable BigDecimal given, String type) {
    boolean characters = type.equals("text") || type.equals("long-text");
    return given == null || !characters ? given : given.min(LONGEST).max(BigDecimal.ONE);
  }

  private static @Nullable BigDecimal times(@Nullable BigDecimal given) {
    return given == null ? null : given.min(BigDecimal.valueOf(Limits.ITEMS));
  }

  /** What is repeated holds no files and no declarations. */
  private String fitting(Item.Ask ask) {
    String type = ask.type();
    if (!known.repeating() || !(type.equals("file") || type.equals("declaration"))) {
      return type;
    }
    findings.left(
        ask.path(),
        new LocalText(
            "ملف أو إقرار داخل مجموعة متكررة، يُسأل عنه هنا بنعم أو لا.",
            "A file or a declaration inside a repeated group, asked here as yes or no."));
    return "yes-no";
  }

  private @Nullable String pattern(Item.Ask ask, String type) {
    String pattern = ask.bounds().pattern();
    if (pattern == null || !type.equals("text")) {
      return null;
    }
    if (!Patterns.readable(pattern)) {
      findings.pattern(ask.path(), pattern);
      return null;
    }
    return pattern;
  }

  private static Value value(String type) {
    return switch (type) {
      case "whole-number", "decimal", "money", "percent", "calculated" -> Value.NUMBER;
      case "date" -> Value.DATE;
      case "yes-no", "declaration" -> Value.YES_NO;
      case "one-of", "country" -> Value.ONE_OF;
      case "many-of" -> Value.MANY_OF;
      case "address", "file", "group" -> Value.OTHER;
      default -> Value.TEXT;
    };
  }

  private @Nullable String when(String path, @Nullable Shown shown) {
    return shown == null ? null : when(path, List.of(shown));
  }

  private @Nullable String when(String path, List<Shown> shown) {
    return shown.isEmpty() ? null : written(path, shown);
  }

  private @Nullable String written(String path, List<Shown> conditions) {
    FeelWriter.Written written =
        FeelWriter.condition(Logic.all(conditions.stream().map(Shown::logic).toList()), known);
    if (written.feel() == null) {
      findings.lookahead(path, conditions.getLast().source());
    }
    return written.feel();
  }
}
