package org.masnaa.app.studio.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.masnaa.picture.Picture;
import org.masnaa.picture.Picture.Arrow;
import org.masnaa.picture.Picture.Kind;
import org.masnaa.picture.Picture.Link;
import org.masnaa.picture.Picture.Node;
import org.masnaa.service.Coverage;
import org.masnaa.text.LocalText;

/** How much of a service its examples reach, counted, with what they do not. */
public record Reach(List<Share> shares) {

  public Reach {
    shares = List.copyOf(shares);
  }

  /**
   * One kind of parts.
   *
   * @param what {@code pages}, {@code branches}, {@code ends} or {@code rows}
   */
  public record Share(String what, int all, List<Missing> missing) {
    public Share {
      missing = List.copyOf(missing);
    }

    public int tried() {
      return all - missing.size();
    }
  }

  /**
   * Something that no example reaches.
   *
   * @param place where it is changed, as part of an address below the service
   */
  public record Missing(LocalText name, String place) {}

  private static final Set<Kind> FORKS =
      Set.of(Kind.CONDITION, Kind.ELIGIBILITY, Kind.CHOICE, Kind.SOME, Kind.FIRST);

  /**
   * Counts.
   *
   * @param rules the rows of decision tables
   * @param places where a node is changed
   * @param tables where a decision is changed, by its name
   */
  public static Reach of(
      Picture picture,
      Marks marks,
      Coverage.Share rules,
      Function<Node, String> places,
      Function<String, String> tables) {
    List<Missing> rows =
        rules.missing().stream()
            .map(row -> {
              String decision = row.substring(0, row.lastIndexOf(' '));
              String number = row.substring(row.lastIndexOf(' ') + 1).replaceFirst("^0", "");
              return new Missing(
                  new LocalText(
                      "«\u2068" + decision + "\u2069»، الصف " + number,
                      "“" + decision + "”, row " + number),
                  tables.apply(decision));
            })
            .toList();
    return new Reach(
        List.of(
            nodes("pages", picture, marks, node -> node.kind() == Kind.PAGE, places),
            branches(picture, marks, places),
            nodes(
                "ends",
                picture,
                marks,
                node -> node.kind() == Kind.END || node.kind() == Kind.INELIGIBLE,
                places),
            new Share("rows", rules.all(), rows)));
  }

  private static Share nodes(
      String what,
      Picture picture,
      Marks marks,
      Predicate<Node> counted,
      Function<Node, String> places) {
    List<Node> all = picture.nodes().stream().filter(counted).toList();
    return new Share(
        what,
        all.size(),
        all.stream()
            .filter(node -> marks.isMissed(node.id()))
            .map(node -> new Missing(name(node), places.apply(node)))
            .toList());
  }

  private static Share branches(Picture picture, Marks marks, Function<Node, String> places) {
    Map<String, Node> nodes = new HashMap<>();
    picture.nodes().forEach(node -> nodes.put(node.id(), node));
    int all = 0;
    List<Missing> missing = new ArrayList<>();
    for (Arrow arrow : picture.arrows()) {
      Node from = nodes.get(arrow.from());
      Node to = nodes.get(arrow.to());
      if (from == null || to == null || !branches(picture, arrow, from)) {
        continue;
      }
      all++;
      if (marks.isMissed(arrow.id())) {
        missing.add(new Missing(name(from, arrow, to), places.apply(from)));
      }
    }
    return new Share("branches", all, missing);
  }

  private static boolean branches(Picture picture, Arrow arrow, Node from) {
    return arrow.link() == Link.BORDER
        || (arrow.link() == Link.FLOW
            && FORKS.contains(from.kind())
            && picture.arrows().stream()
                    .filter(other -> other.link() == Link.FLOW && other.from().equals(from.id()))
                    .count()
                > 1);
  }

  private static LocalText name(Node from, Arrow arrow, Node to) {
    LocalText label = arrow.label();
    String condition = "\u2066" + arrow.condition() + "\u2069";
    String ar = label.ar().isBlank() ? condition : label.ar();
    String en = label.en().isBlank() ? condition : label.en();
    boolean none = label.en().isBlank() && arrow.condition().isEmpty();
    LocalText start = name(from);
    LocalText end = name(to);
    return new LocalText(
        start.ar() + " ← " + (none ? "" : ar + " ← ") + end.ar(),
        start.en() + " → " + (none ? "" : en + " → ") + end.en());
  }

  /** What people call a node: its title, else the condition it asks, else its id. */
  public static LocalText name(Node node) {
    LocalText title = node.title();
    if (!title.ar().isBlank() || !title.en().isBlank()) {
      return title;
    }
    String own = node.lines().isEmpty() ? node.item() : node.lines().getFirst().condition();
    return new LocalText("\u2066" + own + "\u2069", own);
  }
}
