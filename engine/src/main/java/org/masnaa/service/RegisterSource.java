package org.masnaa.service;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;

/** Where a register has its data. */
public sealed interface RegisterSource {

  /** Kept by the program itself, in tables of their own. */
  record Kept() implements RegisterSource {}

  /** Kept by the program, in tables that the definition draws. */
  record Tables(List<Table> tables) implements RegisterSource {
    public Tables {
      tables = List.copyOf(tables);
    }

    public Optional<Table> table(String name) {
      return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
  }

  /**
   * A table of records.
   *
   * @param key the column whose value no two records share
   * @param people where a record names those it is about: columns, or a field in the items of a
   *     list as {@code owners.person}
   */
  record Table(String name, String key, List<String> people, Map<String, FeelType> columns) {
    public Table {
      people = List.copyOf(people);
      columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
  }

  /** Somewhere else, asked when it is needed. */
  sealed interface Remote extends RegisterSource {

    Patience patience();

    /** What it answers about some people; its mock is made of them. */
    List<Example> examples();
  }

  /**
   * JSON over HTTP.
   *
   * @param address with {@code {id}} for the national id
   */
  record Http(String address, Patience patience, List<Example> examples) implements Remote {
    public Http {
      examples = List.copyOf(examples);
    }
  }

  /**
   * JSON over X-Road's protocol for REST, through the entity's own security server.
   *
   * @param server address of the security server
   * @param client identifier of who asks, as instance/class/member/subsystem
   * @param service identifier of what is asked, with its version if it has one
   * @param path below the service, with {@code {id}} for the national id
   */
  record XRoad(
      String server,
      String client,
      String service,
      String path,
      Patience patience,
      List<Example> examples)
      implements Remote {
    public XRoad {
      examples = List.copyOf(examples);
    }
  }

  /**
   * A database that is only read.
   *
   * @param database its name in the operator's list
   * @param queries by name; each has {@code :id} for the national id
   */
  record Sql(
      String database, Map<String, String> queries, Patience patience, List<Example> examples)
      implements Remote {
    public Sql {
      queries = Collections.unmodifiableMap(new LinkedHashMap<>(queries));
      examples = List.copyOf(examples);
    }
  }

  /**
   * How long to wait.
   *
   * @param timeout of a single try
   * @param tries at least one
   */
  record Patience(Duration timeout, int tries) {}

  /**
   * An answer the source gives.
   *
   * @param person the national id asked for
   * @param answer as JSON has it; for a database its rows by query
   */
  record Example(String person, @Nullable Object answer) {}
}
