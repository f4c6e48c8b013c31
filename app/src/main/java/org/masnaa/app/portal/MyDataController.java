package org.masnaa.app.portal;

import org.masnaa.app.consent.Consent;
import org.masnaa.app.consent.DataRead;
import org.masnaa.app.consent.ReadsPage;
import org.masnaa.app.consent.RecordedRead;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.registers.Registers;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.form.Attribute;
import org.masnaa.service.AttributeCatalogue;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who looked at a person's data. */
@Controller
class MyDataController {

  private final Consent consent;
  private final Registers registers;
  private final Rows rows;
  private final SignedIn signedIn;

  MyDataController(Consent consent, Registers registers, Rows rows, SignedIn signedIn) {
    this.consent = consent;
    this.registers = registers;
    this.rows = rows;
    this.signedIn = signedIn;
  }

  @Open(to = Audience.PERSON)
  @GetMapping("/{language:ar|en}/my-data")
  ModelAndView page(@PathVariable Language language, @RequestParam(defaultValue = "1") int page) {
    ReadsPage reads = consent.readsOf(signedIn.person(), page);
    return PageReply.page(
        "portal/my-data",
        new MyDataPage(
            reads.reads().stream().map(this::look).toList(), reads.number(), reads.more()));
  }

  private MyDataPage.Look look(RecordedRead recorded) {
    DataRead read = recorded.read();
    AttributeCatalogue catalogue = registers.attributes();
    LocalText register =
        catalogue.attributes().stream()
            .map(Attribute::register)
            .filter(r -> r.name().equals(read.register()))
            .map(Attribute.Register::label)
            .findFirst()
            .orElse(new LocalText(read.register(), read.register()));
    return new MyDataPage.Look(
        recorded.at(),
        rows.entity(read.reason().service()),
        register,
        read.attributes().stream()
            .flatMap(name -> catalogue.attribute(name).stream())
            .map(Attribute::label)
            .toList(),
        rows.service(read.reason().service()),
        read.reason().purpose(),
        read.reason().clause());
  }
}
