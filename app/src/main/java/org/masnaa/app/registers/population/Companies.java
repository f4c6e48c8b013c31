package org.masnaa.app.registers.population;

import static org.masnaa.app.registers.population.Things.record;
import static org.masnaa.app.registers.population.Things.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.registers.population.Livelihood.Status;
import org.masnaa.text.LocalText;

/**
 * The companies of the made-up country. Each person who works on their own account owns the next
 * one; the first ones are large and employ the others.
 */
final class Companies {

  private static final int FIRST = 20_000_001;
  private static final int GOVERNMENT = 10_000_001;
  private static final int LICENCE = 40_000_001;

  private final Things things;
  private final int employers;
  private final int ahead;
  private int owned;
  private @Nullable Person partner;

  /**
   * No company is owned yet.
   *
   * @param people how many there will be; one company in so many employs others
   * @param ahead years by which days to come are moved on
   */
  Companies(Things things, int people, int ahead) {
    this.things = things;
    this.employers = Math.max(20, people / 70);
    this.ahead = ahead;
  }

  /** A company by its number in the register and its name. */
  record Named(String number, LocalText name) {
    Map<String, @Nullable Object> content() {
      return record("number", number, "name", text(name));
    }
  }

  /** Where someone who is employed works. */
  Named employer(Person person) {
    Draw draw = Things.chance(person, 1);
    if (person.citizen() && draw.percent(70)) {
      int which = draw.below(things.of("government").size());
      Name name = things.of("government").get(which);
      return new Named(String.valueOf(GOVERNMENT + which), new LocalText(name.ar(), name.en()));
    }
    return company(draw.below(employers));
  }

  /** The company of a person who works on their own account; a new one each time. */
  Entry founded(Person owner, Livelihood.Work work) {
    Draw draw = Things.chance(owner, 2);
    Person second = draw.percent(25) ? partner : null;
    partner = owner;
    return entry(owned++, owner, second, draw, work);
  }

  static boolean founds(Person person, Livelihood.@Nullable Work work) {
    return work != null && work.status() == Status.SELF_EMPLOYED && person.contact() != null;
  }

  /** Employers that nobody in the register owns: their owners are abroad. */
  List<Entry> rest() {
    List<Entry> rest = new ArrayList<>();
    for (; owned < employers; owned++) {
      rest.add(entry(owned, null, null, new Draw(Population.SEED + owned), null));
    }
    return rest;
  }

  private Entry entry(
      int index,
      @Nullable Person owner,
      @Nullable Person second,
      Draw draw,
      Livelihood.@Nullable Work work) {
    LocalDate registered = Population.REFERENCE.minusDays(draw.between(100, 5_000));
    Map<String, @Nullable Object> content = content(index, registered, draw);
    content.put("form", second != null || work == null ? "limited" : "single");
    List<String> people = new ArrayList<>();
    List<Object> owners = new ArrayList<>();
    List<Object> signatories = new ArrayList<>();
    if (owner != null) {
      people.add(owner.id().value());
      owners.add(share(owner, second == null ? 100 : 60));
      signatories.add(signs(owner, second == null ? "alone" : "jointly"));
    }
    if (second != null) {
      people.add(second.id().value());
      owners.add(share(second, 40));
      signatories.add(signs(second, "jointly"));
    }
    content.put("owners", owners);
    content.put("signatories", signatories);
    return new Entry("business", "company", company(index).number(), people, registered, content);
  }

  private Map<String, @Nullable Object> content(int index, LocalDate registered, Draw draw) {
    Named company = company(index);
    boolean late = draw.percent(7);
    LocalDate until =
        Population.REFERENCE
            .plusYears(ahead)
            .plusDays(late ? -draw.between(3, 90) : draw.between(20, 700));
    Map<String, @Nullable Object> activity = text(activity(index));
    Map<String, @Nullable Object> licence =
        record("number", String.valueOf(LICENCE + index), "activity", activity, "until", until);
    return record(
        "number",
        company.number(),
        "name",
        text(company.name()),
        "activity",
        activity,
        "status",
        draw.percent(3) ? "suspended" : "active",
        "registered",
        registered,
        "until",
        until,
        "licences",
        List.of(licence));
  }

  private static Map<String, @Nullable Object> share(Person person, int percent) {
    return record("person", person.id().value(), "share", percent);
  }

  private static Map<String, @Nullable Object> signs(Person person, String capacity) {
    return record("person", person.id().value(), "capacity", capacity);
  }

  private Named company(int index) {
    List<Name> brands = things.of("brand");
    List<Name> places = things.of("place");
    Name brand = brands.get(index % brands.size());
    Name place = places.get(index / brands.size() % places.size());
    int round = index / brands.size() / places.size() / things.of("activity").size();
    String again = round == 0 ? "" : " " + (round + 1);
    Name activity = activity(index);
    return new Named(
        String.valueOf(FIRST + index),
        new LocalText(
            brand.ar() + " " + place.ar() + " " + activity.ar() + again,
            brand.en() + " " + place.en() + " " + activity.en() + again));
  }

  private Name activity(int index) {
    List<Name> activities = things.of("activity");
    int pair = things.of("brand").size() * things.of("place").size();
    return activities.get((index + index / pair) % activities.size());
  }
}
