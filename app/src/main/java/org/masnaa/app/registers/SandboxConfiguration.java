package org.masnaa.app.registers;

import org.masnaa.app.identity.TestPeople;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Tells the sign-in page of the sandbox whom one may sign in as. */
@Configuration(proxyBeanMethods = false)
class SandboxConfiguration {

  /** Asked for by the first visitor, when the registers have long been filled. */
  @Bean
  @Lazy
  TestPeople testPeople(SandboxStore store) {
    return new TestPeople(store.examples());
  }
}
