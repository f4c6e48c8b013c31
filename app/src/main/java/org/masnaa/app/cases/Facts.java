package org.masnaa.app.cases;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.registers.AttributeValue;
import org.masnaa.app.registers.Purpose;
import org.masnaa.app.registers.Registers;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.PersonId;
import org.masnaa.service.Service;

/**
 * What is known of a person before they answer anything: what the data contract of a service names.
 */
@FunctionalInterface
interface Facts {

  /**
   * What is read.
   *
   * @param attributes by name
   * @param by who reads
   * @param caseId the case it is for; null before there is one
   */
  record Reading(Set<String> attributes, Actor by, @Nullable CaseId caseId) {}

  /** A value for each of the attributes. */
  Map<String, AttributeValue> read(Published service, PersonId person, Reading reading);

  /** A value for every attribute that the service reads, for the person who applies. */
  default Map<String, AttributeValue> read(Published service, PersonId person) {
    Set<String> all =
        service.content().service().reads().stream()
            .map(reads -> reads.attribute().name())
            .collect(Collectors.toUnmodifiableSet());
    return read(service, person, new Reading(all, new Actor.Person(person), null));
  }

  /** From the registers; each reading is kept for the person to see. */
  static Facts from(Registers registers) {
    return (published, person, reading) -> {
      Service service = published.content().service();
      return registers.read(
          person, reading.attributes(), Purpose.of(reading.by(), service, reading.caseId()));
    };
  }
}
