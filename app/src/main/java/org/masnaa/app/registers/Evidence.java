package org.masnaa.app.registers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.consent.Consent;
import org.masnaa.app.consent.DataRead;
import org.masnaa.app.registers.Purpose.Ground;
import org.masnaa.app.shared.PersonId;
import org.masnaa.form.Attribute;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps who read what, for the person concerned and for the auditor. */
@Component
class Evidence {

  private final Consent consent;
  private final Audit audit;
  private final TransactionTemplate joined;
  private final TransactionTemplate apart;

  Evidence(Consent consent, Audit audit, PlatformTransactionManager transactions) {
    this.consent = consent;
    this.audit = audit;
    this.joined = new TransactionTemplate(transactions);
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Keeps a reading that is about to be done; when this fails, nothing may be read. */
  void keep(PersonId person, List<Attribute> attributes, Purpose purpose) {
    joined.executeWithoutResult(status -> {
      byRegisterAndGround(attributes, purpose)
          .forEach((reason, names) -> consent.recordRead(read(person, reason, names, purpose)));
      List<String> names = attributes.stream().map(Attribute::name).toList();
      audit.record(entry("read-registers", person, names, purpose));
    });
  }

  /** Keeps an attempt beyond the data contract, whatever becomes of the caller's transaction. */
  void refused(PersonId person, Set<String> attributes, Purpose purpose) {
    apart.executeWithoutResult(
        status -> audit.record(entry("read-registers-refused", person, attributes, purpose)));
  }

  private record Reason(String register, Ground ground) {}

  private static Map<Reason, List<String>> byRegisterAndGround(
      List<Attribute> attributes, Purpose purpose) {
    return attributes.stream()
        .collect(
            Collectors.groupingBy(
                a ->
                    new Reason(
                        a.register().name(),
                        Objects.requireNonNull(purpose.allowed().get(a.name()))),
                LinkedHashMap::new,
                Collectors.mapping(Attribute::name, Collectors.toList())));
  }

  private static DataRead read(
      PersonId person, Reason reason, List<String> names, Purpose purpose) {
    return new DataRead(
        person,
        purpose.by().role(),
        reason.register(),
        names,
        new DataRead.Reason(purpose.service(), reason.ground().text(), reason.ground().clause()),
        purpose.caseId());
  }

  private static AuditEntry entry(
      String action, PersonId person, Iterable<String> attributes, Purpose purpose) {
    return new AuditEntry(
        purpose.by(),
        action,
        person.value(),
        purpose.caseId(),
        purpose.service().entity(),
        Map.of(
            "service", purpose.service().toString(), "attributes", String.join(" ", attributes)));
  }
}
