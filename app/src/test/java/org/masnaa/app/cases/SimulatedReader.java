package org.masnaa.app.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.masnaa.app.spine.Recorded;
import org.masnaa.app.spine.Spine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reader of the spine in a simulation, and beside it one that trusts in rising numbers. */
final class SimulatedReader {

  private static final String NAME = "simulation";
  private static final int LOOKS = 2_000;

  private final JdbcClient database;
  private final List<Recorded> read = new ArrayList<>();
  private final Set<Long> byNumber = new HashSet<>();
  private long first;
  private long last;

  SimulatedReader(JdbcClient database) {
    this.database = database;
  }

  /** Begins anew, after all that is written. */
  void begin(Spine spine) {
    while (spine.read(NAME, 10_000, events -> {}) > 0) {}
    read.clear();
    byNumber.clear();
    first = database.sql("select coalesce(max(id), 0) from spine.step").query(Long.class).single();
    last = first;
  }

  /** Reads a few; what is read with a transaction that is lost is not read. */
  void move(Spine spine, SimulatedFaults transactions, int limit) {
    rows(limit)
        .forEach(id -> {
          byNumber.add(id);
          last = id;
        });
    List<Recorded> given = new ArrayList<>();
    boolean[] kept = {true};
    try {
      spine.read(NAME, limit, given::addAll);
    } catch (Crashes.Crash | SimulatedFaults.Broken fault) {
      kept[0] = transactions.committed();
      throw fault;
    } finally {
      if (kept[0]) {
        read.addAll(given);
      }
    }
  }

  private List<Long> rows(int limit) {
    return database
        .sql("select id from spine.step where id > :last order by id limit :limit")
        .param("last", last)
        .param("limit", limit)
        .query((row, n) -> row.getLong("id"))
        .list();
  }

  /** Reads the rest, for which running transactions of others may have to end. */
  List<Recorded> finish(Spine spine) {
    for (int i = 0; i < LOOKS && ids().size() < written().size(); i++) {
      if (spine.read(NAME, 10_000, read::addAll) == 0) {
        LockSupport.parkNanos(1_000_000);
      }
    }
    last = Math.max(last, first);
    rows(10_000).forEach(byNumber::add);
    return read;
  }

  /** The places that were read, in their order, each once for the events that lie there. */
  List<Long> ids() {
    List<Long> ids = new ArrayList<>();
    for (Recorded each : read) {
      if (ids.isEmpty() || ids.getLast() != each.place().id()) {
        ids.add(each.place().id());
      }
    }
    return ids;
  }

  /** The places that the one got who trusts in rising numbers. */
  List<Long> idsByNumber() {
    return List.copyOf(byNumber);
  }

  /** The places that were written. */
  Set<Long> written() {
    return new HashSet<>(
        database
            .sql("select id from spine.step where id > :first")
            .param("first", first)
            .query((row, n) -> row.getLong("id"))
            .list());
  }

  /** What the one that trusts in rising numbers did not get. */
  int missedByNumber() {
    Set<Long> missed = written();
    missed.removeAll(byNumber);
    return missed.size();
  }
}
