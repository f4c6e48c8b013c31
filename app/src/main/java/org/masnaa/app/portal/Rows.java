package org.masnaa.app.portal;

import static org.masnaa.app.portal.ApplicationRow.Step.COMING;
import static org.masnaa.app.portal.ApplicationRow.Step.DONE;
import static org.masnaa.app.portal.ApplicationRow.Step.NOW;

import java.time.Instant;
import java.util.List;
import org.masnaa.app.cases.CaseSummary;
import org.masnaa.app.cases.DraftVersions;
import org.masnaa.app.cases.OpenDraft;
import org.masnaa.app.cases.Part;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.page.AnswerTexts;
import org.masnaa.app.shared.page.Badge;
import org.masnaa.app.shared.page.CaseTexts;
import org.masnaa.app.shared.page.Dates;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** Services, drafts and cases as lists show them. */
@Component
final class Rows {

  private final Catalogue catalogue;
  private final DraftVersions versions;
  private final ServiceTexts services;
  private final CaseTexts words;
  private final AnswerTexts texts;
  private final Dates dates;

  Rows(
      Catalogue catalogue,
      DraftVersions versions,
      ServiceTexts services,
      CaseTexts words,
      AnswerTexts texts,
      Dates dates) {
    this.catalogue = catalogue;
    this.versions = versions;
    this.services = services;
    this.words = words;
    this.texts = texts;
    this.dates = dates;
  }

  ServiceRow ofService(Published published) {
    return services.row(published);
  }

  LocalText entity(ServiceId id) {
    return services.entity(id.entity());
  }

  LocalText service(ServiceId id) {
    return catalogue
        .current(id)
        .map(published -> published.content().service().title())
        .orElse(new LocalText(id.toString(), id.toString()));
  }

  ApplicationRow ofDraft(OpenDraft draft) {
    return new ApplicationRow(
        versions.isOld(draft) ? VersionController.path(draft) : DraftPages.next(draft),
        draft.service().content().service().title(),
        entity(draft.service().id()),
        null,
        new Badge(Badge.Tone.STILL, texts.message("draft.state")),
        kept(draft.standing()),
        List.of());
  }

  private LocalText kept(OpenDraft.Standing standing) {
    return new LocalText(kept(standing, Language.AR), kept(standing, Language.EN));
  }

  private String kept(OpenDraft.Standing standing, Language language) {
    return texts
        .message(
            "draft.saved",
            "date",
            dates.gregorian(standing.savedAt(), language),
            "until",
            dates.gregorian(standing.keptUntil(), language))
        .in(language);
  }

  ApplicationRow ofCase(CaseSummary summary) {
    return new ApplicationRow(
        CasePages.path(summary.id()),
        summary.service().content().service().title(),
        entity(summary.service().id()),
        summary.reference(),
        badge(summary),
        note(summary),
        steps(summary));
  }

  ApplicationRow ofPart(Part part) {
    CaseSummary summary = part.summary();
    return new ApplicationRow(
        PartController.path(part),
        summary.service().content().service().title(),
        entity(summary.service().id()),
        null,
        new Badge(Badge.Tone.ATTENTION, texts.message("case.state.applicant")),
        part.applicant(),
        List.of());
  }

  Badge badge(CaseSummary summary) {
    return switch (summary.next()) {
      case APPLICANT -> new Badge(Badge.Tone.ATTENTION, texts.message("case.state.applicant"));
      case PARTY -> new Badge(Badge.Tone.INFORMATION, texts.message("case.state.party"));
      case OFFICER -> new Badge(Badge.Tone.INFORMATION, texts.message("case.state.officer"));
      case MACHINE -> new Badge(Badge.Tone.INFORMATION, texts.message("case.state.machine"));
      case NOBODY -> words.outcome(summary.service().content(), summary.outcome());
    };
  }

  private LocalText note(CaseSummary summary) {
    Instant ended = summary.endedAt();
    if (ended != null) {
      return new LocalText(
          dates.gregorian(ended, Language.AR), dates.gregorian(ended, Language.EN));
    }
    Instant due = summary.dueAt();
    return due == null ? day("case.sent-on", summary.submittedAt()) : day("case.answer-by", due);
  }

  private LocalText day(String key, Instant at) {
    return new LocalText(
        texts.message(key, "date", dates.gregorian(at, Language.AR)).ar(),
        texts.message(key, "date", dates.gregorian(at, Language.EN)).en());
  }

  private static List<ApplicationRow.Step> steps(CaseSummary summary) {
    return switch (summary.next()) {
      case APPLICANT -> List.of(DONE, NOW, COMING);
      case PARTY -> List.of(DONE, NOW, COMING);
      case OFFICER -> List.of(DONE, NOW, COMING);
      case MACHINE -> List.of(DONE, NOW, COMING);
      case NOBODY -> List.of();
    };
  }
}
