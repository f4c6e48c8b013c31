package org.masnaa.app.studio;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.page.Badge;
import org.masnaa.text.LocalText;

/**
 * The services of an entity; template {@code studio/start}.
 *
 * @param notice why a new service could not be made, or null
 */
public record StartPage(List<Row> rows, boolean mayChange, @Nullable LocalText notice) {

  public StartPage {
    rows = List.copyOf(rows);
  }

  /** What a new service can begin from, besides another one. */
  public List<ItemField.Option> templates() {
    return Stream.of(PackageTemplate.values())
        .map(template -> new ItemField.Option(template.value(), template.title()))
        .toList();
  }

  /**
   * A service.
   *
   * @param version the current version, or null when none is
   * @param problems that keep the draft from being published; -1 when there is no draft
   * @param changed when the draft was changed last, or null
   */
  public record Row(
      String name,
      LocalText title,
      Badge state,
      @Nullable Integer version,
      int problems,
      @Nullable Instant changed) {}
}
