package org.masnaa.app.registers.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of a register that its definition draws as tables.
 *
 * @param people it is about, by national id
 * @param since the day from which it is true
 * @param content by column
 */
public record Entry(
    String register,
    String table,
    String key,
    List<String> people,
    LocalDate since,
    Map<String, @Nullable Object> content) {}
