package org.masnaa.app.studio;

import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which page stands beside the questions. */
@Controller
class PreviewChoiceController {

  private final Previews previews;
  private final Visitors visitors;

  PreviewChoiceController(Previews previews, Visitors visitors) {
    this.previews = previews;
    this.visitors = visitors;
  }

  @Open(to = Audience.STUDIO)
  @PostMapping("/{language:ar|en}/studio/{service}/preview")
  ModelAndView choose(
      @PathVariable Language language,
      @PathVariable String service,
      @RequestParam(defaultValue = "") String page,
      @RequestParam(defaultValue = "") String in,
      @RequestParam(defaultValue = "phone") String width) {
    String name = visitors.draft(service).id().name();
    previews.choose(page, in, width.equals("phone"));
    return PageReply.seeOther(language, "/studio/" + name + "/questions#preview");
  }
}
