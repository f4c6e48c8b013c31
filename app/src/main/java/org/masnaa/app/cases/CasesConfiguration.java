package org.masnaa.app.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.masnaa.app.cases.post.Post;
import org.masnaa.app.registers.Registers;
import org.masnaa.app.shared.Rounds;
import org.masnaa.app.shared.Settings;
import org.masnaa.legal.WorkingCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** What cases need from around them: working days, facts, and chance for spreading retries. */
@Configuration(proxyBeanMethods = false)
class CasesConfiguration {

  /**
   * Friday and Saturday off, and the holidays of a file with one ISO date a line; what follows a
   * date is a remark.
   */
  @Bean
  WorkingCalendar workingCalendar(
      Settings settings, @Value("${masnaa.holidays:classpath:calendar/qatar.txt}") Resource file) {
    try {
      Set<LocalDate> holidays =
          file.getContentAsString(StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .map(line -> LocalDate.parse(line.split("\\s", 2)[0]))
              .collect(Collectors.toUnmodifiableSet());
      return WorkingCalendar.fridaySaturday(settings.zone(), holidays);
    } catch (IOException e) {
      throw new UncheckedIOException("the file of holidays cannot be read", e);
    }
  }

  @Bean
  Facts facts(Registers registers) {
    return Facts.from(registers);
  }

  @Bean
  Rounds draftRounds(DraftRetention retention) {
    return new Rounds("draft-retention", Duration.ofMinutes(10), retention::carryOut);
  }

  @Bean
  Rounds heldUploadRounds(HeldUploads uploads) {
    return new Rounds("held-uploads", Duration.ofMinutes(1), uploads::release);
  }

  @Bean
  Rounds answerCheckRounds(AnswerChecks checks) {
    return new Rounds("answer-checks", AnswerChecks.FIRST_PAUSE, checks::round);
  }

  @Bean
  Rounds oldMessageRounds(Post post) {
    return new Rounds("old-messages", Duration.ofHours(1), post::tidy);
  }

  @Bean
  RandomGenerator random() {
    return new SecureRandom();
  }
}
