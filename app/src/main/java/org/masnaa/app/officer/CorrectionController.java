package org.masnaa.app.officer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.registers.Dispute;
import org.masnaa.app.registers.DisputeFiles;
import org.masnaa.app.registers.Disputes;
import org.masnaa.app.registers.Registers;
import org.masnaa.app.shared.page.AnswerTexts;
import org.masnaa.app.shared.page.Download;
import org.masnaa.app.shared.page.Field;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.app.shared.page.PostedForm;
import org.masnaa.form.Attribute;
import org.masnaa.form.QuestionType;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the owner of registers answers those who hold them to be wrong. */
@Controller
class CorrectionController {

  private static final String TEMPLATE = "officer/corrections";
  private static final int LONGEST = 2_000;

  private final Disputes disputes;
  private final Registers registers;
  private final Desks desks;
  private final AnswerTexts texts;

  CorrectionController(Disputes disputes, Registers registers, Desks desks, AnswerTexts texts) {
    this.disputes = disputes;
    this.registers = registers;
    this.desks = desks;
    this.texts = texts;
  }

  @Open(to = Audience.OFFICER)
  @GetMapping("/{language:ar|en}/work/registers/corrections")
  ModelAndView page(@PathVariable Language language) {
    return PageReply.page(TEMPLATE, page((UUID) null));
  }

  private CorrectionsPage page(@Nullable UUID wrong) {
    return new CorrectionsPage(
        disputes.ofOwner(desks.officer()).stream().map(this::row).toList(), wrong);
  }

  @Open(to = Audience.OFFICER)
  @PostMapping("/{language:ar|en}/work/registers/corrections/{id}")
  ModelAndView end(
      @PathVariable Language language, @PathVariable UUID id, HttpServletRequest request) {
    PostedForm form = PostedForm.of(request);
    String answer = form.value("answer").strip();
    if (answer.isEmpty() || answer.length() > LONGEST) {
      return PageReply.wrong(TEMPLATE, page(id));
    }
    Map<String, String> value = new HashMap<>();
    for (String part : List.of("", "ar", "en")) {
      value.put(part, form.value(name(part)));
    }
    Dispute.Decision decision =
        new Dispute.Decision(form.value("decision").equals("corrected"), answer, value);
    return switch (disputes.end(id, desks.officer(), decision)) {
      case DONE -> PageReply.seeOther(language, "/work/registers/corrections");
      case VALUE_WRONG -> PageReply.wrong(TEMPLATE, page(id));
      case GONE -> throw PageReply.notFound();
    };
  }

  @Open(to = Audience.OFFICER)
  @GetMapping("/{language:ar|en}/work/registers/corrections/{id}/document")
  void document(
      @PathVariable Language language, @PathVariable UUID id, HttpServletResponse response) {
    switch (disputes.document(id, desks.officer())) {
      case DisputeFiles.Shown.Nothing nothing -> throw PageReply.notFound();
      case DisputeFiles.Shown.Waiting waiting -> throw PageReply.later();
      case DisputeFiles.Shown.Open(String mediaType, InputStream content) ->
          Download.send(response, "document", mediaType, content::transferTo);
    }
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
        dispute.standing().answer(),
        attribute == null
            ? List.of()
            : disputes.parts(dispute).stream().map(part -> input(attribute, part)).toList());
  }

  private static String name(String part) {
    return part.isEmpty() ? "value" : "value." + part;
  }

  private CorrectionsPage.Input input(Attribute attribute, String part) {
    QuestionType type = attribute.type();
    return new CorrectionsPage.Input(
        name(part),
        part.isEmpty() ? attribute.label() : texts.message("owner.dispute.value-" + part),
        type instanceof QuestionType.Date ? "date" : "text",
        part.isEmpty() ? null : part,
        options(type));
  }

  private List<Field.Option> options(QuestionType type) {
    return switch (type) {
      case QuestionType.OneOf choice ->
          choice.options().stream()
              .map(option -> new Field.Option(option.value(), option.label()))
              .toList();
      case QuestionType.YesNo yesNo ->
          List.of(
              new Field.Option("yes", texts.message("field.yes")),
              new Field.Option("no", texts.message("field.no")));
      default -> List.of();
    };
  }
}
