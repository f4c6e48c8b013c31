package org.masnaa.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.masnaa.app.WholeProgram;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.OfficerId;
import org.masnaa.app.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@WholeProgram
class AccessRulesTest {

  private static final Actor PERSON = new Actor.Person(new PersonId("28963412345"));
  private static final Actor OFFICER =
      new Actor.Officer(new OfficerId("hind"), new EntityId("mme"), Set.of());

  private final RequestMappingHandlerMapping mapping;

  AccessRulesTest(
      @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.mapping = mapping;
  }

  @Test
  void haveAWordOnEveryAddress() {
    List<HandlerMethod> silent =
        mapping.getHandlerMethods().values().stream()
            .filter(method -> !method.hasMethodAnnotation(Open.class))
            // Reached only by the server itself, when another answer has failed.
            .filter(method -> !method.getBeanType().getSimpleName().equals("ErrorPages"))
            .toList();

    assertThat(silent).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ANYONE,    true,  true,  true",
    "SIGNED_IN, false, true,  true",
    "PERSON,    false, true,  false",
    "OFFICER,   false, false, true"
  })
  void openToWhomTheySay(Audience audience, boolean anonymous, boolean person, boolean officer) {
    assertThat(audience.includes(new Actor.Anonymous())).isEqualTo(anonymous);
    assertThat(audience.includes(PERSON)).isEqualTo(person);
    assertThat(audience.includes(OFFICER)).isEqualTo(officer);
  }
}
