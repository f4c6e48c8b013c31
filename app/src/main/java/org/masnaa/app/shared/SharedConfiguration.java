package org.masnaa.app.shared;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time, ids and JSON, each in one place so that a test can put another in its stead. */
@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  Ids ids(InstantSource clock) {
    return new Ids(clock, new SecureRandom());
  }

  @Bean
  Json json() {
    return new Json();
  }
}
