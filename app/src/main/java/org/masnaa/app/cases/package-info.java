/** The life of an application: its flow, tasks, jobs, timers and decisions. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "spine",
      "audit",
      "identity",
      "consent",
      "registers",
      "catalogue",
      "notify"
    })
@NullMarked
package org.masnaa.app.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
