package org.masnaa.app.registers;

import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.masnaa.app.identity.TestPerson;
import org.masnaa.app.shared.PersonId;
import org.masnaa.form.Attribute;
import org.masnaa.service.AttributeCatalogue;
import org.springframework.stereotype.Service;

/**
 * Everything that government already knows of a person, for services that may know it. Each reading
 * is kept for the person to see; what cannot be kept is not read.
 */
@Service
public final class Registers {

  private final AttributeCatalogue attributes;
  private final Holdings holdings;
  private final PersonStore people;
  private final SandboxStore sandbox;
  private final Evidence evidence;
  private final Agreements agreements;
  private final InstantSource clock;

  Registers(
      AttributeCatalogue attributes,
      Holdings holdings,
      PersonStore people,
      SandboxStore sandbox,
      Evidence evidence,
      Agreements agreements,
      InstantSource clock) {
    this.attributes = attributes;
    this.clock = clock;
    this.holdings = holdings;
    this.people = people;
    this.sandbox = sandbox;
    this.evidence = evidence;
    this.agreements = agreements;
  }

  /** Every attribute that services may ask for. */
  public AttributeCatalogue attributes() {
    return attributes;
  }

  /**
   * Reads attributes of a person, in the caller's transaction if there is one.
   *
   * @param names of the attribute catalogue
   * @return a value for every name, in the order of the catalogue; a value is null where the
   *     register holds nothing; a register that is down, or that no agreement lets the service
   *     read, was not reached, and the latter attempt is kept in the audit log
   * @throws ReadRefused when one of them is not in the purpose's data contract; nothing is read,
   *     and the attempt is kept in the audit log
   */
  public Map<String, AttributeValue> read(PersonId person, Set<String> names, Purpose purpose) {
    Set<String> beyond = new TreeSet<>(names);
    beyond.removeIf(
        name -> purpose.allowed().containsKey(name) && attributes.attribute(name).isPresent());
    if (!beyond.isEmpty()) {
      evidence.refused(person, beyond, purpose);
      throw new ReadRefused(beyond);
    }
    List<Attribute> wanted =
        attributes.attributes().stream().filter(a -> names.contains(a.name())).toList();
    Set<String> refused = withoutAgreement(person, names, purpose);
    List<Attribute> allowed =
        wanted.stream().filter(attribute -> !refused.contains(attribute.name())).toList();
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    if (!allowed.isEmpty()) {
      evidence.keep(person, allowed, purpose);
      // Outside of that transaction: a slow register must not hold a connection of ours.
      values.putAll(holdings.of(person, allowed));
    }
    return inOrder(wanted, values);
  }

  /** The attributes that no agreement lets this service read; the owner is asked for one. */
  private Set<String> withoutAgreement(PersonId person, Set<String> names, Purpose purpose) {
    Set<String> refused = agreements.beyond(purpose.service(), names);
    if (!refused.isEmpty()) {
      evidence.refused(person, refused, purpose);
      agreements.ask(purpose);
    }
    return refused;
  }

  private Map<String, AttributeValue> inOrder(
      List<Attribute> wanted, Map<String, AttributeValue> values) {
    Map<String, AttributeValue> all = new LinkedHashMap<>();
    for (Attribute attribute : wanted) {
      AttributeValue value = values.get(attribute.name());
      all.put(
          attribute.name(),
          value == null
              ? new AttributeValue(null, attribute.register().label(), clock.instant(), false)
              : value);
    }
    return Collections.unmodifiableMap(all);
  }

  /** How a person is called; empty when nobody has this national id. */
  public Optional<PersonSummary> person(PersonId id) {
    return people.summary(id);
  }

  /** People to sign in as in the sandbox; none elsewhere. */
  public List<TestPerson> testPeople() {
    return sandbox.examples();
  }
}
