package org.masnaa.app.studio;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.InlineStyles;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.app.studio.ItemPage.Add;
import org.masnaa.app.studio.ItemPage.Head;
import org.masnaa.app.studio.ItemPage.Notice;
import org.masnaa.app.studio.ItemPage.Section;
import org.masnaa.app.studio.ItemPage.Steps;
import org.masnaa.source.Problem;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** Puts the pages of a service together. */
@Component
class StudioPages {

  /** The pages on which items are changed. */
  static final Set<String> TABS =
      Set.of("questions", "process", "decisions", "texts", "examples", "settings");

  private final Studio studio;
  private final Checks checks;
  private final Previews previews;
  private final Pictures pictures;
  private final Proofs proofs;
  private final HttpServletRequest request;

  /** The request is the current one whenever it is asked. */
  StudioPages(
      Studio studio,
      Checks checks,
      Previews previews,
      Pictures pictures,
      Proofs proofs,
      HttpServletRequest request) {
    this.pictures = pictures;
    this.request = request;
    this.proofs = proofs;
    this.studio = studio;
    this.checks = checks;
    this.previews = previews;
  }

  ItemPage page(Draft draft, String tab, Actor.Officer me, @Nullable Notice notice) {
    Checked checked = checks.of(draft);
    if (tab.equals("process")) {
      InlineStyles.allow(request);
    }
    return new ItemPage(
        head(draft, tab, me, checked, notice),
        sections(draft, tab, checked),
        adds(draft, tab, checked),
        tab.equals("questions") ? previews.of(checked) : null,
        tab.equals("examples") ? pictures.reach(draft, checked) : null,
        tab.equals("process") ? proofs.of(draft, checked) : null);
  }

  Head head(Draft draft, String tab, Actor.Officer me, Checked checked, @Nullable Notice notice) {
    OwnSteps steps = studio.steps(draft.id(), me);
    List<Problem> obstacles = checked.obstacles();
    return new Head(
        draft.id().name(),
        title(draft),
        tab,
        me.roles().contains(Visitors.DESIGNER),
        new Steps(steps.undo() != null, steps.redo() != null, draft.revision(), draft.changedAt()),
        obstacles.stream().filter(problem -> belongs(tab, problem.at().file())).toList(),
        obstacles.size(),
        notice);
  }

  static LocalText title(Draft draft) {
    String ar = draft.value(ServiceSettings.FILE, "title/ar");
    String en = draft.value(ServiceSettings.FILE, "title/en");
    String name = draft.id().name();
    return new LocalText(ar.isEmpty() ? name : ar, en.isEmpty() ? name : en);
  }

  private static boolean belongs(String tab, String file) {
    return switch (tab) {
      case "questions" -> file.equals(Questions.FILE);
      case "process" -> file.equals(ProcessSteps.FILE);
      case "decisions" -> file.endsWith(".dmn");
      case "examples" -> file.startsWith("examples/");
      case "settings" -> file.equals(ServiceSettings.FILE);
      case "texts" -> file.startsWith("outputs/");
      default -> true;
    };
  }

  private List<Section> sections(Draft draft, String tab, Checked checked) {
    return switch (tab) {
      case "questions" -> new Questions(draft, checks.attributes()).sections();
      case "process" -> new ProcessSteps(draft).sections();
      case "decisions" -> new Decisions(draft, findings(draft, checked)).sections();
      case "examples" -> new ExampleCases(draft, checked).sections();
      case "settings" -> new ServiceSettings(draft, checks.attributes()).sections();
      case "texts" -> new Texts(draft).sections();
      default -> throw PageReply.notFound();
    };
  }

  /** What was found in the tables, also while something else keeps the package from being read. */
  private static List<Problem> findings(Draft draft, Checked checked) {
    return checked.content() == null ? Decisions.findings(draft) : checked.findings();
  }

  private List<Add> adds(Draft draft, String tab, Checked checked) {
    return switch (tab) {
      case "questions" -> new Questions(draft, checks.attributes()).adds();
      case "process" -> new StepForms(draft).adds();
      case "decisions" -> new Decisions(draft, List.of()).adds();
      case "examples" -> new ExampleCases(draft, checked).adds();
      case "settings" -> new ServiceSettings(draft, checks.attributes()).adds();
      default -> List.of();
    };
  }
}
