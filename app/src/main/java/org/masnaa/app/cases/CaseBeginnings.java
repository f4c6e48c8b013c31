package org.masnaa.app.cases;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.post.Beginnings;
import org.masnaa.app.cases.post.Delivery;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.registers.AttributeValue;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.flow.Command;
import org.masnaa.flow.Element;
import org.masnaa.flow.EventDefinition;
import org.masnaa.form.Answers;
import org.springframework.stereotype.Component;

/**
 * Begins cases for other cases. They belong to the same person; only what the process hands over
 * goes from one to the other.
 */
@Component
class CaseBeginnings implements Beginnings {

  /** Most cases that begin one another; a service that calls itself for ever is stopped here. */
  static final int MAX_DEPTH = 20;

  private final CaseStore cases;
  private final CaseOpening opening;
  private final CaseRunner runner;
  private final Catalogue catalogue;
  private final Facts facts;

  CaseBeginnings(
      CaseStore cases, CaseOpening opening, CaseRunner runner, Catalogue catalogue, Facts facts) {
    this.cases = cases;
    this.opening = opening;
    this.runner = runner;
    this.catalogue = catalogue;
    this.facts = facts;
  }

  @Override
  public void begin(Delivery delivery) {
    CaseRecord sender = cases.find(delivery.sender()).orElseThrow();
    String called = String.valueOf(delivery.name());
    if (delivery.kind() == Delivery.Kind.CALL) {
      String wait = String.valueOf(delivery.to().waitId());
      begin(
          sender,
          called.contains("/")
              ? current(called)
              : catalogue.version(sender.service(), sender.version()),
          new CaseRecord.Origin(
              called.contains("/") ? null : called,
              new CaseRecord.Caller(sender.id(), wait),
              sender.origin().family(),
              sender.origin().depth() + 1),
          "call " + sender.id() + " " + wait,
          delivery.payload(),
          new Command.Start());
    } else {
      int hash = called.indexOf('#');
      begin(
          sender,
          current(called.substring(0, hash)),
          started(sender),
          "start " + delivery.id(),
          Map.of(),
          new Command.StartAt(called.substring(hash + 1), Map.of()));
    }
  }

  @Override
  public boolean beginByMessage(Delivery message) {
    for (Published service : catalogue.services()) {
      Optional<Element.StartEvent> start = start(service, message);
      if (start.isPresent()) {
        CaseRecord sender = cases.find(message.sender()).orElseThrow();
        begin(
            sender,
            service,
            started(sender),
            "message " + message.id(),
            Map.of(),
            new Command.StartAt(start.get().id(), message.payload()));
        return true;
      }
    }
    return false;
  }

  private static Optional<Element.StartEvent> start(Published service, Delivery message) {
    if (!service.id().entity().equals(message.entity())) {
      return Optional.empty();
    }
    return service.content().process().elements().stream()
        .filter(Element.StartEvent.class::isInstance)
        .map(Element.StartEvent.class::cast)
        .filter(start -> start.node().parent() == null)
        .filter(start ->
            start.definition() instanceof EventDefinition.Message named
                && named.name().equals(message.name()))
        .findFirst();
  }

  private static CaseRecord.Origin started(CaseRecord sender) {
    return new CaseRecord.Origin(null, null, sender.origin().family(), sender.origin().depth() + 1);
  }

  private Published current(String service) {
    return catalogue
        .current(ServiceId.of(service))
        .orElseThrow(() -> new IllegalStateException("no published service " + service));
  }

  private void begin(
      CaseRecord sender,
      Published service,
      CaseRecord.Origin origin,
      String key,
      Map<String, @Nullable Object> values,
      Command command) {
    DraftId once = new DraftId(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
    if (cases.ofSubmission(once).isPresent()) {
      return;
    }
    if (origin.depth() > MAX_DEPTH) {
      throw new IllegalStateException("more than " + MAX_DEPTH + " cases began one another");
    }
    String reference = opening.reference(service.id().entity());
    Map<String, @Nullable Object> results = new LinkedHashMap<>();
    results.put("fee", BigDecimal.ZERO);
    results.put("reference", reference);
    CaseContent content = new CaseContent(Answers.none(), values, known(sender, service), results);
    CaseRecord file = opening.begun(sender.person(), service, reference, once, content, origin);
    if (runner.run(file, command, new Actor.Machine("case-worker"))
        instanceof CaseRunner.Result.Refused refused) {
      throw new IllegalStateException(
          "the process does not begin: " + refused.reason() + " " + refused.detail());
    }
  }

  /** Another service reads for itself what it may read; a part of the same one knows it already. */
  private Map<String, AttributeValue> known(CaseRecord sender, Published service) {
    return service.id().equals(sender.service())
        ? sender.content().known()
        : facts.read(service, sender.person());
  }
}
