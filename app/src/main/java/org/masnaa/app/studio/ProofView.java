package org.masnaa.app.studio;

import java.util.List;
import org.masnaa.text.LocalText;

/**
 * What is known of a process, for people.
 *
 * @param good whether nothing is wrong
 * @param revision of the draft that was proved
 * @param prefix of our names in the file, or empty
 */
public record ProofView(
    LocalText verdict, boolean good, long revision, String prefix, List<Flaw> flaws) {

  public ProofView {
    flaws = List.copyOf(flaws);
  }

  /**
   * Something wrong.
   *
   * @param element where it shows, or an empty text
   * @param path ids of the elements on the way there
   * @param way their names
   */
  public record Flaw(String element, List<String> path, LocalText sentence, List<LocalText> way) {

    public Flaw {
      path = List.copyOf(path);
      way = List.copyOf(way);
    }

    /** The ids as the page hands them to the canvas. */
    public String passed() {
      return String.join(" ", path);
    }
  }
}
