package org.masnaa.app.studio;

import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Help for designers, one part for each page of the studio. */
@Controller
class HelpController {

  @Open(to = Audience.STUDIO)
  @GetMapping("/{language:ar|en}/studio-help")
  String help(@PathVariable Language language) {
    return "studio/help";
  }
}
