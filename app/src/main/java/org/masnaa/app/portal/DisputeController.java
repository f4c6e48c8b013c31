package org.masnaa.app.portal;

import org.jspecify.annotations.Nullable;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.registers.Dispute;
import org.masnaa.app.registers.DisputeFiles;
import org.masnaa.app.registers.Disputes;
import org.masnaa.app.registers.Registers;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where a person says that a register is wrong, and sees what became of it. */
@Controller
class DisputeController {

  /** Where a person's disputes are. */
  static final String PATH = "/my-data/disputes";

  private static final int LONGEST = 2_000;

  private final Disputes disputes;
  private final Registers registers;
  private final SignedIn signedIn;
  private final DisputeRows rows;
  private final DisputeFiles files;

  DisputeController(
      Disputes disputes,
      Registers registers,
      SignedIn signedIn,
      DisputeRows rows,
      DisputeFiles files) {
    this.files = files;
    this.disputes = disputes;
    this.registers = registers;
    this.signedIn = signedIn;
    this.rows = rows;
  }

  @Open(to = Audience.PERSON)
  @GetMapping("/{language:ar|en}/my-data/disputes")
  ModelAndView page(
      @PathVariable Language language, @RequestParam(defaultValue = "") String attribute) {
    return PageReply.page("portal/disputes", page(new DisputesPage.Given(attribute, "", ""), null));
  }

  @Open(to = Audience.PERSON)
  @PostMapping("/{language:ar|en}/my-data/disputes")
  ModelAndView open(
      @PathVariable Language language,
      @RequestParam String attribute,
      @RequestParam String right,
      @RequestParam String reason,
      @RequestParam(required = false) @Nullable MultipartFile document) {
    DisputesPage.Given given = new DisputesPage.Given(attribute, right, reason);
    if (right.isBlank() || reason.isBlank()) {
      return wrong(given, "disputes.missing");
    }
    if (right.length() > LONGEST || reason.length() > LONGEST) {
      return wrong(given, "disputes.long");
    }
    DisputeFiles.Looked looked =
        document == null || document.isEmpty() ? null : files.look(document);
    return switch (looked) {
      case null -> open(language, given, null);
      case DisputeFiles.Looked.WrongKind wrong -> wrong(given, "disputes.document-kind");
      case DisputeFiles.Looked.Unsafe unsafe -> wrong(given, "disputes.document-unsafe");
      case DisputeFiles.Looked.Fit fit -> open(language, given, fit);
    };
  }

  private ModelAndView open(
      Language language, DisputesPage.Given given, DisputeFiles.Looked.@Nullable Fit document) {
    Dispute.Claim claim = new Dispute.Claim(given.right().strip(), given.reason().strip());
    return switch (disputes.open(signedIn.person(), given.attribute(), claim, document)) {
      case DONE -> PageReply.seeOther(language, PATH);
      case NO_REGISTER -> throw PageReply.notFound();
      case UNREADABLE -> wrong(given, "disputes.document-unreadable");
    };
  }

  private ModelAndView wrong(DisputesPage.Given given, String problem) {
    return PageReply.wrong("portal/disputes", page(given, problem));
  }

  private DisputesPage page(DisputesPage.Given given, @Nullable String problem) {
    return new DisputesPage(
        registers.attributes().attributes().stream()
            .filter(attribute -> attribute.derived() == null)
            .map(a -> new DisputesPage.Choice(a.name(), a.label(), a.register().label()))
            .toList(),
        disputes.ofPerson(signedIn.person()).stream().map(rows::row).toList(),
        given,
        problem);
  }
}
