package org.masnaa.service;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;
import org.masnaa.service.RegisterSource.Example;
import org.masnaa.service.RegisterSource.Patience;
import org.masnaa.service.RegisterSource.Table;
import org.masnaa.source.Problems;
import org.masnaa.source.YamlFields;
import org.masnaa.source.YamlNode;

/** Reads where a register has its data. */
final class SourceReader {

  private static final List<String> TABLE_KEYS = List.of("table", "key", "people", "columns");
  private static final List<String> EXAMPLE_KEYS = List.of("person", "answer");
  private static final List<String> KINDS = List.of("http", "x-road", "sql");
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final List<String> SOURCE_KEYS =
      List.of(
          "kind",
          "address",
          "timeout",
          "tries",
          "examples",
          "server",
          "client",
          "service",
          "path",
          "database",
          "queries");

  private final Problems problems;

  SourceReader(Problems problems) {
    this.problems = problems;
  }

  RegisterSource read(YamlFields register) {
    if (register.has("tables")) {
      return new RegisterSource.Tables(
          register.list("tables").stream().map(this::table).filter(Objects::nonNull).toList());
    }
    RegisterSource remote = register.has("source") ? remote(register) : null;
    return remote == null ? new RegisterSource.Kept() : remote;
  }

  /** The names that the expression of an attribute may use, with their types. */
  static Map<String, FeelType> scope(RegisterSource source) {
    Map<String, FeelType> names = new LinkedHashMap<>();
    names.put("id", FeelType.STRING);
    names.put("today", FeelType.DATE);
    switch (source) {
      case RegisterSource.Kept kept -> {}
      case RegisterSource.Tables(List<Table> tables) ->
          tables.forEach(
              table -> names.put(table.name(), FeelType.list(FeelType.context(table.columns()))));
      case RegisterSource.Http http -> names.put("answer", FeelType.ANY);
      case RegisterSource.XRoad road -> names.put("answer", FeelType.ANY);
      case RegisterSource.Sql sql ->
          sql.queries().keySet().forEach(query -> names.put(query, FeelType.ANY));
    }
    return names;
  }

  private @Nullable Table table(YamlNode node) {
    YamlFields keys = YamlFields.of(node, TABLE_KEYS, problems);
    String name = keys == null ? null : keys.requiredText("table");
    String key = keys == null ? null : keys.requiredText("key");
    if (keys == null || name == null || key == null) {
      return null;
    }
    Map<String, FeelType> columns = new FieldTypes(problems).fields(keys.entries("columns"));
    List<YamlNode.Scalar> people = keys.scalars("people");
    refuseUnknownColumn(keys.scalar("key"), columns);
    people.forEach(column -> refuseUnknownColumn(column, columns));
    return new Table(name, key, people.stream().map(YamlNode.Scalar::text).toList(), columns);
  }

  private void refuseUnknownColumn(YamlNode.@Nullable Scalar name, Map<String, FeelType> columns) {
    if (name != null && !columns.containsKey(name.text().split("\\.", 2)[0])) {
      problems.add(ServiceProblems.unknownWord(name.at(), name.text(), columns.keySet()));
    }
  }

  private @Nullable RegisterSource remote(YamlFields register) {
    YamlFields keys = YamlFields.of(register.node("source"), SOURCE_KEYS, problems);
    String kind = keys == null ? null : keys.requiredText("kind");
    if (keys == null || kind == null) {
      return null;
    }
    Patience patience = new Patience(timeout(keys), tries(keys));
    List<Example> examples =
        keys.list("examples").stream().map(this::example).filter(Objects::nonNull).toList();
    return switch (kind) {
      case "http" -> {
        String address = keys.requiredText("address");
        yield address == null ? null : new RegisterSource.Http(address, patience, examples);
      }
      case "x-road" -> xRoad(keys, patience, examples);
      case "sql" -> sql(keys, patience, examples);
      default -> {
        problems.add(ServiceProblems.unknownWord(keys.at("kind"), kind, KINDS));
        yield null;
      }
    };
  }

  private static RegisterSource.@Nullable XRoad xRoad(
      YamlFields keys, Patience patience, List<Example> examples) {
    String server = keys.requiredText("server");
    String client = keys.requiredText("client");
    String service = keys.requiredText("service");
    String path = keys.requiredText("path");
    return server == null || client == null || service == null || path == null
        ? null
        : new RegisterSource.XRoad(server, client, service, path, patience, examples);
  }

  private RegisterSource.@Nullable Sql sql(
      YamlFields keys, Patience patience, List<Example> examples) {
    String database = keys.requiredText("database");
    keys.required("queries");
    Map<String, String> queries = new LinkedHashMap<>();
    for (YamlNode.Entry entry : keys.entries("queries")) {
      if (entry.value() instanceof YamlNode.Scalar text) {
        queries.put(entry.key(), text.text());
      }
    }
    return database == null ? null : new RegisterSource.Sql(database, queries, patience, examples);
  }

  private @Nullable Example example(YamlNode node) {
    YamlFields keys = YamlFields.of(node, EXAMPLE_KEYS, problems);
    String person = keys == null ? null : keys.requiredText("person");
    YamlNode answer = keys == null ? null : keys.required("answer");
    return person == null || answer == null
        ? null
        : new Example(person, new GivenValues(problems).value(answer, FeelType.ANY));
  }

  private static int tries(YamlFields keys) {
    var number = keys.number("tries");
    return number == null ? 2 : Math.clamp(number.intValue(), 1, 5);
  }

  private Duration timeout(YamlFields keys) {
    Duration read = duration(keys, "timeout", TIMEOUT);
    return read.compareTo(LONGEST) > 0 ? LONGEST : read;
  }

  /** A duration of ISO 8601 such as {@code PT2S}; a problem and the usual one when it is not. */
  Duration duration(YamlFields keys, String key, Duration usual) {
    YamlNode.Scalar scalar = keys.scalar(key);
    if (scalar == null) {
      return usual;
    }
    try {
      return Duration.parse(scalar.text());
    } catch (DateTimeParseException e) {
      problems.add(
          ServiceProblems.valueOfOtherType(scalar.at(), scalar.text(), FeelType.DAYS_AND_TIME));
      return usual;
    }
  }
}
