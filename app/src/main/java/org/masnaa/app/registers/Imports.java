package org.masnaa.app.registers;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.registers.EntryChangeStore.Change;
import org.masnaa.app.registers.EntryChangeStore.Fresh;
import org.masnaa.app.registers.Import.Counts;
import org.masnaa.app.registers.Import.Made;
import org.masnaa.app.registers.Import.State;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.crypto.Envelope;
import org.masnaa.app.shared.spreadsheet.DelimitedText;
import org.masnaa.app.shared.spreadsheet.Workbook;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.service.RegisterSource;
import org.masnaa.service.RegisterSource.Table;
import org.masnaa.source.Problem;
import org.masnaa.source.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/**
 * Fills drawn registers from CSV and XLSX files: first a preview, then, with a reason, the change,
 * which can be undone as a whole. Only the owner of a register does so.
 */
@Component
public class Imports {

  private static final TypeReference<Map<String, Map<String, Object>>> ROWS =
      new TypeReference<>() {};

  private final AttributeCatalogue attributes;
  private final ImportStore store;
  private final EntryChangeStore entries;
  private final Envelope envelope;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Ids ids;
  private final Json json = new Json();

  Imports(
      AttributeCatalogue attributes,
      ImportStore store,
      EntryChangeStore entries,
      Envelope envelope,
      TransactionTemplate transaction,
      InstantSource clock,
      Ids ids) {
    this.attributes = attributes;
    this.store = store;
    this.entries = entries;
    this.envelope = envelope;
    this.transaction = transaction;
    this.clock = clock;
    this.ids = ids;
  }

  /** The tables that an officer may fill, as {@code register/table}. */
  public List<String> tables(Actor.Officer officer) {
    List<String> tables = new ArrayList<>();
    if (officer.roles().contains(Agreements.OWNER)) {
      attributes.registers().stream()
          .filter(register -> officer.entity().value().equals(register.owner()))
          .forEach(register -> {
            if (register.source() instanceof RegisterSource.Tables(List<Table> drawn)) {
              drawn.forEach(table -> tables.add(register.name() + "/" + table.name()));
            }
          });
    }
    return tables;
  }

  /**
   * Reads a file and says what it would change; nothing is changed yet.
   *
   * @param target one of {@link #tables}
   * @param file its name; one that ends in {@code .xlsx} is a workbook, whose first sheet counts
   * @return empty when this officer may not fill that table
   */
  public Optional<Import> preview(
      Actor.Officer officer, String target, String file, byte[] content) {
    Table table = tables(officer).contains(target) ? table(target) : null;
    if (table == null) {
      return Optional.empty();
    }
    ImportRows rows = new ImportRows(table);
    Problems problems = new Problems();
    rows.read(cells(file, content, problems));
    String register = target.substring(0, target.indexOf('/'));
    Map<String, Map<String, Object>> known =
        entries.current(register, table.name(), List.copyOf(rows.records().keySet()));
    int same = 0;
    for (Map.Entry<String, Map<String, Object>> each : rows.records().entrySet()) {
      Map<String, Object> before = known.get(each.getKey());
      same += before != null && alike(before, merged(before, each.getValue())) ? 1 : 0;
    }
    var unread = new ArrayList<>(problems.sorted().stream().map(Problem::what).toList());
    unread.addAll(rows.problems());
    Import made =
        new Import(
            ids.next(),
            register,
            table.name(),
            file,
            State.PREVIEWED,
            new Counts(rows.records().size() - known.size(), known.size() - same, same, unread),
            new Made(officer.id().value(), clock.instant(), ""));
    store.insert(
        made,
        officer.entity(),
        envelope.encrypt(json.bytes(rows.records()), context(officer.entity(), made.id())));
    return Optional.of(made);
  }

  /** Changes the register as the preview said. */
  public boolean apply(UUID id, Actor.Officer officer, String reason) {
    return onlyIn(
        State.PREVIEWED,
        id,
        officer,
        made -> {
          Table table = Objects.requireNonNull(table(made.register() + "/" + made.table()));
          Map<String, Map<String, Object>> rows =
              json.read(envelope.decrypt(store.rows(id), context(officer.entity(), id)), ROWS);
          Map<String, Map<String, Object>> known =
              entries.current(made.register(), made.table(), List.copyOf(rows.keySet()));
          List<Fresh> fresh = new ArrayList<>();
          rows.forEach((key, row) -> {
            Map<String, Object> before = known.get(key);
            Map<String, Object> after = before == null ? row : merged(before, row);
            if (before == null || !alike(before, after)) {
              fresh.add(new Fresh(key, people(table, after), after));
            }
          });
          entries.replace(change(made, id, officer, reason), fresh);
          store.end(id, State.APPLIED, reason);
        });
  }

  /** Takes an applied import back. */
  public boolean undo(UUID id, Actor.Officer officer, String reason) {
    return onlyIn(
        State.APPLIED,
        id,
        officer,
        made -> {
          entries.undo(id, change(made, ids.next(), officer, reason));
          store.end(id, State.UNDONE, reason);
        });
  }

  /** The imports of an officer's entity, newest first. */
  public List<Import> of(Actor.Officer officer) {
    return officer.roles().contains(Agreements.OWNER) ? store.ofOwner(officer.entity()) : List.of();
  }

  /** The life of a record: who changed what, when and why; newest first. */
  public List<RecordStep> history(Actor.Officer officer, String target, String key) {
    return tables(officer).contains(target)
        ? entries.history(
            target.substring(0, target.indexOf('/')),
            target.substring(target.indexOf('/') + 1),
            key)
        : List.of();
  }

  private boolean onlyIn(State state, UUID id, Actor.Officer officer, Consumer<Import> deed) {
    if (!officer.roles().contains(Agreements.OWNER)) {
      return false;
    }
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          Optional<Import> made =
              store.find(id, officer.entity()).filter(found -> found.state() == state);
          made.ifPresent(deed);
          return made.isPresent();
        }));
  }

  private Change change(Import made, UUID id, Actor.Officer officer, String reason) {
    Instant now = clock.instant();
    return new Change(
        id, made.register(), made.table(), officer.id().value(), reason, today(now), now);
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.ofHours(3));
  }

  /** A table that is drawn here, by its register and name. */
  @Nullable Table table(String target) {
    String[] parts = target.split("/", 2);
    return attributes
        .register(parts[0])
        .filter(register -> register.source() instanceof RegisterSource.Tables)
        .flatMap(register -> ((RegisterSource.Tables) register.source()).table(parts[1]))
        .orElse(null);
  }

  private static List<List<String>> cells(String file, byte[] content, Problems problems) {
    if (!file.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      return DelimitedText.rows(content);
    }
    Workbook book = Workbook.read(file, content, problems);
    return book == null || book.sheets().isEmpty()
        ? List.of()
        : book.sheets().values().iterator().next();
  }

  private boolean alike(Map<String, Object> before, Map<String, Object> after) {
    return json.text(before).equals(json.text(after));
  }

  /** What the file does not say stays as it is. */
  private static Map<String, Object> merged(Map<String, Object> before, Map<String, Object> row) {
    Map<String, Object> merged = new LinkedHashMap<>(before);
    row.forEach((name, value) ->
        merged.put(
            name,
            value instanceof Map<?, ?> && before.get(name) instanceof Map<?, ?> old
                ? both(old, (Map<?, ?>) value)
                : value));
    return merged;
  }

  private static Map<String, Object> both(Map<?, ?> old, Map<?, ?> fresh) {
    Map<String, Object> both = new LinkedHashMap<>();
    old.forEach((name, value) -> both.put(String.valueOf(name), value));
    fresh.forEach((name, value) -> both.put(String.valueOf(name), value));
    return both;
  }

  /** Whom a record is about: the values of the columns that the table's definition names. */
  private static List<String> people(Table table, Map<String, Object> record) {
    return table.people().stream()
        .flatMap(path -> {
          String[] parts = path.split("\\.", 2);
          return record.get(parts[0]) instanceof List<?> items && parts.length == 2
              ? items.stream().map(item -> item instanceof Map<?, ?> m ? m.get(parts[1]) : null)
              : Stream.of(record.get(parts[0]));
        })
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .distinct()
        .toList();
  }

  private static String context(EntityId owner, UUID id) {
    return owner.value() + "/registers.import/" + id + "/rows";
  }
}
