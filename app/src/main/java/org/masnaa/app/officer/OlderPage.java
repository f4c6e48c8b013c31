package org.masnaa.app.officer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/**
 * Cases that are under way on older versions, and what a move to the current one would do.
 *
 * @param mayMove whether the officer may move them
 * @param notice what became of a move; null before one
 */
public record OlderPage(List<Group> groups, boolean mayMove, @Nullable LocalText notice) {

  public OlderPage {
    groups = List.copyOf(groups);
  }

  /**
   * The cases of one service.
   *
   * @param name of the service in addresses
   * @param version the current one
   */
  public record Group(String name, LocalText title, int version, List<Row> rows) {

    public Group {
      rows = List.copyOf(rows);
    }

    public boolean anyPossible() {
      return rows.stream().anyMatch(row -> row.obstacles().isEmpty());
    }
  }

  /**
   * One case.
   *
   * @param waits where it stands
   * @param listens what would be listened for besides
   * @param obstacles why it stays; empty when it can be moved
   */
  public record Row(
      String caseId,
      String reference,
      int version,
      List<LocalText> waits,
      List<LocalText> listens,
      List<Obstacle> obstacles) {

    public Row {
      waits = List.copyOf(waits);
      listens = List.copyOf(listens);
      obstacles = List.copyOf(obstacles);
    }
  }

  /** Where the current version has no counterpart, and what is missing. */
  public record Obstacle(LocalText element, LocalText why) {}
}
