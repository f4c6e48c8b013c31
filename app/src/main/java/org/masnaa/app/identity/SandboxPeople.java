package org.masnaa.app.identity;

import java.util.List;
import java.util.Optional;
import org.masnaa.app.shared.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** As whom one may sign in without proof: made-up people, in the sandbox only. */
@Component
class SandboxPeople {

  private final Settings settings;
  private final Directory directory;
  private final ObjectProvider<TestPeople> people;

  SandboxPeople(Settings settings, Directory directory, ObjectProvider<TestPeople> people) {
    this.settings = settings;
    this.directory = directory;
    this.people = people;
  }

  List<TestPerson> people() {
    TestPeople given = settings.sandbox() ? people.getIfAvailable() : null;
    return given == null ? List.of() : given.people();
  }

  List<OfficerProfile> officers() {
    return settings.sandbox() ? directory.officers() : List.of();
  }

  Optional<Profile> person(String id) {
    return people().stream()
        .filter(person -> person.id().value().equals(id))
        .findFirst()
        .map(Profile::of);
  }

  Optional<Profile> officer(String id) {
    return officers().stream()
        .filter(officer -> officer.id().value().equals(id))
        .findFirst()
        .map(Profile::of);
  }
}
