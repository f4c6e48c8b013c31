package org.masnaa.app.portal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.identity.Entity;
import org.masnaa.app.identity.Identity;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.page.CaseTexts;
import org.masnaa.feel.Budget;
import org.masnaa.flow.Element;
import org.masnaa.form.Page;
import org.masnaa.form.Question;
import org.masnaa.legal.Term;
import org.masnaa.service.Rule;
import org.masnaa.service.Service;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** A service in the words for the public. */
@Component
final class ServiceTexts {

  private final Identity identity;
  private final CaseTexts texts;

  ServiceTexts(Identity identity, CaseTexts texts) {
    this.identity = identity;
    this.texts = texts;
  }

  static String path(ServiceId service) {
    return "/services/" + service;
  }

  LocalText entity(EntityId id) {
    return identity.entity(id).map(Entity::name).orElse(new LocalText(id.value(), id.value()));
  }

  ServiceRow row(Published published) {
    Service.About about = published.content().service().about();
    return new ServiceRow(
        path(published.id()), about.title(), about.summary(), entity(published.id().entity()));
  }

  /** The start page; {@code draft} is where an application begun earlier goes on, or null. */
  StartPage start(Published published, @Nullable String draft) {
    Service service = published.content().service();
    Term promise = service.terms().promise();
    return new StartPage(
        row(published),
        service.about().audience().stream().map(Service.Audience::label).toList(),
        new StartPage.Terms(
            fee(published), promise == null ? null : texts.term(promise), takesOfficer(published)),
        published.content().form().pages().stream().flatMap(p -> asked(p).stream()).toList(),
        service.reads().stream()
            .map(reads ->
                new StartPage.Read(
                    reads.attribute().label(),
                    reads.attribute().register().label(),
                    reads.purpose().text(),
                    reads.clause()))
            .toList(),
        service.about().law().stream().map(Service.Law::title).toList(),
        draft);
  }

  private static boolean takesOfficer(Published published) {
    return published.content().process().elements().stream()
        .anyMatch(e -> e instanceof Element.UserTask);
  }

  /** The fee when it is the same for everyone, else null. */
  private static @Nullable BigDecimal fee(Published published) {
    return switch (published.content().service().terms().fee()) {
      case null -> BigDecimal.ZERO;
      case Rule.Formula(var expression) when expression.names().isEmpty() ->
          published.content().fee(Map.of(), Budget.standard(System::nanoTime)).orElse(null);
      case Rule.Formula formula -> null;
      case Rule.Decided decided -> null;
    };
  }

  /** What everyone is asked on a page; what only some are asked does not frighten the others. */
  private static List<LocalText> asked(Page page) {
    return page.when() != null
        ? List.of()
        : page.questions().stream()
            .filter(ServiceTexts::isAskedOfAll)
            .map(Question::label)
            .toList();
  }

  private static boolean isAskedOfAll(Question question) {
    Question.Binding binding = question.binding();
    return question.type().isAskable()
        && question.need().when() == null
        && (binding == null || question.askedAlways());
  }
}
