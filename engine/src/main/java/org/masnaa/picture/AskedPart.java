package org.masnaa.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Expression;
import org.masnaa.form.Form;
import org.masnaa.form.Page;
import org.masnaa.picture.Picture.Kind;
import org.masnaa.picture.Picture.Line;
import org.masnaa.picture.Picture.Link;
import org.masnaa.text.LocalText;

/** From opening the service to sending the application; before a page with a condition it forks. */
final class AskedPart {

  static final String BEGIN = "begin";
  static final String ELIGIBLE = "eligible";
  static final String INELIGIBLE = "ineligible";
  static final String SEND = "send";

  private static final LocalText YES = new LocalText("نعم", "Yes");
  private static final LocalText NO = new LocalText("لا", "No");

  private record Open(String from, LocalText label) {}

  private final Sketch sketch;
  private final Form form;
  private List<Open> open = List.of();

  AskedPart(Sketch sketch, Form form) {
    this.sketch = sketch;
    this.form = form;
  }

  void add(@Nullable String eligible) {
    sketch.node(BEGIN, Kind.BEGIN, "", new LocalText("فتح الخدمة", "Opens the service"), List.of());
    open = List.of(new Open(BEGIN, Sketch.NOTHING));
    if (eligible != null) {
      eligibility(eligible);
    }
    for (Page page : form.pages()) {
      page(page);
    }
    sketch.node(
        SEND, Kind.SEND, "", new LocalText("المراجعة والإرسال", "Checks and sends"), List.of());
    join(SEND);
  }

  private void eligibility(String rule) {
    sketch.node(
        ELIGIBLE,
        Kind.ELIGIBILITY,
        "",
        new LocalText("هل يحق له التقديم؟", "May this person apply?"),
        rule.isEmpty() ? List.of() : List.of(new Line(Sketch.NOTHING, rule)));
    join(ELIGIBLE);
    sketch.node(
        INELIGIBLE, Kind.INELIGIBLE, "", new LocalText("لا يحق له", "May not apply"), List.of());
    sketch.arrow(Link.FLOW, ELIGIBLE, INELIGIBLE, NO);
    open = List.of(new Open(ELIGIBLE, YES));
  }

  private void page(Page page) {
    String node = Picture.page(page.id());
    List<Open> past = new ArrayList<>();
    if (page.when() != null) {
      String fork = Picture.condition(page.id());
      sketch.node(
          fork,
          Kind.CONDITION,
          page.id(),
          Sketch.NOTHING,
          List.of(new Line(Sketch.NOTHING, text(page.when()))));
      join(fork);
      open = List.of(new Open(fork, YES));
      past.add(new Open(fork, NO));
    }
    sketch.node(node, Kind.PAGE, page.id(), page.heading(), questions(page));
    join(node);
    past.add(new Open(node, Sketch.NOTHING));
    open = past;
  }

  private void join(String to) {
    open.forEach(each -> sketch.arrow(Link.FLOW, each.from(), to, each.label()));
    open = List.of(new Open(to, Sketch.NOTHING));
  }

  /** What a page asks, without the one that is its heading. */
  static List<Line> questions(Page page) {
    return page.questions().stream()
        .skip(page.title() == null && page.questions().size() == 1 ? 1 : 0)
        .map(question -> new Line(question.label(), text(question.need().when())))
        .toList();
  }

  static String text(@Nullable Expression expression) {
    return expression == null ? "" : expression.text().strip().replaceAll("\\s+", " ");
  }
}
