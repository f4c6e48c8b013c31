package org.masnaa.app.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.masnaa.app.spine.Spine;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two programs on one database, moved one at a time and by hand. What moves next, when faults
 * happen and how clocks go is drawn from a seed. The program's own code runs on a real database:
 * only who asks for it, time and chance are simulated.
 */
final class Simulation implements AutoCloseable {

  /** Bugs that must be found. */
  enum Plant {
    NONE,
    /** States of cases are kept even when what belongs to them is lost. */
    TORN,
    /** Each attempt of a job has a key of its own. */
    KEY_PER_ATTEMPT,
    /** The reader of the spine trusts in rising numbers. */
    READ_BY_NUMBER
  }

  /** One of the programs. */
  record Program(CasesKit kit, SimulatedFaults transactions) {}

  /** Clocks that are set back do not come before the day on which the services were published. */
  private static final Instant BEGIN = Instant.parse("2026-11-24T07:00:00Z");

  private static final int MOVES = 30;

  private final List<Program> programs;
  private final SimulatedReceiver receiver;
  private final SimulatedReader reader;
  private final SimulatedWriter writer;
  private final SimulatedPeople people;
  private final JdbcClient database;

  private final SimulatedMachines machines = new SimulatedMachines();
  private final List<String> story = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private Random random = new Random();
  private List<String> services = List.of();

  Simulation(
      List<Program> programs,
      SimulatedReceiver receiver,
      SimulatedWriter writer,
      JdbcClient database) {
    this.programs = programs;
    this.receiver = receiver;
    this.writer = writer;
    this.database = database;
    this.reader = new SimulatedReader(database);
    this.people = new SimulatedPeople(database, wrong);
  }

  /** What the people of the simulated world apply for. */
  void offer(List<String> offered) {
    services = offered;
  }

  /** Lives through one seed; what went wrong, if anything did. */
  List<String> run(int seed, Plant plant) {
    begin(seed, plant);
    int look = random.nextInt(MOVES);
    for (int i = 0; i < MOVES; i++) {
      Program program = programs.get(random.nextInt(programs.size()));
      story.add(attempt(program, i));
      if (i == look) {
        new SimulationAudit(program.kit(), database).compare(wrong);
      }
    }
    calm();
    lead();
    check(plant);
    return List.copyOf(wrong);
  }

  /** What happened in the last run, in the order of its moves. */
  List<String> story() {
    return List.copyOf(story);
  }

  /** Events that a reader by number alone did not get in the last run. */
  int missedByNumber() {
    return reader.missedByNumber();
  }

  private void begin(int seed, Plant plant) {
    random = new Random(seed);
    for (String table : List.of("draft", "case_record", "task", "job", "timer", "delivery")) {
      database.sql("delete from cases." + table).update();
    }
    people.begin();
    machines.begin();
    story.clear();
    wrong.clear();
    for (Program program : programs) {
      program.transactions().from(null);
      program.transactions().tear(plant == Plant.TORN ? database : null);
      program.kit().chance.setSeed(seed);
      program.kit().clock.set(BEGIN.plusSeconds(random.nextInt(90)));
    }
    reader.begin(spine(programs.getFirst()));
    receiver.begin(random, plant == Plant.KEY_PER_ATTEMPT);
    programs.forEach(program -> program.transactions().from(random));
  }

  private static Spine spine(Program program) {
    return program.kit().bean(Spine.class);
  }

  private String attempt(Program program, int number) {
    try {
      return move(program, number < 2 ? 0 : random.nextInt(20));
    } catch (Crashes.Crash | SimulatedFaults.Broken fault) {
      // A program that died comes up again; whoever got no answer may ask again.
      return fault.getClass().getSimpleName();
    } catch (RuntimeException e) {
      wrong.add("threw " + e);
      return "threw";
    }
  }

  private String move(Program program, int draw) {
    return switch (draw) {
      case 0, 1 -> people.submit(program, services, random);
      case 2, 3, 4 -> machines.lease(program);
      case 5, 6, 7 -> machines.release(random);
      case 8, 9, 10, 11 -> people.complete(program, random);
      case 12, 13 -> machines.fire(program);
      case 14, 15 -> machines.deliver(program);
      case 16 -> read(program);
      case 17 -> write();
      case 18 -> pass();
      default -> jump(program);
    };
  }

  private String read(Program program) {
    reader.move(spine(program), program.transactions(), 1 + random.nextInt(20));
    return "read";
  }

  private String write() {
    writer.move(random);
    return "wrote beside";
  }

  private String pass() {
    Duration time = Duration.ofSeconds(1 + random.nextInt(8_000));
    programs.forEach(program -> program.kit().clock.forward(time));
    return "passed " + time;
  }

  /** A clock that is set, back or on, by up to ten minutes. */
  private String jump(Program program) {
    Duration time = Duration.ofSeconds(random.nextInt(1_200) - 600);
    program.kit().clock.forward(time);
    return "jumped " + time;
  }

  private void calm() {
    programs.forEach(program -> program.transactions().from(null));
    receiver.quiet();
    writer.end(true);
    Instant latest =
        programs.stream()
            .map(program -> program.kit().clock.instant())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    programs.forEach(program -> program.kit().clock.set(latest));
    people.submitAll(programs.getFirst());
  }

  /** Leads every case to its end, then does late what was still held. */
  private void lead() {
    for (int i = 0; i < 60 && isOpen(); i++) {
      Program program = programs.get(i % programs.size());
      while (program.kit().bean(CaseWorker.class).round() > 0) {}
      if (people.completeAll(program) == 0) {
        programs.forEach(each -> each.kit().clock.forward(Duration.ofMinutes(125)));
      }
    }
    machines.releaseAll();
    while (programs.getFirst().kit().bean(CaseWorker.class).round() > 0) {}
  }

  private boolean isOpen() {
    return database
        .sql("select exists (select 1 from cases.case_record where ended_at is null)")
        .query(Boolean.class)
        .single();
  }

  private void check(Plant plant) {
    Program program = programs.getFirst();
    SimulationAudit audit = new SimulationAudit(program.kit(), database);
    audit.compare(wrong);
    audit.ended(wrong);
    audit.submitted(people.references(), wrong);
    audit.read(reader.finish(spine(program)), people.completed(), receiver.effects(), wrong);
    audit.places(
        plant == Plant.READ_BY_NUMBER ? reader.idsByNumber() : reader.ids(),
        reader.written(),
        wrong);
  }

  /** How often a fault came, in all runs. */
  int faults() {
    return programs.stream().mapToInt(program -> program.transactions().count()).sum();
  }

  @Override
  public void close() {
    writer.close();
    programs.forEach(program -> program.kit().close());
  }
}
