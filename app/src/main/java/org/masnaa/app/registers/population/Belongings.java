package org.masnaa.app.registers.population;

import static org.masnaa.app.registers.population.Things.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the other registers hold of the made-up people: papers, companies, vehicles, homes,
 * certificates, insurance. Consistent with the population and with one another: who owns a company
 * is registered as working on their own account, who sponsors a family is its father, and so on.
 * People must be handed in in the order of the population.
 */
public final class Belongings {

  private final Companies companies;
  private final Papers papers;
  private final Vehicles vehicles;
  private final Homes homes;
  private final Studies studies;
  private final Cover cover;

  /**
   * Nobody has anything yet.
   *
   * @param people how many there will be
   * @param ahead years since the reference day, by which days to come are moved on
   */
  public Belongings(int people, int ahead) {
    Things things = new Things();
    this.companies = new Companies(things, people, ahead);
    this.papers = new Papers(things, companies, ahead);
    this.vehicles = new Vehicles(things, ahead);
    this.homes = new Homes(ahead);
    this.studies = new Studies(things);
    this.cover = new Cover(things, ahead);
  }

  /** The records about a person that are complete by now. */
  public List<Entry> of(Person person, Livelihood livelihood) {
    Livelihood.Work work = livelihood.work();
    List<Entry> entries = new ArrayList<>();
    Entry company =
        work != null && Companies.founds(person, work) ? companies.founded(person, work) : null;
    if (company != null) {
      entries.add(company);
    }
    Entry job = job(person, work);
    if (job != null) {
      entries.add(job);
    }
    entries.addAll(papers.of(person, company));
    entries.addAll(vehicles.of(person));
    entries.addAll(homes.of(person));
    entries.addAll(studies.of(person, work));
    cover.insurance(person).ifPresent(entries::add);
    cover.birth(person).ifPresent(entries::add);
    cover.account(person, work).ifPresent(entries::add);
    return entries;
  }

  /** The records that had to wait for everyone. */
  public void rest(Consumer<Entry> consumer) {
    papers.rest().forEach(consumer);
    companies.rest().forEach(consumer);
  }

  private @Nullable Entry job(Person person, Livelihood.@Nullable Work work) {
    Standing standing = person.residence().standing();
    if (work == null
        || work.status() != Livelihood.Status.EMPLOYED
        || standing == Standing.DOMESTIC) {
      return null;
    }
    return new Entry(
        "labour",
        "job",
        person.id().value(),
        List.of(person.id().value()),
        person.home().since(),
        record(
            "employee", person.id().value(),
            "employer", companies.employer(person).content(),
            "since", person.home().since()));
  }
}
