package org.masnaa.app.officer;

import java.util.List;
import org.masnaa.app.registers.Import;
import org.masnaa.app.registers.RecordStep;

/**
 * Filling the registers of an entity, and the life of their records.
 *
 * @param tables that may be filled, as {@code register/table}
 * @param wanted the table and the key whose history is shown
 */
public record ImportsPage(
    List<String> tables, List<Import> imports, Wanted wanted, List<RecordStep> history) {

  /** Which record is looked at; both empty for none. */
  public record Wanted(String table, String key) {}
}
