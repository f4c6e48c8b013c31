package org.masnaa.app.studio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.app.studio.PicturePage.Choice;
import org.masnaa.app.studio.PicturePage.Shown;
import org.masnaa.app.studio.PicturePage.Zoom;
import org.masnaa.app.studio.Pictures.Drawn;
import org.masnaa.app.studio.picture.Reach;
import org.masnaa.flow.Proof;
import org.masnaa.flow.ProofProblems;
import org.masnaa.picture.Picture;
import org.masnaa.picture.Way;
import org.masnaa.service.Examples;
import org.masnaa.source.Problem;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A whole service as one picture, with the way of an example or of a flaw drawn over it. */
@Controller
@RequestMapping("/{language:ar|en}/studio/{service}/picture")
class PictureController {

  private static final int FULL = 100;

  private final Visitors visitors;
  private final Checks checks;
  private final StudioPages pages;
  private final Pictures pictures;

  PictureController(Visitors visitors, Checks checks, StudioPages pages, Pictures pictures) {
    this.visitors = visitors;
    this.checks = checks;
    this.pages = pages;
    this.pictures = pictures;
  }

  /** What of a picture is marked, and what is said about it. */
  private record Over(@Nullable Way way, @Nullable String node, @Nullable Shown shown) {}

  @Open(to = Audience.STUDIO)
  @GetMapping
  ModelAndView picture(
      @PathVariable Language language,
      @PathVariable String service,
      @RequestParam(defaultValue = "") String zoom,
      @RequestParam(defaultValue = "") String example,
      @RequestParam(defaultValue = "") String flaw) {
    Draft draft = visitors.draft(service);
    Checked checked = checks.of(draft);
    Drawn drawn = pictures.of(draft, checked);
    List<Choice> examples = examples(checked, example);
    boolean none = examples.stream().noneMatch(Choice::chosen);
    List<Choice> flaws = flaws(drawn, none ? flaw : "-");
    Over over = over(draft, checked, drawn, examples, flaws);
    Map<String, String> places = new HashMap<>();
    drawn.picture().nodes().forEach(node -> places.put(node.id(), Places.of(node)));
    return PageReply.page(
        "studio/picture",
        new PicturePage(
            pages.head(draft, "picture", visitors.me(), checked, null),
            drawn.in(language),
            places,
            drawn.marks(over.way(), over.node()),
            zoom(zoom),
            examples,
            flaws,
            over.shown(),
            pictures.reach(draft, checked),
            Outline.of(draft, checked)));
  }

  private static Zoom zoom(String asked) {
    return new Zoom(
        Zoom.STEPS.stream()
            .filter(step -> String.valueOf(step).equals(asked))
            .findFirst()
            .orElse(FULL));
  }

  private static List<Choice> examples(Checked checked, String chosen) {
    List<Choice> choices = new ArrayList<>();
    if (checked.report() != null) {
      for (Examples.Outcome outcome : checked.report().outcomes()) {
        String file = outcome.example().at().file();
        String title = outcome.example().title();
        String id = Integer.toHexString((file + "#" + title).hashCode());
        choices.add(new Choice(id, Terms.same(title), id.equals(chosen)));
      }
    }
    return choices;
  }

  /** Of several flaws the first is drawn unless another is asked for. */
  private static List<Choice> flaws(Drawn drawn, String chosen) {
    List<Choice> choices = new ArrayList<>();
    boolean known = drawn.flaws().stream().anyMatch(flaw -> id(flaw).equals(chosen));
    for (Proof.Flaw flaw : drawn.flaws()) {
      boolean first = choices.isEmpty() && !known && !chosen.equals("-");
      choices.add(
          new Choice(id(flaw), problem(drawn, flaw).what(), first || id(flaw).equals(chosen)));
    }
    return choices;
  }

  private static String id(Proof.Flaw flaw) {
    return ProofProblems.code(flaw.kind()) + "-" + Integer.toHexString(flaw.element().hashCode());
  }

  private static Problem problem(Drawn drawn, Proof.Flaw flaw) {
    return ProofProblems.problem(java.util.Objects.requireNonNull(drawn.process()), flaw);
  }

  private static Over over(
      Draft draft, Checked checked, Drawn drawn, List<Choice> examples, List<Choice> flaws) {
    for (int i = 0; i < examples.size(); i++) {
      if (examples.get(i).chosen() && checked.report() != null && drawn.ways() != null) {
        Way way = drawn.ways().get(i);
        Examples.Outcome outcome = checked.report().outcomes().get(i);
        return new Over(
            way,
            null,
            new Shown(
                examples.get(i).name(),
                ExampleCases.holds(outcome),
                ExampleCases.place(draft, outcome),
                steps(drawn.picture(), way)));
      }
    }
    for (int i = 0; i < flaws.size(); i++) {
      if (flaws.get(i).chosen()) {
        Proof.Flaw flaw = drawn.flaws().get(i);
        Way way = Way.through(drawn.picture(), flaw.path());
        Problem problem = problem(drawn, flaw);
        return new Over(
            way,
            Picture.step(flaw.element()),
            new Shown(
                problem.what(),
                problem.mend(),
                "process#" + ProcessSteps.anchor(flaw.element()),
                steps(drawn.picture(), way)));
      }
    }
    return new Over(null, null, null);
  }

  private static List<LocalText> steps(Picture picture, Way way) {
    return way.nodes().stream().flatMap(id -> picture.node(id).stream()).map(Reach::name).toList();
  }
}
