package org.masnaa.app.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.registers.population.Entry;
import org.masnaa.app.registers.population.Gender;
import org.masnaa.app.registers.population.Livelihood;
import org.masnaa.app.registers.population.Livelihood.Status;
import org.masnaa.app.registers.population.Person;
import org.masnaa.app.registers.population.Population;
import org.masnaa.app.registers.population.Standing;
import org.masnaa.text.LocalText;

/** What the test people of the sandbox are examples of; the first who fits is taken. */
enum TestExample {
  MOTHER(
      new LocalText("مواطنة متزوجة ولها أبناء", "A citizen, married with children"),
      who ->
          who.person().citizen()
              && who.person().origin().gender() == Gender.FEMALE
              && who.person().family().spouse() != null
              && who.person().family().mother() != null
              && who.person().family().children().size() >= 2
              && who.age() >= 30
              && who.earns(Status.EMPLOYED, 15_000)),
  ENGINEER(
      new LocalText("مهندس مقيم مع أسرته", "A resident engineer with his family"),
      who ->
          who.person().residence().standing() == Standing.PROFESSIONAL
              && who.person().origin().gender() == Gender.MALE
              && who.permitFor(2)
              && !who.person().family().children().isEmpty()
              && who.age() >= 32
              && who.earns(Status.EMPLOYED, 18_000)),
  GOOD_CREDIT(
      new LocalText("صاحب مشروع سجله الائتماني جيد", "A business owner with good credit"),
      who ->
          who.person().citizen()
              && who.age() >= 28
              && who.earns(Status.SELF_EMPLOYED, 30_000)
              && who.scores(760, 999)),
  POOR_CREDIT(
      new LocalText("صاحب مشروع سجله الائتماني ضعيف", "A business owner with poor credit"),
      who ->
          who.person().citizen()
              && who.age() >= 28
              && who.earns(Status.SELF_EMPLOYED, 8_000)
              && who.scores(0, 480)),
  STUDENT(
      new LocalText("طالبة مواطنة", "A student, citizen"),
      who ->
          who.person().citizen()
              && who.person().origin().gender() == Gender.FEMALE
              && who.person().family().mother() != null
              && who.age() >= 19
              && who.earns(Status.STUDENT, 0)),
  EXPIRED(
      new LocalText("مقيم انتهت إقامته", "A resident whose permit has expired"),
      who ->
          who.age() >= 28
              && who.person().origin().gender() == Gender.MALE
              && !who.permitFor(0)
              && who.person().residence().standing() != Standing.DEPENDENT),
  NEW_MOTHER(
      new LocalText("مواطنة رُزقت بمولود قبل أيام", "A citizen whose child was born days ago"),
      who -> who.person().citizen() && who.has("notice")),
  DRIVER(
      new LocalText(
          "مقيمة لها رخصة قيادة ومركبة", "A resident with a driving licence and a vehicle"),
      who ->
          who.person().residence().standing() == Standing.PROFESSIONAL
              && who.person().origin().gender() == Gender.FEMALE
              && who.permitFor(1)
              && who.has("licence")
              && who.has("vehicle")
              && !who.has("fine")),
  /**
   * Taken with {@link #NEW_MOTHER}, whose husband he is: each confirms what the other registers.
   */
  NEW_FATHER(
      new LocalText("زوج المواطنة التي رُزقت بمولود", "The husband of the new mother"),
      who -> false);

  private final LocalText about;
  private final Predicate<Candidate> fits;

  TestExample(LocalText about, Predicate<Candidate> fits) {
    this.about = about;
    this.fits = fits;
  }

  LocalText about() {
    return about;
  }

  boolean fits(Person person, Livelihood livelihood, List<Entry> entries) {
    return fits.test(new Candidate(person, livelihood, entries));
  }

  private record Candidate(Person person, Livelihood livelihood, List<Entry> entries) {

    boolean has(String table) {
      return entries.stream().anyMatch(entry -> entry.table().equals(table));
    }

    int age() {
      return person.ageAt(Population.REFERENCE);
    }

    /** A citizen needs no permit and has none that could run out. */
    boolean permitFor(int years) {
      LocalDate until = person.residence().until();
      return until == null || until.isAfter(Population.REFERENCE.plusYears(years));
    }

    boolean earns(Status status, int atLeast) {
      Livelihood.@Nullable Work work = livelihood.work();
      return work != null && work.status() == status && work.monthlyIncome() >= atLeast;
    }

    boolean scores(int from, int to) {
      Livelihood.@Nullable Credit credit = livelihood.credit();
      Integer score = credit == null ? null : credit.score();
      return score != null && score >= from && score <= to;
    }
  }
}
