/** The workspace of case officers: no rule and no table of its own. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "spine",
      "audit",
      "identity",
      "consent",
      "registers",
      "catalogue",
      "cases",
      "credentials",
      "studio"
    })
@NullMarked
package org.masnaa.app.officer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
