package org.masnaa.app.shared.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/**
 * A datum of a case with its origin.
 *
 * @param value as text, or null when nothing was answered
 * @param files that are the answer, each to be opened; empty for other answers
 * @param register who says so, or null when the applicant typed it
 * @param asOf when the register was read, or null
 * @param mark what else is to be known of it, such as that it is not verified yet; or null
 */
public record Answered(
    LocalText label,
    @Nullable LocalText value,
    List<File> files,
    @Nullable LocalText register,
    @Nullable Instant asOf,
    @Nullable Badge mark) {

  /**
   * A file that was given.
   *
   * @param path where it is handed out
   */
  public record File(String name, String path) {}

  public Answered {
    files = List.copyOf(files);
  }

  public Answered(LocalText label, @Nullable LocalText value) {
    this(label, value, List.of(), null, null, null);
  }

  public Answered(LocalText label, @Nullable LocalText value, LocalText register, Instant asOf) {
    this(label, value, List.of(), register, asOf, null);
  }

  /** The same with the names of the files as text, where there is nothing to open. */
  public Answered withoutFiles() {
    String names = String.join(", ", files.stream().map(File::name).toList());
    return files.isEmpty()
        ? this
        : new Answered(label, new LocalText(names, names), List.of(), register, asOf, mark);
  }

  /** The same with a mark. */
  public Answered with(@Nullable Badge other) {
    return new Answered(label, value, files, register, asOf, other);
  }
}
