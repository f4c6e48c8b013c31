package org.masnaa.app.officer;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.Standstills;
import org.masnaa.app.cases.Standstills.Standstill;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.page.Addressed;
import org.masnaa.app.shared.page.AnswerTexts;
import org.masnaa.app.shared.page.CaseTexts;
import org.masnaa.app.shared.page.FieldProblem;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What stands still in cases of the officer's entity: to run again, or to pass over. */
@Controller
@RequestMapping("/{language:ar|en}/work/stopped")
class StoppedController {

  private static final String TEMPLATE = "officer/stopped";
  private static final int LONGEST_REASON = 500;

  private final Standstills standstills;
  private final Desks desks;
  private final CaseTexts words;
  private final AnswerTexts texts;

  StoppedController(Standstills standstills, Desks desks, CaseTexts words, AnswerTexts texts) {
    this.standstills = standstills;
    this.desks = desks;
    this.words = words;
    this.texts = texts;
  }

  @Open(to = Audience.OFFICER)
  @GetMapping
  ModelAndView list(@PathVariable Language language) {
    return PageReply.page(TEMPLATE, page(List.of(), null));
  }

  @Open(to = Audience.OFFICER)
  @PostMapping("/{case}/{stop}/again")
  ModelAndView again(
      @PathVariable Language language,
      @PathVariable("case") String caseId,
      @PathVariable String stop) {
    boolean done = standstills.again(Addressed.caseId(caseId), stop, desks.officer());
    return after(language, done);
  }

  @Open(to = Audience.OFFICER)
  @PostMapping("/{case}/{stop}/skip")
  ModelAndView skip(
      @PathVariable Language language,
      @PathVariable("case") String caseId,
      @PathVariable String stop,
      @RequestParam(defaultValue = "") String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      FieldProblem problem =
          new FieldProblem(field(caseId, stop), texts.message("stopped.reason-missing"));
      return PageReply.wrong(TEMPLATE, page(List.of(problem), null));
    }
    boolean done =
        standstills.skip(Addressed.caseId(caseId), stop, desks.officer(), reason.strip());
    return after(language, done);
  }

  /** What somebody else has done meanwhile is told, not hidden. */
  private ModelAndView after(Language language, boolean done) {
    return done
        ? PageReply.seeOther(language, "/work/stopped")
        : PageReply.wrong(TEMPLATE, page(List.of(), texts.message("stopped.changed")));
  }

  private StoppedPage page(List<FieldProblem> problems, @Nullable LocalText notice) {
    List<StoppedPage.Row> rows =
        standstills.of(desks.officer(), 0).stream().map(this::row).toList();
    return new StoppedPage(rows, problems, notice);
  }

  private StoppedPage.Row row(Standstill still) {
    String caseId = still.caseId().toString();
    LocalText name = words.element(still.service().content(), still.element());
    return new StoppedPage.Row(
        "/work/stopped/" + caseId + "/" + still.id(),
        field(caseId, still.id()),
        still.reference(),
        still.service().content().service().title(),
        name.en().isBlank() ? new LocalText(still.element(), still.element()) : name,
        texts.message(
            "stopped.why." + still.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')),
        still.error(),
        still.attempts(),
        still.skippable());
  }

  private static String field(String caseId, String stop) {
    return "reason-" + caseId + "-" + stop;
  }
}
