package org.masnaa.app.portal;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.registers.Dispute;
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
  private static final List<String> DOCUMENTS = List.of("%PDF-", "\u00ff\u00d8\u00ff", "\u0089PNG");

  private final Disputes disputes;
  private final Registers registers;
  private final SignedIn signedIn;
  private final DisputeRows rows;

  DisputeController(Disputes disputes, Registers registers, SignedIn signedIn, DisputeRows rows) {
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
      @RequestParam(required = false) @Nullable MultipartFile document)
      throws IOException {
    byte @Nullable [] bytes = document == null || document.isEmpty() ? null : document.getBytes();
    String problem =
        right.isBlank() || reason.isBlank()
            ? "disputes.missing"
            : right.length() > LONGEST || reason.length() > LONGEST
                ? "disputes.long"
                : bytes != null && !isDocument(bytes) ? "disputes.document-kind" : null;
    if (problem != null) {
      return PageReply.wrong(
          "portal/disputes", page(new DisputesPage.Given(attribute, right, reason), problem));
    }
    Dispute.Claim claim = new Dispute.Claim(right.strip(), reason.strip());
    if (!disputes.open(signedIn.person(), attribute, claim, bytes)) {
      throw PageReply.notFound();
    }
    return PageReply.seeOther(language, PATH);
  }

  /** Judged by how the file begins, not by its name. */
  private static boolean isDocument(byte[] bytes) {
    return DOCUMENTS.stream().anyMatch(start -> begins(bytes, start));
  }

  private static boolean begins(byte[] bytes, String start) {
    if (bytes.length < start.length()) {
      return false;
    }
    for (int i = 0; i < start.length(); i++) {
      if ((bytes[i] & 0xff) != start.charAt(i)) {
        return false;
      }
    }
    return true;
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
