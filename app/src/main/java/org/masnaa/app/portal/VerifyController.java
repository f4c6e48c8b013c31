package org.masnaa.app.portal;

import java.util.ArrayList;
import java.util.List;
import org.masnaa.app.credentials.Credentials;
import org.masnaa.app.credentials.Verification;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.page.AnswerTexts;
import org.masnaa.app.shared.page.Answered;
import org.masnaa.app.shared.page.Dates;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page to which the code on a document leads. */
@Controller
class VerifyController {

  private static final int LONGEST_CODE = 60;

  private final Credentials credentials;
  private final AnswerTexts texts;
  private final Dates dates;

  VerifyController(Credentials credentials, AnswerTexts texts, Dates dates) {
    this.credentials = credentials;
    this.texts = texts;
    this.dates = dates;
  }

  @Open(to = Audience.ANYONE)
  @GetMapping("/{language:ar|en}/verify/{code}")
  ModelAndView verify(@PathVariable Language language, @PathVariable String code) {
    String shown = code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code;
    return PageReply.page(
        "portal/verify",
        switch (credentials.verify(code)) {
          case Verification.Valid valid ->
              new VerifyPage.Valid(
                  valid.facts().code(),
                  valid.facts().title(),
                  valid.facts().entity(),
                  valid.issued(),
                  valid.expired(),
                  values(valid));
          case Verification.Revoked revoked ->
              new VerifyPage.Revoked(
                  revoked.facts().code(),
                  revoked.facts().title(),
                  revoked.facts().entity(),
                  revoked.revoked());
          case Verification.Unknown unknown -> new VerifyPage.Unknown(shown);
        });
  }

  private List<Answered> values(Verification.Valid valid) {
    List<Answered> values = new ArrayList<>();
    if (!valid.facts().holder().ar().isEmpty()) {
      values.add(new Answered(texts.message("verify.holder"), valid.facts().holder()));
    }
    if (valid.validUntil() != null) {
      values.add(
          new Answered(
              texts.message("verify.until"),
              new LocalText(
                  dates.both(valid.validUntil(), Language.AR),
                  dates.both(valid.validUntil(), Language.EN))));
    }
    String print = valid.facts().fingerprint();
    values.add(new Answered(texts.message("verify.fingerprint"), new LocalText(print, print)));
    return values;
  }
}
