package org.masnaa.app.identity;

import java.util.List;

/** The people of the sandbox; the module that makes them up gives this as a bean. */
public record TestPeople(List<TestPerson> people) {

  public TestPeople {
    people = List.copyOf(people);
  }
}
