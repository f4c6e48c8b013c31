package org.masnaa.app.officer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.registers.Dispute;
import org.masnaa.app.registers.Disputes;
import org.masnaa.app.registers.Registers;
import org.masnaa.app.shared.page.Download;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.form.Attribute;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the owner of registers answers those who hold them to be wrong. */
@Controller
class CorrectionController {

  private final Disputes disputes;
  private final Registers registers;
  private final Desks desks;

  CorrectionController(Disputes disputes, Registers registers, Desks desks) {
    this.disputes = disputes;
    this.registers = registers;
    this.desks = desks;
  }

  @Open(to = Audience.OFFICER)
  @GetMapping("/{language:ar|en}/work/registers/corrections")
  ModelAndView page(@PathVariable Language language) {
    return PageReply.page(
        "officer/corrections",
        new CorrectionsPage(disputes.ofOwner(desks.officer()).stream().map(this::row).toList()));
  }

  @Open(to = Audience.OFFICER)
  @PostMapping("/{language:ar|en}/work/registers/corrections/{id}")
  ModelAndView end(
      @PathVariable Language language,
      @PathVariable UUID id,
      @RequestParam String decision,
      @RequestParam String answer) {
    boolean corrected = decision.equals("corrected");
    if (answer.isBlank() || !disputes.end(id, desks.officer(), corrected, answer.strip())) {
      throw PageReply.notFound();
    }
    return PageReply.seeOther(language, "/work/registers/corrections");
  }

  @Open(to = Audience.OFFICER)
  @GetMapping("/{language:ar|en}/work/registers/corrections/{id}/document")
  void document(
      @PathVariable Language language, @PathVariable UUID id, HttpServletResponse response) {
    byte[] document = disputes.document(id, desks.officer()).orElseThrow(PageReply::notFound);
    Download.send(response, "document", "application/octet-stream", out -> out.write(document));
  }

  private CorrectionsPage.Row row(Dispute dispute) {
    Attribute attribute = registers.attributes().attribute(dispute.attribute()).orElse(null);
    LocalText name = new LocalText(dispute.attribute(), dispute.attribute());
    return new CorrectionsPage.Row(
        dispute.id(),
        new CorrectionsPage.About(
            desks.name(dispute.person()),
            attribute == null ? name : attribute.label(),
            attribute == null ? name : attribute.register().label(),
            dispute.standing().openedAt()),
        dispute.claim().right(),
        dispute.claim().reason(),
        dispute.standing().state().name().toLowerCase(Locale.ROOT),
        dispute.standing().hasDocument(),
        dispute.standing().answer());
  }
}
