package org.masnaa.app.registers;

import java.time.Duration;
import java.time.InstantSource;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.Rounds;
import org.masnaa.app.shared.Settings;
import org.masnaa.service.AttributeCatalogue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What services may ask for, for those who read and check packages, and where it comes from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SourceSettings.class)
class RegistersConfiguration {

  @Bean
  AttributeCatalogue attributeCatalogue(SourceSettings sources) {
    return BuiltInAttributes.with(sources.definitions());
  }

  @Bean
  RemoteRegisters remoteRegisters(
      SourceSettings sources, Settings settings, InstantSource clock, Ids ids) {
    return new RemoteRegisters(sources, settings.sandbox(), clock, ids);
  }

  @Bean
  Rounds disputeFileRounds(DisputeFiles files) {
    return new Rounds("dispute-files", Duration.ofMinutes(1), files::release);
  }
}
