package org.masnaa.app.identity;

import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.page.Visitor;

/** Who is signed in, and how a page greets them. */
record Profile(Actor actor, Visitor visitor) {

  static Profile of(TestPerson person) {
    return new Profile(new Actor.Person(person.id()), new Visitor.Applicant(person.name(), 0));
  }

  static Profile of(OfficerProfile officer) {
    return new Profile(
        officer.actor(), new Visitor.AtWork(officer.name(), officer.entity().name()));
  }
}
