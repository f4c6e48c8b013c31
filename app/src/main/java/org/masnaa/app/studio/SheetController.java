package org.masnaa.app.studio;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.page.Download;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.edit.ItemPath;
import org.masnaa.source.XmlElement;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Decision tables out to a spreadsheet and back in. */
@Controller
@RequestMapping("/{language:ar|en}/studio/{service}/sheet")
class SheetController {

  private static final String TEMPLATE = "studio/sheet";

  private final Studio studio;
  private final StudioPages pages;
  private final Visitors visitors;
  private final Checks checks;

  SheetController(Studio studio, StudioPages pages, Visitors visitors, Checks checks) {
    this.studio = studio;
    this.pages = pages;
    this.visitors = visitors;
    this.checks = checks;
  }

  @Open(to = Audience.STUDIO)
  @GetMapping
  ModelAndView page(
      @PathVariable String service, @RequestParam(defaultValue = "") String decision) {
    Draft draft = visitors.draft(service);
    TableSheet _ = sheet(draft, decision);
    return PageReply.page(TEMPLATE, page(draft, decision, "", null));
  }

  @Open(to = Audience.STUDIO)
  @GetMapping("/csv")
  void csv(
      @PathVariable String service, @RequestParam String decision, HttpServletResponse response) {
    byte[] csv = sheet(visitors.draft(service), decision).csv();
    String name = decision.substring(decision.indexOf('#') + 1);
    Download.send(response, name + ".csv", "text/csv;charset=UTF-8", out -> out.write(csv));
  }

  /** Shows what a pasted sheet would change, and changes it when that was seen. */
  @Open(to = Audience.STUDIO)
  @PostMapping
  ModelAndView paste(
      @PathVariable Language language,
      @PathVariable String service,
      @RequestParam String decision,
      @RequestParam String text,
      @RequestParam(defaultValue = "-1") long seen) {
    Actor.Officer me = visitors.designer();
    Draft draft = visitors.draft(service);
    String sheet = PostedChange.unified(text);
    TableSheet.Difference difference = sheet(draft, decision).compare(sheet);
    if (difference.problem() != null) {
      return PageReply.wrong(TEMPLATE, page(draft, decision, sheet, difference));
    }
    if (seen != draft.revision() || difference.changes().isEmpty()) {
      return PageReply.page(TEMPLATE, page(draft, decision, sheet, difference));
    }
    return switch (studio.change(draft.id(), me, difference.changes())) {
      case Saved.Done _ -> PageReply.seeOther(language, "/studio/" + service + "/decisions");
      case Saved.Clashed _ -> again(visitors.draft(service), decision, sheet);
      case Saved.Refused(LocalText why) ->
          PageReply.wrong(
              TEMPLATE,
              page(
                  draft,
                  decision,
                  sheet,
                  new TableSheet.Difference(why, difference.sentences(), difference.changes())));
    };
  }

  private ModelAndView again(Draft draft, String decision, String text) {
    return PageReply.page(
        TEMPLATE, page(draft, decision, text, sheet(draft, decision).compare(text)));
  }

  private SheetPage page(
      Draft draft, String decision, String text, TableSheet.@Nullable Difference difference) {
    return new SheetPage(
        pages.head(draft, "sheet", visitors.me(), checks.of(draft), null),
        decision,
        Terms.same(decision.substring(decision.indexOf('#') + 1)),
        text,
        difference == null ? null : difference.sentences(),
        difference == null ? null : difference.problem());
  }

  private static TableSheet sheet(Draft draft, String decision) {
    int hash = decision.indexOf('#');
    String file = hash < 0 ? "" : decision.substring(0, hash);
    String name = decision.substring(hash + 1);
    XmlElement root = file.endsWith(".dmn") ? Tree.xml(draft, file) : null;
    if (root != null) {
      for (XmlElement each : root.children()) {
        XmlElement table = Decisions.child(each, "decisionTable");
        String id = each.attribute("id");
        if (table != null && id != null && Tree.attribute(each, "name").equals(name)) {
          return new TableSheet(draft, file, name, "id=" + ItemPath.written(id), table);
        }
      }
    }
    throw PageReply.notFound();
  }
}
