package org.masnaa.app.registers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.registers.EntryChangeStore.Fresh;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.spreadsheet.SafeCells;
import org.masnaa.feel.FeelType;
import org.masnaa.service.RegisterSource.Table;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the tables of drawn registers out as CSV files, as they can be filled from again. */
@Component
public class Exports {

  private static final int PORTION = 1_000;

  /** By which spreadsheets know that the file is in UTF-8. */
  private static final String MARK = "\uFEFF";

  private final Imports imports;
  private final EntryChangeStore entries;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Json json = new Json();

  Exports(Imports imports, EntryChangeStore entries, Audit audit, TransactionTemplate transaction) {
    this.imports = imports;
    this.entries = entries;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Writes a file, a portion of records at a time. */
  @FunctionalInterface
  public interface Sheet {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * What is true now in a table. That it was taken out is on record before anything is read.
   *
   * @param target one of {@link Imports#tables}
   * @return empty when this officer is not the owner of that table
   */
  public Optional<Sheet> of(Actor.Officer officer, String target) {
    Table table = imports.tables(officer).contains(target) ? imports.table(target) : null;
    if (table == null) {
      return Optional.empty();
    }
    transaction.executeWithoutResult(status ->
        audit.record(
            new AuditEntry(officer, "export-register", target, null, officer.entity(), Map.of())));
    String register = target.substring(0, target.indexOf('/'));
    return Optional.of(out -> write(register, table, out));
  }

  private void write(String register, Table table, OutputStream out) throws IOException {
    List<List<String>> columns = columns(table);
    List<String> heading = columns.stream().map(path -> String.join(".", path)).toList();
    out.write((MARK + SafeCells.line(heading)).getBytes(StandardCharsets.UTF_8));
    String after = "";
    List<Fresh> records = entries.portion(register, table.name(), after, PORTION);
    while (!records.isEmpty()) {
      for (Fresh record : records) {
        List<String> cells =
            columns.stream().map(path -> text(value(record.content(), path))).toList();
        out.write(SafeCells.line(cells).getBytes(StandardCharsets.UTF_8));
      }
      after = records.getLast().key();
      records = entries.portion(register, table.name(), after, PORTION);
    }
  }

  /** Columns, and the fields of those that are records, as files that fill the table name them. */
  private static List<List<String>> columns(Table table) {
    List<List<String>> columns = new ArrayList<>();
    table
        .columns()
        .forEach((name, type) -> {
          if (type instanceof FeelType.ContextOf(Map<String, FeelType> fields)) {
            fields.keySet().forEach(field -> columns.add(List.of(name, field)));
          } else {
            columns.add(List.of(name));
          }
        });
    return columns;
  }

  private static @Nullable Object value(Map<String, Object> record, List<String> path) {
    Object value = record.get(path.getFirst());
    return path.size() == 1
        ? value
        : value instanceof Map<?, ?> fields ? fields.get(path.getLast()) : null;
  }

  private String text(@Nullable Object value) {
    return value instanceof Map || value instanceof List
        ? json.text(value)
        : Objects.toString(value, "");
  }
}
