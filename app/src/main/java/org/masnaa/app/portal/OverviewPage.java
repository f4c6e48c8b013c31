package org.masnaa.app.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.Outline;
import org.masnaa.text.LocalText;

/**
 * A long form as a list of tasks.
 *
 * @param done how many are done
 * @param check path of the answers to check and send; null while something is left to do
 * @param back path of the service
 */
public record OverviewPage(
    LocalText service, long done, List<Row> tasks, @Nullable String check, String back) {

  public OverviewPage {
    tasks = List.copyOf(tasks);
  }

  /**
   * One task.
   *
   * @param word the message that says its state
   */
  public record Row(LocalText title, String path, Outline.State state, String word) {

    public boolean canStart() {
      return state != Outline.State.CANNOT_START_YET;
    }
  }
}
