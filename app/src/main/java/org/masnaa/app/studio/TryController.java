package org.masnaa.app.studio;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.dmn.Decision;
import org.masnaa.dmn.DecisionModel;
import org.masnaa.dmn.DmnReader;
import org.masnaa.feel.Budget;
import org.masnaa.source.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tries the decisions of a draft; nothing of it is kept. */
@Controller
@RequestMapping("/{language:ar|en}/studio/{service}/try")
class TryController {

  private static final String TEMPLATE = "studio/try";

  /** What a field of the form is called before the name of the value. */
  private static final String FIELD = "i:";

  private final StudioPages pages;
  private final Visitors visitors;
  private final Checks checks;

  TryController(StudioPages pages, Visitors visitors, Checks checks) {
    this.pages = pages;
    this.visitors = visitors;
    this.checks = checks;
  }

  @Open(to = Audience.STUDIO)
  @GetMapping
  ModelAndView page(
      @PathVariable String service, @RequestParam(defaultValue = "") String decision) {
    return PageReply.page(TEMPLATE, page(visitors.draft(service), decision, null));
  }

  /** A form that only asks: pressing it again does no harm. */
  @Open(to = Audience.STUDIO)
  @PostMapping
  ModelAndView ask(
      @PathVariable String service,
      @RequestParam(defaultValue = "") String decision,
      HttpServletRequest request) {
    Map<String, String> given = new HashMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (name.startsWith(FIELD)) {
            given.put(name.substring(FIELD.length()), PostedChange.unified(values[0]));
          }
        });
    return PageReply.page(TEMPLATE, page(visitors.draft(service), decision, given));
  }

  private TryPage page(Draft draft, String wanted, @Nullable Map<String, String> given) {
    List<ItemField.Option> names = Decisions.names(draft);
    String chosen =
        names.stream()
            .map(ItemField.Option::value)
            .filter(wanted::equals)
            .findFirst()
            .orElse(names.isEmpty() ? "" : names.getFirst().value());
    String file = chosen.substring(0, Math.max(0, chosen.indexOf('#')));
    String name = chosen.substring(chosen.indexOf('#') + 1);
    ItemPage.Head head = pages.head(draft, "try", visitors.me(), checks.of(draft), null);
    DecisionNeeds needs = new DecisionNeeds(Tree.xml(draft, file));
    Budget budget = Budget.standard(System::nanoTime);
    byte[] content = draft.files().get(file);
    DecisionModel model = content == null ? null : DmnReader.read(file, content, new Problems());
    Decision decision = model == null ? null : model.decision(name).orElse(null);
    if (model == null || decision == null) {
      return new TryPage(head, names, chosen, needs.of(name), List.of(), null);
    }
    Trial trial =
        new Trial(model, decision, needs.allowed(budget), given == null ? Map.of() : given, budget);
    TryPage.Outcome outcome = null;
    if (given == null) {
      trial.read();
    } else {
      outcome = trial.outcome();
    }
    return new TryPage(head, names, chosen, needs.of(name), trial.inputs(), outcome);
  }
}
