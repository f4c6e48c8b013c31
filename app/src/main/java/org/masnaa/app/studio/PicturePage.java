package org.masnaa.app.studio;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.studio.picture.Drawing;
import org.masnaa.app.studio.picture.Marks;
import org.masnaa.app.studio.picture.Reach;
import org.masnaa.text.LocalText;

/**
 * A whole service as one picture; template {@code studio/picture}.
 *
 * @param places where a node is changed, by the node's id
 * @param shown the way that is drawn over it, or null
 * @param reach null while examples do not run
 */
public record PicturePage(
    ItemPage.Head head,
    Drawing drawing,
    Map<String, String> places,
    Marks marks,
    Zoom zoom,
    List<Choice> examples,
    List<Choice> flaws,
    @Nullable Shown shown,
    @Nullable Reach reach,
    List<OverviewPage.Node> outline) {

  /**
   * How large it is shown.
   *
   * @param percent of the full size; 0 to fit the window
   */
  public record Zoom(int percent) {

    static final List<Integer> STEPS = List.of(0, 50, 75, 100, 150, 200);

    /** What can be chosen. */
    public List<Integer> steps() {
      return STEPS;
    }

    public int of(int length) {
      return percent == 0 ? length : Math.max(1, length * percent / 100);
    }
  }

  /** An example or a flaw that can be drawn. */
  public record Choice(String id, LocalText name, boolean chosen) {}

  /**
   * The way that is drawn.
   *
   * @param says a sentence about it
   * @param place where it is changed, or null
   * @param steps what it passes, in order
   */
  public record Shown(
      LocalText name, LocalText says, @Nullable String place, List<LocalText> steps) {}

  /** The address of this picture with another zoom. */
  public String zoomed(int percent) {
    StringBuilder query = new StringBuilder(head.path() + "/picture?zoom=" + percent);
    examples.stream()
        .filter(Choice::chosen)
        .forEach(each -> query.append("&example=").append(each.id()));
    flaws.stream().filter(Choice::chosen).forEach(each -> query.append("&flaw=").append(each.id()));
    return query.toString();
  }
}
