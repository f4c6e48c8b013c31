package org.masnaa.app.cases;

import java.util.Map;
import java.util.stream.Collectors;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.registers.AttributeValue;
import org.masnaa.app.registers.Purpose;
import org.masnaa.app.registers.Registers;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.PersonId;
import org.masnaa.service.Service;

/**
 * What is known of a person before they answer anything: what the data contract of a service names.
 */
@FunctionalInterface
interface Facts {

  /** A value for every attribute that the service reads. */
  Map<String, AttributeValue> read(Published service, PersonId person);

  /** From the registers, read for the person who applies and kept for them to see. */
  static Facts from(Registers registers) {
    return (published, person) -> {
      Service service = published.content().service();
      return registers.read(
          person,
          service.reads().stream()
              .map(reads -> reads.attribute().name())
              .collect(Collectors.toUnmodifiableSet()),
          Purpose.of(new Actor.Person(person), service, null));
    };
  }
}
