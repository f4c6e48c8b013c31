package org.masnaa.app.registers;

import org.masnaa.service.AttributeCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What services may ask for, for those who read and check packages and for the sources. */
@Configuration(proxyBeanMethods = false)
class RegistersConfiguration {

  @Bean
  AttributeCatalogue attributeCatalogue() {
    return BuiltInAttributes.read();
  }
}
