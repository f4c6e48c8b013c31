package org.masnaa.service;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/**
 * A certificate or letter: structured blocks filled from named values, nothing computed.
 *
 * @param name as in {@code outputs/<name>.yaml}
 * @param valid how long it is valid from its date, or null without an end
 */
public record Output(String name, LocalText title, @Nullable Period valid, List<Block> blocks) {

  public Output {
    blocks = List.copyOf(blocks);
  }

  /** One part of the document, from top to bottom. */
  public sealed interface Block {}

  /** A heading. */
  public record Title(TextTemplate text) implements Block {}

  /** Running text. */
  public record Paragraph(TextTemplate text) implements Block {}

  /** Labels with values. */
  public record Table(List<Row> rows) implements Block {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A line of a table.
   *
   * @param value a name of the case's data
   */
  public record Row(LocalText label, String value) {}

  /** Who signs, such as the director of a department. */
  public record Signature(LocalText signatory) implements Block {}

  /** The code that leads to the public verification page. */
  public record Qr() implements Block {}

  /** Small print. */
  public record Note(TextTemplate text) implements Block {}
}
