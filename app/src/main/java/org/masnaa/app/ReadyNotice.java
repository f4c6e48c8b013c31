package org.masnaa.app;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says that everything runs, how long that took since the program was called, and where. */
@Component
class ReadyNotice {

  private static final Logger log = LoggerFactory.getLogger(ReadyNotice.class);

  @EventListener
  void ready(ApplicationReadyEvent event) {
    Duration time = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    log.info("ready in {} s", String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0));
    if (event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      log.info("http://localhost:{}", web.getWebServer().getPort());
    }
  }
}
