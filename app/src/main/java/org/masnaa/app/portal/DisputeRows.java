package org.masnaa.app.portal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.masnaa.app.cases.CaseView;
import org.masnaa.app.registers.Dispute;
import org.masnaa.app.registers.Disputes;
import org.masnaa.app.registers.Registers;
import org.masnaa.form.Attribute;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;

/** What a person holds to be wrong, as rows of a page. */
@Component
final class DisputeRows {

  private final Disputes disputes;
  private final Registers registers;

  DisputeRows(Disputes disputes, Registers registers) {
    this.disputes = disputes;
    this.registers = registers;
  }

  /** Those about what the service of a case read, open or ended since it was sent. */
  List<DisputesPage.Row> of(CaseView view) {
    return disputes
        .about(
            view.person(),
            view.summary().service().content().service().reads().stream()
                .map(reads -> reads.attribute().name())
                .collect(Collectors.toUnmodifiableSet()),
            view.summary().submittedAt())
        .stream()
        .map(this::row)
        .toList();
  }

  DisputesPage.Row row(Dispute dispute) {
    Attribute attribute = registers.attributes().attribute(dispute.attribute()).orElse(null);
    LocalText name = new LocalText(dispute.attribute(), dispute.attribute());
    return new DisputesPage.Row(
        attribute == null ? name : attribute.label(),
        attribute == null ? name : attribute.register().label(),
        dispute.claim().right(),
        dispute.standing().openedAt(),
        dispute.standing().state().name().toLowerCase(Locale.ROOT),
        dispute.standing().answer());
  }
}
