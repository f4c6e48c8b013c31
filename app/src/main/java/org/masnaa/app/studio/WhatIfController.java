package org.masnaa.app.studio;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.page.CaseTexts;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.form.Countries;
import org.masnaa.form.QuestionType;
import org.masnaa.service.Example;
import org.masnaa.service.ServicePackage;
import org.masnaa.service.WhatIf;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who would be judged otherwise if the draft were published. */
@Controller
@RequestMapping("/{language:ar|en}/studio/{service}/what-if")
class WhatIfController {

  private static final String TEMPLATE = "studio/what-if";

  private final WhatIfs whatIfs;
  private final StudioPages pages;
  private final Visitors visitors;
  private final Checks checks;
  private final CaseTexts words;

  WhatIfController(
      WhatIfs whatIfs, StudioPages pages, Visitors visitors, Checks checks, CaseTexts words) {
    this.words = words;
    this.whatIfs = whatIfs;
    this.pages = pages;
    this.visitors = visitors;
    this.checks = checks;
  }

  @Open(to = Audience.STUDIO)
  @GetMapping
  ModelAndView page(@PathVariable String service) {
    return PageReply.page(TEMPLATE, page(visitors.draft(service), null));
  }

  /** Asks and shows; nothing is kept, so that asking again does no harm. */
  @Open(to = Audience.STUDIO)
  @PostMapping
  ModelAndView ask(
      @PathVariable String service,
      @RequestParam(defaultValue = "cases") String of,
      @RequestParam(defaultValue = "1000") int most,
      @RequestParam(defaultValue = "-1") int example) {
    Draft draft = visitors.draft(service);
    Actor.Officer me = visitors.me();
    int wanted = Math.clamp(most, 1, WhatIfs.MOST);
    boolean people = of.equals("people");
    Optional<WhatIf.Report> report =
        people ? whatIfs.people(draft, me, wanted, example) : whatIfs.cases(draft, me, wanted);
    return PageReply.page(
        TEMPLATE, page(draft, report.map(told -> told(told, people, wanted)).orElse(null)));
  }

  private WhatIfPage page(Draft draft, WhatIfPage.@Nullable Told told) {
    Checked checked = checks.of(draft);
    ServicePackage content = checked.content();
    List<String> examples =
        content == null ? List.of() : content.examples().stream().map(Example::title).toList();
    return new WhatIfPage(
        pages.head(draft, "what-if", visitors.me(), checked, null),
        whatIfs.possible(draft),
        examples,
        WhatIfs.MOST,
        told);
  }

  private WhatIfPage.Told told(WhatIf.Report report, boolean people, int wanted) {
    return new WhatIfPage.Told(
        people, wanted, report.asked(), report.rules().stream().map(this::rule).toList());
  }

  private WhatIfPage.Rule rule(WhatIf.Rule rule) {
    return new WhatIfPage.Rule(
        name(rule.name()),
        rule.changed(),
        rule.changes().stream()
            .map(change ->
                new WhatIfPage.Change(
                    value(rule.name(), change.from()),
                    value(rule.name(), change.to()),
                    change.count()))
            .toList(),
        rule.groups().stream()
            .map(group ->
                new WhatIfPage.Group(
                    kind(group.kind()),
                    member(group.kind(), group.value()),
                    group.asked(),
                    group.changed()))
            .toList());
  }

  private static LocalText name(String rule) {
    return switch (rule) {
      case WhatIf.ELIGIBLE -> new LocalText("من يحق له التقديم", "Who may apply");
      case WhatIf.OUTCOME -> new LocalText("كيف ينتهي الطلب", "How the case ends");
      case WhatIf.FEE -> new LocalText("الرسم", "The fee");
      default -> {
        String decision = rule.substring(rule.indexOf('#') + 1);
        yield new LocalText("القرار: " + decision, "Decision: " + decision);
      }
    };
  }

  private LocalText value(String rule, String value) {
    return switch (value) {
      case WhatIf.NOT_ELIGIBLE -> new LocalText("لا يحق له التقديم", "May not apply");
      case WhatIf.NOT_TAKEN -> new LocalText("لا يُرسل الطلب", "Cannot be sent");
      case WhatIf.WAITS -> new LocalText("ينتظر", "Waits");
      case "true" -> new LocalText("نعم", "Yes");
      case "false" -> new LocalText("لا", "No");
      default -> rule.equals(WhatIf.OUTCOME) ? words.outcome(value) : Terms.same(value);
    };
  }

  private static LocalText kind(String kind) {
    return switch (kind) {
      case "nationality" -> new LocalText("الجنسية", "Nationality");
      case "gender" -> new LocalText("الجنس", "Gender");
      default -> new LocalText("العمر", "Age");
    };
  }

  private static LocalText member(String kind, String value) {
    return switch (kind) {
      case "gender" ->
          value.equals("female") ? new LocalText("إناث", "Women") : new LocalText("ذكور", "Men");
      case "nationality" ->
          Countries.options(Language.EN).stream()
              .filter(country -> country.value().equals(value))
              .map(QuestionType.Option::label)
              .findFirst()
              .orElse(Terms.same(value));
      default -> Terms.same(value);
    };
  }
}
