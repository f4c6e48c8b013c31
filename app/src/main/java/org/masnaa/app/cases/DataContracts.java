package org.masnaa.app.cases;

import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.registers.Agreements;
import org.masnaa.app.registers.Purpose;
import org.masnaa.app.shared.Actor;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks the owners of registers for what the published services read, before the first request is
 * answered. In the sandbox its own services are approved at once.
 */
@Component
class DataContracts implements SmartLifecycle {

  private final Catalogue catalogue;
  private final Agreements agreements;
  private volatile boolean running;

  DataContracts(Catalogue catalogue, Agreements agreements) {
    this.catalogue = catalogue;
    this.agreements = agreements;
  }

  @Override
  public void start() {
    Actor asking = new Actor.Machine("agreements");
    catalogue
        .services()
        .forEach(
            published -> agreements.ask(Purpose.of(asking, published.content().service(), null)));
    agreements.approveForSandbox();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server. */
  @Override
  public int getPhase() {
    return 0;
  }
}
