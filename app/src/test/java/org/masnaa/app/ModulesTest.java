package org.masnaa.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  @Test
  void pointOnlyDownwards() {
    ApplicationModules.of(Masnaa.class).verify();
  }
}
